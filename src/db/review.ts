/** How a person decides on what waits. */
import { activeModel } from '../classifier/active-model.ts'
import { afterMove, type ReturnReason } from '../domain/lifecycle.ts'
import { appendAudit } from './audit.ts'
import { nextDataVersion } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import { judgePosting } from './judge-posting.ts'
import { movedHash } from './posting-life.ts'
import { storePosting } from './postings.ts'
import { findCompared, getPending, refusePending } from './revisions.ts'

export type Decider = {
  /** Account id; null: the operator. */
  actorId: number | null
  now: number
  /** The version of the posting that was read; absent: whatever it is now. */
  version?: number
}

export type Decision =
  | { outcome: 'done' }
  /** not-waiting: there is nothing to decide. stale: it changed since it was read. */
  | { outcome: 'not-waiting' | 'stale' | 'past-deadline' | 'own-organization' }

/**
 * Accepts a posting that waits: it goes live, posted today, and its organization has one accepted
 * posting more.
 */
export async function acceptPosting(trx: Trx, id: number, by: Decider): Promise<Decision> {
  await nextDataVersion(trx)
  const row = await getDecidable(trx, id)
  const refusal = await refuse(trx, row, by)
  if (refusal) return refusal
  const status = row && afterMove(row.status, 'publish')
  if (row?.status !== 'awaiting-review' || !status) return { outcome: 'not-waiting' }
  if (row.validThrough <= by.now) return { outcome: 'past-deadline' }
  const { now } = by
  const accepted = await trx
    .updateTable('postings')
    .set({ status, datePosted: now, updatedAt: now, version: row.version + 1 })
    .set({ contentHash: movedHash(row) })
    .where('id', '=', id)
    .where('version', '=', row.version)
    .returning('id')
    .executeTakeFirst()
  if (!accepted) return { outcome: 'stale' }
  await trx
    .updateTable('organizations')
    .set((eb) => ({ trust: eb('trust', '+', 1) }))
    .where('id', '=', row.organizationId)
    .execute()
  const { live } = await findCompared(trx, id)
  await log(trx, 'accept', id, by, { kind: 'posting', ...(live && { revision: live.id }) })
  return { outcome: 'done' }
}

/**
 * Accepts the words that wait: they become the posting, judged as the active model judges them.
 * @param revisionId of the revision that was read; another one in its place is not accepted
 */
export async function acceptRevision(trx: Trx, revisionId: number, by: Decider): Promise<Decision> {
  await nextDataVersion(trx)
  const revision = await trx
    .selectFrom('postingRevisions')
    .select('postingId')
    .where('id', '=', revisionId)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  const row = revision && (await getDecidable(trx, revision.postingId))
  const refusal = await refuse(trx, row, by)
  if (refusal) return refusal
  const waiting = row && (await getPending(trx, row.id))
  if (!row || !waiting || row.status !== 'published') return { outcome: 'not-waiting' }
  if (Math.min(row.validThrough, waiting.input.validThrough) <= by.now) {
    return { outcome: 'past-deadline' }
  }
  const accepted = await trx
    .updateTable('postingRevisions')
    .set({ state: 'accepted', input: null })
    .where('id', '=', revisionId)
    .where('state', '=', 'pending')
    .returning('id')
    .executeTakeFirst()
  if (!accepted) return { outcome: 'stale' }
  const input = { ...waiting.input, datePosted: row.datePosted, status: row.status }
  const owner = { organizationId: row.organizationId, name: row.name, accountId: row.submittedBy }
  await storePosting(trx, input, judgePosting(input, activeModel), by.now, owner)
  await log(trx, 'accept', row.id, by, { kind: 'revision', revision: revisionId })
  return { outcome: 'done' }
}

/** Gives back what waits of a posting: itself, which is a draft again, or the words of an edit. */
export async function returnPosting(
  trx: Trx,
  id: number,
  by: Decider & { reason: ReturnReason },
): Promise<Decision> {
  const row = await getDecidable(trx, id)
  const refusal = await refuse(trx, row, by)
  if (refusal) return refusal
  if (!row) return { outcome: 'not-waiting' }
  const status = afterMove(row.status, 'return')
  if (status === null && (await getPending(trx, id)) === null) return { outcome: 'not-waiting' }
  const changed = await trx
    .updateTable('postings')
    .set({ version: row.version + 1 })
    .$if(status !== null, (query) =>
      query.set({ status: status!, updatedAt: by.now, contentHash: movedHash(row) }),
    )
    .where('id', '=', id)
    .where('version', '=', row.version)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return { outcome: 'stale' }
  await refusePending(trx, id)
  const kind = status === null ? 'revision' : 'posting'
  await log(trx, 'return', id, by, { kind, reason: by.reason })
  return { outcome: 'done' }
}

/** Why the posting, or its last words, came back: the code of the last decision; null without one. */
export async function getReturnReason(db: Db, postingId: number): Promise<string | null> {
  const row = await db
    .selectFrom('auditEntries')
    .select(['action', 'detail'])
    .where('postingId', '=', postingId)
    .where('action', 'in', ['submit', 'accept', 'return', 'move'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row?.action !== 'return') return null
  return String(JSON.parse(row.detail).reason)
}

type Decidable = NonNullable<Awaited<ReturnType<typeof getDecidable>>>

function getDecidable(trx: Trx, id: number) {
  return trx
    .selectFrom('postings')
    .innerJoin('organizations', 'organizations.id', 'postings.organizationId')
    .select([
      'postings.id',
      'postings.status',
      'postings.version',
      'postings.validThrough',
      'postings.datePosted',
      'postings.submittedBy',
      'organizations.id as organizationId',
      'organizations.name',
    ])
    .where('postings.id', '=', id)
    .where('postings.isOwn', '=', 1)
    .executeTakeFirst()
}

/** What keeps this person from deciding, if anything does. */
async function refuse(
  trx: Trx,
  row: Decidable | undefined,
  { actorId, version }: Decider,
): Promise<Decision | null> {
  if (!row) return { outcome: 'not-waiting' }
  if (version !== undefined && version !== row.version) return { outcome: 'stale' }
  if (actorId === null) return null
  const member = await trx
    .selectFrom('memberships')
    .select('accountId')
    .where('organizationId', '=', row.organizationId)
    .where('accountId', '=', actorId)
    .executeTakeFirst()
  return member ? { outcome: 'own-organization' } : null
}

async function log(
  trx: Trx,
  action: 'accept' | 'return',
  postingId: number,
  { actorId, now }: Decider,
  detail: Record<string, string | number>,
): Promise<void> {
  const actor = actorId === null ? {} : { actorId }
  await appendAudit(trx, [{ at: now, action, ...actor, postingId, detail }])
}
