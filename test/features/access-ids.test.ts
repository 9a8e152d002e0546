import { expect, test } from 'vitest'
import type { Fields } from '../employer.ts'
import { eachEngine } from '../support.ts'
import { ask, changed, contentOf } from './access-support.ts'
import { makeWorld, type World } from './access-world.ts'
import { FINISHED } from './publish-support.ts'
import { csvOf, sendFile } from './upload-support.ts'

const ROUNDS = 200

eachEngine('what is another’s', (engine) => {
  test('takes as long to be refused as what never was', async () => {
    const world = await makeWorld(engine)
    const { board, roles, drafts, postings, uploads, organizations } = world
    const kinds: [string, string, string][] = [
      ['/fr/publier/', drafts.foreign[0]!, '999999999'],
      ['/fr/mes-offres/', postings.foreign[0]!, '999999999'],
      ['/fr/mes-offres/importer/', uploads.foreign[0]!, '999999999'],
      ['/fr/mes-organisations/', organizations.foreign[0]!, 'atelier-inconnu'],
    ]
    const clock = async (url: string) => {
      const from = performance.now()
      const { statusCode } = await ask(board, { role: roles.owner, url })
      const took = performance.now() - from
      expect(statusCode).toBe(404)
      return took
    }
    for (const [path, foreign, unknown] of kinds) {
      const times: Record<'foreign' | 'unknown', number[]> = { foreign: [], unknown: [] }
      for (let round = 0; round < ROUNDS; round++) {
        const order =
          round % 2 === 0 ? (['foreign', 'unknown'] as const) : (['unknown', 'foreign'] as const)
        for (const which of order) {
          times[which].push(await clock(path + (which === 'foreign' ? foreign : unknown)))
        }
      }
      const [a, b] = [middleMean(times.foreign), middleMean(times.unknown)]
      const isAlike = Math.abs(a - b) < 2 || Math.abs(a - b) / Math.max(a, b) < 0.05
      expect([path, isAlike, isAlike ? '' : `${a} ms, ${b} ms`]).toEqual([path, true, ''])
    }
  })

  test('is not reached by an id within a form', async () => {
    const world = await makeWorld(engine)
    const { board, roles } = world
    const forms = await reachingForms(world)
    const before = await contentOf(board.db)
    for (const { url, fields, unknown, status } of forms) {
      const send = (form: Fields) =>
        ask(board, { role: roles.owner, method: 'POST', url, fields: form })
      const [theirs, none] = [await send(fields), await send({ ...fields, ...unknown })]
      expect([url, theirs.statusCode, none.statusCode]).toEqual([url, status, status])
      expect(theirs.headers.location).toBe(none.headers.location)
      expect(theirs.body).toBe(none.body)
    }
    const tables = changed(before, await contentOf(board.db))
    expect(tables).toEqual([])
  })

  test('takes no draft and no file', async () => {
    const { board, owner, other, roles, drafts } = await makeWorld(engine)
    const url = `/fr/publier/${drafts.own[1]}`
    const stored = () =>
      board.db
        .selectFrom('drafts')
        .select(['organizationId', 'version'])
        .where('id', '=', Number(drafts.own[1]))
        .executeTakeFirstOrThrow()
    for (const path of [url, `${url}/analyse`]) {
      const { version } = await stored()
      const organization = String(other.organizationId)
      const fields = { ...FINISHED.permanent, version: String(version), organization, title: path }
      await ask(board, { role: roles.owner, method: 'POST', url: path, fields })
      expect((await stored()).organizationId).not.toBe(other.organizationId)
      const preview = { do: 'publish', version: String((await stored()).version) }
      const published = { role: roles.owner, method: 'POST', url: `${url}/apercu`, fields: preview }
      expect((await ask(board, published)).headers.location).toBe(`${url}?check=1`)
    }
    const before = await contentOf(board.db)
    const sent = { content: csvOf(2), organization: other.organizationId }
    const refused = await sendFile(board, owner, sent)
    const unknown = await sendFile(board, owner, { ...sent, organization: 999_999_999 })
    expect([refused.statusCode, refused.body]).toEqual([422, unknown.body])
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  test('makes no public page anew when nothing came of it', async () => {
    const { board, roles, organizations } = await makeWorld(engine)
    const before = await contentOf(board.db)
    const answer = await ask(board, {
      ...{ role: roles.owner, method: 'POST' },
      url: `/fr/mes-organisations/${organizations.own[0]}/membres`,
      fields: { do: 'remove', id: '999999999' },
    })
    expect(answer.statusCode).toBe(404)
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })
})

type Reaching = { url: string; fields: Fields; unknown: Fields; status: number }

/** Forms of one's own that name what is another's, and the same with what never was. */
async function reachingForms(world: World): Promise<Reaching[]> {
  const { board, other, postings, organizations } = world
  const session = await board.db
    .selectFrom('sessions')
    .select('id')
    .where('accountId', '=', other.accountId)
    .executeTakeFirstOrThrow()
  const invited = await ask(board, {
    ...{ role: world.roles.other, method: 'POST' },
    url: `/fr/mes-organisations/${organizations.foreign[0]}/membres`,
    fields: { do: 'invite', email: 'nouvelle@erables.example' },
  })
  expect(invited.statusCode).toBe(303)
  const invitation = await board.db
    .selectFrom('mailedLinks')
    .select('id')
    .where('email', '=', 'nouvelle@erables.example')
    .executeTakeFirstOrThrow()
  const members = `/fr/mes-organisations/${organizations.own[0]}/membres`
  const copies = ['edit', 'repeat', 'clone'].flatMap((as) =>
    postings.foreign.map((posting) => ({
      url: '/fr/publier',
      fields: { do: 'copy', as, posting },
      unknown: { posting: '999999999' },
      status: 404,
    })),
  )
  const id = '999999999'
  return [
    ...copies,
    {
      url: '/fr/compte/sessions',
      fields: { session: String(session.id) },
      unknown: { session: id },
      status: 404,
    },
    {
      url: members,
      fields: { do: 'remove', id: String(other.accountId) },
      unknown: { id },
      status: 404,
    },
    {
      url: members,
      fields: { do: 'withdraw', id: String(invitation.id) },
      unknown: { id },
      status: 303,
    },
  ]
}

/** Without the tenth at either end: what else the machine did then says nothing of the board. */
function middleMean(times: number[]): number {
  const middle = times.sort((a, b) => a - b).slice(ROUNDS / 10, -ROUNDS / 10)
  return middle.reduce((sum, time) => sum + time, 0) / middle.length
}
