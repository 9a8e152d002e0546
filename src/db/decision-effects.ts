/** What each decision does to a posting. Every one moves its version on: of two curators one is late. */
import type { Judge } from '../classifier/model.ts'
import { type Flag, isInternshipLike, type Level, type Status } from '../domain/codes.ts'
import type { PostingAction } from '../domain/decision.ts'
import { afterMove } from '../domain/lifecycle.ts'
import type { Trx } from './database.ts'
import { type Decidable, judgedWords, judgementOf } from './decidable.ts'
import { judgePosting } from './judge-posting.ts'
import { movedHash } from './posting-life.ts'
import { storePosting } from './postings.ts'
import { refusePending } from './revisions.ts'

type Effect = {
  found: Decidable
  action: PostingAction
  /** What a person says that the words describe; null: nothing. */
  level: Level | null
  model: Judge
  now: number
}

/**
 * Writes the status, the words and the flag that follow from a decision that nothing refuses.
 * @returns what undoing must take back beside the row: how much the organization's standing rose
 */
export async function applyDecision(trx: Trx, effect: Effect): Promise<{ trust: 0 | 1 }> {
  const { found, action, level, now } = effect
  const { row, pending } = found
  const judged = { ...flagAfter(effect), ...(level !== null && { level }) }
  let trust: 0 | 1 = 0
  const publishes = action === 'uphold' || action === 'clear' || action === 'accept'
  if (publishes && row.status === 'awaiting-review') {
    const status = afterMove(row.status, 'publish')!
    const published = { status, ...judged, datePosted: now, contentHash: movedHash(row) }
    await change(trx, row.id, published, now)
    trust = await raiseTrust(trx, row.organizationId)
  } else if (publishes && pending) {
    await acceptWords(trx, effect)
    await change(trx, row.id, judged, now)
  } else if (action === 'return' && row.status === 'awaiting-review') {
    const status = afterMove(row.status, 'return')!
    await change(trx, row.id, { status, contentHash: movedHash(row) }, now)
  } else if (action === 'remove') {
    const status = afterMove(row.status, 'remove')!
    await change(trx, row.id, { status, closedAt: now }, now)
    await refusePending(trx, row.id)
  } else if (action === 'restore') {
    await change(trx, row.id, await beforeRemoval(trx, found, now), now)
  } else {
    if (action === 'return') await refusePending(trx, row.id)
    // Nothing that the public reads is another, unless the flag is.
    await change(trx, row.id, judged, judged.flag ? now : row.updatedAt)
  }
  return { trust }
}

/** A finding on an internship is gone with the internship: an employer who offers a job has mended it. */
function flagAfter({ found, action }: Effect): { flag?: Flag } {
  const isUpheld = judgementOf(action, found)
  if (isUpheld !== null) return { flag: isUpheld ? 'upheld' : 'cleared' }
  if (action === 'clear' && found.row.flag === 'upheld') return { flag: 'cleared' }
  const mends = found.pending !== null && ['clear', 'accept'].includes(action)
  return mends && !isInternshipLike(judgedWords(found).contract) ? { flag: 'none' } : {}
}

/** Where a removed posting stood before a curator removed it; what ended meanwhile has ended. */
async function beforeRemoval(
  trx: Trx,
  { row, removalId }: Decidable,
  now: number,
): Promise<{ status: Status; closedAt: number | null }> {
  const entry = await trx
    .selectFrom('auditEntries')
    .select('detail')
    .where('decisionId', '=', removalId)
    .where('action', '=', 'remove')
    .executeTakeFirst()
  const { status, closed } = JSON.parse(entry?.detail ?? '{}') as {
    status?: Status
    closed?: number
  }
  if (status !== undefined && status !== 'published') return { status, closedAt: closed ?? null }
  if (row.validThrough <= now) return { status: 'expired', closedAt: row.validThrough }
  return { status: 'published', closedAt: null }
}

type Changed = {
  status?: Status
  flag?: Flag
  level?: Level
  datePosted?: number
  closedAt?: number | null
  contentHash?: string
}

async function change(trx: Trx, id: number, values: Changed, updatedAt: number): Promise<void> {
  await trx
    .updateTable('postings')
    .set((eb) => ({ ...values, updatedAt, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The words that wait become the posting, judged as the active model judges them. */
async function acceptWords(trx: Trx, { found, model, now }: Effect): Promise<void> {
  const { row, pending, organization } = found
  await trx
    .updateTable('postingRevisions')
    .set({ state: 'accepted', input: null })
    .where('id', '=', pending!.id)
    .execute()
  const input = { ...pending!.input, datePosted: row.datePosted, status: row.status }
  const owner = {
    organizationId: organization!.id,
    name: organization!.name,
    accountId: row.submittedBy,
  }
  await storePosting(trx, input, judgePosting(input, model), now, owner)
}

async function raiseTrust(trx: Trx, organizationId: number | null): Promise<0 | 1> {
  const raised = await trx
    .updateTable('organizations')
    .set((eb) => ({ trust: eb('trust', '+', 1) }))
    .where('id', '=', organizationId)
    .executeTakeFirst()
  return raised.numUpdatedRows > 0n ? 1 : 0
}
