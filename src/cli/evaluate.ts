import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { evaluateFlag, formatFlagReport } from '../classifier/evaluate.ts'
import { evaluateFacts, formatFactReport } from '../extract/evaluate-facts.ts'
import { readRecords } from '../features/import/read-records.ts'
import { EXIT, type ExitCode, Misuse, type Streams, write } from './streams.ts'

const Word = z.string().nullish().catch(null)
const Labelled = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]),
  title: z.string(),
  text: z.string(),
  language: Word,
  contract: Word,
  country: Word,
  employer_type: Word,
  remote: Word,
  role_level: Word,
  senior_as_intern: z.union([z.boolean(), z.literal('borderline')]).nullish(),
})
type Labelled = z.infer<typeof Labelled>

/** board evaluate: how often extraction or flag agree with labels made by readers. */
export async function runEvaluate(
  given: { labels: string; postings: readonly string[]; facts: boolean; json: boolean },
  streams: Streams,
): Promise<ExitCode> {
  const rows = await readLabels(given.labels, given.postings)
  const report = given.facts ? evaluateFacts(rows) : evaluateFlag(rows)
  const text = given.json
    ? JSON.stringify(report)
    : 'measures' in report
      ? formatFactReport(report)
      : formatFlagReport(report)
  await write(streams.stdout, `${text.trimEnd()}\n`)
  return EXIT.done
}

/** Labels, with title and text from files of postings where the labels have only ids. */
async function readLabels(labels: string, postings: readonly string[]): Promise<Labelled[]> {
  const texts = new Map<unknown, Record<string, unknown>>()
  for (const file of postings) {
    for await (const fields of linesOf(file)) texts.set(fields.id, fields)
  }
  const rows: Labelled[] = []
  for await (const fields of linesOf(labels)) {
    const parsed = Labelled.safeParse({ ...texts.get(fields.id), ...fields })
    if (!parsed.success) {
      const names = parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
      throw new Misuse(`${labels}: ${String(fields.id)}: missing or of the wrong type: ${names}`)
    }
    rows.push(parsed.data)
  }
  if (rows.length === 0) throw new Misuse(`${labels}: no labels in it`)
  return rows
}

async function* linesOf(file: string): AsyncGenerator<Record<string, unknown>> {
  try {
    for await (const { line, fields, problems } of readRecords(createReadStream(file), 'jsonl')) {
      if (!fields) throw new Misuse(`${file}:${line}: ${problems.at(-1)?.detail}`)
      yield fields
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Misuse(`${file}: no such file`)
    }
    throw error
  }
}
