import { expect, test } from 'vitest'
import { getDataVersion } from '../../src/db/board-state.ts'
import type { Database } from '../../src/db/database.ts'
import { getPosting } from '../../src/db/postings.ts'
import { EditedMeanwhile, NotEditable, TooManyToday } from '../../src/db/submissions.ts'
import { tick } from '../../src/db/tick.ts'
import { SENIOR_INTERNSHIP } from '../app.ts'
import { handIn, someEmployer } from '../own-postings.ts'
import { DAY, eachEngine, NOW, openTestDatabase } from '../support.ts'

const PLAIN = {
  title: 'Community manager',
  text: 'Vous animez nos forums et répondez aux membres.',
}
const MORE = `${PLAIN.text} Le lundi.`
const ANOTHER_TEXT = 'Chaque semaine, l’équipe publie trois billets et prépare une lettre.'

const rowOf = (db: Database, id: number) =>
  db.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const revisionsOf = async (db: Database, id: number) =>
  (
    await db
      .selectFrom('postingRevisions')
      .select(['number', 'state', 'title', 'input'])
      .where('postingId', '=', id)
      .orderBy('number')
      .execute()
  ).map(({ number, state, title, input }) => `${number} ${state} ${title}${input ? ' +' : ''}`)
const repliesOf = async (db: Database) =>
  (await db.selectFrom('replies').select('text').orderBy('id').execute()).map(({ text }) => text)

eachEngine('a new posting', (engine) => {
  test('goes live at once when it is clear and its organization is verified and known', async () => {
    const db = await openTestDatabase(engine)
    const employer = await someEmployer(db)
    const { id, outcome } = await handIn(db, employer, { ...PLAIN, datePosted: NOW - 9 * DAY })
    expect(outcome).toBe('published')
    expect(await rowOf(db, id)).toMatchObject({
      status: 'published',
      datePosted: NOW,
      firstSeenAt: NOW,
      isOwn: 1,
      submittedBy: employer.accountId,
      organizationId: employer.organizationId,
    })
  })

  test.each([
    { isVerified: false, trust: 3 },
    { isVerified: true, trust: 0 },
  ])('waits for a person when its organization is not: %j', async (standing) => {
    const db = await openTestDatabase(engine)
    const { id, outcome } = await handIn(db, await someEmployer(db, standing), PLAIN)
    expect([outcome, (await rowOf(db, id)).status]).toEqual(['awaiting-review', 'awaiting-review'])
  })

  test('waits when it is flagged, with its reply', async () => {
    const db = await openTestDatabase(engine)
    const version = await getDataVersion(db)
    const sent = [
      await someEmployer(db),
      SENIOR_INTERNSHIP,
      { reply: 'Une tutrice encadre.' },
    ] as const
    const { id, outcome } = await handIn(db, ...sent)
    expect(outcome).toBe('awaiting-review')
    expect(await rowOf(db, id)).toMatchObject({ flag: 'automatic', verdict: 'flagged' })
    await handIn(db, ...sent)
    expect(await repliesOf(db)).toEqual(['Une tutrice encadre.'])
    expect(await getDataVersion(db), 'nothing that a public page shows').toBe(version)
  })

  test('handed in 50 times at once is one, answered alike', async () => {
    const db = await openTestDatabase(engine)
    const employer = await someEmployer(db)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => handIn(db, employer, PLAIN, { reply: 'Oui.' })),
    )
    expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await db.selectFrom('postings').select('id').execute()).toHaveLength(1)
    expect(await revisionsOf(db, outcomes[0]!.id)).toEqual(['1 accepted Community manager'])
    expect(await repliesOf(db)).toEqual(['Oui.'])
    expect(await db.selectFrom('auditEntries').select('id').execute()).toHaveLength(1)
  })

  test('of an organization without an accepted one is taken five times a day, repeats too', async () => {
    const db = await openTestDatabase(engine)
    const employer = await someEmployer(db, { trust: 0 })
    const first = await handIn(db, employer, { externalId: '0' }, { now: NOW - 40 * DAY })
    const reposts = { id: first.id, firstSeenAt: NOW - 40 * DAY }
    for (let i = 1; i <= 5; i++) await handIn(db, employer, { externalId: `${i}` }, { reposts })
    await expect(handIn(db, employer, { externalId: '6' }, { reposts })).rejects.toThrow(
      TooManyToday,
    )
    expect((await handIn(db, employer, { externalId: '5', text: MORE })).outcome).toBe(
      'awaiting-review',
    )
    expect(await handIn(db, employer, { externalId: '6' }, { now: NOW + DAY })).toBeTruthy()
  })

  test('that repeats another was first seen when that one was, and only one of its own', async () => {
    const db = await openTestDatabase(engine)
    const [mine, other] = [await someEmployer(db), await someEmployer(db)]
    const old = await handIn(db, mine, PLAIN, { now: NOW - 60 * DAY })
    const reposts = { id: old.id, firstSeenAt: 1 }
    const again = await handIn(db, mine, { ...PLAIN, externalId: 'again' }, { reposts })
    expect(await rowOf(db, again.id)).toMatchObject({
      firstSeenAt: NOW - 60 * DAY,
      datePosted: NOW,
      repostsId: old.id,
    })
    const twice = { id: again.id, firstSeenAt: 1 }
    const third = await handIn(db, mine, { ...PLAIN, externalId: 'third' }, { reposts: twice })
    expect((await rowOf(db, third.id)).firstSeenAt).toBe(NOW - 60 * DAY)
    const foreign = await handIn(db, other, { ...PLAIN, externalId: 'x' }, { reposts })
    expect(await rowOf(db, foreign.id)).toMatchObject({ firstSeenAt: NOW, repostsId: null })
  })
})

eachEngine('an edit', (engine) => {
  const open = async (standing = {}) => {
    const db = await openTestDatabase(engine)
    const employer = await someEmployer(db, standing)
    const { id } = await handIn(db, employer, PLAIN, { now: NOW - 3 * DAY })
    return { db, employer, id }
  }

  test('that is no worse is live at once, under the date it was posted', async () => {
    const { db, employer, id } = await open()
    expect(await handIn(db, employer, { ...PLAIN, text: MORE })).toEqual({
      id,
      outcome: 'published',
    })
    expect(await rowOf(db, id)).toMatchObject({ text: MORE, datePosted: NOW - 3 * DAY, version: 2 })
    expect(await revisionsOf(db, id)).toHaveLength(2)
  })

  test('that says the same is told so, and the same day is answered as before', async () => {
    const { db, employer, id } = await open()
    const version = await getDataVersion(db)
    expect((await handIn(db, employer, PLAIN)).outcome).toBe('unchanged')
    expect((await handIn(db, employer, PLAIN, { now: NOW - 3 * DAY + 1 })).outcome).toBe(
      'published',
    )
    expect(await rowOf(db, id)).toMatchObject({ version: 1 })
    expect(await getDataVersion(db)).toBe(version)
    await handIn(db, employer, PLAIN, { reply: 'Toujours.' })
    await handIn(db, employer, PLAIN, { reply: 'Toujours.' })
    expect(await repliesOf(db)).toEqual(['Toujours.'])
  })

  test('that is worse waits while the accepted words stay public', async () => {
    const { db, employer, id } = await open()
    const before = await getPosting(db, id)
    const version = await getDataVersion(db)
    expect((await handIn(db, employer, SENIOR_INTERNSHIP)).outcome).toBe('pending')
    const { version: _, ...after } = (await getPosting(db, id))!
    expect(after).toEqual({ ...after, posting: before!.posting, prediction: before!.prediction })
    expect(await getDataVersion(db)).toBe(version)
    expect(await revisionsOf(db, id)).toEqual([
      '1 accepted Community manager',
      `2 pending ${SENIOR_INTERNSHIP.title} +`,
    ])
    const words = await db
      .selectFrom('postings')
      .select('id')
      .where('text', 'like', '%30 000%')
      .execute()
    expect(words).toEqual([])
  })

  test('replaces the one that waits; one that goes live gives it up', async () => {
    const { db, employer, id } = await open()
    await handIn(db, employer, SENIOR_INTERNSHIP)
    await handIn(db, employer, { ...SENIOR_INTERNSHIP, title: 'Stage – Directrice' })
    expect(await revisionsOf(db, id)).toEqual([
      '1 accepted Community manager',
      `2 refused ${SENIOR_INTERNSHIP.title}`,
      '3 pending Stage – Directrice +',
    ])
    await handIn(db, employer, { ...PLAIN, text: MORE })
    expect((await revisionsOf(db, id)).slice(2)).toEqual([
      '3 refused Stage – Directrice',
      '4 accepted Community manager',
    ])
  })

  test('back to the public words makes no revision of its own', async () => {
    const { db, employer, id } = await open()
    await handIn(db, employer, SENIOR_INTERNSHIP)
    await handIn(db, employer, PLAIN)
    expect(await revisionsOf(db, id)).toEqual([
      '1 accepted Community manager',
      `2 refused ${SENIOR_INTERNSHIP.title}`,
    ])
  })

  test('made 50 times at once waits once', async () => {
    const { db, employer, id } = await open()
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => handIn(db, employer, SENIOR_INTERNSHIP, { reply: 'Non.' })),
    )
    expect(new Set(outcomes.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ id, outcome: 'pending' })]),
    )
    expect(await revisionsOf(db, id)).toHaveLength(2)
    expect(await repliesOf(db)).toEqual(['Non.'])
  })

  test('of what is flagged and accepted waits, even when words only change places', async () => {
    const { db, employer, id } = await open()
    await db
      .updateTable('postings')
      .set({ verdict: 'flagged', flag: 'automatic' })
      .where('id', '=', id)
      .execute()
    const { text, ...rest } = SENIOR_INTERNSHIP
    await handIn(db, employer, { ...rest, text })
    const turned = text.replace('définissez seul', 'seul définissez')
    expect((await handIn(db, employer, { ...rest, text: turned })).outcome).toBe('pending')
  })

  test('that is large, or sends applications elsewhere, waits where nobody vouches for it', async () => {
    for (const change of [
      { text: ANOTHER_TEXT },
      { applyUrl: 'https://autre.example/ici' },
      { applyEmail: 'autre@ailleurs.example' },
    ]) {
      for (const isVerified of [true, false]) {
        const { db, employer } = await open()
        if (!isVerified) await db.updateTable('organizations').set({ verifiedAt: null }).execute()
        const { outcome } = await handIn(db, employer, { ...PLAIN, ...change })
        expect(outcome).toBe(isVerified ? 'published' : 'pending')
      }
    }
  })

  test('in many small steps waits once they are a large one together', async () => {
    const { db, employer } = await open()
    const words = `${PLAIN.text} ${ANOTHER_TEXT} ${ANOTHER_TEXT}`.split(' ')
    const now = () => ({ ...PLAIN, externalId: 'long', text: words.join(' ') })
    const { id } = await handIn(db, employer, now())
    await db.updateTable('organizations').set({ verifiedAt: null }).execute()
    const outcomes: string[] = []
    for (let at = 0; at < words.length; at += 2) {
      words[at] = `mot${at}`
      outcomes.push((await handIn(db, employer, now())).outcome)
    }
    expect([outcomes[0], outcomes.at(-1)]).toEqual(['published', 'pending'])
    const { text } = await rowOf(db, id)
    expect(text.match(/mot/g)!.length / words.length).toBeLessThan(0.15)
  })

  test('of what is learned or of who tutors is an edit of its words', async () => {
    const nothing = { duties: [], tutor: null, replyDays: null, appliesHere: false }
    const { db, employer } = await open()
    await db.updateTable('organizations').set({ verifiedAt: null }).execute()
    const particulars = { ...nothing, learningAim: ANOTHER_TEXT }
    expect((await handIn(db, employer, { ...PLAIN, particulars })).outcome).toBe('pending')
  })

  test('back to the public words, by a tab that began before others waited, is refused', async () => {
    const { db, employer, id } = await open()
    const { version } = await rowOf(db, id)
    await handIn(db, employer, SENIOR_INTERNSHIP, { version })
    await expect(handIn(db, employer, PLAIN, { version })).rejects.toThrow(EditedMeanwhile)
    expect((await revisionsOf(db, id))[1]).toBe(`2 pending ${SENIOR_INTERNSHIP.title} +`)
  })

  test('of one version by two tabs is taken from the first alone', async () => {
    const { db, employer, id } = await open()
    const { version } = await rowOf(db, id)
    const first = { ...PLAIN, text: MORE }
    await handIn(db, employer, first, { version })
    await handIn(db, employer, first, { version }) // the same again is no other
    const second = handIn(db, employer, { ...PLAIN, text: `${MORE} Mardi.` }, { version })
    await expect(second).rejects.toThrow(EditedMeanwhile)
    const worse = handIn(db, employer, SENIOR_INTERNSHIP, { version })
    await expect(worse).rejects.toThrow(EditedMeanwhile)
    expect(await rowOf(db, id)).toMatchObject({ text: MORE, version: 2 })
    expect(await revisionsOf(db, id)).toHaveLength(2)
  })

  test('by tabs that race has one winner and as many refusals as there are others', async () => {
    const { db, employer, id } = await open()
    const { version } = await rowOf(db, id)
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        handIn(db, employer, { ...PLAIN, text: `${PLAIN.text} ${i}.` }, { version }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await rowOf(db, id)).toMatchObject({ version: version + 1 })
    expect(await revisionsOf(db, id)).toHaveLength(2)
  })

  test('of what waits replaces it, and is live under its own day once its organization is known', async () => {
    const { db, employer, id } = await open({ trust: 0 })
    expect((await handIn(db, employer, { ...PLAIN, text: MORE })).outcome).toBe('awaiting-review')
    await db.updateTable('organizations').set({ trust: 1 }).execute()
    expect((await handIn(db, employer, { ...PLAIN, text: MORE })).outcome).toBe('published')
    expect(await rowOf(db, id)).toMatchObject({ status: 'published', datePosted: NOW })
  })

  test('of what ended is refused', async () => {
    const { db, employer } = await open()
    await tick(db, NOW + 31 * DAY)
    const now = NOW + 31 * DAY
    await expect(handIn(db, employer, { ...PLAIN, text: MORE }, { now })).rejects.toThrow(
      NotEditable,
    )
    for (const status of ['filled', 'unfilled', 'withdrawn', 'removed'] as const) {
      await db.updateTable('postings').set({ status, closedAt: NOW }).execute()
      await expect(handIn(db, employer, PLAIN)).rejects.toThrow(NotEditable)
    }
  })

  test('comes only from its own organization', async () => {
    const { db, employer } = await open()
    await expect(handIn(db, employer, { source: 'org:999999' })).rejects.toThrow(RangeError)
  })
})
