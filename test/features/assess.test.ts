import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withTransaction } from '../../src/db/database.ts'
import { getPosting } from '../../src/db/postings.ts'
import { submitPosting } from '../../src/db/submissions.ts'
import { assess, judge } from '../../src/features/publish/assess.ts'
import { EMPTY_FIELDS, type Fields } from '../../src/features/publish/fields.ts'
import { toPreviewPosting } from '../../src/features/publish/preview-posting.ts'
import { readFields } from '../../src/features/publish/read-fields.ts'
import { isExact } from '../../src/text/spans.ts'
import { openBoard } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { eachEngine, isDeep, NOW, openTestDatabase } from '../support.ts'
import { PIECES } from './assess-pieces.ts'
import { keepDraft, PLAIN_FIELDS, readDraft, SENIOR_FIELDS } from './assess-support.ts'

const RUNS = { numRuns: isDeep ? 300 : 25 }
/** Postings made of sentences that weigh for and against, as lists, paragraphs and headings. */
const someFields = fc
  .record({
    contract: fc.constantFrom(
      'internship',
      'apprenticeship',
      'volunteer',
      'permanent',
      '' as const,
    ),
    title: fc.constantFrom('Stage communication', 'Responsable social media (stage)', 'CM', ''),
    pieces: fc.array(fc.tuple(fc.constantFrom('', '- ', '## ', '> '), fc.constantFrom(...PIECES)), {
      maxLength: 14,
    }),
    gap: fc.constantFrom('\n', '\n\n', ' '),
  })
  .map(({ contract, title, pieces, gap }): Fields => {
    const text = pieces.map(([sign, words]) => (gap === ' ' ? words : sign + words)).join(gap)
    return { ...SENIOR_FIELDS, contract: contract as Fields['contract'], title, text }
  })

const publisher = ({ organizationId }: SignedIn) => ({
  id: organizationId!,
  name: 'Atelier',
  kind: null,
})

eachEngine('the assessment', (engine) => {
  test('is exactly the prediction that is stored, whatever the text', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    let made = 0
    await fc.assert(
      fc.asyncProperty(someFields, async (fields) => {
        made++
        const of = { organization: publisher(me), externalId: `x${made}`, now: NOW }
        const { input } = readFields(fields, of)
        fc.pre(input.title !== '' && input.text !== '')
        const { prediction } = await assess(board.db, input, NOW, me.organizationId)
        const owner = {
          organizationId: me.organizationId!,
          name: 'Atelier',
          accountId: me.accountId,
        }
        const submission = { input, prediction: await judge(board.db, input), owner, reply: null }
        const { id } = await withTransaction(board.db, (trx) => submitPosting(trx, submission, NOW))
        const stored = (await getPosting(board.db, id))!
        expect(stored.prediction).toEqual(prediction)
        expect(stored.posting.probability).toBe(prediction.probability)
        expect(stored.posting.verdict).toBe(prediction.verdict)
        // And the page that was previewed is the page of what is stored.
        const { hiringOrganization: organization } = stored.posting
        const preview = toPreviewPosting(input, prediction, { id, organization, now: NOW })
        const { status: _, closedAt: __, ...shown } = stored.posting
        expect(preview).toMatchObject(shown)
      }),
      RUNS,
    )
  }, 120_000)

  test('compares a posting with the others of its own organization', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const of = { organization: publisher(me), now: NOW }
    const { input } = readFields(PLAIN_FIELDS, { ...of, externalId: 'first' })
    const owner = { organizationId: me.organizationId!, name: 'Atelier', accountId: me.accountId }
    const submission = { input, prediction: await judge(board.db, input), owner, reply: null }
    await withTransaction(board.db, (trx) => submitPosting(trx, submission, NOW))
    await board.db.updateTable('postings').set({ status: 'filled', closedAt: NOW }).execute()
    const { input: next } = readFields(PLAIN_FIELDS, { ...of, externalId: 'second' })
    const rules = async (organizationId: number | null) =>
      (await assess(board.db, next, NOW, organizationId)).findings.map(({ rule }) => rule)
    expect(await rules(me.organizationId)).not.toEqual(await rules(null))
  })
})

describe('what would clear it', () => {
  test('names sentences and words as they stand, and never raises the probability', async () => {
    const db = await openTestDatabase('sqlite')
    await fc.assert(
      fc.asyncProperty(someFields, async (fields) => {
        const { input } = readFields(fields, {
          organization: { id: 0, name: '', kind: null },
          externalId: 'x',
          now: NOW,
        })
        const { prediction, clears } = await assess(db, input, NOW, null)
        for (const span of prediction.evidence) expect(isExact(input, span)).toBe(true)
        expect(clears.length).toBeLessThanOrEqual(8)
        if (prediction.verdict === 'clear' || prediction.verdict === 'not-applicable') {
          expect(clears).toEqual([])
        }
        for (const { field, start, end, text, without } of clears) {
          expect(isExact(input, { field, start, end, text })).toBe(true)
          expect(without.probability).toBeLessThanOrEqual(prediction.probability)
        }
      }),
      RUNS,
    )
  })
})

eachEngine('the fragment', (engine) => {
  const url = (id: number) => `/fr/publier/${id}/analyse`

  test('comes alone, for nobody else, and the draft is saved', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, EMPTY_FIELDS)
    const answer = await me.post(url(id), { ...SENIOR_FIELDS, version: '1' })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).not.toContain('<html')
    expect(answer.body).toMatch(/^<section [^>]*id="assessment"/)
    expect(answer.body).toContain('data-version="2"')
    expect(answer.body).toContain('data-status="Brouillon enregistré à 10\u00a0h\u00a000"')
    expect(answer.body).toContain('Signal automatique, à vérifier')
    expect(answer.body).toContain('Sans cette phrase')
    expect(await readDraft(board, id)).toEqual({ version: 2, fields: SENIOR_FIELDS })
  })

  test('links each passage in the text with its reason, both ways', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, EMPTY_FIELDS)
    const { body } = await me.post(url(id), { ...SENIOR_FIELDS, version: '1' })
    const numbers = [...body.matchAll(/<mark id="m(\d+)"/g)].map(([, n]) => n)
    expect(numbers.length).toBeGreaterThan(3)
    for (const n of numbers) {
      expect(body).toContain(`id="r${n}"`)
      expect(body).toContain(`href="#m${n}"`)
      expect(body).toContain(`href="#r${n}"`)
    }
  })

  test('still assesses, and says so, when another tab saved meanwhile', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, PLAIN_FIELDS)
    await board.db.updateTable('drafts').set({ version: 5 }).execute()
    const answer = await me.post(url(id), { ...SENIOR_FIELDS, version: '4' })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Non enregistré')
    expect(answer.body).toContain('Signal automatique, à vérifier')
    expect(await readDraft(board, id)).toEqual({ version: 5, fields: PLAIN_FIELDS })
  })

  test('asks for words while there are none', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, EMPTY_FIELDS)
    const answer = await me.post(url(id), { contract: 'internship', version: '1' })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain('class="pair"')
    expect(answer.body).toContain('Personne d’autre ne voit')
  })

  test.each([
    ['not-applicable', { ...SENIOR_FIELDS, contract: 'permanent' }, 'aucune mention'],
    ['clear', PLAIN_FIELDS, 'ne porterait aucune mention'],
    [
      'unspecified',
      { ...SENIOR_FIELDS, contract: '', title: 'Community manager' },
      'Choisissez un contrat',
    ],
  ] as const)('says in words what a posting would carry: %s', async (_, fields, words) => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, EMPTY_FIELDS)
    const answer = await me.post(url(id), { ...fields, version: '1' })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain(words)
    expect(answer.body).not.toContain('data-flag')
  })
})

/** The tags of a page, without the words between them and in their attributes. */
const markup = (html: string) =>
  (html.match(/<[^>]*>/g) ?? []).join('').replace(/(?<!href)="[^"]*"/g, '=""')

describe('hostile and long texts', () => {
  const HOSTILE =
    '<script>alert(1)</script> <img src=x onerror=alert(1)> [clic](javascript:alert(1)) "\'& <svg/onload=alert(1)> Vous définissez seul la stratégie "><b>et gérez un budget</b>.'

  test('stay text in the fragment', async () => {
    const board = await openBoard('sqlite')
    const me = await signIn(board)
    const id = await keepDraft(board, me, EMPTY_FIELDS)
    const fields = { ...SENIOR_FIELDS, title: HOSTILE.slice(0, 150), text: HOSTILE, version: '1' }
    const { body, statusCode } = await me.post(`/en/post/${id}/assessment`, fields)
    expect(statusCode).toBe(200)
    expect(markup(body)).not.toMatch(/<script|<img|<b>et| on[a-z]+=|javascript:/i)
    const { body: page } = await me.get(`/en/post/${id}/reshape`)
    expect(markup(page.slice(page.indexOf('<main')))).not.toMatch(
      /<script|<img|<b>et| on[a-z]+=|javascript:/i,
    )
  })

  test.each([
    ['weighty', 'Vous définissez seul la stratégie et gérez un budget de 30 000 €. '],
    ['signs', '<&>"\''],
    ['nested', '> - 1. ** _a_ ['],
    ['one line', 'Stratégie,'],
  ])('make a fragment of bounded size: %s', async (_, piece) => {
    const board = await openBoard('sqlite')
    const me = await signIn(board)
    const id = await keepDraft(board, me, EMPTY_FIELDS)
    const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000)
    const answer = await me.post(`/fr/publier/${id}/analyse`, {
      ...SENIOR_FIELDS,
      text,
      version: '1',
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.body.length).toBeLessThan(400_000)
    const page = await me.get(`/fr/publier/${id}/remanier`)
    expect(page.statusCode).toBe(200)
    expect(page.body.length).toBeLessThan(1_000_000)
  })

  test('cost no more than three times the readings that they are made of', async () => {
    const db = await openTestDatabase('sqlite')
    const text = PIECES.map((words, at) => (at % 3 === 0 ? `- ${words}` : words))
      .join('\n\n')
      .repeat(60)
      .slice(0, 20_000)
    const { input } = readFields(
      { ...SENIOR_FIELDS, text },
      { organization: { id: 0, name: '', kind: null }, externalId: 'x', now: NOW },
    )
    const { clears } = await assess(db, input, NOW, null)
    expect(clears).toHaveLength(8)
    const time = async (work: () => unknown) => {
      const times: number[] = []
      for (let i = 0; i < 9; i++) {
        const start = performance.now()
        await work()
        times.push(performance.now() - start)
      }
      return times.sort((a, b) => a - b)[4]!
    }
    const parts = await time(async () => {
      for (let i = 0; i < 10; i++) await judge(db, input)
      const { checkIncoming } = await import('../../src/db/check-posting.ts')
      await checkIncoming(db, input, NOW)
    })
    const whole = await time(() => assess(db, input, NOW, null))
    expect(whole / parts).toBeLessThan(3)
  })
})
