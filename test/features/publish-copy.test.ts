import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedModel } from '../../src/classifier/shipped-model.ts'
import { withTransaction } from '../../src/db/database.ts'
import { judgePosting } from '../../src/db/judge-posting.ts'
import { submitPosting } from '../../src/db/submissions.ts'
import { COMMUNITIES, DUTIES, EMPLOYERS, HOURS, PAY_UNITS } from '../../src/domain/codes.ts'
import {
  EMPTY_FIELDS,
  type Fields,
  OFFERED,
  REPLY_DAYS,
} from '../../src/features/publish/fields.ts'
import { findOwnPosting } from '../../src/features/publish/queries.ts'
import { readFields } from '../../src/features/publish/read-fields.ts'
import { isAsked } from '../../src/features/publish/read-terms.ts'
import { toFields } from '../../src/features/publish/to-fields.ts'
import { type OpenBoard, openBoard } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { eachEngine, isDeep, NOW } from '../support.ts'
import { FINISHED, sendDraft } from './publish-support.ts'

const TYPED = Object.entries(FINISHED).map(([contract, typed]) => {
  const fields: Fields = { ...EMPTY_FIELDS, ...(typed as unknown as Partial<Fields>) }
  return { contract, fields }
})

/** Stores a posting as the form hands it in. */
async function publish({ db }: OpenBoard, who: SignedIn, fields: Fields): Promise<number> {
  const organizationId = who.organizationId!
  const organization = { id: organizationId, name: 'Atelier', kind: null }
  const { input } = readFields(fields, { organization, externalId: 'd77', now: NOW })
  const prediction = judgePosting(input, shippedModel)
  const owner = { organizationId, name: 'Atelier', accountId: who.accountId }
  const { id } = await withTransaction(db, (trx) =>
    submitPosting(trx, { input, prediction, owner, reply: null }, NOW),
  )
  return id
}

const draftsOf = ({ db }: OpenBoard) =>
  db.selectFrom('drafts').select(['postingId', 'repostsId', 'fields']).execute()

eachEngine('a posting of one’s own', (engine) => {
  test.each(TYPED)('comes back into the form as it was written: $contract', async ({ fields }) => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await publish(board, who, fields)
    const own = await findOwnPosting(board.db, who.accountId, id)
    expect(toFields(own!.shown, 'declared')).toEqual(fields)
    const answer = await who.post('/fr/publier', { do: 'copy', posting: String(id), as: 'edit' })
    expect(answer.headers.location).toMatch(/^\/fr\/publier\/\d+\?done=copied$/)
    const page = await who.get(String(answer.headers.location))
    expect(page.body).toContain('value="https://tilleuls.example/postuler"')
  })

  test('is changed under its own name, once however many tabs begin', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await publish(board, who, TYPED[3]!.fields)
    const copy = { do: 'copy', posting: String(id), as: 'edit' }
    const answers = await Promise.all([
      who.post('/fr/publier', copy),
      who.post('/fr/publier', copy),
    ])
    expect(answers[0]!.headers.location).toBe(answers[1]!.headers.location)
    expect(await draftsOf(board)).toMatchObject([{ postingId: id, repostsId: null }])
    const draft = Number(/\/(\d+)/.exec(String(answers[0]!.headers.location))![1])
    const typed = {
      ...FINISHED.permanent,
      text: 'Vous animez nos forums et répondez à nos membres, avec trois collègues.',
    }
    await sendDraft(board, who, draft, typed)
    const path = `/fr/publier/${draft}/apercu`
    const version = /name="version" value="(\d+)"/.exec((await who.get(path)).body)![1]!
    const done = await who.post(path, { do: 'publish', version })
    expect(done.statusCode).toBe(303)
    const postings = await board.db.selectFrom('postings').select(['id', 'text']).execute()
    expect(postings).toEqual([{ id, text: typed.text }])
  })

  test('that ended is repeated, not changed; one that is open the other way about', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await publish(board, who, TYPED[3]!.fields)
    const copy = (as: string) => who.post('/fr/publier', { do: 'copy', posting: String(id), as })
    const open = await copy('repeat')
    expect(open.statusCode).toBe(422)
    expect(open.body).toContain('name="as" value="edit"')
    await board.db.updateTable('postings').set({ status: 'filled', closedAt: NOW }).execute()
    const ended = await copy('edit')
    expect(ended.statusCode).toBe(422)
    expect(ended.body).toContain('name="as" value="repeat"')
    expect((await copy('repeat')).statusCode).toBe(303)
    const [draft] = await draftsOf(board)
    expect(draft).toMatchObject({ postingId: null, repostsId: id })
    expect(JSON.parse(draft!.fields)).toMatchObject({
      validThrough: '',
      startMonth: '',
      title: FINISHED.permanent.title,
    })
    await board.db.updateTable('postings').set({ status: 'removed' }).execute()
    expect((await copy('repeat')).statusCode).toBe(422)
    expect((await copy('clone')).statusCode).toBe(303)
    expect(await draftsOf(board)).toHaveLength(2)
  })

  test('is copied by nobody else, and an imported one by nobody', async () => {
    const board = await openBoard(engine, [{}])
    const [who, other] = [await signIn(board), await signIn(board)]
    const id = await publish(board, who, TYPED[3]!.fields)
    for (const posting of [String(id), String(board.ids[0]), '999999', 'x', '']) {
      for (const as of ['edit', 'repeat', 'clone']) {
        const answer = await other.post('/fr/publier', { do: 'copy', posting, as })
        expect([posting, as, answer.statusCode]).toEqual([posting, as, 404])
      }
    }
    expect(await draftsOf(board)).toEqual([])
  })
})

describe('fields', () => {
  const word = fc.stringMatching(/^[a-zé]{2,8}$/)
  const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
  const cents = fc.integer({ min: 100, max: 9_000_000 })
  const money = (minor: number) =>
    minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2).replace('.', ',')
  const fields = fc
    .record({
      contract: fc.constantFrom(...OFFERED),
      title: words,
      text: fc.array(words, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n')),
      duties: fc.subarray([...DUTIES], { maxLength: 5 }),
      employer: fc.constantFrom(...EMPLOYERS),
      communities: fc.subarray([...COMMUNITIES]),
      hours: fc.subarray([...HOURS]),
      months: fc.constantFrom('4', '6', '2-4', '0.5'),
      startMonth: fc.constantFrom('', '2027-01', '2026-12'),
      weeklyHours: fc.constantFrom('', '35', '28,5'),
      pay: fc.tuple(cents, fc.option(fc.integer({ min: 1, max: 100 }))),
      payUnit: fc.constantFrom(...PAY_UNITS),
      schoolAgreement: fc.constantFrom('', 'yes', 'no'),
      tutor: fc.constantFrom('', 'Inès Roy, community manager'),
      learningAim: fc.constantFrom('', 'Tenir un forum.'),
      place: fc.constantFrom(
        { country: 'FR', city: 'Lyon', currency: 'EUR' },
        { country: 'CA', city: 'Montréal', currency: 'CAD' },
        { country: 'FR', city: 'Villeneuve-des-Essais', region: 'FR-BRE', currency: 'EUR' },
        { country: 'CH', city: 'Genève', currency: 'CHF' },
      ),
      remote: fc.constantFrom('on-site', 'remote', 'hybrid'),
      apply: fc.constantFrom(
        { applyBy: 'link', applyUrl: 'https://exemple.fr/a?b=c' },
        { applyBy: 'form', applyEmail: 'rh@exemple.fr' },
      ),
      validThrough: fc.constantFrom('', '2026-11-21', '2026-12-31'),
      replyDays: fc.constantFrom('', ...REPLY_DAYS),
    })
    .map(({ pay, place, apply, ...rest }): Fields => {
      const [min, more] = pay
      const all = {
        ...EMPTY_FIELDS,
        ...rest,
        ...place,
        ...apply,
        lang: 'fr',
        payMin: money(min),
        payMax: more === null ? '' : money(min + more),
        remoteDays: rest.remote === 'hybrid' ? '3' : '',
      } as Fields
      const unasked = Object.keys(all).filter(
        (name) => !isAsked(name as keyof Fields, all.contract),
      )
      return { ...all, ...Object.fromEntries(unasked.map((name) => [name, ''])) }
    })

  test('come back from the posting that they make', () => {
    const reading = {
      organization: { id: 1, name: 'Atelier', kind: null },
      externalId: 'd1',
      now: NOW,
    }
    fc.assert(
      fc.property(fields, (typed) => {
        const { input, problems } = readFields(typed, reading)
        expect(problems).toEqual([])
        expect(toFields(input, 'declared')).toEqual(typed)
        expect(readFields(toFields(input, 'declared'), reading).input).toEqual(input)
      }),
      { numRuns: isDeep ? 5_000 : 100 },
    )
  })

  test('of any kind make a posting that can be assessed', () => {
    const any = fc.record(
      Object.fromEntries(
        Object.entries(EMPTY_FIELDS).map(([name, value]) => [
          name,
          Array.isArray(value) ? fc.constant([]) : fc.string({ unit: 'binary', maxLength: 40 }),
        ]),
      ),
    )
    const reading = { organization: { id: 0, name: '', kind: null }, externalId: 'd1', now: NOW }
    fc.assert(
      fc.property(any, fc.constantFrom('', ...OFFERED), (typed, contract) => {
        const safe = { ...EMPTY_FIELDS, contract }
        for (const name of [
          'title',
          'text',
          'months',
          'startMonth',
          'weeklyHours',
          'payMin',
          'payMax',
          'tutor',
          'learningAim',
          'city',
          'applyUrl',
          'applyEmail',
          'validThrough',
        ] as const) {
          safe[name] = String(typed[name])
        }
        const { input, problems } = readFields({ ...safe, applyBy: 'form' }, reading)
        expect(problems.length).toBeGreaterThan(0)
        expect(input.title).toBe(input.title.normalize('NFC').toWellFormed())
        expect(judgePosting(input, shippedModel).model).toBe(shippedModel.version)
      }),
      { numRuns: isDeep ? 5_000 : 80 },
    )
  })
})
