import { expect, test } from 'vitest'
import type { Database, EngineName } from '../../src/db/database.ts'
import { tokenOf } from '../../src/db/mailed-links.ts'
import { tick } from '../../src/db/tick.ts'
import { reminderJob } from '../../src/mail/reminder.ts'
import { TEST_SECRET } from '../app.ts'
import { encodeForm, type Fields } from '../employer.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { openOwn } from './own-support.ts'

const reminding = { secret: TEST_SECRET, toJob: reminderJob }
const DUE = NOW + 24 * DAY

async function openReminded(engine: EngineName) {
  const own = await openOwn(engine)
  const { board, id } = own
  board.setNow(DUE)
  await tick(board.db, DUE, { reminding })
  const link = await board.db.selectFrom('mailedLinks').select('id').executeTakeFirstOrThrow()
  const token = (await tokenOf(board.db, TEST_SECRET, link.id))!
  const path = `/fr/reponse/${token}`
  const post = (fields: Fields, url = path) =>
    board.app.inject({
      method: 'POST',
      url,
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: encodeForm(fields),
    })
  const state = () =>
    board.db.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { ...own, path, post, state }
}
const linksOf = (db: Database) => db.selectFrom('mailedLinks').selectAll().orderBy('id').execute()

eachEngine('the answer to a reminder', (engine) => {
  test('shows the posting and four ways on; looking changes nothing', async () => {
    const { board, path, state } = await openReminded(engine)
    const before = [await state(), await linksOf(board.db)]
    for (let i = 0; i < 3; i++) {
      const page = await board.get(path)
      expect(page.statusCode).toBe(200)
      expect(page.headers['cache-control']).toBe('private, no-store')
      expect(page.body).toContain('Gestionnaire de communautés')
      expect([...page.body.matchAll(/name="do" value="([\w-]+)"/g)].map(([, one]) => one)).toEqual([
        'fill',
        'leave-unfilled',
        'withdraw',
        'extend',
      ])
      expect(page.body).not.toContain('name="csrf"')
    }
    await board.app.inject({ method: 'HEAD', url: path })
    expect([await state(), await linksOf(board.db)]).toEqual(before)
    const english = await board.get(path.replace('/fr/reponse', '/en/answer'))
    expect(english.body).toContain('How is this hire going?')
  })

  test.each([
    ['fill', 'filled'],
    ['leave-unfilled', 'unfilled'],
    ['withdraw', 'withdrawn'],
  ])(
    '%s: moves the posting and uses the link up; sent twice it is answered the same',
    async (move, status) => {
      const { board, me, path, post, state } = await openReminded(engine)
      const fields = { do: move, version: '1' }
      const answers = await Promise.all([post(fields), post(fields)])
      for (const { statusCode, headers } of answers) {
        expect([statusCode, headers.location]).toEqual([303, `/fr/reponse?done=${status}`])
      }
      expect((await state()).status).toBe(status)
      expect((await board.get(`/fr/reponse?done=${status}`)).statusCode).toBe(200)
      expect((await board.get(path)).statusCode).toBe(410)
      const other = await post({ do: move === 'fill' ? 'withdraw' : 'fill', version: '2' })
      expect(other.statusCode).toBe(410)
      expect((await state()).status).toBe(status)
      const log = await board.db
        .selectFrom('auditEntries')
        .select('actorId')
        .where('action', '=', 'move')
        .execute()
      expect(log).toEqual([{ actorId: me.accountId }])
    },
  )

  test('extends, and says what is wrong without using the link up', async () => {
    const { board, path, post, state } = await openReminded(engine)
    const wrong = {
      do: 'extend',
      version: '1',
      until: 'other',
      day: '2030-01-01',
      reason: 'second-round',
    }
    const refused = await post(wrong)
    expect([refused.statusCode, refused.body.includes('value="2030-01-01"')]).toEqual([422, true])
    expect((await post({ ...wrong, day: '' })).statusCode).toBe(422)
    expect((await board.get(path)).statusCode).toBe(200)
    const sent = await post({ ...wrong, day: '2027-01-31' })
    expect(sent.headers.location).toBe('/fr/reponse?done=extended')
    expect((await state()).validThrough).toBeGreaterThan(Date.UTC(2027, 0, 31))
  })

  test('of a posting that changed meanwhile shows it as it is now, and the link still works', async () => {
    const { board, post, submit, state } = await openReminded(engine)
    await submit(
      { text: 'Vous animez nos forums et répondez à nos membres chaque jour.' },
      { now: DUE },
    )
    const lost = await post({ do: 'fill', version: '1' })
    expect(lost.statusCode).toBe(409)
    expect((await state()).status).toBe('published')
    const version = /name="version" value="(\d+)"/.exec(lost.body)![1]!
    expect((await post({ do: 'fill', version })).statusCode).toBe(303)
    expect((await linksOf(board.db)).every(({ usedAt }) => usedAt !== null)).toBe(true)
  })

  test('comes late as well: an ending after the last day, an extension for 30 days', async () => {
    const { board, post, state } = await openReminded(engine)
    const late = NOW + 45 * DAY
    await tick(board.db, late)
    board.setNow(late)
    expect((await state()).status).toBe('expired')
    const extend = {
      do: 'extend',
      version: '2',
      until: 'other',
      day: '2027-01-31',
      reason: 'few-applicants',
    }
    expect((await post(extend)).statusCode).toBe(303)
    expect((await state()).status).toBe('published')
  })

  test('is one same page for links that are unknown, too old, used, or of someone who left', async () => {
    const { board, me, path, post } = await openReminded(engine)
    const unknown = await board.get('/fr/reponse/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
    expect(unknown.statusCode).toBe(410)
    expect(unknown.body).toContain('href="/fr/mes-offres"')
    board.setNow(DUE + 31 * DAY)
    const tooOld = await board.get(path)
    board.setNow(DUE)
    await board.db.deleteFrom('memberships').where('accountId', '=', me.accountId).execute()
    const left = await board.get(path)
    const leftPost = await post({ do: 'fill', version: '1' })
    for (const page of [tooOld, left, leftPost]) {
      expect([page.statusCode, strip(page.body)]).toEqual([410, strip(unknown.body)])
    }
    expect((await post({ do: 'fill', version: '1' }, '/fr/reponse/x')).statusCode).toBe(410)
    expect((await board.get('/fr/reponse')).statusCode).toBe(410)
  })

  test('from another site, or with fields of no form, is refused', async () => {
    const { board, path, post, state } = await openReminded(engine)
    const cross = await board.app.inject({
      method: 'POST',
      url: path,
      headers: {
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: 'do=fill&version=1',
    })
    expect(cross.statusCode).toBe(403)
    expect((await post({ do: 'reply', version: '1' })).statusCode).toBe(422)
    expect((await post({ do: 'fill', version: '1', more: 'x' })).statusCode).toBe(422)
    expect((await state()).status).toBe('published')
  })
})

/** Without the dateline, which tells the day. */
function strip(html: string): string {
  return html.replace(/<p class="dateline">[\s\S]*?<\/p>/, '')
}
