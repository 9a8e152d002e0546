/** Everything that the board holds about an account, in one file. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Account } from '../../db/accounts.ts'
import type { Db } from '../../db/database.ts'
import { namesAddress } from '../../db/pass-on.ts'
import type { Board } from '../../http/board.ts'
import { sessionOf } from '../../http/guard.ts'
import { readAppeals, readDecisions, readMessages, readSecondReadings } from './export-curation.ts'
import { findMemberships, MOST_ROWS } from './queries.ts'

/** GET: the file. */
export async function sendExport(board: Board, request: FastifyRequest, reply: FastifyReply) {
  const now = board.now()
  const held = await readAccount(board.db, sessionOf(request).account)
  const day = iso(now).slice(0, 10)
  return reply
    .type('application/json; charset=utf-8')
    .header('Content-Disposition', `attachment; filename="vrai-poste-${day}.json"`)
    .send(JSON.stringify({ exportedAt: iso(now), ...held }, null, 2))
}

const iso = (instant: number) => new Date(instant).toISOString()
const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant))

/**
 * What the board holds about an account, newest first and at most MOST_ROWS of each kind. security:
 * no token, no hash, and nothing of other members.
 */
async function readAccount(db: Db, account: Account) {
  const { id, email, role, locale, createdAt, bannedAt } = account
  return {
    account: {
      number: id,
      email,
      role,
      locale,
      createdAt: iso(createdAt),
      bannedAt: isoOrNull(bannedAt),
    },
    sessions: await readSessions(db, id),
    organizations: (await findMemberships(db, id)).map(({ name, since }) => ({
      name,
      since: iso(since),
    })),
    drafts: await readDrafts(db, id),
    postings: await readPostings(db, id),
    replies: await readReplies(db, id),
    uploads: await readUploads(db, id),
    mailedLinks: await readLinks(db, email),
    waitingMail: await readWaitingMail(db, email),
    decisions: await readDecisions(db, id),
    secondReadings: await readSecondReadings(db, id),
    messages: await readMessages(db, id),
    appeals: await readAppeals(db, id),
    log: await readLog(db, id),
    mostOfEachKind: MOST_ROWS,
  }
}

async function readSessions(db: Db, accountId: number) {
  const rows = await db
    .selectFrom('sessions')
    .select(['createdAt', 'seenAt'])
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ createdAt, seenAt }) => ({ openedAt: iso(createdAt), seenAt: iso(seenAt) }))
}

async function readDrafts(db: Db, accountId: number) {
  const rows = await db
    .selectFrom('drafts')
    .select(['id', 'fields', 'createdAt', 'updatedAt'])
    .where('accountId', '=', accountId)
    .orderBy('updatedAt', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ id, fields, createdAt, updatedAt }) => ({
    number: id,
    fields: JSON.parse(fields) as unknown,
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
  }))
}

async function readPostings(db: Db, accountId: number) {
  const rows = await db
    .selectFrom('postings')
    .select(['id', 'title', 'text', 'status', 'applyEmail', 'datePosted', 'validThrough'])
    .where('submittedBy', '=', accountId)
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ id, datePosted, validThrough, ...said }) => ({
    number: id,
    ...said,
    datePosted: iso(datePosted),
    validThrough: iso(validThrough),
  }))
}

async function readReplies(db: Db, accountId: number) {
  const rows = await db
    .selectFrom('replies')
    .select(['postingId', 'text', 'createdAt'])
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ postingId, text, createdAt }) => ({
    posting: postingId,
    text,
    createdAt: iso(createdAt),
  }))
}

async function readUploads(db: Db, accountId: number) {
  const rows = await db
    .selectFrom('uploads')
    .select(['fileName', 'state', 'createdAt'])
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ createdAt, ...said }) => ({ ...said, createdAt: iso(createdAt) }))
}

async function readLinks(db: Db, email: string) {
  const rows = await db
    .selectFrom('mailedLinks')
    .select(['purpose', 'createdAt', 'expiresAt', 'usedAt'])
    .where('email', '=', email)
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ purpose, createdAt, expiresAt, usedAt }) => ({
    purpose,
    createdAt: iso(createdAt),
    expiresAt: iso(expiresAt),
    usedAt: isoOrNull(usedAt),
  }))
}

/** security: which mail and when; its values may hold words of other people. */
async function readWaitingMail(db: Db, email: string) {
  const rows = await db
    .selectFrom('jobs')
    .select(['kind', 'payload', 'createdAt', 'runAt'])
    .where('state', '=', 'waiting')
    .where(namesAddress(email))
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ kind, payload, createdAt, runAt }) => ({
    kind,
    message: (JSON.parse(payload) as { message?: string }).message ?? null,
    createdAt: iso(createdAt),
    sendAt: iso(runAt),
  }))
}

async function readLog(db: Db, accountId: number) {
  const rows = await db
    .selectFrom('auditEntries')
    .select(['at', 'action', 'postingId'])
    .where('actorId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(MOST_ROWS)
    .execute()
  return rows.map(({ at, action, postingId }) => ({ at: iso(at), action, posting: postingId }))
}
