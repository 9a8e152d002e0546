import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_FIELDS, readBodyFields } from '../../src/features/publish/fields.ts'
import { openBoard } from '../app.ts'
import { encodeForm, signIn } from '../employer.ts'
import { eachEngine, isDeep, NOW } from '../support.ts'
import { beginDraft, FINISHED, sendDraft } from './publish-support.ts'

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  '</textarea><svg onload=alert(1)>',
  '[lien](javascript:alert(1)) ![x](data:text/html,1)',
  '<a href="vbscript:x">x</a>&lt;script&gt;',
  '<%= it.page.desk.session.csrf %> {{1}} #{1}',
  '\u202e<iframe srcdoc="x">\u0000',
]

/** Tags that no page of the board has, and attributes that run. */
function running(body: string): string[] {
  const tags = body.match(/<[a-z][^>]*>/gi) ?? []
  return tags.filter(
    (tag) =>
      /^<(?:img|iframe|object|embed|base|style)\b/i.test(tag) ||
      (/^<script/i.test(tag) && !/ src="\/assets\//.test(tag)) ||
      /\son[a-z]+\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /(?:href|action|src)="(?:javascript|data|vbscript):/i.test(tag),
  )
}

eachEngine('a form that somebody misuses', (engine) => {
  test('shows whatever was typed as text', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    for (const payload of PAYLOADS) {
      const typed = { title: payload, text: payload, city: payload.slice(0, 80), tutor: payload }
      const rest = { learningAim: payload, applyUrl: payload, applyEmail: payload, months: '4' }
      const page = await sendDraft(board, who, id, { contract: 'internship', ...typed, ...rest })
      expect(page.statusCode).toBe(422)
      expect(running(page.body)).toEqual([])
      expect(running((await who.get(`/fr/publier/${id}`)).body)).toEqual([])
      expect(running((await who.get('/fr/publier')).body)).toEqual([])
      const paste = await who.post('/fr/publier', { do: 'paste', paste: payload })
      expect(running(paste.body)).toEqual([])
    }
  })

  test('answers 422 to a field that the form does not have, and changes nothing', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const before = await board.db.selectFrom('drafts').selectAll().execute()
    const columns = (await board.db.introspection.getTables()).flatMap((table) =>
      table.columns.map(({ name }) => name),
    )
    const camel = columns.map((name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()))
    const names = new Set([
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      ...columns,
      ...camel,
    ])
    const own = new Set([...Object.keys(EMPTY_FIELDS), 'version', 'csrf', 'do', 'organization'])
    const foreign = [...names].filter((name) => !own.has(name))
    expect(foreign).toContain('status')
    expect(foreign).toContain('isOwn')
    for (const [at, name] of foreign.entries()) {
      board.setNow(NOW + at * 1000) // no faster than the form may be sent
      const answer = await who.post(`/fr/publier/${id}`, { do: 'save', version: '1', [name]: '1' })
      expect([name, answer.statusCode]).toEqual([name, 422])
    }
    const proto = await board.app.inject({
      method: 'POST',
      url: `/fr/publier/${id}`,
      headers: {
        cookie: who.cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: `${encodeForm({ csrf: who.csrf, do: 'save', version: '1' })}&__proto__=1`,
    })
    expect(proto.statusCode).toBe(422)
    expect(await board.db.selectFrom('drafts').selectAll().execute()).toEqual(before)
  })

  test.each([
    [{ contract: 'unspecified' }],
    [{ contract: 'CDI' }],
    [{ contract: ['permanent', 'internship'] }],
    [{ duties: ['animate', 'steal'] }],
    [{ country: 'France' }],
    [{ region: "'; drop table drafts; --" }],
    [{ replyDays: '1000' }],
    [{ version: '-1' }],
    [{ do: 'publish' }],
    [{ organization: 'x' }],
    [{ title: 'x'.repeat(601) }],
  ])('answers 422 to what no form of the board sends: %j', async (typed) => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const fields: Record<string, string | string[]> = { do: 'save', version: '1', ...typed }
    expect((await who.post(`/fr/publier/${id}`, fields)).statusCode).toBe(422)
  })

  test('stores what every engine can hold, in one normal form', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const title = 'Chargé\u0000e de communaute\u0301 \ud83d\ude00 œ ß İ العربية'
    const send = await board.app.inject({
      method: 'POST',
      url: `/fr/publier/${id}`,
      headers: {
        cookie: who.cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      // %ED%A0%80 is a lone surrogate.
      payload: `${encodeForm({ csrf: who.csrf, do: 'save', version: '1', title, text: 'a\r\nb' })}&city=%ED%A0%80`,
    })
    expect(send.statusCode).toBe(303)
    const row = await board.db.selectFrom('drafts').select('fields').executeTakeFirstOrThrow()
    const stored = JSON.parse(row.fields)
    expect(stored.title).toBe('Chargée de communauté \ud83d\ude00 œ ß İ العربية')
    expect(stored.text).toBe('a\nb')
    expect(stored.city.isWellFormed()).toBe(true)
    expect((await who.get(`/fr/publier/${id}`)).body).toContain(stored.title)
  })

  test('refuses what it is sent from another site or without the session’s token', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    for (const url of ['/fr/publier', `/fr/publier/${id}`]) {
      const payload = encodeForm({ do: 'new' })
      const headers = {
        cookie: who.cookie,
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      }
      const noToken = await board.app.inject({ method: 'POST', url, headers, payload })
      expect(noToken.statusCode).toBe(403)
    }
  })
})

describe('a body', () => {
  test('of any kind is read or refused, and never an error', () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(EMPTY_FIELDS)), fc.string())
    const values = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.anything())
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(names, values), fc.anything()), (body) => {
        const fields = readBodyFields(body)
        if (fields === null) return
        expect(Object.keys(fields).sort()).toEqual(Object.keys(EMPTY_FIELDS).sort())
        expect(JSON.stringify(fields)).not.toMatch(/\\u0000|\\ud[89a-f]/)
      }),
      { numRuns: isDeep ? 20_000 : 300 },
    )
  })

  test('of the form is read whole', () => {
    for (const typed of Object.values(FINISHED)) {
      expect(readBodyFields({ ...typed, csrf: 'x', do: 'save', version: '3' })).toEqual({
        ...EMPTY_FIELDS,
        ...typed,
      })
    }
  })
})
