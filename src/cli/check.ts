import { checkPosting } from '../check/check.ts'
import { type Finding, SEVERITIES, type Severity } from '../check/finding.ts'
import { RULES } from '../check/rules/index.ts'
import { type CheckedPosting, checkable } from '../check/subject.ts'
import { LOCALES, type Locale } from '../domain/codes.ts'
import { openInput } from '../features/import/open-input.ts'
import { dated, isSeedLine } from '../features/import/seed-line.ts'
import { type FindingWords, findingWords } from '../i18n/finding-words.ts'
import type { RawRecord } from '../intake/fields.ts'
import { readPosting } from '../intake/read-posting.ts'
import { toPostingInput } from '../intake/to-posting-input.ts'
import { readCheckRecords } from './check-input.ts'
import { EXIT, type ExitCode, type Streams, say, write } from './streams.ts'

export type CheckOptions = {
  /** JSON Lines, an array or one posting; `-` for standard input. */
  file: string
  /** Print how often each rule found something instead of what it found. */
  table: boolean
  /** Print sentences in one locale, for people; null: JSON Lines in all. */
  locale: Locale | null
  /** UTC ms; the day of postings that declare none. */
  now: number
}

/** Postings read and refused; of each rule and severity, how many postings it found something in. */
type Counts = { postings: number; refused: number; fired: Map<string, number> }

/**
 * board check: what the rules say of each posting of a file, one line a posting, in its order. The
 * file alone is read: rules on an employer's other postings need the board.
 * @returns 1 when there is any finding or a line that was refused
 * @throws UnreadableInput for a file that is no JSON, or that is absent
 */
export async function runCheck(options: CheckOptions, streams: Streams): Promise<ExitCode> {
  const input = await openInput(options.file, streams.stdin)
  const counts: Counts = { postings: 0, refused: 0, fired: new Map() }
  try {
    for await (const record of readCheckRecords(input)) {
      const posting = toChecked(record, options, streams)
      if (posting === null) counts.refused++
      else await write(streams.stdout, reportOf(record, posting, options, counts))
    }
  } finally {
    await input.close()
  }
  if (counts.postings + counts.refused === 0) say(streams, `${options.file}: no posting in it`)
  if (options.table) await write(streams.stdout, formatTable(counts))
  return counts.refused > 0 || counts.fired.size > 0 ? EXIT.findings : EXIT.done
}

/** @returns null for a record that is refused; what is wrong with it is told */
function toChecked(
  record: RawRecord,
  { file, now }: CheckOptions,
  streams: Streams,
): CheckedPosting | null {
  const { fields } = record
  const isSeed = fields !== null && isSeedLine(fields)
  const whole = isSeed ? { ...record, fields: dated(fields, now) } : record
  const { draft, problems } = readPosting(whole, 'check')
  for (const { line, severity, detail } of problems) {
    say(streams, `${file}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${detail}`)
  }
  return draft && checkable(toPostingInput(draft, now))
}

/** What is printed of a posting: nothing where only the table is asked for. */
function reportOf(
  { line, fields }: RawRecord,
  posting: CheckedPosting,
  { table, locale, now }: CheckOptions,
  counts: Counts,
): string {
  const findings = checkPosting(posting, { now })
  counts.postings++
  for (const key of new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))) {
    counts.fired.set(key, (counts.fired.get(key) ?? 0) + 1)
  }
  if (table) return ''
  if (locale !== null) return formatForPeople(`${line}: ${posting.title}`, findings, locale)
  return `${JSON.stringify({ id: fields?.id, line, findings: findings.map(toFindingLine) })}\n`
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

function formatForPeople(head: string, findings: readonly Finding[], locale: Locale): string {
  const blocks = findings.map((finding) => {
    const { severity, message, fix, basis } = findingWords(finding, locale)
    const where = 'span' in finding.at ? `"${finding.at.span.text}"` : finding.at.field
    const sources = basis.map(({ text }) => text).join('; ')
    return `  ${severity} (${finding.rule}, ${where})\n    ${message}\n    → ${fix}\n    ${sources}`
  })
  return `${[head, ...blocks].join('\n')}\n\n`
}

/** By rule in the rules' order: how many postings it found something in, of how many. */
function formatTable({ postings, fired }: Counts): string {
  const row = (cells: readonly [string, string, string, string]) =>
    `${cells[0].padEnd(18)}${cells[1].padEnd(16)}${cells[2].padStart(6)}${cells[3].padStart(9)}\n`
  const rows = RULES.flatMap(({ id }) =>
    SEVERITIES.toReversed().flatMap((severity: Severity) => {
      const count = fired.get(`${id} ${severity}`)
      if (count === undefined) return []
      return [row([id, severity, String(count), `${((100 * count) / postings).toFixed(1)} %`])]
    }),
  )
  return row(['rule', 'severity', 'fires', `of ${postings}`]) + rows.join('')
}
