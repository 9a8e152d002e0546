/** A board with one of everything on it, and everyone who may ask for it. */
import { openSession, storeAccount } from '../../src/db/accounts.ts'
import { type Database, type EngineName, withTransaction } from '../../src/db/database.ts'
import { recordDecision } from '../../src/db/decisions.ts'
import { createLink, tokenOf } from '../../src/db/mailed-links.ts'
import { storeReport } from '../../src/db/reports.ts'
import { CURATOR_SESSION_LIFE, type MailedLinkPurpose } from '../../src/domain/accounts.ts'
import { csrfOf } from '../../src/http/guard.ts'
import { type OpenBoard, openBoard, SENIOR_INTERNSHIP, TEST_SECRET } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { handIn } from '../own-postings.ts'
import { DAY, NOW } from '../support.ts'
import {
  deletedPosting,
  draftsOf,
  HIDDEN,
  HIDDEN_TOO,
  handInAll,
  hiddenPosting,
  named,
  organizationsOf,
  type Things,
  uploadsOf,
} from './access-things.ts'

/** A browser: its cookie, and the token of its session. */
export type Role = { name: RoleName; cookie: string; csrf: string; isSignedIn: boolean }
export const ROLE_NAMES = [
  'stranger',
  'forged',
  'idle',
  'overdue',
  'erased',
  'tired',
  'owner',
  'fellow',
  'other',
  'banned',
  'curator',
  'admin',
] as const
export type RoleName = (typeof ROLE_NAMES)[number]

export type World = {
  board: OpenBoard
  roles: Record<RoleName, Role>
  owner: SignedIn
  other: SignedIn
  drafts: Things
  postings: Things
  uploads: Things
  organizations: Things
  /** Live, published postings of the board, among them one with the board's own form. */
  published: { linked: number; applied: number; imported: number }
  hidden: number[]
  /** A decision about a posting of the owner’s, the token by which a report of it is followed, a model. */
  decided: { id: number; report: string; model: number }
  /** Tokens of links that work, and of those that do not, by purpose. */
  links: Record<MailedLinkPurpose, { alive: string; dead: string[] }>
}

/** One world a board; nothing in it is random but tokens. */
export async function makeWorld(engine: EngineName): Promise<World> {
  const board = await openBoard(engine, [
    { ...SENIOR_INTERNSHIP, organization: 'Ailleurs', url: 'https://ailleurs.example/1' },
    { status: 'removed', title: `Retirée ${HIDDEN} ${HIDDEN_TOO}`, organization: 'Ailleurs' },
  ])
  const { db } = board
  const owner = await signIn(board, { email: 'owner@tilleuls.example' })
  const other = await signIn(board, { email: 'other@erables.example' })
  const quiet = await signIn(board, { organization: { name: `Maison ${HIDDEN}`, trust: 0 } })
  const [mine, theirs] = [await handInAll(db, owner), await handInAll(db, other)]
  const waiting = await handIn(db, named(quiet), hiddenPosting('silence'))
  const roles = await signInAll(board, owner, other)
  const world = {
    board,
    owner,
    other,
    roles,
    drafts: await draftsOf(db, owner, other),
    postings: { own: mine.ids, foreign: theirs.ids, deleted: [await deletedPosting(db, owner)] },
    uploads: await uploadsOf(board, owner, other),
    organizations: await organizationsOf(db, owner, other),
    published: { linked: mine.linked, applied: mine.applied, imported: board.ids[0]! },
    decided: await decideOne(db, mine.linked),
    hidden: [...mine.hidden, ...theirs.hidden, waiting.id, board.ids[1]!],
  }
  return { ...world, links: await linksOf(board, world) }
}

/** A reader reported the posting, and a curator saw no cause. */
async function decideOne(db: Database, postingId: number): Promise<World['decided']> {
  return withTransaction(db, async (trx) => {
    const { id: curatorId } = await trx
      .selectFrom('accounts')
      .select('id')
      .where('role', '=', 'curator')
      .executeTakeFirstOrThrow()
    const about = { postingId, now: NOW }
    const report = await storeReport(trx, { ...about, reason: 'off-topic', note: HIDDEN })
    if (report === null) throw new Error('the report was not kept')
    const decision = {
      at: NOW,
      curatorId,
      postingId,
      action: 'dismiss',
      note: 'Rien à redire.',
    } as const
    const id = await recordDecision(trx, { ...decision, reason: 'no-cause' })
    await trx
      .updateTable('reports')
      .set({ state: 'dismissed', decisionId: id, endedAt: NOW })
      .execute()
    const model = await trx.selectFrom('models').select('id').executeTakeFirstOrThrow()
    return { id, report, model: model.id }
  })
}

/** Everyone: who was never here, whose session is no more, and who may be. */
async function signInAll(board: OpenBoard, owner: SignedIn, other: SignedIn) {
  const { db } = board
  const { accountId, organizationId } = owner
  const fellow = await signIn(board, { email: 'fellow@tilleuls.example', organization: null })
  await db
    .insertInto('memberships')
    .values({ organizationId: organizationId!, accountId: fellow.accountId, createdAt: NOW })
    .execute()
  const curator = await signIn(board, { role: 'curator', organization: null })
  const admin = await signIn(board, { role: 'admin', organization: null })
  const banned = await signIn(board, { organization: { name: 'Maison Exclue' } })
  const ban = { bannedAt: NOW }
  await db.updateTable('accounts').set(ban).where('id', '=', banned.accountId).execute()
  const { organizationId: theirs } = banned
  await db.updateTable('organizations').set(ban).where('id', '=', theirs).execute()
  // A curator's session of yesterday.
  const tired = await openSession(db, curator.accountId, NOW - CURATOR_SESSION_LIFE)
  const idle = await openSession(db, accountId, NOW - 14 * DAY)
  const overdue = await openSession(db, accountId, NOW - 30 * DAY)
  // In use day by day, it ends all the same.
  for (let at = NOW - 30 * DAY; at < NOW; at += 10 * DAY) {
    board.setNow(at)
    const page = await board.get('/fr/compte', { cookie: `__Host-sid=${overdue}` })
    if (page.statusCode !== 200) throw new Error('a session in use ended early')
  }
  board.setNow(NOW)
  const gone = await storeGone(db)
  const of = (name: RoleName, token: string | null, isSignedIn = false): Role => ({
    ...{ name, isSignedIn, cookie: token === null ? '' : `__Host-sid=${token}` },
    csrf: csrfOf(token ?? ''),
  })
  const signedIn = (name: RoleName, { cookie, csrf }: SignedIn): Role => ({
    ...{ name, cookie, csrf, isSignedIn: true },
  })
  return {
    stranger: of('stranger', null),
    forged: of('forged', 'A'.repeat(43)),
    idle: of('idle', idle),
    overdue: of('overdue', overdue),
    erased: of('erased', gone),
    tired: of('tired', tired),
    owner: signedIn('owner', owner),
    fellow: signedIn('fellow', fellow),
    other: signedIn('other', other),
    banned: signedIn('banned', banned),
    curator: signedIn('curator', curator),
    admin: signedIn('admin', admin),
  }
}

/** The session of an account that was erased. */
async function storeGone(db: Database): Promise<string> {
  const { id } = await withTransaction(db, (trx) =>
    storeAccount(trx, { email: 'gone@tilleuls.example', locale: 'fr', now: NOW }),
  )
  const token = await openSession(db, id, NOW)
  await db.deleteFrom('accounts').where('id', '=', id).execute()
  return token
}

async function linksOf(
  { db }: OpenBoard,
  { owner, other, published }: Pick<World, 'owner' | 'other' | 'published'>,
): Promise<World['links']> {
  const tokens = async (purpose: MailedLinkPurpose, postingId?: number) => {
    const about = {
      ...{ purpose, email: purpose === 'claim' ? 'rh@ailleurs.example' : owner.email },
      ...(postingId !== undefined && { postingId }),
      ...(purpose === 'invitation' && { organizationId: other.organizationId! }),
    }
    const make = async (now: number) => {
      const id = await createLink(db, TEST_SECRET, { ...about, now })
      return { id, token: (await tokenOf(db, TEST_SECRET, id))! }
    }
    const [alive, used, old] = [await make(NOW), await make(NOW), await make(NOW - 60 * DAY)]
    await db.updateTable('mailedLinks').set({ usedAt: NOW }).where('id', '=', used.id).execute()
    return { alive: alive.token, used: used.token, old: old.token }
  }
  const made = {
    'sign-in': await tokens('sign-in'),
    invitation: await tokens('invitation'),
    claim: await tokens('claim', published.imported),
    reminder: await tokens('reminder', published.linked),
  }
  const stray = (purpose: MailedLinkPurpose) =>
    Object.entries(made).flatMap(([of, { alive }]) => (of === purpose ? [] : [alive]))
  const links = Object.entries(made).map(([purpose, { alive, used, old }]) => [
    purpose,
    { alive, dead: [used, old, ...stray(purpose as MailedLinkPurpose), 'A'.repeat(43)] },
  ])
  return Object.fromEntries(links)
}
