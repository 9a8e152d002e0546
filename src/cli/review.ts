import type { Config } from '../config.ts'
import { type Db, withTransaction } from '../db/database.ts'
import type { Refusal } from '../db/decidable.ts'
import type { Decided } from '../db/decide.ts'
import { findWaiting, type Waiting } from '../db/review-queue.ts'
import type { ReturnReason } from '../domain/lifecycle.ts'
import { decideAndTell } from '../features/review/decide-and-tell.ts'
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

const REFUSALS: Readonly<Record<Refusal, string>> = {
  unknown: 'there is no such posting',
  'not-allowed':
    'nothing of that posting waits for such a decision; one on a flag is made on its page',
  stale: 'it has changed since it was read',
  'past-deadline': 'its last day is past: give it back with --return past-deadline',
  'own-organization': 'nobody decides about an organization they belong to',
  'same-curator': 'an appeal is decided by a curator, on its page',
  banned: 'its employer is banned',
  'needs-note': 'it needs reasons in words: decide on its page',
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
  postingId: number,
  { accept, reason, asRead, now }: ReviewGiven,
): Promise<Decided> {
  const by = { curator: null, note: null, now, ...(asRead !== null && { version: asRead }) }
  const asked = accept
    ? ({ action: 'accept', reason: 'in-scope' } as const)
    : ({ action: 'return', reason: reason! } as const)
  return withTransaction(db, (trx) => decideAndTell(trx, { postingId, ...asked, ...by }))
}
