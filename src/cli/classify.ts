import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { classify } from '../classifier/classify.ts'
import { shippedModel } from '../classifier/shipped-model.ts'
import type { RawRecord } from '../intake/fields.ts'
import { readContract, readLang } from '../intake/read-codes.ts'
import { readRecords } from '../intake/read-records.ts'
import { EXIT, type ExitCode, Misuse, type Streams, say, write } from './streams.ts'

const Line = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  title: z.string(),
  text: z.string(),
})

/**
 * board classify: what the classifier says of each line, in the order of the lines. Of title and text
 * it judges the first 20,000 UTF-16 units; a longer line is answered all the same.
 */
export async function runClassify(file: string, streams: Streams): Promise<ExitCode> {
  let code: ExitCode = EXIT.done
  for await (const record of readRecords(bytesOf(file, streams), 'jsonl')) {
    const problems = [...record.problems]
    const line = readLine(record, problems)
    for (const { line: at, severity, detail } of problems) {
      say(streams, `${file}:${at}: ${severity === 'warning' ? 'warning: ' : ''}${detail}`)
    }
    if (line === null) code = EXIT.findings
    else await write(streams.stdout, `${line}\n`)
  }
  return code
}

function readLine(record: RawRecord, problems: RawRecord['problems']): string | null {
  if (!record.fields) return null
  const complain = (severity: 'error' | 'warning', detail: string) =>
    problems.push({ line: record.line, severity, code: 'line', detail })
  const parsed = Line.safeParse(record.fields)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))]
    complain('error', `${names.join(', ')}: missing or of the wrong type`)
    return null
  }
  const { id, title, text } = parsed.data
  const contract = readContract(record.fields.contract)
  const language = readLang(record.fields.language)
  if (record.fields.contract && !contract) complain('warning', 'contract: unknown, so inferred')
  return JSON.stringify({ id, ...classify({ title, text, contract, language }, shippedModel) })
}

async function* bytesOf(file: string, streams: Streams): AsyncGenerator<Buffer> {
  if (file === '-') {
    for await (const chunk of streams.stdin) yield Buffer.from(chunk)
    return
  }
  try {
    yield* createReadStream(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error
    throw new Misuse(`${file}: cannot be read (${reason})`)
  }
}
