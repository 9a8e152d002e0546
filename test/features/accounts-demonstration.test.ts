import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { demonstrationLinks } from '../../src/features/accounts/demonstration.ts'
import { openBoard, TEST_SECRET } from '../app.ts'
import { eachEngine, NOW } from '../support.ts'
import { visit } from '../visitor.ts'

const DEVELOPMENT = { DEMO: '1', BASE_URL: 'http://localhost:3000' }

eachEngine('the demonstration', (engine) => {
  const start = async (environment: Record<string, string> = {}) => {
    const board = await openBoard(engine, [], { ...DEVELOPMENT, ...environment })
    const { db, config } = board
    const links = () => demonstrationLinks({ db, config, secret: TEST_SECRET, now: () => NOW })
    return { board, links }
  }

  test('offers an employer with postings, a curator and an admin, each by a link that works once', async () => {
    const { board, links } = await start()
    const lines = await links()
    expect(lines).toHaveLength(3)
    for (const [i, email] of [
      'employer@tilleuls.example',
      'curator@vrai-poste.example',
      'relecture@vrai-poste.example',
    ].entries()) {
      expect(lines[i]).toContain(email)
      const path = lines[i]!.split('http://localhost:3000')[1]!
      const someone = visit(board)
      expect((await someone.get(path)).statusCode).toBe(200)
      expect((await someone.post(path)).statusCode).toBe(303)
      expect((await someone.get('/fr/compte')).body).toContain(email)
      expect((await visit(board).post(path)).statusCode).toBe(410)
    }
    const accounts = await board.db.selectFrom('accounts').select('role').orderBy('id').execute()
    expect(accounts).toEqual([{ role: 'employer' }, { role: 'curator' }, { role: 'admin' }])
    const postings = await board.db
      .selectFrom('postings')
      .select(['status', 'verdict', 'isOwn'])
      .orderBy('id')
      .execute()
    expect(postings).toEqual([
      { status: 'published', verdict: 'not-applicable', isOwn: 1 },
      { status: 'published', verdict: 'clear', isOwn: 1 },
      { status: 'awaiting-review', verdict: 'flagged', isOwn: 1 },
    ])
  })

  test('makes nothing twice, and new links at each start', async () => {
    const { board, links } = await start()
    const first = await links()
    expect(await links()).not.toEqual(first)
    for (const [table, rows] of [
      ['accounts', 3],
      ['memberships', 1],
      ['postings', 3],
    ] as const) {
      const found = await board.db.selectFrom(table).selectAll().execute()
      expect([table, found.length]).toEqual([table, rows])
    }
  })

  test.each<Record<string, string>>([{ DEMO: '0' }, { HOST: '0.0.0.0' }, { HOST: '192.0.2.7' }])(
    'does not exist with %o',
    async (environment) => {
      const { board, links } = await start(environment)
      expect(await links()).toEqual([])
      expect(await board.db.selectFrom('accounts').select('id').execute()).toEqual([])
    },
  )
})

test('the demonstration does not exist in production', async () => {
  const board = await openBoard('sqlite')
  const config = {
    ...parseConfig({ ...DEVELOPMENT, NODE_ENV: 'test' }),
    isProduction: true,
    isDemo: true,
  }
  const parts = { db: board.db, config, secret: TEST_SECRET, now: () => NOW }
  expect(await demonstrationLinks(parts)).toEqual([])
})
