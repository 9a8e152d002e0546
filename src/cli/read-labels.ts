/** Labelled postings from files: JSON Lines of the labelling guide's fields. */
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { LabelledPosting } from '../classifier/labelled.ts'
import { CONTRACTS, LANGS, LEVELS } from '../domain/codes.ts'
import { readRecords } from '../features/import/read-records.ts'
import { detectLanguage } from '../text/language.ts'
import { Misuse } from './streams.ts'

const Word = z.string().nullish().catch(null)
const Row = z.looseObject({
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
  pair: z.string().optional(),
})
/** One line of a file of labels, its labels not yet asked for. */
export type LabelRow = z.infer<typeof Row>

const Labels = z.object({
  contract: z.enum(CONTRACTS),
  role_level: z.enum(LEVELS),
  senior_as_intern: z.union([z.boolean(), z.literal('borderline')]),
})

/**
 * Reads labels, with title and text from files of postings where the labels have only ids.
 * @throws Misuse naming file, line or id, and the field
 */
export async function readLabelRows(
  labels: string,
  postings: readonly string[],
): Promise<LabelRow[]> {
  const texts = new Map<unknown, Record<string, unknown>>()
  for (const file of postings) {
    for await (const fields of linesOf(file)) texts.set(fields.id, fields)
  }
  const rows: LabelRow[] = []
  for await (const fields of linesOf(labels)) {
    rows.push(parse(Row, { ...texts.get(fields.id), ...fields }, labels))
  }
  if (rows.length === 0) throw new Misuse(`${labels}: no labels in it`)
  return rows
}

/** A row with all the labels that the flag is measured by. */
export function toLabelledPosting(row: LabelRow, file: string): LabelledPosting {
  const { contract, role_level: level, senior_as_intern: isFlag } = parse(Labels, row, file)
  const { id, title, text, pair } = row
  const lang =
    LANGS.find((code) => code === row.language) ?? detectLanguage(`${title}\n${text}`).lang
  return { id, title, text, lang, contract, level, isFlag, ...(pair !== undefined && { pair }) }
}

function parse<Shape extends z.ZodType>(
  shape: Shape,
  value: Record<string, unknown>,
  file: string,
): z.infer<Shape> {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].join(', ')
  throw new Misuse(`${file}: ${String(value.id)}: missing or of the wrong type: ${names}`)
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

/** The board's own labelled postings, and a hash of the files that they were read from. */
export type LabelSet = { postings: LabelledPosting[]; dataHash: string; date: string }

const About = z.object({ date: z.iso.date() })

/**
 * Reads a folder of labels: `*.jsonl`, in the order of their names, and `set.json` with their date.
 * Files named `demonstration-…` hold ids of the demonstration postings, which the cues were written with.
 * @param folder with a folder `postings` beside it
 * @throws Misuse naming the file and what is wrong in it
 */
export async function readLabelSet(folder: string): Promise<LabelSet> {
  const names = (await readdir(folder).catch(() => []))
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
  if (names.length === 0) throw new Misuse(`${folder}: no labels (*.jsonl) in it`)
  const hash = createHash('sha256')
  const postings: LabelledPosting[] = []
  for (const name of names) {
    const file = join(folder, name)
    const isSeen = name.startsWith('demonstration-')
    const texts = isSeen ? [join(folder, '..', 'postings', name.replace('demonstration-', ''))] : []
    for (const source of [...texts, file]) hash.update(readFileSync(source))
    for (const row of await readLabelRows(file, texts)) {
      postings.push({ ...toLabelledPosting(row, file), ...(isSeen && { isSeen }) })
    }
  }
  const about = About.safeParse(JSON.parse(readFileSync(join(folder, 'set.json'), 'utf8')))
  if (!about.success) throw new Misuse(`${folder}/set.json: no date in it`)
  return { postings, dataHash: hash.digest('hex'), date: about.data.date }
}
