/** What a curator may decide about what waits, and what a decision must say. */
import { type Contract, type Flag, isInternshipLike, type Status } from './codes.ts'
import { RETURN_REASONS } from './lifecycle.ts'

/** Why a posting waits in the queue. */
export const QUEUE_KINDS = ['appeal', 'report', 'flagged', 'edit', 'new', 'unsure'] as const
export type QueueKind = (typeof QUEUE_KINDS)[number]

/**
 * What can be decided about a posting. uphold, clear: whether its words describe a senior role offered
 * as an internship; what waits to be published is published with it. accept: what waits is published,
 * the flag is not spoken of. dismiss: reports without a cause. An appeal ends by keep (what it contests
 * stands), by clear (the finding is lifted) or by restore (the removal is taken back).
 */
export const POSTING_ACTIONS = [
  'uphold',
  'clear',
  'accept',
  'ask',
  'return',
  'dismiss',
  'remove',
  'keep',
  'restore',
] as const
export type PostingAction = (typeof POSTING_ACTIONS)[number]

/** Decisions about employers and models, in the same log. */
export const OTHER_ACTIONS = [
  'mark-propose',
  'mark-confirm',
  'mark-refuse',
  'mark-withdraw',
  'mark-keep',
  'ban',
  'lift-ban',
  'activate',
  'roll-back',
] as const
export type DecisionAction = PostingAction | (typeof OTHER_ACTIONS)[number]
export const DECISION_ACTIONS: readonly DecisionAction[] = [...POSTING_ACTIONS, ...OTHER_ACTIONS]

/** Each decision says why by one of these codes. */
export const DECISION_REASONS = {
  uphold: [
    'experience',
    'strategy',
    'team',
    'budget',
    'sole-owner',
    'permanent-need',
    'several-trades',
  ],
  clear: ['learner-role', 'supervised', 'misread', 'ordinary'],
  accept: ['in-scope'],
  ask: ['supervision', 'duties', 'contract', 'pay', 'identity', 'other'],
  return: RETURN_REASONS,
  dismiss: ['no-cause', 'already-mended', 'not-ours'],
  remove: ['spam', 'fraud', 'legal-order', 'personal-data', 'rights-holder'],
  keep: ['still-right'],
  restore: ['not-founded', 'mended'],
} as const satisfies Readonly<Record<PostingAction, readonly string[]>>

/** Why a reader reports a posting. */
export const REPORT_REASONS = [
  'senior-internship',
  'not-what-it-says',
  'discrimination',
  'fraud',
  'asks-money',
  'personal-data',
  'closed',
  'duplicate',
  'off-topic',
] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** For so long a decision may be undone by whoever made it, ms. */
export const UNDO_WITHIN = 30_000
/** Working days in which an appeal is decided, and in which an employer answers a question. */
export const APPEAL_WORKING_DAYS = 5
export const ANSWER_WORKING_DAYS = 5
/** Days within which a decision may be contested. */
export const CONTEST_DAYS = 60
/** Characters of the reasons in words, of an appeal and of a message. */
export const MAX_NOTE = 600
export const MAX_APPEAL = 1000
export const MAX_MESSAGE = 1000
/** Characters of what a reader adds to a report. */
export const MAX_REPORT_NOTE = 500

/** What an appeal contests. */
export type Contested = 'uphold' | 'remove'

/** What stands to be decided. */
export type Standing = {
  status: Status
  flag: Flag
  /** Under which the words that wait, else the public ones, are offered. */
  contract: Contract
  /** Published by an employer of the board, who can be asked. */
  isOwn: boolean
  kinds: readonly QueueKind[]
  /** What the appeal that waits contests; null: none waits. */
  appeal: Contested | null
  /** A curator removed it, not its employer: that may have been a mistake. */
  isRemovedHere: boolean
}

/** The actions that are open, in the order in which they are offered. */
export function actionsFor(standing: Standing): PostingAction[] {
  const { status, isOwn, kinds, appeal } = standing
  const isUp = status === 'awaiting-review' || status === 'published'
  const answers = appeal === null ? judgements(standing) : answersTo(appeal, status)
  return POSTING_ACTIONS.filter((action) => {
    if (action === 'ask') return isOwn && isUp
    if (action === 'dismiss') return kinds.includes('report')
    if (action === 'remove') return isUp
    return answers.includes(action)
  })
}

function judgements(standing: Standing): PostingAction[] {
  const { status, flag, contract, kinds, isRemovedHere } = standing
  if (status === 'removed') return isRemovedHere ? ['restore'] : []
  const waits = status === 'awaiting-review'
  if (!waits && status !== 'published') return []
  const hasEdit = kinds.includes('edit')
  const isUndecided = flag === 'none' || flag === 'automatic'
  // What was decided once is decided anew only when there is something new; a finding may be lifted.
  const isOpen = isUndecided || waits || hasEdit || kinds.includes('report')
  const judges = isInternshipLike(contract) && isOpen
  return [
    ...(judges ? (['uphold', 'clear'] as const) : []),
    ...(!judges && flag === 'upheld' ? (['clear'] as const) : []),
    // With a decision on the old words, the new ones need one, too.
    ...((waits || hasEdit) && (isUndecided || !judges) ? (['accept'] as const) : []),
    ...(waits || hasEdit ? (['return'] as const) : []),
  ]
}

/** An appeal comes first: what else waits is about other words, and waits on. */
function answersTo(appeal: Contested, status: Status): PostingAction[] {
  return appeal === 'remove' && status === 'removed' ? ['keep', 'restore'] : ['keep', 'clear']
}

/** Whether the reasons must be told in words: where the public reads them, and where somebody is asked. */
export function needsNote(action: PostingAction, kinds: readonly QueueKind[]): boolean {
  if (kinds.includes('appeal') && closesAppeal(action)) return true
  return ['uphold', 'remove', 'ask', 'keep', 'restore'].includes(action)
}

/** Whether a decision answers the appeal that waits. */
export function closesAppeal(action: PostingAction): boolean {
  return action === 'keep' || action === 'clear' || action === 'restore'
}

/**
 * The instant so many working days after another: Saturdays and Sundays of UTC do not count.
 * @param from UTC ms
 */
export function workingDaysAfter(from: number, days: number): number {
  let at = from
  for (let left = days; left > 0; ) {
    at += 86_400_000
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return at
}
