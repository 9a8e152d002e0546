import { checkPosting } from '../check/check.ts'
import { type Finding, SEVERITIES, type Severity } from '../check/finding.ts'
import { RULES } from '../check/rules/index.ts'
import { checkable } from '../check/subject.ts'
import { LOCALES, type Locale } from '../domain/codes.ts'
import { decodeLine } from '../features/import/decode-line.ts'
import type { RawRecord } from '../features/import/fields.ts'
import { type Input, openInput } from '../features/import/open-input.ts'
import { readPosting } from '../features/import/read-posting.ts'
import { readRecords } from '../features/import/read-records.ts'
import { toPostingInput } from '../features/import/to-posting-input.ts'
import { type FindingWords, findingWords } from '../i18n/finding-words.ts'
import { EXIT, type ExitCode, type Streams, say, write } from './streams.ts'

export type CheckOptions = {
  /** JSON Lines or one posting; `-` for standard input. */
  file: string
  /** Print how often each rule found something instead of what it found. */
  table: boolean
  /** UTC ms; the day of postings that declare none. */
  now: number
}

/** A longer file is read line by line alone. */
const LONGEST_POSTING = 1 << 20 // bytes

/**
 * board check: what the rules say of each posting of a file, one line a posting, in its order. The
 * file alone is read: rules on an employer's other postings need the board.
 * @returns 1 when there is any finding or a line that was refused
 */
export async function runCheck(options: CheckOptions, streams: Streams): Promise<ExitCode> {
  const { file, table, now } = options
  const input = await openInput(file, streams.stdin)
  const counts: Counts = { postings: 0, refused: 0, fired: new Map() }
  try {
    for await (const record of recordsOf(input)) {
      const line = checkRecord(record, { file, now, counts }, streams)
      if (line !== null && !table) await write(streams.stdout, `${line}\n`)
    }
  } finally {
    await input.close()
  }
  if (table) await write(streams.stdout, formatTable(counts))
  return counts.refused > 0 || counts.fired.size > 0 ? EXIT.findings : EXIT.done
}

/** Postings read and refused; of each rule and severity, how many postings it found something in. */
type Counts = { postings: number; refused: number; fired: Map<string, number> }

/** A file that holds one posting over several lines is one record; any other is read line by line. */
async function* recordsOf(input: Input): AsyncGenerator<RawRecord> {
  const whole = await oneObject(input)
  if (whole === null) yield* readRecords(input.chunks(), 'jsonl')
  else yield { line: 1, fields: whole.fields, content: whole.text, problems: [] }
}

async function oneObject(input: Input) {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of input.chunks()) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > LONGEST_POSTING) return null
  }
  const { text } = decodeLine(Buffer.concat(chunks))
  try {
    const fields: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    const isObject = typeof fields === 'object' && fields !== null && !Array.isArray(fields)
    return isObject ? { fields: fields as Record<string, unknown>, text } : null
  } catch {
    return null
  }
}

type Checking = { file: string; now: number; counts: Counts }

function checkRecord(record: RawRecord, { file, now, counts }: Checking, streams: Streams) {
  const { draft, problems } = readPosting(record, 'check')
  for (const { line, severity, detail } of problems) {
    say(streams, `${file}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${detail}`)
  }
  if (draft === null) {
    counts.refused++
    return null
  }
  const findings = checkPosting(checkable(toPostingInput(draft, now)), { now })
  counts.postings++
  for (const key of new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))) {
    counts.fired.set(key, (counts.fired.get(key) ?? 0) + 1)
  }
  return JSON.stringify({ id: record.fields?.id, findings: findings.map(toFindingLine) })
}

/** A finding as design 3.1 prints it: every sentence in every locale. */
function toFindingLine(finding: Finding) {
  const { rule, case: name, severity, at, isProvisional, parametersVersion } = finding
  const words = LOCALES.map((locale) => [locale, findingWords(finding, locale)] as const)
  const inEach = <Part>(part: (words: FindingWords) => Part) =>
    Object.fromEntries(words.map(([locale, one]) => [locale, part(one)])) as Record<Locale, Part>
  return {
    rule,
    case: name,
    severity,
    ...at,
    basis: inEach(({ basis }) => basis),
    message: inEach(({ message }) => message),
    fix: inEach(({ fix }) => fix),
    isProvisional,
    parametersVersion,
  }
}

/** By rule in the rules' order: how many postings it found something in, of how many. */
function formatTable({ postings, fired }: Counts): string {
  const rows = RULES.flatMap(({ id }) =>
    SEVERITIES.toReversed().flatMap((severity: Severity) => {
      const count = fired.get(`${id} ${severity}`)
      return count === undefined ? [] : [{ id, severity, count }]
    }),
  )
  const share = (count: number) => `${((100 * count) / postings).toFixed(1)} %`
  const lines = rows.map(({ id, severity, count }) =>
    [id.padEnd(18), severity.padEnd(16), String(count).padStart(6), share(count).padStart(8)].join(
      '',
    ),
  )
  const head = `${'rule'.padEnd(18)}${'severity'.padEnd(16)}${'fires'.padStart(6)}${`of ${postings}`.padStart(8)}`
  return `${[head, ...lines].join('\n')}\n`
}
