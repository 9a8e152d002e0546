import type { Config } from '../config.ts'
import { type Db, type Trx, withTransaction } from '../db/database.ts'
import { enqueueJob } from '../db/jobs.ts'
import { findRecipients } from '../db/recipients.ts'
import { acceptPosting, acceptRevision, type Decision, returnPosting } from '../db/review.ts'
import { findWaiting, type Waiting } from '../db/review-queue.ts'
import { getPending } from '../db/revisions.ts'
import type { ReturnReason } from '../domain/lifecycle.ts'
import { decisionJob } from '../mail/decision.ts'
import { withExistingBoard } from './databases.ts'
import { EXIT, type ExitCode, Misuse, printable, type Streams, say, write } from './streams.ts'

export type ReviewGiven = {
  id: string | undefined
  accept: boolean
  reason: ReturnReason | null
  json: boolean
  /** The version that was read; null: whatever stands now. */
  asRead: number | null
  now: number
}

const REFUSALS: Readonly<Record<Exclude<Decision['outcome'], 'done'>, string>> = {
  'not-waiting': 'nothing of that posting waits for a decision',
  stale: 'it has changed since it was read',
  'past-deadline': 'its last day is past: give it back with --return past-deadline',
  'own-organization': 'nobody decides about an organization they belong to',
}

/** board review: what waits for a person, or one decision. */
export async function runReview(
  config: Config,
  given: ReviewGiven,
  streams: Streams,
): Promise<ExitCode> {
  if (given.id === undefined) {
    if (given.accept || given.reason) throw new Misuse('say which posting: board review ID …')
    return withExistingBoard(config, (db) => list(db, given, streams))
  }
  if (!/^[1-9]\d{0,14}$/.test(given.id)) throw new Misuse(`${given.id} is not the id of a posting`)
  if (!given.accept && !given.reason) throw new Misuse('say --accept or --return REASON')
  const id = Number(given.id)
  return withExistingBoard(config, async (db) => {
    const { outcome } = await decide(db, id, given)
    if (outcome !== 'done') throw new Misuse(`posting ${id}: ${REFUSALS[outcome]}`)
    say(streams, given.accept ? `posting ${id} accepted` : `posting ${id} given back`)
    return EXIT.done
  })
}

async function list(db: Db, { json, now }: ReviewGiven, streams: Streams): Promise<ExitCode> {
  const waiting = await findWaiting(db, now)
  await write(
    streams.stdout,
    waiting.map((one) => `${json ? toJson(one) : toLine(one)}\n`).join(''),
  )
  if (waiting.length === 0) say(streams, 'nothing waits')
  return EXIT.done
}

function toJson({ postingId: id, version, kind, title, ...rest }: Waiting): string {
  const { organization, verdict } = rest
  const at = new Date(rest.since).toISOString()
  return JSON.stringify({ id, version, kind, title, organization, verdict, since: at })
}

function toLine(waiting: Waiting): string {
  const { postingId, version, kind, title, organization, verdict, since } = waiting
  const at = new Date(since).toISOString().slice(0, 16).replace('T', ' ')
  return [postingId, version, kind, verdict, at, printable(organization), printable(title)].join(
    '\t',
  )
}

function decide(
  db: Db,
  id: number,
  { accept, reason, asRead, now }: ReviewGiven,
): Promise<Decision> {
  const by = { actorId: null, now, ...(asRead !== null && { version: asRead }) }
  return withTransaction(db, async (trx) => {
    const pending = await getPending(trx, id)
    const decision = !accept
      ? await returnPosting(trx, id, { ...by, reason: reason! })
      : await (pending ? acceptRevision(trx, pending.id, by) : acceptPosting(trx, id, by))
    if (decision.outcome === 'done') await tellEmployer(trx, id, accept ? null : reason, now)
    return decision
  })
}

async function tellEmployer(
  trx: Trx,
  postingId: number,
  reason: ReturnReason | null,
  now: number,
): Promise<void> {
  const { title, organizationId, submittedBy } = await trx
    .selectFrom('postings')
    .select(['title', 'organizationId', 'submittedBy'])
    .where('id', '=', postingId)
    .executeTakeFirstOrThrow()
  if (organizationId === null) return
  for (const to of await findRecipients(trx, { organizationId, submittedBy })) {
    await enqueueJob(trx, decisionJob({ postingId, title, reason, to, now }))
  }
}
