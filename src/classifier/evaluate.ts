/** How often the flag is right, measured against postings that readers labelled, beside simpler ways. */
import {
  CONTRACTS,
  type Contract,
  isInternshipLike,
  LANGS,
  type Lang,
  type Verdict,
} from '../domain/codes.ts'
import { extractContract } from '../extract/contract.ts'
import { readSource } from '../extract/reading.ts'
import { keywordRule, MOST_SIGNALS } from './baselines.ts'
import { calibrated } from './calibrate.ts'
import { classify } from './classify.ts'
import { type LabelledPosting, toExample } from './labelled.ts'
import { type Fitted, type Labelled, learnWeights } from './learn.ts'
import { type Figures, type MeasuredRow, measure } from './measure.ts'
import type { Judge } from './model.ts'
import { logitOf } from './train.ts'

/** What `board evaluate` tells. */
export type Report = {
  all: Figures
  perLanguage: Partial<Record<Lang, Figures>>
  /** By labelled contract. */
  perContract: Partial<Record<Contract, Figures>>
  /** The same postings judged by simpler ways; null where there were no labels to learn from. */
  compared: Record<Comparison, Figures | null>
}
/** Two baselines (`keywords`, `words-alone`) and an ablation (`cues-alone`, `words-alone`). */
export const COMPARISONS = ['keywords', 'words-alone', 'cues-alone'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** A posting that the flag got wrong. */
export type Miss = {
  id: string
  kind: 'false-positive' | 'false-negative'
  probability: number
  verdict: Verdict
}

/**
 * Measures a model over labelled postings. The labelled contract is trusted as a declared one is; how
 * often it is inferred rightly is measured with the contract withheld.
 * @param learnFrom labels that the comparisons learn from; without them only keywords are compared
 */
export function evaluate(
  postings: readonly LabelledPosting[],
  model: Judge,
  learnFrom: readonly Labelled[] | null,
): { report: Report; misses: Miss[] } {
  const rows = postings.map((posting) => toRow(posting, model))
  const some = (keep: (row: MeasuredRow) => boolean) => {
    const kept = rows.filter(keep)
    return kept.length > 0 ? measure(kept) : undefined
  }
  const report: Report = {
    all: measure(rows),
    perLanguage: present(LANGS.map((lang) => [lang, some((row) => row.lang === lang)])),
    perContract: present(
      CONTRACTS.map((code) => [code, some(({ truth }) => truth.contract === code)]),
    ),
    compared: {
      keywords: measure(postings.map(byKeywords)),
      'words-alone': learnFrom && measure(judgeWith(postings, learnWeights(learnFrom, 'cues'))),
      'cues-alone': learnFrom && measure(judgeWith(postings, learnWeights(learnFrom, 'stems'))),
    },
  }
  return { report, misses: rows.flatMap(toMiss) }
}

function present<Key extends string>(
  entries: [Key, Figures | undefined][],
): Partial<Record<Key, Figures>> {
  return Object.fromEntries(entries.filter(([, figures]) => figures !== undefined)) as Partial<
    Record<Key, Figures>
  >
}

function truthOf({ contract, level, isFlag }: LabelledPosting): MeasuredRow['truth'] {
  return { isSenior: level === 'senior', isFlag, level, contract }
}

function toRow(posting: LabelledPosting, model: Judge): MeasuredRow {
  const { id, title, text, lang, contract } = posting
  const { probability, verdict, roleLevel } = classify(
    { title, text, contract, language: lang },
    model,
  )
  const inferred = extractContract(readSource({ title, text }, lang))?.value ?? 'unspecified'
  return {
    id,
    lang,
    truth: truthOf(posting),
    said: { probability, verdict, level: roleLevel, contract: inferred },
  }
}

/** The keyword rule has no unsure band, and a share of signals in place of a probability. */
function byKeywords(posting: LabelledPosting): MeasuredRow {
  const { score, isFlagged } = keywordRule(posting)
  return asRow(posting, score / MOST_SIGNALS, isFlagged ? 'flagged' : 'clear')
}

function judgeWith(postings: readonly LabelledPosting[], fitted: Fitted): MeasuredRow[] {
  const { weights, cap, calibration, thresholds } = fitted
  return postings.map((posting) => {
    const probability = calibrated(calibration, logitOf(toExample(posting), weights, cap))
    const { flag, unsure } = thresholds
    return asRow(
      posting,
      probability,
      probability >= flag ? 'flagged' : probability >= unsure ? 'unsure' : 'clear',
    )
  })
}

function asRow(posting: LabelledPosting, probability: number, verdict: Verdict): MeasuredRow {
  const { id, lang, contract } = posting
  return {
    id,
    lang,
    truth: truthOf(posting),
    said: {
      probability,
      verdict: isInternshipLike(contract) ? verdict : 'not-applicable',
      level: probability >= 0.5 ? 'senior' : 'mid',
      contract,
    },
  }
}

function toMiss({ id, truth, said }: MeasuredRow): Miss[] {
  if (truth.isFlag === 'borderline' || truth.isFlag === (said.verdict === 'flagged')) return []
  const { probability, verdict } = said
  return [{ id, kind: truth.isFlag ? 'false-negative' : 'false-positive', probability, verdict }]
}
