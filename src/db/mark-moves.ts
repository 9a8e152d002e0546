/** The steps about a mark, as they are written: with a decision each, and its entry in the log. */
import type { DecisionAction } from '../domain/decision.ts'
import { MARK_MONTHS, type MarkFacts, type MarkMove, monthsAfter } from '../domain/employer-mark.ts'
import { endAppeal } from './appeals.ts'
import type { Trx } from './database.ts'
import { recordDecision } from './decisions.ts'
import type { FoundFacts } from './mark-facts.ts'
import { makeRoom } from './mark-lapse.ts'

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

/** An open mark, or one that was. */
export type Mark = {
  id: number
  state: string
  proposedBy: number | null
  confirmedBy: number | null
  createdAt: number
  lapsesAt: number | null
  /** The open appeal against it. */
  appeal: { id: number; createdAt: number } | null
}

/** What a move goes by; the facts are read for those that say something of them. */
export type Found = { mark: Mark | null; facts: FoundFacts | null }

type Step = (trx: Trx, request: MarkRequest, found: Found) => Promise<number>

/** What each move writes; the id of its mark. */
export const MOVES: Readonly<Record<MarkMove, Step>> = {
  propose,
  confirm,
  refuse: end,
  withdraw: end,
  keep,
}

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
  await makeRoom(trx, organizationId, now)
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

function toStored({ from, to, postings, posts }: MarkFacts): string {
  return JSON.stringify({ from, to, postings, posts } satisfies MarkFacts)
}
