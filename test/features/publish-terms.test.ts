import { expect, test } from 'vitest'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'
import { eachEngine, NOW } from '../support.ts'
import { keepDraft, PLAIN_FIELDS, SENIOR_FIELDS } from './assess-support.ts'
import { beginDraft, FINISHED, sendDraft, versionOf } from './publish-support.ts'

eachEngine('the terms in the form', (engine) => {
  test('stand right after the contract, before the words', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    await sendDraft(board, who, id, { contract: 'internship', do: 'contract' })
    const { body } = await who.get(`/fr/publier/${id}`)
    const sections = [...body.matchAll(/<section class="part" id="(\w+)"/g)].map(([, name]) => name)
    expect(sections).toEqual(['offer', 'terms', 'post', 'words', 'where', 'apply'])
    const summary = (await sendDraft(board, who, id, { contract: 'internship' })).body
    const fields = [...summary.matchAll(/<li><a href="#(\w+)">/g)].map(([, name]) => name)
    expect(fields.slice(0, 4)).toEqual(['months', 'payMin', 'title', 'text'])
  })

  test('post no unit of pay until one is chosen, whatever contract was chosen before', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const unitOf = async (contract: string) => {
      await sendDraft(board, who, id, { contract, do: 'contract' })
      const { body } = await who.get(`/fr/publier/${id}`)
      const select = /<select[^>]* name="payUnit"[\s\S]*?<\/select>/.exec(body)![0]
      const chosen = /value="(\w*)" selected>/.exec(select)![1]
      return [chosen, /<option value=""[^>]*>([^<]*)</.exec(select)![1]!.replace(/\s/g, ' ')]
    }
    expect(await unitOf('volunteer')).toEqual(['', 'Comme d’habitude : par mois'])
    expect(await unitOf('permanent')).toEqual(['', 'Comme d’habitude : par an'])
    expect(await unitOf('freelance')).toEqual(['', 'Comme d’habitude : par jour'])
  })

  test('take an amount by the unit that is chosen, and by the usual one otherwise', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    for (const [typed, said] of [
      [{ payMin: '4,50', payUnit: 'HOUR' }, '4,50 € de l’heure'],
      [{ payMin: '4,50', payUnit: 'MONTH' }, '4,50 € par mois'],
      [{ payMin: '700', payUnit: '' }, '700 € par mois'],
    ] as const) {
      const id = await beginDraft(who)
      const sent = await sendDraft(board, who, id, { ...FINISHED.internship, ...typed })
      expect(sent.statusCode).toBe(303)
      const page = await who.get(String(sent.headers.location))
      expect(page.body.replace(/[\s\u00a0\u202f]+/g, ' ')).toContain(said)
    }
  })

  test('of another contract travel inside the section that changes with it', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const typed = { ...FINISHED.internship, contract: 'permanent', do: 'save' }
    await sendDraft(board, who, id, typed)
    const { body } = await who.get(`/fr/publier/${id}`)
    const terms = /<section class="part" id="terms"[\s\S]*?<\/section>/.exec(body)![0]
    expect(terms).toContain('<input type="hidden" name="tutor" value="Inès Roy')
    expect(body.match(/name="tutor"/g)).toHaveLength(1)
  })
})

eachEngine('an employer in haste', (engine) => {
  test('may open and send the form 120 times a minute', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const version = await versionOf(board, id)
    const codes = []
    for (let i = 0; i < 60; i++) {
      codes.push((await who.get(`/fr/publier/${id}`)).statusCode)
      codes.push((await who.post(`/en/post/${id}`, { do: 'save', version })).statusCode)
    }
    expect(codes).not.toContain(429)
    expect((await who.get(`/fr-ca/publier/${id}`)).statusCode).toBe(429)
    board.setNow(NOW + 60_000)
    expect((await who.get(`/fr/publier/${id}`)).statusCode).toBe(200)
  })

  test.each([
    ['apercu', PLAIN_FIELDS],
    ['remanier', SENIOR_FIELDS],
  ])('may look at %s 60 times a minute', async (step, fields) => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await keepDraft(board, who, fields)
    const codes = []
    for (let i = 0; i < 60; i++) codes.push((await who.get(`/fr/publier/${id}/${step}`)).statusCode)
    expect(new Set(codes)).toEqual(new Set([200]))
    const sent = await who.post(`/fr/publier/${id}/${step}`, { version: '1' })
    expect(sent.statusCode).toBe(429)
    expect((await who.get(`/fr/publier/${id}`)).statusCode).toBe(200)
  })
})
