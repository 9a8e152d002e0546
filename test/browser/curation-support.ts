/** What curators' journeys share: people, employers and postings, made in the board's own database. */
import type { Page } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { type Account, openSession, storeAccount } from '../../src/db/accounts.ts'
import { nextDataVersion } from '../../src/db/board-state.ts'
import { type Database, openDatabase, withTransaction } from '../../src/db/database.ts'
import { type DecisionRequest, decide } from '../../src/db/decide.ts'
import { makeOrganization } from '../../src/db/organizations.ts'
import { storeReport } from '../../src/db/reports.ts'
import { DECISION_REASONS, type PostingAction } from '../../src/domain/decision.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import { handIn } from '../own-postings.ts'
import { newAddress, seniorText } from './employer-support.ts'
import { baseUrl, databaseUrl } from './support.ts'

const DAY = 86_400_000 // ms

/** Works in the board's database while the board runs. */
export async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(databaseUrl)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/** What `board user add` makes; it signs in by mail. */
export function newPerson(
  db: Database,
  role: 'curator' | 'admin' | 'employer' = 'curator',
): Promise<Account> {
  const { email } = newAddress(role)
  return withTransaction(db, (trx) =>
    storeAccount(trx, { email, locale: 'fr', now: Date.now(), role }),
  )
}

/** A browser that somebody signed in with before. */
export async function comeBack(page: Page, accountId: number): Promise<void> {
  const value = await inDatabase((db) => openSession(db, accountId, Date.now()))
  await page.context().addCookies([{ name: 'sid', value, url: baseUrl }])
}

export type House = { organizationId: number; accountId: number; name: string; email: string }
const houses: number[] = []

/** An employer of good standing: what its postings say alone decides whether they wait. */
export async function newHouse(db: Database, name: string): Promise<House> {
  const { id: accountId, email } = await newPerson(db, 'employer')
  const now = Date.now()
  const domain = email.split('@')[1]!
  const words = { name, kind: 'media', site: `https://${domain}/` } as const
  const made = await withTransaction(db, (trx) => makeOrganization(trx, words, { accountId, now }))
  const { id: organizationId } = made!
  await db
    .updateTable('organizations')
    .set({ domain, verifiedAt: now, trust: 1 })
    .where('id', '=', organizationId)
    .execute()
  houses.push(organizationId)
  return { organizationId, accountId, name, email }
}

/** Of one employer each posting is another post. */
const SUBJECTS = [
  'cuisine',
  'jardin',
  'sport',
  'lecture',
  'musique',
  'sciences',
  'voyage',
  'cinéma',
]
let handed = 0
/** Hands in an internship with a senior's words: it waits. @returns its id */
export async function waiting(
  db: Database,
  house: House,
  overrides: Partial<PostingInput> = {},
): Promise<number> {
  handed++
  const now = Date.now()
  const title = `Stage – Responsable de la communauté ${SUBJECTS[handed % SUBJECTS.length]}`
  const senior = { title, text: seniorText('fr'), contract: 'internship' } as const
  const fields = { externalId: `handed-${handed}`, validThrough: now + 30 * DAY, ...senior }
  return (await handIn(db, house, { ...fields, ...overrides }, { now })).id
}

/** The same, accepted by the operator: public, with its automatic flag. @returns its id */
export async function published(
  db: Database,
  house: House,
  overrides: Partial<PostingInput> = {},
): Promise<number> {
  const id = await waiting(db, house, overrides)
  await rule(db, id, 'accept', { curator: null })
  return id
}

/** Decides as a page does, with the first of the reasons. @returns the id of the decision */
export async function rule(
  db: Database,
  postingId: number,
  action: PostingAction,
  {
    curator,
    now = Date.now(),
    ...more
  }: Pick<DecisionRequest, 'curator'> & Partial<DecisionRequest>,
): Promise<number> {
  const words = { note: WORDS, reason: DECISION_REASONS[action][0]! }
  const request = { postingId, action, curator, now, ...words, ...more }
  const decided = await withTransaction(db, (trx) => decide(trx, request))
  if (decided.outcome !== 'done') throw new Error(`${action} of ${postingId}: ${decided.outcome}`)
  return decided.decisionId
}

/** Reasons that the public may read. */
export const WORDS =
  'Le texte confie la stratégie, un budget et une équipe : c’est un poste confirmé.'

/** What these employers published goes off the list again: other files count what is on it. */
afterAll(async () => {
  if (houses.length === 0) return
  await inDatabase((db) =>
    withTransaction(db, async (trx) => {
      await nextDataVersion(trx)
      await trx
        .updateTable('postings')
        .set({ status: 'removed' })
        .where('organizationId', 'in', houses)
        .execute()
    }),
  )
})

/** The posting whose sheet is open. */
export function sheetId(page: Page): number {
  const id = /\/(\d+)$/.exec(new URL(page.url()).pathname)?.[1]
  expect(id, page.url()).toBeDefined()
  return Number(id)
}

export type Filled = { reason?: string; note?: string }

/** Opens the form of an action with a mouse or a finger, fills it in and sends it. */
export async function sendForm(page: Page, action: PostingAction, { reason, note }: Filled = {}) {
  const form = page.locator(`#act-${action}`)
  if (!(await form.evaluate((one) => one.hasAttribute('open')))) {
    await form.locator('summary').first().click()
  }
  if (reason) await form.locator(`input[name="reason"][value="${reason}"]`).check()
  if (note !== undefined) await form.locator('textarea').fill(note)
  await form.locator('button').click()
}

/** Sends a form and waits for the page that says that it was done. */
export async function decideBy(page: Page, action: PostingAction, filled?: Filled): Promise<void> {
  await sendForm(page, action, filled)
  await page.waitForURL((url) => url.searchParams.get('done') === action)
  await page.locator('.notice.cleared[role="status"]').waitFor()
}

/** What a reader reports. @returns the token by which it is followed */
export function report(db: Database, postingId: number, note = ''): Promise<string | null> {
  const given = { postingId, reason: 'senior-internship', note, now: Date.now() } as const
  return withTransaction(db, (trx) => storeReport(trx, given))
}

/** Status and flag as they are stored. */
export function standing(id = 0): Promise<{ status: string; flag: string }> {
  return inDatabase((db) =>
    db
      .selectFrom('postings')
      .select(['status', 'flag'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
}

/** What may still be undone may not be contested yet, and is told to nobody. */
export function letUndoPass(postingId: number): Promise<void> {
  return inDatabase(async (db) => {
    await db
      .updateTable('decisions')
      .set((eb) => ({ at: eb('at', '-', 40_000) }))
      .where('postingId', '=', postingId)
      .execute()
    await db
      .updateTable('reports')
      .set((eb) => ({ endedAt: eb('endedAt', '-', 40_000) }))
      .where('postingId', '=', postingId)
      .where('endedAt', 'is not', null)
      .execute()
  })
}
