/** How often the flag is right, measured against postings that readers labelled. */
import { CONTRACTS, type Contract, LANGS, type Lang, LEVELS, type Level } from '../domain/codes.ts'
import { wilson } from '../extract/evaluate-facts.ts'
import { detectLanguage } from '../text/language.ts'
import { classify } from './classify.ts'

/** A posting with what readers said of it; values outside of the code lists count as not said. */
export type LabelledRole = {
  id: string
  title: string
  text: string
  contract?: string | null
  language?: string | null
  role_level?: string | null
  /** Whether a senior role is offered as an internship; absent: not labelled. */
  senior_as_intern?: boolean | 'borderline' | null
}

export type Share = {
  right: number
  n: number
  /** right ÷ n, in [0, 1]; null without rows. */
  share: number | null
  /** 95 % Wilson interval; null without rows. */
  interval: [number, number] | null
}

export type FlagMeasure = {
  rows: number
  truePositives: number
  falsePositives: number
  falseNegatives: number
  trueNegatives: number
  /** Of what is flagged, how much is rightly so. */
  precision: Share
  /** Of what should be flagged, how much is. */
  recall: Share
  /** The same when what is `unsure` counts as found: what a curator would see. */
  recallWithUnsure: Share
  unsure: number
}

export type FlagReport = {
  model: string | null
  all: FlagMeasure
  perLanguage: Partial<Record<Lang, FlagMeasure>>
  /** Rows labelled borderline: in no figure above. */
  borderline: { rows: number; flagged: number; unsure: number }
  /** Rows by labelled level, then by the level that was read. */
  levels: Record<Level, Record<Level, number>>
  /** Ids of the rows that the flag got wrong. */
  misses: { id: string; kind: 'false-positive' | 'false-negative'; probability: number }[]
}

type Judged = {
  id: string
  lang: Lang
  truth: boolean | 'borderline' | null
  level: Level | null
  prediction: ReturnType<typeof classify>
}

/**
 * Measures the flag. A labelled contract is trusted as a declared one is; only rows with a label
 * count, and borderline ones are told apart.
 */
export function evaluateFlag(rows: readonly LabelledRole[]): FlagReport {
  const judged = rows.map(judge)
  const decided = judged.filter(({ truth }) => typeof truth === 'boolean')
  const borderline = judged.filter(({ truth }) => truth === 'borderline')
  return {
    model: judged[0]?.prediction.model ?? null,
    all: measure(decided),
    perLanguage: Object.fromEntries(
      LANGS.map((lang) => [lang, decided.filter((row) => row.lang === lang)] as const)
        .filter(([, some]) => some.length > 0)
        .map(([lang, some]) => [lang, measure(some)]),
    ),
    borderline: {
      rows: borderline.length,
      flagged: withVerdict(borderline, 'flagged').length,
      unsure: withVerdict(borderline, 'unsure').length,
    },
    levels: levelsOf(judged),
    misses: decided.filter(isMiss).map(({ id, truth, prediction }) => ({
      id,
      kind: truth ? ('false-negative' as const) : ('false-positive' as const),
      probability: prediction.probability,
    })),
  }
}

function judge({ id, title, text, ...labels }: LabelledRole): Judged {
  const contract = CONTRACTS.find((code) => code === labels.contract)
  const declared: Contract | undefined = contract === 'unspecified' ? undefined : contract
  const lang =
    LANGS.find((code) => code === labels.language) ?? detectLanguage(`${title}\n${text}`).lang
  return {
    id,
    lang,
    truth: labels.senior_as_intern ?? null,
    level: LEVELS.find((code) => code === labels.role_level) ?? null,
    prediction: classify({ title, text, contract: declared, language: lang }),
  }
}

function withVerdict(rows: readonly Judged[], verdict: 'flagged' | 'unsure'): Judged[] {
  return rows.filter(({ prediction }) => prediction.verdict === verdict)
}

function isMiss({ truth, prediction }: Judged): boolean {
  return truth !== (prediction.verdict === 'flagged')
}

function measure(rows: readonly Judged[]): FlagMeasure {
  const flagged = withVerdict(rows, 'flagged')
  const unsure = withVerdict(rows, 'unsure')
  const isTrue = ({ truth }: Judged) => truth === true
  const positives = rows.filter(isTrue).length
  const truePositives = flagged.filter(isTrue).length
  const falsePositives = flagged.length - truePositives
  return {
    rows: rows.length,
    truePositives,
    falsePositives,
    falseNegatives: positives - truePositives,
    trueNegatives: rows.length - positives - falsePositives,
    precision: shareOf(truePositives, flagged.length),
    recall: shareOf(truePositives, positives),
    recallWithUnsure: shareOf(truePositives + unsure.filter(isTrue).length, positives),
    unsure: unsure.length,
  }
}

function shareOf(right: number, n: number): Share {
  const isKnown = n > 0
  return {
    right,
    n,
    share: isKnown ? right / n : null,
    interval: isKnown ? wilson(right, n) : null,
  }
}

function levelsOf(rows: readonly Judged[]): FlagReport['levels'] {
  const row = () => ({ junior: 0, mid: 0, senior: 0 })
  const levels = { junior: row(), mid: row(), senior: row() }
  for (const { level, prediction } of rows) if (level) levels[level][prediction.roleLevel]++
  return levels
}

/** The report in plain lines for a terminal. */
export function formatFlagReport(report: FlagReport): string {
  const { all, perLanguage, borderline, levels, misses } = report
  const blocks = [
    formatMeasure('all', all),
    ...Object.entries(perLanguage).map(([lang, measured]) => formatMeasure(lang, measured)),
  ]
  const { rows, flagged, unsure } = borderline
  const levelLines = LEVELS.map(
    (level) =>
      `  ${level.padEnd(8)}${LEVELS.map((read) => `${levels[level][read]}`.padStart(8)).join('')}`,
  )
  return [
    `model ${report.model ?? 'none'}`,
    ...blocks,
    `borderline (in no figure above): ${rows} rows, ${flagged} flagged, ${unsure} unsure`,
    `level labelled (rows) and read (columns: ${LEVELS.join(', ')})`,
    ...levelLines,
    ...misses.map(({ id, kind, probability }) => `${kind} ${id} (${probability.toFixed(2)})`),
  ].join('\n')
}

function formatMeasure(name: string, measured: FlagMeasure): string {
  const { rows, truePositives, falsePositives, falseNegatives, trueNegatives, unsure } = measured
  return [
    `${name}: ${rows} rows, ${unsure} unsure`,
    `  flagged rightly ${truePositives}, wrongly ${falsePositives}; missed ${falseNegatives}, rightly left ${trueNegatives}`,
    `  precision ${formatShare(measured.precision)}`,
    `  recall ${formatShare(measured.recall)}; with unsure ${formatShare(measured.recallWithUnsure)}`,
  ].join('\n')
}

function formatShare({ right, n, share, interval }: Share): string {
  if (share === null || interval === null) return 'no rows'
  const [low, high] = interval.map((bound) => (bound * 100).toFixed(0))
  return `${(share * 100).toFixed(1)} % (${right}/${n}, 95 % ${low}–${high})`
}
