import type { Config } from '../config.ts'
import { type Db, withTransaction } from '../db/database.ts'
import {
  acceptPosting,
  acceptRevision,
  type Decision,
  findWaiting,
  returnPosting,
  type Waiting,
} from '../db/review.ts'
import { getPending } from '../db/revisions.ts'
import type { ReturnReason } from '../domain/lifecycle.ts'
import { withExistingBoard } from './databases.ts'
import { EXIT, type ExitCode, Misuse, type Streams, say, write } from './streams.ts'

export type ReviewGiven = {
  id: string | undefined
  accept: boolean
  reason: ReturnReason | null
  json: boolean
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

function toJson({ postingId: id, kind, title, organization, verdict, since }: Waiting): string {
  const at = new Date(since).toISOString()
  return JSON.stringify({ id, kind, title, organization, verdict, since: at })
}

function toLine({ postingId, kind, title, organization, verdict, since }: Waiting): string {
  const at = new Date(since).toISOString().slice(0, 16).replace('T', ' ')
  return [postingId, kind, verdict, at, printable(organization), printable(title)].join('\t')
}

/** security: what employers type must not reach a terminal as anything but text. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
}

function decide(db: Db, id: number, { accept, reason, now }: ReviewGiven): Promise<Decision> {
  const by = { actorId: null, now }
  return withTransaction(db, async (trx) => {
    if (!accept) return returnPosting(trx, id, { ...by, reason: reason! })
    const pending = await getPending(trx, id)
    return pending ? acceptRevision(trx, pending.id, by) : acceptPosting(trx, id, by)
  })
}
