/**
 * The mark "only internships in 12 months": proposed by one curator and confirmed by another, public
 * from then on for 12 months, and contested by the employer's members.
 */
import { sql } from 'kysely'
import { namesEmployer } from '../check/history.ts'
import { isInternshipLike } from '../domain/codes.ts'
import type { DecisionAction } from '../domain/decision.ts'
import {
  MARK_MONTHS,
  MARK_POSTINGS,
  type MarkFacts,
  type MarkMove,
  MOST_WATCHED,
  monthsAfter,
} from '../domain/employer-mark.ts'
import { endAppeal, storeAppeal } from './appeals.ts'
import { appendAudit } from './audit.ts'
import { nextDataVersion } from './board-state.ts'
import { type Db, type Trx, withTransaction } from './database.ts'
import { recordDecision } from './decisions.ts'
import { employerPostings } from './employer-history.ts'
import { findReaders } from './mark-readers.ts'

const BATCH = 500 // marks a transaction

/** What an employer's postings of the last 12 months say of the mark. */
export type FoundFacts = MarkFacts & {
  /** Whether they bear it: enough of them, and nothing but internships and the like. */
  holds: boolean
  /** Whether something else than an internship is among them. */
  isMixed: boolean
  /** True when there are more than a person can be asked to read. */
  isTooMany: boolean
}

/** Reads them anew, at most 500 (index postings_organization). @param now UTC ms */
export async function readMarkFacts(
  db: Db,
  organizationId: number,
  now: number,
): Promise<FoundFacts> {
  const from = monthsAfter(now, -MARK_MONTHS)
  const most = MOST_WATCHED + 1
  const rows = await employerPostings(db, { organizationId, since: from, most }).execute()
  const isTooMany = rows.length > MOST_WATCHED
  const isMixed = rows.some(({ contract }) => !isInternshipLike(contract))
  const postings = rows.slice(0, MOST_WATCHED).map(({ id }) => id)
  const holds = !isTooMany && rows.length >= MARK_POSTINGS && !isMixed
  return { from, to: now, postings, holds, isMixed, isTooMany }
}

export type MarkRequest = {
  move: MarkMove
  organizationId: number
  /** The mark that it is about; null: to propose a new one. */
  markId: number | null
  /** The reasons, public; '' where none are needed. */
  words: string
  /** Account id. */
  curatorId: number
  /** UTC ms. */
  now: number
}

export const MARK_REFUSALS = [
  'unknown',
  'stale',
  'own-organization',
  'same-curator',
  'no-second-reader',
  'nameless',
  'too-many',
  'facts',
] as const
export type MarkRefusal = (typeof MARK_REFUSALS)[number]
export type MarkDone = { outcome: 'done'; markId: number }

/**
 * Does one step about a mark, with its decision and its entry in the log, or says what keeps it from
 * being done. Of two who do it at once one is late: 'stale'.
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

type Mark = {
  id: number
  state: string
  proposedBy: number | null
  confirmedBy: number | null
  createdAt: number
  lapsesAt: number | null
  /** The open appeal against it. */
  appeal: { id: number; createdAt: number } | null
}
type Found = { mark: Mark | null; facts: FoundFacts | null }

async function examine(db: Db, request: MarkRequest): Promise<Found | MarkRefusal> {
  const { move, organizationId, markId, curatorId, now } = request
  const organization = await db
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', organizationId)
    .executeTakeFirst()
  if (!organization || (markId === null) !== (move === 'propose')) return 'unknown'
  const readers = (await findReaders(db, [organizationId])).get(organizationId)
  if (!readers?.has(curatorId)) return 'own-organization'
  const mark = markId === null ? null : await getMark(db, { id: markId, organizationId })
  if (markId !== null && mark === null) return 'unknown'
  if (mark === null) {
    if (!namesEmployer(organization.name)) return 'nameless'
    if (await hasOpenMark(db, organizationId, now)) return 'stale'
    if (readers.size < 2) return 'no-second-reader'
  } else if (!isOpenTo(move, mark, now)) return 'stale'
  else if (!mayDecide(move, mark, curatorId)) return 'same-curator'
  if (move !== 'propose' && move !== 'confirm') return { mark, facts: null }
  const facts = await readMarkFacts(db, organizationId, now)
  if (facts.isTooMany) return 'too-many'
  return facts.holds ? { mark, facts } : 'facts'
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

/** Proposed, or confirmed and not past its end. */
async function hasOpenMark(db: Db, organizationId: number, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('employerMarks')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where(IS_OPEN)
    .where((eb) => eb.or([eb('lapsesAt', 'is', null), eb('lapsesAt', '>', now)]))
    .executeTakeFirst()
  return row !== undefined
}

/** As the index employer_marks_open spells it. */
const IS_OPEN = sql<boolean>`employer_marks.state in ('proposed', 'confirmed')`

const MOVES: Readonly<
  Record<MarkMove, (trx: Trx, request: MarkRequest, found: Found) => Promise<number>>
> = { propose, confirm, refuse: end, withdraw: end, keep }

async function record(
  trx: Trx,
  request: MarkRequest,
  about: { since: number | null; detail: Record<string, number> },
): Promise<number> {
  const { move, organizationId, words, curatorId, now } = request
  const action: DecisionAction = `mark-${move}`
  const waited = about.since === null ? null : now - about.since
  const decision = { at: now, curatorId, action, organizationId, note: words, waited }
  return recordDecision(trx, { ...decision, detail: about.detail })
}

async function propose(trx: Trx, request: MarkRequest, { facts }: Found): Promise<number> {
  const { organizationId, curatorId, now } = request
  await lapseThose(trx, now, organizationId)
  const detail = { postings: facts!.postings.length }
  const proposalId = await record(trx, request, { since: null, detail })
  const { id } = await trx
    .insertInto('employerMarks')
    .values({
      ...{ organizationId, proposalId, proposedBy: curatorId, createdAt: now, state: 'proposed' },
      facts: toStored(facts!),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function confirm(trx: Trx, request: MarkRequest, { mark, facts }: Found): Promise<number> {
  const { curatorId, now } = request
  const { id, createdAt } = mark!
  const detail = { mark: id, postings: facts!.postings.length }
  const confirmationId = await record(trx, request, { since: createdAt, detail })
  await trx
    .updateTable('employerMarks')
    .set({
      ...{ state: 'confirmed', confirmationId, confirmedBy: curatorId, confirmedAt: now },
      lapsesAt: monthsAfter(now, MARK_MONTHS),
      facts: toStored(facts!),
    })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .execute()
  return id
}

/** The mark is refused or withdrawn; who contested it is right. */
async function end(trx: Trx, request: MarkRequest, { mark }: Found): Promise<number> {
  const { move, now } = request
  const { id, createdAt, appeal } = mark!
  const since = appeal?.createdAt ?? (mark!.state === 'proposed' ? createdAt : null)
  const outcomeId = await record(trx, request, { since, detail: { mark: id } })
  const state = move === 'refuse' ? 'refused' : 'withdrawn'
  await trx
    .updateTable('employerMarks')
    .set({ state, endedAt: now })
    .where('id', '=', id)
    .where('state', 'in', ['proposed', 'confirmed'])
    .execute()
  if (appeal) await endAppeal(trx, { appealId: appeal.id, state: 'overturned', outcomeId, now })
  return id
}

/** The mark stays although it was contested. */
async function keep(trx: Trx, request: MarkRequest, { mark }: Found): Promise<number> {
  const { id, appeal } = mark!
  const since = appeal!.createdAt
  const outcomeId = await record(trx, request, { since, detail: { mark: id } })
  await endAppeal(trx, { appealId: appeal!.id, state: 'kept', outcomeId, now: request.now })
  return id
}

function toStored({ from, to, postings }: MarkFacts): string {
  return JSON.stringify({ from, to, postings })
}

/**
 * Contests the mark of an organization that the account belongs to.
 * @param text plain words that become public
 * @returns done, also when it was contested before; refused when no mark stands; null for an
 *   organization that is not one's own
 */
export async function contestMark(
  trx: Trx,
  contest: { organizationId: number; accountId: number; text: string; now: number },
): Promise<'done' | 'refused' | null> {
  const { organizationId, accountId, text, now } = contest
  await nextDataVersion(trx)
  const mine = await trx
    .selectFrom('memberships')
    .select('accountId')
    .where('organizationId', '=', organizationId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  if (!mine) return null
  const mark = await trx
    .selectFrom('employerMarks')
    .select('confirmationId')
    .where('organizationId', '=', organizationId)
    .where(IS_OPEN)
    .where('state', '=', 'confirmed')
    .where('lapsesAt', '>', now)
    .executeTakeFirst()
  if (!mark || mark.confirmationId === null) return 'refused'
  const decisionId = mark.confirmationId
  await storeAppeal(trx, { decisionId, postingId: null, organizationId, accountId, text, now })
  return 'done'
}

/**
 * Ends the marks whose 12 months are over, each with an entry in the log (index
 * employer_marks_lapse). They were over by themselves: public pages go by the instant.
 * @returns how many
 */
export async function lapseMarks(db: Db, now: number): Promise<number> {
  let lapsed = 0
  for (;;) {
    if ((await pastMarks(db, now).limit(1).execute()).length === 0) return lapsed
    lapsed += await withTransaction(db, async (trx) => {
      await nextDataVersion(trx)
      return lapseThose(trx, now)
    })
  }
}

function pastMarks(db: Db, now: number) {
  return db
    .selectFrom('employerMarks')
    .select(['id', 'organizationId', 'confirmationId', 'lapsesAt'])
    .where(sql<boolean>`state = 'confirmed' and lapses_at <= ${now}`) // as the index spells it
    .orderBy('lapsesAt')
}

/** @param organizationId those of one organization alone */
async function lapseThose(trx: Trx, now: number, organizationId?: number): Promise<number> {
  const marks = await pastMarks(trx, now)
    .$if(organizationId !== undefined, (query) =>
      query.where('organizationId', '=', organizationId!),
    )
    .limit(BATCH)
    .execute()
  for (const { id, confirmationId, lapsesAt } of marks) {
    await trx
      .updateTable('employerMarks')
      .set({ state: 'lapsed', endedAt: lapsesAt })
      .where('id', '=', id)
      .execute()
    // Nobody answered in time: what is gone is not kept.
    await trx
      .updateTable('appeals')
      .set({ state: 'overturned', endedAt: lapsesAt })
      .where('decisionId', '=', confirmationId)
      .where('state', '=', 'open')
      .execute()
  }
  await appendAudit(
    trx,
    marks.map(({ id, organizationId: organization }) => ({
      ...{ at: now, action: 'mark-lapse', detail: { organization, mark: id } },
    })),
  )
  return marks.length
}
