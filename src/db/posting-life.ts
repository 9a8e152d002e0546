/** The moves by which an employer says how a posting goes on: each once, whoever else is at it. */
import type { Status } from '../domain/codes.ts'
import { extendedTo } from '../domain/last-day.ts'
import { afterMove, type Closing, type ExtendReason } from '../domain/lifecycle.ts'
import { appendAudit } from './audit.ts'
import { isBanned } from './bans.ts'
import { nextDataVersion, setBoardState } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import { sha256 } from './keys.ts'
import { keepReply, movePendingEnd, refusePending } from './revisions.ts'
import type { PostingRow } from './tables.ts'

/** What an employer asks for: how it ended, or a new last day (YYYY-MM-DD) with its reason. */
export type LifeMove = { move: Closing } | { move: 'extend'; day: string; reason: ExtendReason }
export type MoveRequest = LifeMove & {
  /** The version of the posting that was looked at. */
  version: number
}

export type MoveOutcome =
  /** As asked, now or by the same request before. */
  | { outcome: 'done'; status: Status }
  /** Somebody else changed it since: nothing was done. */
  | { outcome: 'stale' }
  /** Its status does not allow it. */
  | { outcome: 'refused' }
  /** No such day may be chosen. */
  | { outcome: 'wrong-day' }
  /** The organization or the account publishes nothing here any more. */
  | { outcome: 'banned' }

const COLUMNS = [
  'postings.id',
  'postings.status',
  'postings.validThrough',
  'postings.closedAt',
  'postings.country',
  'postings.region',
  'postings.provenance',
  'postings.version',
  'postings.organizationId',
] as const
type Row = Pick<
  PostingRow,
  | 'id'
  | 'status'
  | 'validThrough'
  | 'closedAt'
  | 'country'
  | 'region'
  | 'provenance'
  | 'version'
  | 'organizationId'
>

/** A posting of an organization that the account belongs to: nobody else's is ever moved. */
export function ownPostings(db: Db, accountId: number) {
  return db
    .selectFrom('postings')
    .innerJoin('memberships', (join) =>
      join
        .onRef('memberships.organizationId', '=', 'postings.organizationId')
        .on('memberships.accountId', '=', accountId),
    )
    .where('postings.isOwn', '=', 1)
}

/**
 * Moves a posting of an organization that the account belongs to.
 * @param now UTC ms
 * @returns null when there is no such posting, whoever's it is
 */
export async function movePosting(
  trx: Trx,
  id: number,
  request: MoveRequest,
  { accountId, now: at }: { accountId: number; now: number },
): Promise<MoveOutcome | null> {
  const read = () =>
    ownPostings(trx, accountId).select(COLUMNS).where('postings.id', '=', id).executeTakeFirst()
  const row = await read()
  if (!row) return null
  const status = afterMove(row.status, request.move)
  if (row.version !== request.version) return afterOthers(row, request, at)
  if (status === null) return { outcome: 'refused' }
  const values = valuesAfter(row, status, request, at)
  if (values === null) return { outcome: 'wrong-day' }
  const dataVersion = await nextDataVersion(trx)
  const by = { organizationId: row.organizationId, accountId }
  if (request.move === 'extend' && (await isBanned(trx, by))) {
    await setBoardState(trx, 'data_version', dataVersion - 1)
    return { outcome: 'banned' }
  }
  const moved = await trx
    .updateTable('postings')
    .set({
      ...values,
      status,
      contentHash: movedHash(row),
      version: row.version + 1,
      updatedAt: at,
    })
    .where('id', '=', id)
    .where('version', '=', request.version)
    .where('organizationId', 'in', (eb) =>
      eb.selectFrom('memberships').select('organizationId').where('accountId', '=', accountId),
    )
    .returning('id')
    .executeTakeFirst()
  if (!moved) {
    const now = await read() // as whoever was quicker left it
    return now ? afterOthers(now, request, at) : null
  }
  await settle(trx, row, request, values)
  const detail = { move: request.move, from: row.status, to: status, ...reasonOf(request) }
  await appendAudit(trx, [{ at, action: 'move', actorId: accountId, postingId: id, detail }])
  return { outcome: 'done', status }
}

/** What was handed in no longer says how the posting stands: the same words again are then a change. */
export function movedHash({ id, version }: Pick<Row, 'id' | 'version'>): string {
  return sha256(`moved ${id} ${version}`)
}

/** The same request again finds what it asked for; another one is told. */
function afterOthers(row: Row, request: MoveRequest, now: number): MoveOutcome {
  const isThere =
    request.move === 'extend'
      ? row.status === 'published' && row.validThrough === dayEnd(row, request.day, now)
      : TARGETS[request.move].includes(row.status)
  return isThere ? { outcome: 'done', status: row.status } : { outcome: 'stale' }
}

const TARGETS: Readonly<Record<Closing, readonly Status[]>> = {
  fill: ['filled'],
  'leave-unfilled': ['unfilled'],
  withdraw: ['withdrawn', 'draft'],
}

/** As if the posting had ended the day before: whatever day it was moved to. */
function dayEnd(row: Row, day: string, now: number): number | null {
  return extendedTo({ ...row, validThrough: now }, day, now)
}

function valuesAfter(row: Row, status: Status, request: MoveRequest, now: number) {
  if (request.move === 'extend') {
    const validThrough = extendedTo(row, request.day, now)
    if (validThrough === null) return null
    const provenance = { ...JSON.parse(row.provenance), validThrough: 'declared' }
    return { validThrough, closedAt: null, provenance: JSON.stringify(provenance) }
  }
  // Told later, it still closed when it closed.
  const closedAt = status === 'draft' ? null : (row.closedAt ?? Math.min(row.validThrough, now))
  return { closedAt }
}

async function settle(
  trx: Trx,
  { id }: Row,
  request: MoveRequest,
  values: { validThrough?: number },
): Promise<void> {
  if (request.move === 'extend') await movePendingEnd(trx, id, values.validThrough!)
  else await refusePending(trx, id)
  // What was asked by mail is answered: neither a link nor a mail that still waits asks it again.
  await trx
    .deleteFrom('mailedLinks')
    .where('postingId', '=', id)
    .where('purpose', '=', 'reminder')
    .where('usedAt', 'is', null)
    .execute()
}

function reasonOf(request: MoveRequest): { reason?: string } {
  return request.move === 'extend' ? { reason: request.reason } : {}
}

/** Statuses under which a reply can be read, now or once the posting is accepted. */
const CAN_REPLY = ['awaiting-review', 'published', 'expired', 'filled', 'unfilled'] as const

/**
 * Keeps what an employer says to the flag of its posting; it is public with the posting.
 * @param reply.text at most 600 characters
 * @returns done, also when the same words were kept before; refused without a flag to answer; null
 *   when there is no such posting, whoever's it is
 */
export async function replyToFlag(
  trx: Trx,
  id: number,
  { text, accountId, now }: { text: string; accountId: number; now: number },
): Promise<'done' | 'refused' | null> {
  const row = await ownPostings(trx, accountId)
    .select(['postings.status', 'postings.flag'])
    .where('postings.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const canReply = CAN_REPLY.some((status) => status === row.status)
  if (!canReply || row.flag === 'none') return 'refused'
  await nextDataVersion(trx)
  if (await keepReply(trx, { postingId: id, accountId, text, now })) {
    await appendAudit(trx, [
      { at: now, action: 'reply', actorId: accountId, postingId: id, detail: {} },
    ])
  }
  return 'done'
}
