import { CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Database, withTransaction } from '../../src/db/database.ts'
import { recordDecision } from '../../src/db/decisions.ts'
import { readSheet } from '../../src/db/sheet.ts'
import { openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { countedBoard } from '../features/review-support.ts'
import { handIn, someEmployer } from '../own-postings.ts'
import { DAY, eachEngine, NOW, openTestDatabase, storeSome } from '../support.ts'

/** A curator who is tied to nobody. */
const ADA = { accountId: 0, email: 'ada@vrai-poste.example', now: NOW }

function decided(
  db: Database,
  postingId: number,
  decision: { action: 'uphold' | 'ask' | 'clear'; at: number; curatorId?: number },
) {
  const { curatorId = null, ...rest } = decision
  return withTransaction(db, (trx) => recordDecision(trx, { ...rest, curatorId, postingId }))
}

eachEngine('what stands on a sheet', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await openTestDatabase(engine)
  })

  test('tells an employer by its other postings, and nothing of it by automatic flags of imported ones', async () => {
    const flagged = { verdict: 'flagged', probability: 0.97 } as const
    const intern = { contract: 'internship', organization: 'Semis' } as const
    const [id, automatic, upheld] = await storeSome(db, [
      { ...intern, prediction: flagged },
      { ...intern, title: 'Animation du forum', prediction: flagged, datePosted: NOW - 9 * DAY },
      { ...intern, prediction: flagged, datePosted: NOW - 20 * DAY },
      { organization: 'Semis', datePosted: NOW - 40 * DAY },
      { organization: 'Semis', status: 'withdrawn', datePosted: NOW - 50 * DAY },
      { organization: 'Semis', year: 2019, provenance: {}, datePosted: NOW },
      { organization: 'Autre maison', prediction: flagged, contract: 'internship' },
    ])
    await db.updateTable('postings').set({ flag: 'upheld' }).where('id', '=', upheld!).execute()
    await decided(db, upheld!, { action: 'uphold', at: NOW - DAY })
    const sheet = (await readSheet(db, id!, ADA))!
    expect(sheet.standing).toEqual({
      ...{ postings: 5, internships: 2, flagged: 1, upheld: 1, mended: 0 },
    })
    const of = (one: number) => sheet.earlier.find((row) => row.id === one)!
    expect(of(automatic!)).toMatchObject({ flag: 'automatic', isOwn: false, action: null })
    expect(of(upheld!)).toMatchObject({ flag: 'upheld', action: 'uphold', isSameRole: true })
    expect(sheet.earlier.filter(({ isDated }) => !isDated).map(({ year }) => year)).toEqual([2019])
    expect(sheet.earlier.map(({ title }) => title)).not.toContain('Autre maison')
  })

  test('counts an automatic flag of what an employer itself handed in, and what it mended', async () => {
    const employer = await someEmployer(db)
    const hand = (externalId: string, words: object = {}, now = NOW) =>
      handIn(db, employer, { ...SENIOR_INTERNSHIP, externalId, ...words }, { now })
    const { id } = await hand('first')
    const { id: kept } = await hand('kept', { title: 'Stage – responsable' })
    const { id: mended } = await hand('mended', { title: 'Stage – responsable du forum' })
    await db
      .updateTable('postings')
      .set({ status: 'published' })
      .where('id', 'in', [id, kept, mended])
      .execute()
    await decided(db, mended, { action: 'ask', at: NOW })
    const before = (await readSheet(db, id, ADA))!
    expect(before.standing).toMatchObject({ postings: 2, flagged: 2, mended: 0 })
    const words = { title: 'Animation du forum', text: 'Vous aidez à animer le forum.' }
    await hand('mended', { ...words, contract: 'permanent' }, NOW + DAY)
    const after = (await readSheet(db, id, { ...ADA, now: NOW + DAY }))!
    expect(after.standing).toMatchObject({ postings: 2, flagged: 1, mended: 1 })
  })

  test('shows an edit that waits beside the public words, and judges the ones that wait', async () => {
    const employer = await someEmployer(db)
    const plain = {
      externalId: 'edited',
      contract: 'internship',
      title: 'Stage : animation',
    } as const
    const first = await handIn(db, employer, { ...plain, text: 'Vous aidez à animer le forum.' })
    expect(first.outcome).toBe('published')
    const whole = (await readSheet(db, first.id, ADA))!
    expect([whole.isEdit, whole.change]).toEqual([false, null])
    const edited = await handIn(db, employer, { ...plain, ...SENIOR_INTERNSHIP })
    expect(edited.outcome).toBe('pending')
    const { posting, subject, prediction, change, kinds, actions, ...sheet } = (await readSheet(
      db,
      first.id,
      ADA,
    ))!
    expect(sheet.isEdit).toBe(true)
    expect([posting.title, posting.flag]).toEqual(['Stage : animation', 'none'])
    expect(subject).toMatchObject({
      title: SENIOR_INTERNSHIP.title,
      flag: 'automatic',
      level: 'senior',
    })
    expect(prediction).toMatchObject({ verdict: 'flagged', roleLevel: 'senior' })
    expect(change).toMatchObject({
      before: { number: 1, text: 'Vous aidez à animer le forum.' },
      after: { number: 2, text: SENIOR_INTERNSHIP.text },
    })
    expect(kinds).toEqual(['edit'])
    expect(actions).toEqual(expect.arrayContaining(['uphold', 'clear', 'return', 'ask']))
    const pending = await db
      .selectFrom('postingRevisions')
      .select('id')
      .where('postingId', '=', first.id)
      .where('state', '=', 'pending')
      .executeTakeFirstOrThrow()
    expect(sheet.revisionId).toBe(pending.id)
  })

  test('offers nothing to whoever is tied to the employer: a member, its domain, who handed it in', async () => {
    const employer = await someEmployer(db)
    const { id } = await handIn(db, employer, { ...SENIOR_INTERNSHIP, externalId: 'tied' })
    const host = employer.email.split('@')[1]!
    const readBy = async (reader: { accountId: number; email: string }) => {
      const { isOwnOrganization, actions } = (await readSheet(db, id, { ...reader, now: NOW }))!
      return [isOwnOrganization, actions.length > 0]
    }
    expect(await readBy(ADA)).toEqual([false, true])
    expect(await readBy({ ...ADA, accountId: employer.accountId })).toEqual([true, false])
    expect(await readBy({ ...ADA, email: `ada@${host}` })).toEqual([true, false])
    expect(await readBy({ ...ADA, email: `ada@mail.${host}` })).toEqual([true, false])
    expect(await readBy({ ...ADA, email: `ada@not${host}` })).toEqual([false, true])
  })

  test('names postings of others that begin alike or have the same title in the same town', async () => {
    const text =
      'Notre festival cherche une personne pour accueillir le public des concerts. Suite.'
    const common = { title: 'Chargé d’accueil', city: 'Nantes', region: 'FR-PDL', text }
    const [id, copied, titled] = await storeSome(db, [
      { ...common, organization: 'Un' },
      { ...common, organization: 'Deux', title: 'Autre titre', text: `${text} Autrement.` },
      { ...common, organization: 'Trois', text: 'Tout autre chose, dit autrement, plus loin.' },
      { ...common, organization: 'Quatre', title: 'Autre', text: 'Rien de semblable ici du tout.' },
      { ...common, organization: 'Un' },
      { ...common, organization: 'Cinq', status: 'withdrawn' },
    ])
    const { near } = (await readSheet(db, id!, ADA))!
    expect(near.map((one) => [one.id, one.by]).sort()).toEqual(
      [
        [copied, 'opening'],
        [titled, 'title'],
      ].sort(),
    )
  })

  test('tells a curator of a decision of their own, and of nobody else’s', async () => {
    const { accountId } = await someEmployer(db)
    const [id] = await storeSome(db, [{}])
    const madeId = await decided(db, id!, { action: 'clear', at: NOW, curatorId: accountId })
    const read = (reader: object) => readSheet(db, id!, { ...ADA, madeId, ...reader })
    expect((await read({ accountId }))!.made).toMatchObject({ id: madeId, canUndo: false })
    expect((await read({}))!.made).toBeNull()
    expect(await readSheet(db, 999_999, ADA)).toBeNull()
    expect(await readSheet(db, 1.5, ADA)).toBeNull()
  })
})

describe('the queries of a sheet (sqlite)', () => {
  test('are at most nine, and read no table from end to end', async () => {
    const board = await openBoard('sqlite', [
      SENIOR_INTERNSHIP,
      { ...SENIOR_INTERNSHIP, title: 'B' },
    ])
    const { db, during } = await countedBoard(board)
    const { result, count, queries } = await during(() => readSheet(db, board.ids[0]!, ADA))
    expect(result?.near.length ?? 0).toBe(0)
    expect(count).toBeGreaterThan(4)
    expect(count).toBeLessThanOrEqual(9)
    const tables =
      /^SCAN (postings|posting_revisions|predictions|decisions|reports|appeals|messages|replies|queue_items|organizations|memberships|accounts|models|[dprma]|said|judge)\b/
    for (const { sql, parameters } of queries) {
      const plan = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
      const { rows } = await board.db.executeQuery<{ detail: string }>(plan)
      expect(rows.length).toBeGreaterThan(0)
      const scans = rows.map(({ detail }) => detail).filter((detail) => tables.test(detail))
      expect([sql.slice(0, 80), scans]).toEqual([sql.slice(0, 80), []])
    }
  })
})
