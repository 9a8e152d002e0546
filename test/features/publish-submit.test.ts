import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { findSession } from '../../src/db/accounts.ts'
import { withTransaction } from '../../src/db/database.ts'
import { decide } from '../../src/db/decide.ts'
import { judgePosting } from '../../src/db/judge-posting.ts'
import { getPosting } from '../../src/db/postings.ts'
import { openDraft } from '../../src/features/publish/context.ts'
import { EMPTY_FIELDS } from '../../src/features/publish/fields.ts'
import { readFields } from '../../src/features/publish/read-fields.ts'
import { findSubmitted, submitDraft } from '../../src/features/publish/submit.ts'
import type { Board } from '../../src/http/board.ts'
import type { Session } from '../../src/http/guard.ts'
import { type OpenBoard, openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { eachEngine, NOW } from '../support.ts'
import { beginDraft, FINISHED, sendDraft } from './publish-support.ts'

/** What the preview's handler has in hand. */
async function handle({ db }: OpenBoard, who: SignedIn, id: number) {
  const row = await findSession(db, who.cookie.split('=')[1]!, NOW)
  const session = { ...row!, csrf: who.csrf } as Session
  const board = { db, now: () => NOW } as unknown as Board
  const request = { session, params: { id: String(id) } } as unknown as FastifyRequest
  return { board, session, open: (await openDraft(board, request))! }
}

async function finishedDraft(board: OpenBoard, who: SignedIn, typed: object = FINISHED.permanent) {
  const id = await beginDraft(who)
  const answer = await sendDraft(board, who, id, { ...typed })
  expect(answer.statusCode).toBe(303)
  return id
}

eachEngine('a draft that is handed in', (engine) => {
  test('is a posting with exactly the prediction that was shown, and a mail is asked for', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await finishedDraft(board, who, { ...FINISHED.internship, ...SENIOR_INTERNSHIP })
    const { board: parts, session, open } = await handle(board, who, id)
    const shown = judgePosting(readFields(open.fields, { ...open, now: NOW }).input, shippedModel)
    const answer = await submitDraft(parts, session, open, 'Nous nommons une tutrice.')
    expect(answer).toMatchObject({ outcome: 'awaiting-review' })
    const stored = (await getPosting(board.db, (answer as { id: number }).id))!
    expect(stored.prediction).toEqual(shown)
    expect(stored.prediction.verdict).toBe('flagged')
    expect(stored.posting.particulars).toMatchObject({
      tutor: FINISHED.internship.tutor,
      replyDays: 14,
    })
    const replies = await board.db.selectFrom('replies').select('text').execute()
    expect(replies).toEqual([{ text: 'Nous nommons une tutrice.' }])
    const jobs = await board.db.selectFrom('jobs').select('payload').execute()
    expect(jobs.map(({ payload }) => JSON.parse(payload))).toMatchObject([
      { to: who.email, message: 'submitted', values: { outcome: 'awaiting-review' } },
    ])
    expect(await board.db.selectFrom('drafts').select('id').execute()).toEqual([])
  })

  test('50 times at once is one posting, one mail, and 50 equal answers', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await finishedDraft(board, who)
    const { board: parts, session, open } = await handle(board, who, id)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => submitDraft(parts, session, open, null)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(answers[0])]),
    )
    expect(answers[0]).toMatchObject({ outcome: 'published' })
    expect(await board.db.selectFrom('postings').select('id').execute()).toHaveLength(1)
    expect(await board.db.selectFrom('jobs').select('id').execute()).toHaveLength(1)
    expect(await findSubmitted(parts, session, id)).toEqual(answers[0])
    const back = await who.get(`/fr/publier/${id}`)
    expect(back.headers.location).toBe(`/fr/mes-offres/${(answers[0] as { id: number }).id}`)
    const other = await signIn(board)
    expect((await other.get(`/fr/publier/${id}`)).statusCode).toBe(404)
  })

  test('by 50 identical requests of the preview is one posting and 50 equal answers', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await finishedDraft(board, who)
    const path = `/fr/publier/${id}/apercu`
    const version = /name="version" value="(\d+)"/.exec((await who.get(path)).body)![1]!
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => who.post(path, { do: 'publish', version })),
    )
    expect(
      new Set(answers.map(({ statusCode, headers }) => `${statusCode} ${headers.location}`)).size,
    ).toBe(1)
    expect(answers[0]!.statusCode).toBe(303)
    expect(await board.db.selectFrom('postings').select('id').execute()).toHaveLength(1)
  })

  test('unfinished is told what is missing, and nothing is stored', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const { board: parts, session, open } = await handle(board, who, id)
    const answer = await submitDraft(parts, session, open, null)
    expect('problems' in answer && answer.problems.length).toBeGreaterThan(3)
    expect(await board.db.selectFrom('postings').select('id').execute()).toEqual([])
    expect(await board.db.selectFrom('drafts').select('id').execute()).toEqual([{ id }])
  })

  test('after another tab saved other words is not published', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await finishedDraft(board, who)
    const { board: parts, session, open } = await handle(board, who, id)
    await sendDraft(board, who, id, { ...FINISHED.permanent, title: 'Autre intitulé', do: 'save' })
    expect(await submitDraft(parts, session, open, null)).toEqual({ refused: 'saved-meanwhile' })
    expect(await board.db.selectFrom('postings').select('id').execute()).toEqual([])
  })

  test('and given back is not said to be online when its form is sent once more', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board, { organization: { trust: 0 } })
    const id = await finishedDraft(board, who)
    const { board: parts, session, open } = await handle(board, who, id)
    const submitted = (await submitDraft(parts, session, open, null)) as { id: number }
    await withTransaction(board.db, (trx) =>
      decide(trx, {
        postingId: submitted.id,
        action: 'return',
        reason: 'incomplete',
        note: null,
        curator: null,
        now: NOW,
      }),
    )
    const again = await submitDraft(parts, session, open, null)
    expect(again).toEqual({ id: submitted.id, outcome: 'unchanged' })
  })

  test('from one tab keeps what another tab still writes, as a change of its posting', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await finishedDraft(board, who)
    const { board: parts, session, open } = await handle(board, who, id)
    const submitted = (await submitDraft(parts, session, open, null)) as { id: number }
    const send = (text: string) =>
      sendDraft(board, who, id, { ...FINISHED.permanent, text, do: 'save', version: '1' })
    const same = await send(String(FINISHED.permanent.text))
    expect(same.headers.location).toBe(`/fr/mes-offres/${submitted.id}`)
    const kept = await send('Des mots tout neufs.')
    const form = await who.get(String(kept.headers.location))
    expect(form.body).toContain('Des mots tout neufs.')
    const drafts = await board.db.selectFrom('drafts').select('postingId').execute()
    expect(drafts).toEqual([{ postingId: submitted.id }])
  })

  test('of a new employer counts five a day, and stays a draft beyond', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board, { organization: { trust: 0 } })
    for (let number = 1; number <= 6; number++) {
      const typed = { ...FINISHED.permanent, title: `Animation du forum ${number}` }
      const id = await finishedDraft(board, who, typed)
      const { board: parts, session, open } = await handle(board, who, id)
      const answer = await submitDraft(parts, session, open, null)
      if (number <= 5) expect(answer).toMatchObject({ outcome: 'awaiting-review' })
      else expect(answer).toEqual({ refused: 'too-many-today' })
    }
    expect(await board.db.selectFrom('drafts').select('id').execute()).toHaveLength(1)
  })

  test.each([
    ['FR', 'Lyon', '', '2026-12-12', '2026-12-12T23:00:00Z'],
    ['CA', 'Montréal', '', '2026-12-12', '2026-12-13T05:00:00Z'],
    ['CA', 'Montréal', '', '2026-11-21', '2026-11-22T05:00:00Z'],
    ['CA', 'St. John’s', 'CA-NL', '2026-12-12', '2026-12-13T03:30:00Z'],
    ['FR', 'Saint-Denis', 'FR-974', '2026-12-12', '2026-12-12T20:00:00Z'],
  ])('in %s, %s%s ends with the local day %s', async (country, city, region, day, end) => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const typed = { ...FINISHED.permanent, country, city, region, validThrough: day, currency: '' }
    const id = await finishedDraft(board, who, typed)
    const { board: parts, session, open } = await handle(board, who, id)
    const answer = await submitDraft(parts, session, open, null)
    const { posting } = (await getPosting(board.db, (answer as { id: number }).id))!
    expect(new Date(posting.validThrough).toISOString()).toBe(new Date(end).toISOString())
    expect(posting.baseSalary?.currency).toBe(country === 'CA' ? 'CAD' : 'EUR')
  })

  test('on the days when clocks change still ends at midnight of its place', async () => {
    const { input } = readFields(
      { ...EMPTY_FIELDS, country: 'FR', city: 'Paris', validThrough: '2027-03-28' },
      {
        organization: { id: 1, name: 'A', kind: null },
        externalId: 'form:1',
        now: Date.UTC(2027, 2, 1),
      },
    )
    expect(input.validThrough).toBe(Date.UTC(2027, 2, 28, 22))
    const autumn = readFields(
      { ...EMPTY_FIELDS, country: 'CA', city: 'Montréal', validThrough: '2026-11-01' },
      {
        organization: { id: 1, name: 'A', kind: null },
        externalId: 'form:1',
        now: Date.UTC(2026, 9, 1),
      },
    )
    expect(autumn.input.validThrough).toBe(Date.UTC(2026, 10, 2, 5))
  })
})
