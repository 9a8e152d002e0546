/**
 * Whether a candidate may take the place of the active model: it must be no worse on postings that it
 * did not learn from. Pure arithmetic over what both say of the same postings.
 */
import { isInternshipLike } from '../domain/codes.ts'
import { bootstrap, type Interval, type Share, shareOf } from '../domain/interval.ts'
import { calibrated } from './calibrate.ts'
import { classify } from './classify.ts'
import type { LabelledPosting } from './labelled.ts'
import type { Judge } from './model.ts'

/** Fewer of the last decisions say nothing of a model. */
export const LEAST_LAST = 20

/** frozen: the test part of the labels that came with the program. last: the newest decisions. */
export const SETS = ['frozen', 'last'] as const
export type SetName = (typeof SETS)[number]
/** shipped: against it many small losses, each within chance, cannot add up. */
export const REFERENCES = ['active', 'shipped'] as const
export type ReferenceName = (typeof REFERENCES)[number]
/** falseFlags: of internships that are no senior role, how many are flagged; fewer is better. */
export const GATE_FIGURES = ['precision', 'recall', 'falseFlags'] as const
export type GateFigure = (typeof GATE_FIGURES)[number]

/**
 * below-bound: outside of the reference's 95 % interval, on its bad side. worse: the difference over
 * the same postings lies wholly on the bad side. unmeasured: neither model can be measured by it.
 */
export type GateOutcome = 'passed' | 'unmeasured' | 'below-bound' | 'worse'

export type Gate = {
  set: SetName
  reference: ReferenceName
  figure: GateFigure
  candidate: Share
  against: Share
  /** Candidate less reference over the same postings drawn again, 95 %; null where it cannot be told. */
  difference: Interval | null
  outcome: GateOutcome
}

export type ModelComparison = {
  /** Versions. */
  candidate: string
  active: string
  shipped: string
  /** Postings compared on; 0: too few. */
  sets: Record<SetName, number>
  gates: Gate[]
  /** Most that single words alone give, and from where on a posting is flagged. */
  words: { most: number; flag: number; isPassed: boolean }
  /** True only when every gate is. */
  isPassed: boolean
}

/**
 * Compares a candidate with the active model and, where that is another one, with the shipped one.
 * @param sets postings that the candidate did not learn from; `last` counts from LEAST_LAST on
 */
export function compareModels(
  candidate: Judge,
  references: Readonly<Record<ReferenceName, Judge>>,
  sets: Readonly<Record<SetName, readonly LabelledPosting[]>>,
): ModelComparison {
  const { active, shipped } = references
  const decided: Record<SetName, LabelledPosting[]> = {
    frozen: sets.frozen.filter(isDecided),
    last: sets.last.length < LEAST_LAST ? [] : sets.last.filter(isDecided),
  }
  const names = REFERENCES.filter((name) => name === 'active' || shipped.version !== active.version)
  const gates = SETS.flatMap((set) => {
    const postings = decided[set]
    if (postings.length === 0) return []
    const flagged = flaggedBy(candidate, postings)
    return names.flatMap((reference) => {
      const rows = toRows(postings, flagged, flaggedBy(references[reference], postings))
      return GATE_FIGURES.map((figure) => ({ set, reference, ...gateOf(figure, rows) }))
    })
  })
  const most = calibrated(candidate.calibration, candidate.bias + candidate.wording.cap)
  const { flag } = candidate.thresholds
  const words = { most, flag, isPassed: most < flag }
  return {
    candidate: candidate.version,
    active: active.version,
    shipped: shipped.version,
    sets: { frozen: decided.frozen.length, last: decided.last.length },
    gates,
    words,
    isPassed: words.isPassed && decided.frozen.length > 0 && gates.every(isPassed),
  }
}

export function isPassed({ outcome }: Pick<Gate, 'outcome'>): boolean {
  return outcome === 'passed' || outcome === 'unmeasured'
}

/** A posting by what it is, and by what both models say of it. */
type Row = { isFlag: boolean; candidate: boolean; against: boolean }

function isDecided({ contract, isFlag, text }: LabelledPosting): boolean {
  return isInternshipLike(contract) && isFlag !== 'borderline' && text !== ''
}

function flaggedBy(model: Judge, postings: readonly LabelledPosting[]): boolean[] {
  return postings.map(({ title, text, contract, lang }) => {
    const { verdict } = classify({ title, text, contract, language: lang }, model)
    return verdict === 'flagged'
  })
}

function toRows(
  postings: readonly LabelledPosting[],
  candidate: readonly boolean[],
  against: readonly boolean[],
): Row[] {
  return postings.map(({ isFlag }, at) => ({
    isFlag: isFlag === true,
    candidate: candidate[at]!,
    against: against[at]!,
  }))
}

type Who = 'candidate' | 'against'
type Definition = {
  /** Rows that the figure is a share of, and those counted. */
  isOf: (row: Row, who: Who) => boolean
  isRight: (row: Row, who: Who) => boolean
  isMoreBetter: boolean
}

const DEFINITIONS: Readonly<Record<GateFigure, Definition>> = {
  precision: {
    isOf: (row, who) => row[who],
    isRight: (row) => row.isFlag,
    isMoreBetter: true,
  },
  recall: {
    isOf: (row) => row.isFlag,
    isRight: (row, who) => row[who],
    isMoreBetter: true,
  },
  falseFlags: {
    isOf: (row) => !row.isFlag,
    isRight: (row, who) => row[who],
    isMoreBetter: false,
  },
}

function gateOf(
  figure: GateFigure,
  rows: readonly Row[],
): Pick<Gate, 'figure' | 'candidate' | 'against' | 'difference' | 'outcome'> {
  const definition = DEFINITIONS[figure]
  const candidate = share(rows, definition, 'candidate')
  const against = share(rows, definition, 'against')
  const difference = bootstrap(rows.length, (counts) => {
    const [own, other] = [
      weighted(rows, definition, 'candidate', counts),
      weighted(rows, definition, 'against', counts),
    ]
    return own === null || other === null ? null : own - other
  })
  const outcome = outcomeOf(definition, candidate, against, difference)
  return { figure, candidate, against, difference, outcome }
}

function outcomeOf(
  { isMoreBetter }: Definition,
  candidate: Share,
  against: Share,
  difference: Interval | null,
): GateOutcome {
  if (against.share === null || against.interval === null) return 'unmeasured'
  // A model that flags nothing any more has no precision to show.
  if (candidate.share === null) return 'below-bound'
  const [low, high] = against.interval
  if (isMoreBetter ? candidate.share < low : candidate.share > high) return 'below-bound'
  if (difference === null) return 'passed'
  return (isMoreBetter ? difference[1] < 0 : difference[0] > 0) ? 'worse' : 'passed'
}

function share(rows: readonly Row[], { isOf, isRight }: Definition, who: Who): Share {
  const of = rows.filter((row) => isOf(row, who))
  return shareOf(of.filter((row) => isRight(row, who)).length, of.length)
}

/** The share when row i counts counts[i] times; null without any. */
function weighted(
  rows: readonly Row[],
  { isOf, isRight }: Definition,
  who: Who,
  counts: Uint32Array,
): number | null {
  let [right, n] = [0, 0]
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    if (!isOf(row, who)) continue
    n += counts[i]!
    if (isRight(row, who)) right += counts[i]!
  }
  return n === 0 ? null : right / n
}
