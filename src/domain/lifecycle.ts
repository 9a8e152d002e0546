/**
 * The life of a posting: draft → awaiting-review | published → expired, filled, unfilled or
 * withdrawn; or removed. One table says which move leads where; whatever is not in it is refused.
 */
import type { Status, Verdict } from './codes.ts'

/** How long a closed posting stays readable, with a banner; afterwards its page is gone (410). */
export const CLOSED_DAYS = 90
/** An employer may extend a posting up to so many days after it expired. */
export const EXTEND_WITHIN_DAYS = 30
/** The last day of a posting lies at most so many days ahead. */
export const MAX_DAYS_OPEN = 90
/** Days before the end at which the employer is reminded, earliest first. */
export const REMIND_DAYS = [7, 1] as const
/** Postings that an organization without an accepted one may hand in within 24 hours. */
export const FIRST_DAY_LIMIT = 5
/** How far an employer may move the last day with one click, in days. */
export const EXTEND_STEPS = [15, 30, 60] as const
/** Why an employer extends a posting. */
export const EXTEND_REASONS = ['still-searching', 'few-applicants', 'second-round'] as const
export type ExtendReason = (typeof EXTEND_REASONS)[number]
/** Why a person gives a posting, or new words for one, back to its employer. */
export const RETURN_REASONS = [
  'level-and-contract',
  'incomplete',
  'employer-unclear',
  'off-topic',
  'duplicate',
  'past-deadline',
] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]
/** Working days within which a person has read what waits. */
export const REVIEW_WORKING_DAYS = 2
/** An edit that changes more of the words than this is read anew by a person. */
export const LARGE_EDIT = 0.15

export const MOVES = [
  'hold',
  'publish',
  'return',
  'expire',
  'fill',
  'leave-unfilled',
  'withdraw',
  'extend',
  'remove',
] as const
export type Move = (typeof MOVES)[number]

const CLOSINGS = { fill: 'filled', 'leave-unfilled': 'unfilled', withdraw: 'withdrawn' } as const
/** The moves by which an employer says how it ended. */
export type Closing = keyof typeof CLOSINGS
export const CLOSING_MOVES = Object.keys(CLOSINGS) as Closing[]

const TABLE: Readonly<Record<Status, Partial<Record<Move, Status>>>> = {
  draft: { hold: 'awaiting-review', publish: 'published', remove: 'removed' },
  // An ending is a public page: what nobody has read yet leaves the queue as a draft instead.
  'awaiting-review': {
    hold: 'awaiting-review',
    publish: 'published',
    return: 'draft',
    withdraw: 'draft',
    remove: 'removed',
  },
  published: {
    ...CLOSINGS,
    extend: 'published',
    expire: 'expired',
    remove: 'removed',
  },
  // An ending may be told after the last day, and told better later.
  expired: { ...CLOSINGS, extend: 'published', remove: 'removed' },
  filled: { 'leave-unfilled': 'unfilled', withdraw: 'withdrawn', remove: 'removed' },
  unfilled: { fill: 'filled', withdraw: 'withdrawn', remove: 'removed' },
  withdrawn: { fill: 'filled', 'leave-unfilled': 'unfilled', remove: 'removed' },
  removed: {},
}

/** The status after a move, or null where that move is not allowed. */
export function afterMove(status: Status, move: Move): Status | null {
  return TABLE[status][move] ?? null
}

/** The moves that are allowed from a status, in the order of MOVES. */
export function movesFrom(status: Status): Move[] {
  return MOVES.filter((move) => TABLE[status][move] !== undefined)
}

/**
 * Whether what an employer hands in goes live or waits for a curator: live only without a flag or a
 * doubt, and from a verified organization that had a posting accepted before.
 */
export function moveOnSubmit(
  verdict: Verdict,
  organization: { isVerified: boolean; trust: number },
): 'publish' | 'hold' {
  const isPlain = verdict === 'clear' || verdict === 'not-applicable'
  return isPlain && organization.isVerified && organization.trust > 0 ? 'publish' : 'hold'
}

const GRAVITY: Readonly<Record<Verdict, number>> = {
  'not-applicable': 0,
  clear: 0,
  unsure: 1,
  flagged: 2,
}

/**
 * Whether an edit of a published posting goes live at once or waits while the accepted words stay
 * public: it waits when its verdict is worse or flagged, when the board found on the public words what
 * only a person may take back, or when much of it is new and the organization's postings are not taken
 * without a look.
 * @param changed share of the words that changed, in [0, 1]; 0 only when it says just what it said
 */
export function moveOnEdit(
  verdicts: { before: Verdict; after: Verdict; isUpheld?: boolean },
  changed: number,
  organization: { isVerified: boolean; trust: number },
): 'publish' | 'hold' {
  const { before, after, isUpheld = false } = verdicts
  if (GRAVITY[after] > GRAVITY[before]) return 'hold'
  if (changed === 0) return 'publish'
  if (after === 'flagged' || isUpheld) return 'hold'
  return changed > LARGE_EDIT ? moveOnSubmit(after, organization) : 'publish'
}
