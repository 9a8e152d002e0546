/** How often the facts read from a posting's words are right, measured against labels. */
import {
  CONTRACTS,
  type Contract,
  EMPLOYERS,
  isInternshipLike,
  LANGS,
  REMOTES,
} from '../domain/codes.ts'
import { wilson } from '../domain/interval.ts'
import { normaliseCountry } from '../domain/place.ts'
import type { Source } from '../text/spans.ts'
import { extractFacts } from './extract.ts'
import type { ExtractedFacts } from './facts.ts'
import { countriesNamed } from './place.ts'
import { readSource } from './reading.ts'

/** A labelled posting; only id, title and text are read by the extraction. */
export type LabelledPosting = {
  id: string
  title: string
  text: string
  language?: string | null
  contract?: string | null
  country?: string | null
  employer_type?: string | null
  remote?: string | null
}

/** A posting whose fact was read otherwise than labelled. */
export type FactMiss = { id: string; expected: string; got: string }

/** How one fact was read over all rows that can judge it. */
export type FactMeasure = {
  fact: string
  /** Rows measured. */
  n: number
  right: number
  /** right ÷ n; null without rows. */
  accuracy: number | null
  /** 95 % Wilson interval; null without rows. */
  interval: [number, number] | null
  misses: FactMiss[]
}

/** What {@link evaluateFacts} found. */
export type FactReport = {
  rows: number
  measures: FactMeasure[]
  /** Share of labelled rows for which a country, an employer or a remote kind was found at all. */
  coverage: Record<'country' | 'employer' | 'remote', number | null>
}

type Judged = { id: string; expected: string; got: string | undefined; isNamed: boolean }

/**
 * Measures the extraction. Every field but id, title and text is taken away before it reads.
 * Contract, language and internship-like are judged on every labelled row (no contract found is
 * `unspecified`); country, employer and remote where one was found; country also on the rows whose
 * words name the labelled country, a place in it or its people.
 */
export function evaluateFacts(rows: readonly LabelledPosting[]): FactReport {
  const read = rows.map((row) => ({ row, ...readBlind({ title: row.title, text: row.text }) }))
  const judge = (
    labelOf: (row: LabelledPosting) => string | undefined,
    readingOf: (facts: ExtractedFacts) => string | undefined,
  ): Judged[] =>
    read.flatMap(({ row, facts, named }) => {
      const expected = labelOf(row)
      return expected === undefined
        ? []
        : [{ id: row.id, expected, got: readingOf(facts), isNamed: named.has(expected) }]
    })
  const contracts = judge(
    (row) => oneOf(CONTRACTS, row.contract),
    ({ contract }) => contract?.value ?? 'unspecified',
  )
  const countries = judge(
    (row) => (row.country ? (normaliseCountry(row.country) ?? undefined) : undefined),
    ({ country }) => country?.value,
  )
  const employers = judge(
    (row) => oneOf(EMPLOYERS, row.employer_type),
    ({ employer }) => employer?.value,
  )
  const remotes = judge(
    (row) => oneOf(REMOTES, row.remote),
    ({ remote }) => remote?.value,
  )
  return {
    rows: rows.length,
    measures: [
      measure(
        'language',
        judge(
          (row) => oneOf(LANGS, row.language),
          ({ language }) => language,
        ),
      ),
      measure('internship-like', contracts.map(asInternshipLike)),
      measure('contract', contracts),
      measure(
        'country, where the text says it',
        countries.filter(({ isNamed }) => isNamed),
      ),
      measure('country, where one was found', found(countries)),
      measure('employer, where one was found', found(employers)),
      measure('remote, where one was found', found(remotes)),
    ],
    coverage: { country: share(countries), employer: share(employers), remote: share(remotes) },
  }
}

function readBlind(source: Source): { facts: ExtractedFacts; named: Set<string> } {
  const facts = extractFacts(source)
  return { facts, named: countriesNamed(readSource(source, facts.language)) }
}

function oneOf<Code extends string>(
  codes: readonly Code[],
  label: string | null | undefined,
): Code | undefined {
  return codes.find((code) => code === label)
}

function asInternshipLike(judged: Judged): Judged {
  const said = (contract: string | undefined) =>
    isInternshipLike(contract as Contract) ? 'internship-like' : 'other'
  return { ...judged, expected: said(judged.expected), got: said(judged.got) }
}

const found = (judged: readonly Judged[]) => judged.filter(({ got }) => got !== undefined)
const share = (judged: readonly Judged[]) =>
  judged.length === 0 ? null : found(judged).length / judged.length

function measure(fact: string, judged: readonly Judged[]): FactMeasure {
  const misses = judged.filter(({ expected, got }) => expected !== got)
  const n = judged.length
  const right = n - misses.length
  return {
    fact,
    n,
    right,
    accuracy: n === 0 ? null : right / n,
    interval: n === 0 ? null : wilson(right, n),
    misses: misses.map(({ id, expected, got }) => ({ id, expected, got: got ?? '(nothing)' })),
  }
}

/** The report as a plain table, then the misses by fact. */
export function formatFactReport(report: FactReport): string {
  const lines = [`${report.rows} postings, read from title and text alone`, '']
  lines.push(
    `${'fact'.padEnd(34)}${'n'.padStart(5)}${'right'.padStart(7)}${'accuracy'.padStart(10)}  95 % interval`,
  )
  for (const { fact, n, right, accuracy, interval } of report.measures) {
    const range = interval === null ? '' : `${percent(interval[0])} to ${percent(interval[1])}`
    lines.push(
      `${fact.padEnd(34)}${String(n).padStart(5)}${String(right).padStart(7)}${percent(accuracy).padStart(10)}  ${range}`.trimEnd(),
    )
  }
  const { country, employer, remote } = report.coverage
  lines.push(
    '',
    `found at all: country ${percent(country)}, employer ${percent(employer)}, remote ${percent(remote)}`,
  )
  for (const { fact, misses } of report.measures) {
    if (misses.length === 0) continue
    lines.push(
      '',
      `misses of ${fact}:`,
      ...misses.map(({ id, expected, got }) => `  ${id}: expected ${expected}, got ${got}`),
    )
  }
  return `${lines.join('\n')}\n`
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(value * 100).toFixed(1)} %`
}
