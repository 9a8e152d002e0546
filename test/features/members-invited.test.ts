import { expect, test } from 'vitest'
import { openBoard } from '../app.ts'
import { type SignedIn, signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { DAY, eachEngine, NOW } from '../support.ts'
import { csrfIn, visit } from '../visitor.ts'
import { everything } from './accounts-support.ts'

type Board = Awaited<ReturnType<typeof openBoard>>
const MINE = '/fr/mes-organisations'
const INVITED = '/fr/invitation'
const PAUL = 'paul@acme.fr'

/** The address of the organization, and that of the mailed invitation. */
async function invite(board: Board, marie: SignedIn, email = PAUL) {
  const { slug } = await board.db
    .selectFrom('organizations')
    .select('slug')
    .where('id', '=', marie.organizationId)
    .executeTakeFirstOrThrow()
  await marie.post(`${MINE}/${slug}/membres`, { do: 'invite', email })
  const mail = (await deliverMails(board)).at(-1)!
  return { path: `${MINE}/${slug}`, link: mail.link! }
}

const idIn = (page: { body: string }) => /name="id" value="(\d+)"/.exec(page.body)?.[1] ?? ''

eachEngine('an invitation', (engine) => {
  test('waits on the page of organizations, and its token is kept nowhere', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board, { organization: { name: 'Coopérative des Tilleuls' } })
    const { path, link } = await invite(board, marie)
    const token = link.split('/').at(-1)!
    const paul = visit(board)
    const page = await paul.get(link)
    const [, signInHref] = /class="btn" href="([^"]+)"/.exec(page.body)!
    const form = await paul.get(signInHref!)
    const next = /name="next" value="([^"]*)"/.exec(form.body)![1]!
    await paul.post('/fr/connexion', { email: PAUL, next })
    expect(await everything(board.db)).not.toContain(token)
    const signIns = await deliverMails(board)
    const opened = await paul.post(signIns[0]!.link!)
    expect(opened.headers.location).toBe(MINE)
    const mine = await paul.get(MINE)
    expect(mine.body).toContain('Invitations reçues')
    expect(mine.body).toMatch(/<h3 id="invitation-\d+">Coopérative des Tilleuls/)
    const fields = { csrf: csrfIn(mine), id: idIn(mine), do: 'accept' }
    const joined = await paul.post(INVITED, fields)
    expect(joined.headers.location).toBe(`${path}?done=joined`)
    expect((await paul.get(path)).statusCode).toBe(200)
    expect((await paul.get(MINE)).body).not.toContain('Invitations reçues')
    expect((await paul.get(link)).statusCode).toBe(410)
    expect((await paul.post(INVITED, fields)).statusCode).toBe(404)
  })

  test('is refused there as well as by its mailed link', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board)
    const paul = await signIn(board, { email: PAUL, organization: null })
    const first = await invite(board, marie)
    const id = idIn(await paul.get(MINE))
    const refused = await paul.post(INVITED, { do: 'refuse', id })
    expect(refused.headers.location).toBe(`${MINE}?done=refused`)
    expect((await paul.get(first.link)).statusCode).toBe(410)
    const second = await invite(board, marie)
    expect((await visit(board).post(second.link, { do: 'refuse' })).statusCode).toBe(303)
    expect((await paul.get(MINE)).body).not.toContain('Invitations reçues')
    expect((await paul.get(first.path)).statusCode).toBe(404)
  })

  test('to another address, used, taken back or too old is not there, in the same words', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board)
    const paul = await signIn(board, { email: PAUL, organization: null })
    const zoe = await signIn(board, { email: 'zoe@acme.fr', organization: null })
    const { path } = await invite(board, marie)
    const id = idIn(await paul.get(MINE))
    expect((await zoe.get(MINE)).body).not.toContain('Invitations reçues')
    for (const answer of ['accept', 'refuse']) {
      const [foreign, unknown] = await Promise.all([
        zoe.post(INVITED, { do: answer, id }),
        zoe.post(INVITED, { do: answer, id: '999999' }),
      ])
      expect([foreign.statusCode, unknown.statusCode]).toEqual([404, 404])
      const plain = (body: string) => body.replace(/req-\w+/g, '')
      expect(plain(foreign.body)).toBe(plain(unknown.body))
    }
    await marie.post(`${path}/membres`, { do: 'withdraw', id })
    expect((await paul.post(INVITED, { do: 'accept', id })).statusCode).toBe(404)
    await invite(board, marie)
    const again = idIn(await paul.get(MINE))
    board.setNow(NOW + 7 * DAY)
    expect((await paul.get(MINE)).body).not.toContain('Invitations reçues')
    expect((await paul.post(INVITED, { do: 'accept', id: again })).statusCode).toBe(404)
    expect((await paul.post(INVITED, { do: 'take', id })).statusCode).toBe(422)
    expect((await paul.get(path)).statusCode).toBe(404)
  })

  test('joins once, however many press at once', async () => {
    const board = await openBoard(engine)
    const marie = await signIn(board)
    const paul = await signIn(board, { email: PAUL, organization: null })
    await invite(board, marie)
    const id = idIn(await paul.get(MINE))
    const press = () => paul.post(INVITED, { do: 'accept', id })
    const answers = await Promise.all(Array.from({ length: 12 }, press))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      303,
      ...Array(11).fill(404),
    ])
    const members = board.db.selectFrom('memberships').select('accountId')
    expect(await members.where('accountId', '=', paul.accountId).execute()).toHaveLength(1)
  })
})
