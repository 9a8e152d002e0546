/**
 * The mark "only internships in 12 months": proposed by one curator and confirmed by another, public
 * from then on for 12 months, and contested by the employer's members. What keeps a step from being
 * done.
 */
import { sql } from 'kysely'
import { namesEmployer } from '../check/history.ts'
import { type MarkMove, proposalsOverUntil } from '../domain/employer-mark.ts'
import { nextDataVersion } from './board-state.ts'
import type { Db, Trx } from './database.ts'
import { readMarkFacts } from './mark-facts.ts'
import { type Found, type Mark, type MarkRequest, MOVES } from './mark-moves.ts'
import { findReaders } from './mark-readers.ts'
import { isCurator } from './people.ts'

export const MARK_REFUSALS = [
  'unknown',
  'stale',
  'own-organization',
  'same-curator',
  'over',
  'no-second-reader',
  'nameless',
  'too-many',
  'facts',
] as const
export type MarkRefusal = (typeof MARK_REFUSALS)[number]
export type MarkDone = { outcome: 'done'; markId: number }

/**
 * Does one step about a mark, with its decision and its entry in the log, or says what keeps it from
 * being done. Of two who do it at once one is late: 'stale'. unknown: no such mark or organization, or
 * whoever asks is no curator any more. over: the proposal is too old, or of somebody who is none.
 */
export async function decideMark(
  trx: Trx,
  request: MarkRequest,
): Promise<MarkDone | { outcome: MarkRefusal }> {
  // What is refused makes no page anew.
  const early = await examine(trx, request)
  if (typeof early === 'string') return { outcome: early }
  await nextDataVersion(trx)
  const found = await examine(trx, request)
  if (typeof found === 'string') return { outcome: found }
  return { outcome: 'done', markId: await MOVES[request.move](trx, request, found) }
}

async function examine(trx: Trx, request: MarkRequest): Promise<Found | MarkRefusal> {
  const { move, organizationId, markId, curatorId, now } = request
  if (!(await isCurator(trx, curatorId))) return 'unknown'
  const organization = await trx
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', organizationId)
    .executeTakeFirst()
  if (!organization || (markId === null) !== (move === 'propose')) return 'unknown'
  const readers = (await findReaders(trx, [organizationId])).get(organizationId)
  if (!readers?.has(curatorId)) return 'own-organization'
  const mark = markId === null ? null : await getMark(trx, { id: markId, organizationId })
  if (markId !== null && mark === null) return 'unknown'
  if (mark === null) {
    if (!namesEmployer(organization.name)) return 'nameless'
    if (await hasOpenMark(trx, organizationId, now)) return 'stale'
    if (readers.size < 2) return 'no-second-reader'
  } else if (!isOpenTo(move, mark, now)) return 'stale'
  else if (move === 'confirm' && (await isOver(trx, mark, now))) return 'over'
  else if (!mayDecide(move, mark, curatorId)) return 'same-curator'
  if (move !== 'propose' && move !== 'confirm') return { mark, facts: null }
  const facts = await readMarkFacts(trx, organizationId, now)
  if (facts.isTooMany) return 'too-many'
  return facts.holds ? { mark, facts } : 'facts'
}

/** Two people judge: what somebody proposed who may not any more is nobody's first judgement. */
async function isOver(
  trx: Trx,
  { proposedBy, createdAt }: Pick<Mark, 'proposedBy' | 'createdAt'>,
  now: number,
): Promise<boolean> {
  if (createdAt <= proposalsOverUntil(now) || proposedBy === null) return true
  return !(await isCurator(trx, proposedBy))
}

/** Whether a mark as it stands can be moved so, whoever asks. */
function isOpenTo(move: MarkMove, { state, lapsesAt, appeal }: Mark, now: number): boolean {
  const stands = state === 'confirmed' && (lapsesAt ?? 0) > now
  if (move === 'withdraw') return state === 'proposed' || stands
  return move === 'keep' ? stands && appeal !== null : state === 'proposed'
}

/** Somebody else than who proposed it confirms or refuses; an appeal is answered by a third. */
export function mayDecide(
  move: MarkMove,
  { proposedBy, confirmedBy }: Pick<Mark, 'proposedBy' | 'confirmedBy'>,
  curatorId: number,
): boolean {
  // An account that was erased may be somebody's who has another one.
  if (move === 'confirm') return proposedBy !== null && proposedBy !== curatorId
  if (move === 'refuse') return proposedBy !== curatorId
  return move !== 'keep' || (proposedBy !== curatorId && confirmedBy !== curatorId)
}

async function getMark(
  db: Db,
  { id, organizationId }: { id: number; organizationId: number },
): Promise<Mark | null> {
  const row = await db
    .selectFrom('employerMarks')
    .leftJoin('appeals', (join) =>
      join
        .onRef('appeals.decisionId', '=', 'employerMarks.confirmationId')
        .on('appeals.state', '=', 'open'),
    )
    .select(['employerMarks.id', 'employerMarks.state', 'proposedBy', 'confirmedBy', 'lapsesAt'])
    .select([
      'employerMarks.createdAt',
      'appeals.id as appealId',
      'appeals.createdAt as appealedAt',
    ])
    .where('employerMarks.id', '=', id)
    .where('employerMarks.organizationId', '=', organizationId)
    .executeTakeFirst()
  if (!row) return null
  const { appealId, appealedAt, ...mark } = row
  return { ...mark, appeal: appealId === null ? null : { id: appealId, createdAt: appealedAt! } }
}

/** Proposed and not over, or confirmed and not past its end. */
async function hasOpenMark(trx: Trx, organizationId: number, now: number): Promise<boolean> {
  const row = await trx
    .selectFrom('employerMarks')
    .select(['state', 'proposedBy', 'createdAt', 'lapsesAt'])
    .where('organizationId', '=', organizationId)
    .where(sql<boolean>`state in ('proposed', 'confirmed')`) // as the index spells it
    .executeTakeFirst()
  if (!row) return false
  return row.state === 'proposed' ? !(await isOver(trx, row, now)) : row.lapsesAt! > now
}
