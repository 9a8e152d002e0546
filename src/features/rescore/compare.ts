/** What a new prediction changes about a posting, and why. */
import type { Change, ChangeReason } from '../../classifier/model-change.ts'
import type { Evidence, Prediction } from '../../classifier/prediction.ts'
import { canonicalJson } from '../../db/keys.ts'
import type { Flag, Level } from '../../domain/codes.ts'
import { pathToPosting } from '../../i18n/paths.ts'
import type { LivePosting } from './queries.ts'

const MAX_REASONS = 3

/** A live posting beside what was said of it and what is to be said of it. */
export type Judged = {
  posting: LivePosting
  /** Undefined when only a model on trial has judged it. */
  stored: Prediction | undefined
  prediction: Prediction
  /** The flag that the prediction leads to. */
  flag: Flag
  /** The level that the prediction leads to: what a person said of it stands. */
  level: Level
}

/** True when what is stored is not what the model says. */
export function isDue({ posting, stored, prediction, flag, level }: Judged): boolean {
  const { verdict, probability } = posting
  return (
    flag !== posting.flag ||
    level !== posting.level ||
    verdict !== prediction.verdict ||
    probability !== prediction.probability ||
    canonicalJson(stored) !== canonicalJson(prediction)
  )
}

/** True when verdict, level or flag change: such a posting is listed. */
export function isChanged({ posting, prediction, flag, level }: Judged): boolean {
  return flag !== posting.flag || level !== posting.level || prediction.verdict !== posting.verdict
}

/** True when a reader may see the difference: a flag that is shown is shown with its reasons. */
export function isPublic(judged: Judged): boolean {
  return isChanged(judged) || judged.flag !== 'none'
}

export function toChange(judged: Judged, baseUrl: string): Change {
  const { posting, stored, prediction, flag, level: roleLevel } = judged
  const { id, title, lang, status } = posting
  const { model, verdict, probability } = prediction
  return {
    id,
    title,
    ...(status === 'published' ? { page: baseUrl + pathToPosting(lang, posting) } : {}),
    from: {
      model: stored?.model ?? 'unknown',
      verdict: posting.verdict,
      roleLevel: posting.level,
      probability: posting.probability,
      flag: posting.flag,
    },
    to: { model, verdict, roleLevel, probability, flag },
    ...reasonsOf(stored?.evidence ?? [], prediction.evidence),
  }
}

/** Flags raised or withdrawn first, then by how far the probability moves; ties by id. */
export function byImportance(a: Change, b: Change): number {
  return Number(isFlagChange(b)) - Number(isFlagChange(a)) || moveOf(b) - moveOf(a) || a.id - b.id
}

export function isFlagChange({ from, to }: Pick<Change, 'from' | 'to'>): boolean {
  return from.flag !== to.flag
}

function moveOf({ from, to }: Change): number {
  return Math.abs(to.probability - from.probability)
}

/**
 * What passages gain and lose: the sum of all gains less that of all losses is what the evidence
 * moves the logit by. A passage that both models count appears with the difference.
 */
export function reasonsOf(
  before: readonly Evidence[],
  after: readonly Evidence[],
  most = MAX_REASONS,
): { gained: ChangeReason[]; lost: ChangeReason[] } {
  const [old, now] = [byPassage(before), byPassage(after)]
  const beyond = (ones: Passages, others: Passages) =>
    [...ones]
      .map(([key, passage]) => ({
        ...passage,
        weight: excess(passage.weight, others.get(key)?.weight ?? 0),
      }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, most)
  return { gained: beyond(now, old), lost: beyond(old, now) }
}

type Passages = ReadonlyMap<string, ChangeReason>

function byPassage(evidence: readonly Evidence[]): Passages {
  const passages = new Map<string, ChangeReason>()
  for (const { cue, field, start, end, text, weight } of evidence) {
    const key = `${cue} ${field} ${start} ${end}`
    const sum = weight + (passages.get(key)?.weight ?? 0)
    passages.set(key, { cue, text, weight: sum })
  }
  return passages
}

/** The part of a weight by which it goes beyond another one, on its own side of nothing. */
function excess(weight: number, other: number): number {
  const shared = weight * other > 0 ? other : 0
  return Math.abs(weight) > Math.abs(shared) ? weight - shared : 0
}
