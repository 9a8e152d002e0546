/** Labelled postings from files: JSON Lines of the labelling guide's fields. */
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { LabelledPosting } from '../classifier/labelled.ts'
import { CONTRACTS, isInternshipLike, LANGS, LEVELS } from '../domain/codes.ts'
import { readRecords } from '../intake/read-records.ts'
import { detectLanguage } from '../text/language.ts'
import { Misuse } from './streams.ts'

const Word = z.string().nullish().catch(null)
const Flag = z.union([z.boolean(), z.literal('borderline')])
const Row = z.looseObject({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  title: z.string(),
  text: z.string(),
  language: Word,
  contract: Word,
  country: Word,
  employer_type: Word,
  remote: Word,
  role_level: Word,
  senior_as_intern: Flag.nullish(),
  pair: z.string().optional(),
})
/** One line of a file of labels, its labels not yet asked for. */
export type LabelRow = z.infer<typeof Row>

/** A line with all the labels that the flag is measured by. */
const FlagRow = Row.extend({
  contract: z.enum(CONTRACTS),
  role_level: z.enum(LEVELS),
  senior_as_intern: Flag,
})
type FlagRow = z.infer<typeof FlagRow>

/**
 * Reads labels, with title and text from files of postings where the labels have only ids.
 * @throws Misuse naming file, line and id, and the fields
 */
export function readLabelRows(labels: string, postings: readonly string[]): Promise<LabelRow[]> {
  return readRows(Row, labels, postings, new Map())
}

/**
 * Reads labels as {@link readLabelRows} does, with all that the flag is measured by.
 * @param known where each id was read before, to which those of this file are added
 * @throws Misuse naming file, line and id, and the fields; also where labels contradict one another
 */
export async function readLabelledPostings(
  labels: string,
  postings: readonly string[],
  known: Map<string, string> = new Map(),
): Promise<LabelledPosting[]> {
  const rows = await readRows(FlagRow, labels, postings, known, contradictionIn)
  return rows.map(toLabelledPosting)
}

async function readRows<Shape extends z.ZodType<LabelRow>>(
  shape: Shape,
  labels: string,
  postings: readonly string[],
  known: Map<string, string>,
  mistakeIn: (row: z.infer<Shape>) => string | null = () => null,
): Promise<z.infer<Shape>[]> {
  const texts = new Map<string, Record<string, unknown>>()
  for (const file of postings) {
    for await (const { fields } of linesOf(file)) texts.set(String(fields.id), fields)
  }
  const rows: z.infer<Shape>[] = []
  for await (const { line, fields } of linesOf(labels)) {
    const place = `${labels}:${line}`
    const row = parse(shape, { ...texts.get(String(fields.id)), ...fields }, place)
    const before = known.get(row.id)
    const mistake = before === undefined ? mistakeIn(row) : `labelled before, at ${before}`
    if (mistake !== null) throw new Misuse(`${place}: ${row.id}: ${mistake}`)
    known.set(row.id, place)
    rows.push(row)
  }
  if (rows.length === 0) throw new Misuse(`${labels}: no labels in it`)
  return rows
}

/** The flag follows from contract and level; only what lies just below a senior role is borderline. */
function contradictionIn({ contract, role_level, senior_as_intern }: FlagRow): string | null {
  const isLike = isInternshipLike(contract)
  const fits =
    senior_as_intern === 'borderline'
      ? isLike && role_level === 'mid'
      : senior_as_intern === (isLike && role_level === 'senior')
  if (fits) return null
  return `senior_as_intern ${senior_as_intern} contradicts contract ${contract}, role_level ${role_level}`
}

function toLabelledPosting(row: FlagRow): LabelledPosting {
  const { id, title, text, pair, contract, role_level: level, senior_as_intern: isFlag } = row
  const lang =
    LANGS.find((code) => code === row.language) ?? detectLanguage(`${title}\n${text}`).lang
  return { id, title, text, lang, contract, level, isFlag, ...(pair !== undefined && { pair }) }
}

/** @param place file and line */
function parse<Shape extends z.ZodType>(
  shape: Shape,
  value: Record<string, unknown>,
  place: string,
): z.infer<Shape> {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].join(', ')
  const id = ['string', 'number'].includes(typeof value.id) ? `${value.id}: ` : ''
  throw new Misuse(`${place}: ${id}missing or of the wrong type: ${names}`)
}

type LabelLine = { line: number; fields: Record<string, unknown> }

async function* linesOf(file: string): AsyncGenerator<LabelLine> {
  try {
    for await (const { line, fields, problems } of readRecords(createReadStream(file), 'jsonl')) {
      if (!fields) throw new Misuse(`${file}:${line}: ${problems.at(-1)?.detail}`)
      yield { line, fields }
    }
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** What the operator is told of a file that the system does not give; other errors as they are. */
function unreadable(file: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  const reason = { ENOENT: 'no such file', EISDIR: 'is a folder' }[String(error.code)]
  return new Misuse(`${file}: ${reason ?? `cannot be read (${error.code})`}`)
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
  const date = readDate(join(folder, 'set.json'))
  const hash = createHash('sha256')
  const known = new Map<string, string>()
  const postings: LabelledPosting[] = []
  for (const name of names) {
    const file = join(folder, name)
    const isSeen = name.startsWith('demonstration-')
    const texts = isSeen ? [join(folder, '..', 'postings', name.replace('demonstration-', ''))] : []
    for (const source of [...texts, file]) hash.update(read(source))
    for (const posting of await readLabelledPostings(file, texts, known)) {
      postings.push({ ...posting, ...(isSeen && { isSeen }) })
    }
  }
  return { postings, dataHash: hash.digest('hex'), date }
}

function readDate(file: string): string {
  const text = read(file).toString()
  try {
    return About.parse(JSON.parse(text)).date
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'broken JSON' : 'no date in it'
    throw new Misuse(`${file}: ${reason}; it holds { "date": "YYYY-MM-DD" }`)
  }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw unreadable(file, error)
  }
}
