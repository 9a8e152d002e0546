import { expect, test } from 'vitest'
import { storeAccount } from '../../src/db/accounts.ts'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { type DecisionRequest, decide } from '../../src/db/decide.ts'
import { getPosting } from '../../src/db/postings.ts'
import { getReturnReason } from '../../src/db/return-reason.ts'
import { countBefore, findWaiting } from '../../src/db/review-queue.ts'
import type { ReturnReason } from '../../src/domain/lifecycle.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { handIn, someEmployer } from '../own-postings.ts'
import { DAY, eachEngine, NOW, openTestDatabase } from '../support.ts'

const LATER = NOW + 2 * DAY
const rowOf = (db: Database, id: number) =>
  db.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const trustOf = async (db: Database) =>
  (await db.selectFrom('organizations').select('trust').executeTakeFirstOrThrow()).trust
type By = Partial<Pick<DecisionRequest, 'curator' | 'version' | 'now'>>
const by = (more: By = {}): By => more

const outcomeOf = async (db: Database, asked: Partial<DecisionRequest> & { postingId: number }) => {
  const request = { curator: null, note: null, now: LATER, ...asked } as DecisionRequest
  const { outcome } = await withTransaction(db, (trx) => decide(trx, request))
  return { outcome }
}
const accept = (db: Database, postingId: number, decider = by()) =>
  outcomeOf(db, { postingId, action: 'accept', reason: 'in-scope', ...decider })
const giveBack = (
  db: Database,
  postingId: number,
  reason: ReturnReason = 'incomplete',
  decider = by(),
) => outcomeOf(db, { postingId, action: 'return', reason, ...decider })

eachEngine('a person', (engine) => {
  const openWaiting = async () => {
    const db = await openTestDatabase(engine)
    const employer = await someEmployer(db, { trust: 0 })
    const { id } = await handIn(db, employer)
    return { db, employer, id }
  }
  const openEdited = async () => {
    const db = await openTestDatabase(engine)
    const employer = await someEmployer(db)
    const { id } = await handIn(db, employer, {}, { now: NOW - DAY })
    await handIn(db, employer, SENIOR_INTERNSHIP)
    return { db, employer, id }
  }

  test('accepts a posting: live, posted that day, its organization known from then on', async () => {
    const { db, employer, id } = await openWaiting()
    expect(await accept(db, id)).toEqual({ outcome: 'done' })
    expect(await rowOf(db, id)).toMatchObject({
      status: 'published',
      datePosted: LATER,
      firstSeenAt: NOW,
      version: 2,
    })
    expect(await trustOf(db)).toBe(1)
    expect((await handIn(db, employer, { externalId: 'two' })).outcome).toBe('published')
    expect(await accept(db, id)).toEqual({ outcome: 'not-allowed' })
    expect(await trustOf(db)).toBe(1)
  })

  test('accepts an edit: it becomes the posting, with its own prediction and date', async () => {
    const { db, employer, id } = await openEdited()
    expect(await accept(db, id)).toEqual({ outcome: 'done' })
    const stored = (await getPosting(db, id))!
    expect(stored.posting).toMatchObject({
      ...SENIOR_INTERNSHIP,
      status: 'published',
      flag: 'automatic',
      verdict: 'flagged',
      datePosted: NOW - DAY,
      isOwn: true,
    })
    expect(stored.prediction.verdict).toBe('flagged')
    expect(stored.prediction.evidence.length).toBeGreaterThan(0)
    expect(await rowOf(db, id)).toMatchObject({ submittedBy: employer.accountId })
    const revisions = await db.selectFrom('postingRevisions').select(['state', 'input']).execute()
    expect(revisions).toEqual(Array(2).fill({ state: 'accepted', input: null }))
    expect(await accept(db, id)).toEqual({ outcome: 'not-allowed' })
    expect(await trustOf(db)).toBe(1)
  })

  test('accepts words with which the edits after it are compared', async () => {
    const { db, employer, id } = await openWaiting()
    await accept(db, id)
    await db.updateTable('organizations').set({ verifiedAt: null }).execute()
    const text = 'Avec votre tutrice, vous préparez nos rencontres et en rendez compte. '.repeat(3)
    const edit = async (words: string) =>
      (await handIn(db, employer, { text: `${text}${words}` })).outcome
    expect(await edit('')).toBe('pending')
    await accept(db, id)
    expect([
      await edit('Le lundi.'),
      await edit('Le lundi et le jeudi.'),
      await edit('Le lundi, le jeudi et bien d’autres jours.'),
    ]).toEqual(['published', 'published', 'pending'])
  })

  test('accepts only the words that were read, not those that came in their place', async () => {
    const { db, employer, id } = await openEdited()
    const { version } = await rowOf(db, id)
    await handIn(db, employer, { ...SENIOR_INTERNSHIP, title: 'Stage – Directrice' })
    expect(await accept(db, id, by({ version }))).toEqual({ outcome: 'stale' })
    expect((await rowOf(db, id)).title).not.toContain('Stage')
  })

  test('accepts an edit of someone whose account is gone', async () => {
    const { db, employer, id } = await openEdited()
    await db.deleteFrom('accounts').where('id', '=', employer.accountId).execute()
    expect(await accept(db, id)).toEqual({ outcome: 'done' })
    expect(await rowOf(db, id)).toMatchObject({ submittedBy: null, isOwn: 1 })
  })

  test('gives a posting back as a draft that can be handed in again, with the reason', async () => {
    const { db, employer, id } = await openWaiting()
    expect(await giveBack(db, id, 'employer-unclear')).toEqual({ outcome: 'done' })
    expect((await rowOf(db, id)).status).toBe('draft')
    expect(await getReturnReason(db, id)).toBe('employer-unclear')
    expect(await findWaiting(db, LATER)).toEqual([])
    expect((await handIn(db, employer)).outcome).toBe('awaiting-review')
    expect(await getReturnReason(db, id)).toBeNull()
  })

  test('gives an edit back; the public words stay', async () => {
    const { db, id } = await openEdited()
    const before = (await getPosting(db, id))!.posting
    expect(await giveBack(db, id, 'level-and-contract')).toEqual({ outcome: 'done' })
    expect((await getPosting(db, id))!.posting).toEqual(before)
    expect(await accept(db, id)).toEqual({ outcome: 'not-allowed' })
    expect(await giveBack(db, id)).toEqual({ outcome: 'not-allowed' })
  })

  test('decides on the version that was read', async () => {
    const { db, id } = await openWaiting()
    expect(await accept(db, id, by({ version: 7 }))).toEqual({ outcome: 'stale' })
    expect(await giveBack(db, id, 'duplicate', by({ version: 7 }))).toEqual({ outcome: 'stale' })
    expect(await accept(db, id, by({ version: 1 }))).toEqual({ outcome: 'done' })
  })

  test('never decides about an organization they belong to', async () => {
    const { db, employer, id } = await openWaiting()
    await db.updateTable('accounts').set({ role: 'curator' }).execute()
    const own = by({ curator: { id: employer.accountId, email: employer.email } })
    expect(await accept(db, id, own)).toEqual({ outcome: 'own-organization' })
    expect(await giveBack(db, id, 'duplicate', own)).toEqual({ outcome: 'own-organization' })
    // Nor who only has an address on its domain.
    const email = `x@rh.${employer.email.split('@')[1]}`
    const neighbour = await withTransaction(db, (trx) =>
      storeAccount(trx, { email, locale: 'fr', now: NOW, role: 'curator' }),
    )
    const near = by({ curator: { id: neighbour.id, email } })
    expect(await accept(db, id, near)).toEqual({ outcome: 'own-organization' })
    const edited = await openEdited()
    await edited.db.updateTable('accounts').set({ role: 'admin' }).execute()
    const { accountId: mine, email: address } = edited.employer
    const member = by({ curator: { id: mine, email: address } })
    expect(await accept(edited.db, edited.id, member)).toEqual({ outcome: 'own-organization' })
  })

  test('accepts nothing whose last day is past', async () => {
    const { db, id } = await openWaiting()
    const late = by({ now: NOW + 40 * DAY })
    expect(await accept(db, id, late)).toEqual({ outcome: 'past-deadline' })
    expect(await giveBack(db, id, 'past-deadline', late)).toEqual({ outcome: 'done' })
  })

  test('deciding at once with another is one decision, in the log and in trust', async () => {
    const { db, id } = await openWaiting()
    const outcomes = await Promise.all([
      ...Array.from({ length: 5 }, () => accept(db, id)),
      ...Array.from({ length: 5 }, () => giveBack(db, id)),
    ])
    expect(outcomes.filter(({ outcome }) => outcome === 'done')).toHaveLength(1)
    const entries = await db
      .selectFrom('auditEntries')
      .select('action')
      .where('action', 'in', ['accept', 'return'])
      .execute()
    expect(entries).toHaveLength(1)
    expect(await trustOf(db)).toBe(entries[0]!.action === 'accept' ? 1 : 0)
  })

  test('finds what waits, longest first, with a place in the queue', async () => {
    const { db, id, employer } = await openEdited()
    const other = await someEmployer(db, { trust: 0 })
    const early = await handIn(db, other, { externalId: 'early' }, { now: NOW - 5 * DAY })
    const late = await handIn(db, other, SENIOR_INTERNSHIP, { now: NOW + 1 })
    const waiting = await findWaiting(db, LATER)
    expect(waiting).toEqual([
      expect.objectContaining({ postingId: early.id, kind: 'posting', verdict: 'not-applicable' }),
      {
        postingId: id,
        version: expect.any(Number),
        kind: 'revision',
        title: SENIOR_INTERNSHIP.title,
        organization: employer.name,
        verdict: 'flagged',
        since: NOW,
      },
      expect.objectContaining({ postingId: late.id, verdict: 'flagged', since: NOW + 1 }),
    ])
    const places = await Promise.all(waiting.map((one) => countBefore(db, one, LATER)))
    expect(places).toEqual([0, 1, 2])
  })
})
