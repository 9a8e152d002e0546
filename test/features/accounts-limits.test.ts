import { expect, test } from 'vitest'
import { openBoard } from '../app.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { visit } from '../visitor.ts'

const EMAIL = 'lea@atelier.example'
const MINUTE = 60_000

eachEngine('a link to sign in', (engine) => {
  test('is sent to one address 10 times in 15 minutes and 40 in an hour; then the same answer alone', async () => {
    const board = await openBoard(engine)
    const ask = async () => {
      const answer = await visit(board).post('/fr/connexion', { email: EMAIL })
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/fr/connexion?sent=1'])
    }
    const sent = async () => {
      const rows = await board.db.selectFrom('mailedLinks').select('id').execute()
      expect(await board.db.selectFrom('jobs').select('id').execute()).toHaveLength(rows.length)
      return rows.length
    }
    for (let i = 0; i < 12; i++) await ask()
    expect(await sent()).toBe(10)
    for (const quarter of [1, 2, 3]) {
      board.setNow(NOW + quarter * 15 * MINUTE)
      for (let i = 0; i < 12; i++) await ask()
    }
    expect(await sent()).toBe(40)
    board.setNow(NOW + 60 * MINUTE - 1)
    for (let i = 0; i < 2; i++) await ask()
    expect(await sent()).toBe(40)
    board.setNow(NOW + DAY)
    await ask()
    expect(await sent()).toBe(41)
  })

  test('is sent to one address 60 times a day', async () => {
    const board = await openBoard(engine)
    for (let hour = 0; hour < 8; hour++) {
      board.setNow(NOW + hour * 60 * MINUTE)
      for (let i = 0; i < 10; i++) {
        const answer = await visit(board).post('/fr/connexion', { email: EMAIL })
        expect(answer.headers.location).toBe('/fr/connexion?sent=1')
      }
    }
    expect(await board.db.selectFrom('mailedLinks').select('id').execute()).toHaveLength(60)
    expect(await board.db.selectFrom('jobs').select('id').execute()).toHaveLength(60)
  })

  test('is sent no oftener when many readers ask at once', async () => {
    const board = await openBoard(engine)
    const ask = () => visit(board).post('/fr/connexion', { email: EMAIL })
    const answers = await Promise.all(Array.from({ length: 40 }, ask))
    for (const { statusCode, headers } of answers) {
      expect([statusCode, headers.location]).toEqual([303, '/fr/connexion?sent=1'])
    }
    expect(await board.db.selectFrom('mailedLinks').select('id').execute()).toHaveLength(10)
    expect(await board.db.selectFrom('jobs').select('id').execute()).toHaveLength(10)
  })

  test('is asked for at most 40 times an hour by one reader, whatever the address', async () => {
    const board = await openBoard(engine)
    let asked = 0
    const ask = (remoteAddress: string) =>
      board.app.inject({
        method: 'POST',
        url: '/fr/connexion',
        remoteAddress,
        headers: {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: `email=a${asked++}%40b.example`,
      })
    for (let minute = 0; minute < 4; minute++) {
      board.setNow(NOW + minute * MINUTE)
      // What the limit of a minute refuses does not count.
      for (let i = 0; i < 12; i++) {
        expect((await ask(`2001:db8:1:2::${i}`)).statusCode).toBe(i < 10 ? 303 : 429)
      }
    }
    board.setNow(NOW + 5 * MINUTE)
    const refused = await ask('2001:db8:1:2::9')
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '3300'])
    expect(refused.body).toContain('Trop de demandes')
    expect((await ask('2001:db8:1:3::9')).statusCode).toBe(303)
    expect(await board.db.selectFrom('mailedLinks').select('id').execute()).toHaveLength(41)
    board.setNow(NOW + 60 * MINUTE)
    expect((await ask('2001:db8:1:2::9')).statusCode).toBe(303)
  })

  test('is asked for at most 10 times a minute by one reader, in any language', async () => {
    const board = await openBoard(engine)
    const ask = (remoteAddress: string, url = '/fr/connexion') =>
      board.app.inject({
        method: 'POST',
        url,
        remoteAddress,
        headers: { 'sec-fetch-site': 'same-origin', 'accept-language': 'fr' },
      })
    for (let i = 0; i < 10; i++) {
      const url = ['/fr/connexion', '/en/sign-in'][i % 2]
      expect((await ask(`2001:db8:1:2::${i}`, url)).statusCode).toBe(422)
    }
    const refused = await ask('2001:db8:1:2:ffff::1')
    expect(refused.statusCode).toBe(429)
    expect(refused.headers['retry-after']).toBe('60')
    expect(refused.body).toContain('Trop de demandes')
    expect((await ask('2001:db8:1:3::1')).statusCode).toBe(422)
    expect((await ask('192.0.2.1')).statusCode).toBe(422)
    board.setNow(NOW + MINUTE)
    expect((await ask('2001:db8:1:2::1')).statusCode).toBe(422)
  })
})
