import { expect, test } from 'vitest'
import { tick } from '../../src/db/tick.ts'
import { watchEmployers } from '../../src/db/watch.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import { readCriteria } from '../../src/features/export/criteria.ts'
import { exportPostings } from '../../src/features/export/run.ts'
import { type OpenBoard, openBoard } from '../app.ts'
import { type Fields, type SignedIn, signIn } from '../employer.ts'
import { deliverMails } from '../mails.ts'
import { DAY, eachEngine, NOW } from '../support.ts'

const WATCH = '/fr/curation/veille'
const MARKED = 'Usine\u00a0: la mention «\u00a0que des stages en 12 mois\u00a0»'
const WORDS = 'Quatre stages de suite.\n\nAucun emploi entre eux.'

const intern = (from: number, to: number, more: Partial<PostingInput> = {}) => ({
  ...{ organization: 'Usine', title: `Stage ${from}`, contract: 'internship' as const },
  ...{ family: null, datePosted: NOW - from * DAY, validThrough: NOW - to * DAY, ...more },
})
const USINE = [intern(60, 50), intern(40, 30), intern(20, 10), intern(5, -20)]

/** A board with an employer of internships, three curators, and a member of that employer. */
async function openWatched(engine: 'sqlite' | 'postgres', more: Partial<PostingInput>[] = []) {
  const board = await openBoard(engine, [...USINE, ...more])
  await watchEmployers(board.db, NOW)
  const curator = () => signIn(board, { role: 'curator', organization: null })
  const [first, second, third] = [await curator(), await curator(), await curator()]
  const { id, slug } = await board.db
    .selectFrom('organizations')
    .select(['id', 'slug'])
    .where('name', '=', 'Usine')
    .executeTakeFirstOrThrow()
  const path = `${WATCH}/${id}/mention`
  return { board, first, second, third, id, slug, path }
}

async function joinUsine(board: OpenBoard, id: number): Promise<SignedIn> {
  const member = await signIn(board, { organization: null, email: 'chef@usine.example' })
  const { accountId } = member
  const membership = { organizationId: id, accountId, createdAt: NOW }
  await board.db.insertInto('memberships').values(membership).execute()
  return member
}

const markIn = (body: string) => /name="mark" value="(\d+)"/.exec(body)?.[1]
const movesIn = (body: string) => [...body.matchAll(/name="do" value="(\w+)"/g)].map(([, m]) => m)
const titlesIn = (html: string) =>
  [...html.matchAll(/<h[23]><a [^>]*>([^<]*)</g)].map(([, title]) => title)

eachEngine('the watch of curators', (engine) => {
  test('lists employers with their postings, and proposes the mark on the spot', async () => {
    const { board, first, path } = await openWatched(engine, [
      {
        organization: 'Tenue',
        title: 'Stage forum',
        contract: 'internship',
        datePosted: NOW - 90 * DAY,
        validThrough: NOW - 80 * DAY,
      },
      { organization: 'Tenue', title: 'Forum (CDI)' },
      intern(80, 70, { organization: 'Suite', title: 'Stage de modération (H/F)' }),
      intern(30, 20, { organization: 'Suite', title: 'Modération, stage' }),
    ])
    expect((await board.get(WATCH)).statusCode).toBe(303)
    const employer = await signIn(board)
    expect((await employer.get(WATCH)).statusCode).toBe(404)
    expect((await employer.get(path)).statusCode).toBe(404)
    const { body, headers } = await first.get(WATCH)
    expect(headers['cache-control']).toBe('private, no-store')
    expect(titlesIn(body)).toEqual(['Usine'])
    expect(body).toContain('4 offres, du 22 septembre au 16 novembre.')
    expect(body).toMatch(/<a href="\/fr\/offres\/stage-5-4">Stage 5<\/a>/)
    expect(body).toContain(`action="${path}"`)
    expect(movesIn(body)).toEqual(['propose'])
    const series = await first.get(`${WATCH}?tab=series`)
    expect(titlesIn(series.body)).toEqual(['Suite'])
    expect(series.body).toContain('40 jours après la clôture de la précédente')
    expect(titlesIn((await first.get(`${WATCH}?tab=turned`)).body)).toEqual(['Tenue'])
    for (const query of [
      'tab=x&after=%00',
      'after=W10',
      'tab=marks&after=-1',
      'tab=series&tab=x',
    ]) {
      expect((await first.get(`${WATCH}?${query}`)).statusCode).toBe(200)
    }
    expect((await first.get(`${WATCH}?tab=marks`)).body).toContain('Aucune mention proposée')
    const english = await first.get('/en/review/watch?tab=series')
    expect(english.body).toContain('40 days after the one before closed')
    for (const id of ['0', '999999999', 'abc', '9007199254740993']) {
      expect((await first.get(`${WATCH}/${id}/mention`)).statusCode).toBe(404)
    }
    // What an internship became stands on the employer's own page.
    const page = (await board.get('/fr/employeurs/tenue')).body
    expect(page).toMatch(/Un stage, puis un emploi[\s\S]*Stage forum[\s\S]*Forum \(CDI\)/)
    expect(page).not.toContain('Que des stages')
    await board.db
      .updateTable('postings')
      .set({ status: 'removed' })
      .where('title', '=', 'Stage forum')
      .execute()
    await board.db
      .updateTable('boardState')
      .set({ value: 99 })
      .where('name', '=', 'data_version')
      .execute()
    expect((await board.get('/fr/employeurs/tenue')).body).not.toContain('Un stage, puis')
  })

  test('a mark needs words, a second person, and is public with its reasons until it lapses', async () => {
    const { board, first, second, id, slug, path } = await openWatched(engine)
    const member = await joinUsine(board, id)
    const page = `/fr/employeurs/${slug}`
    for (const words of ['', ' ', 'Écrivez à chef@usine.example', 'x'.repeat(601)]) {
      const answer = await first.post(path, { do: 'propose', words })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toMatch(/<title>Erreur/)
      expect(answer.body).toContain('href="#words-propose"')
      if (words.length > 1) expect(answer.body).toContain(words)
    }
    const done = await first.post(path, { do: 'propose', words: WORDS })
    expect(done.headers.location).toBe(`${path}?done=propose`)
    const mine = (await first.get(`${path}?done=propose`)).body
    expect(mine).toContain('La mention est proposée.')
    expect(movesIn(mine)).toEqual(['withdraw'])
    expect((await board.get(page)).body).not.toContain('Que des stages')
    const theirs = (await second.get(path)).body
    expect(movesIn(theirs)).toEqual(['confirm', 'refuse'])
    const mark = markIn(theirs)!
    expect((await first.post(path, { do: 'confirm', mark })).statusCode).toBe(409)
    // Whoever proposed it judges here no more: what they said counts no more either.
    const judges = (role: 'curator' | 'employer') =>
      board.db.updateTable('accounts').set({ role }).where('id', '=', first.accountId).execute()
    await judges('employer')
    const spent = await second.post(path, { do: 'confirm', mark })
    expect(spent.statusCode).toBe(409)
    expect(spent.body).toContain('La proposition ne vaut plus')
    expect(movesIn(spent.body)).toEqual(['propose'])
    await judges('curator')
    expect((await second.post(path, { do: 'refuse', mark, words: '' })).statusCode).toBe(422)
    expect((await second.post(path, { do: 'confirm', mark })).statusCode).toBe(303)
    const late = await second.post(path, { do: 'refuse', mark, words: 'Non, trop tôt.' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Non, trop tôt.')
    expect(late.body).toContain('Entre-temps, une autre personne a décidé.')

    const { body } = await board.get(page)
    expect(body).toMatch(/n’a publié ici que des stages\s: 4 offres, pour 4 stages distincts\./)
    expect(body).toContain('<p>Aucun emploi entre eux.</p>')
    expect(body).toContain('jusqu’au 21 novembre 2027')
    expect(body).toMatch(
      /<a href="\/fr\/offres\/stage-5-4">Stage 5<\/a> <span class="quiet">· Stage/,
    )
    expect(body).not.toMatch(/illég|illegal/i)
    const mails = await deliverMails(board)
    expect(mails).toMatchObject([{ to: member.email, subject: MARKED }])
    expect(mails[0]!.text).toContain(WORDS)
    expect(mails[0]!.link).toBe(`/fr/mes-organisations/${slug}`)

    const end = Date.UTC(2027, 10, 21, 9)
    board.setNow(end - 1)
    await first.get(WATCH)
    expect((await board.get(page)).body).toContain('Que des stages en 12 mois')
    board.setNow(end)
    expect((await board.get(page)).body).not.toContain('Que des stages en 12 mois')
    await tick(board.db, end)
    expect((await board.get(page)).body).not.toContain('Que des stages en 12 mois')
  })

  test('a member contests in public, a third curator answers, whoever decided may only withdraw', async () => {
    const { board, first, second, third, id, slug, path } = await openWatched(engine)
    const member = await joinUsine(board, id)
    const own = `/fr/mes-organisations/${slug}`
    const contest = `${own}/contester`
    expect((await member.post(contest, { text: 'Non.' })).statusCode).toBe(422)
    await first.post(path, { do: 'propose', words: WORDS })
    const mark = markIn((await second.get(path)).body)!
    await second.post(path, { do: 'confirm', mark, words: 'Vu aussi.' })
    const stranger = await signIn(board)
    expect((await stranger.post(contest, { text: 'Non.' })).statusCode).toBe(404)
    expect((await member.get(own)).body).toContain(`action="${contest}"`)
    for (const text of ['', 'x'.repeat(1001), 'Appelez le 01 23 45 67 89']) {
      const answer = await member.post(contest, { text })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('href="#contest"')
    }
    expect((await member.post(contest, { text: 'Non.', more: 'x' })).statusCode).toBe(422)
    const text = 'Nous embauchons\nsans annonce.'
    const sent = await member.post(contest, { text })
    expect(sent.headers.location).toBe(`${own}?done=contested`)
    expect((await member.get(`${own}?done=contested`)).body).not.toContain(`action="${contest}"`)
    const page = async () => (await board.get(`/fr/employeurs/${slug}`)).body
    expect(await page()).toMatch(
      /Réponse de l’employeur[\s\S]*Nous embauchons<br>sans annonce\.[\s\S]*d’ici au 27 novembre/,
    )
    expect(titlesIn((await third.get(`${WATCH}?tab=marks`)).body)[0]).toBe('Usine')
    expect(movesIn((await first.get(path)).body)).toEqual(['withdraw'])
    expect(movesIn((await third.get(path)).body)).toEqual(['keep', 'withdraw'])
    expect((await second.post(path, { do: 'keep', mark, words: 'Si.' })).statusCode).toBe(409)
    expect(
      (await third.post(path, { do: 'keep', mark, words: 'Rien ne change.' })).statusCode,
    ).toBe(303)
    expect(await page()).toMatch(/l’a maintenue le 21 novembre[\s\S]*Rien ne change\./)
    // A job since then: the page says that the mark should go.
    await board.db
      .updateTable('postings')
      .set({ contract: 'permanent' })
      .where('title', '=', 'Stage 5')
      .execute()
    expect((await first.get(path)).body).toContain('la mention est à retirer')
    expect((await first.post(path, { do: 'withdraw', mark, words: 'Un CDI.' })).statusCode).toBe(
      303,
    )
    expect(await page()).not.toContain('Que des stages en 12 mois')
    expect((await third.get(path)).body).toContain('Mention retirée le 21 novembre')
    const subjects = (await deliverMails(board)).map(({ subject }) => subject)
    expect(subjects).toEqual([
      MARKED,
      'Usine\u00a0: la mention est maintenue',
      'Usine\u00a0: la mention est retirée',
    ])
    const { decisions, audit } = {
      decisions: await board.db.selectFrom('decisions').select('action').orderBy('id').execute(),
      audit: await board.db
        .selectFrom('auditEntries')
        .select(['action', 'detail'])
        .where('decisionId', 'is not', null)
        .orderBy('id')
        .execute(),
    }
    expect(decisions.map(({ action }) => action)).toEqual([
      'mark-propose',
      'mark-confirm',
      'mark-keep',
      'mark-withdraw',
    ])
    expect(audit.map(({ action }) => action)).toEqual([
      'mark-propose',
      'mark-confirm',
      'appeal',
      'mark-keep',
      'mark-withdraw',
    ])
    expect(audit.map(({ detail }) => detail).join()).not.toMatch(/embauchons|Quatre|CDI/)
  })

  test('where nobody can read a second time, the page says so and offers nothing', async () => {
    const board = await openBoard(engine, USINE)
    await watchEmployers(board.db, NOW)
    const alone = await signIn(board, { role: 'curator', organization: null })
    const { body } = await alone.get(WATCH)
    expect(body).toContain('Pas encore de seconde lecture possible')
    expect(movesIn(body)).toEqual([])
    const path = `${WATCH}/1/mention`
    expect(movesIn((await alone.get(path)).body)).toEqual([])
    expect((await alone.post(path, { do: 'propose', words: WORDS })).statusCode).toBe(409)
    // A member of the employer is no reader of it.
    const inside = await signIn(board, { role: 'admin', organization: null })
    await board.db
      .insertInto('memberships')
      .values({ organizationId: 1, accountId: inside.accountId, createdAt: NOW })
      .execute()
    expect((await inside.get(path)).body).toContain('Vous appartenez à cet employeur')
    expect((await inside.post(path, { do: 'propose', words: WORDS })).statusCode).toBe(409)
    expect((await alone.get(path)).body).toContain('Pas encore de seconde lecture possible')
    const wrong: Fields[] = [
      {},
      { do: 'x' },
      { do: 'confirm', mark: 'x' },
      { do: 'propose', more: '' },
    ]
    for (const fields of wrong) {
      expect((await alone.post(path, fields)).statusCode).toBe(422)
    }
    expect(await board.db.selectFrom('decisions').select('id').execute()).toEqual([])
  })

  test('the list, its counts, feed and export know who bears the mark', async () => {
    const { board, first, second, path } = await openWatched(engine, [{ title: 'Un emploi' }])
    const { get } = board
    expect((await get('/fr/offres')).body).not.toContain('name="intern_only"')
    await first.post(path, { do: 'propose', words: WORDS })
    expect(titlesIn((await get('/fr/offres?intern_only=1')).body)).toEqual([])
    await second.post(path, { do: 'confirm', mark: markIn((await second.get(path)).body)! })
    const all = (await get('/fr/offres')).body
    expect(all).toMatch(/name="intern_only" value="1">[\s\S]{0,120}<span class="n">1</)
    const { body } = await get('/fr/offres?intern_only=1')
    expect(titlesIn(body)).toEqual(['Stage 5'])
    expect(body).toMatch(/name="intern_only" value="1" checked/)
    expect(body).toMatch(/<a class="chip" data-live href="\/fr\/offres">/)
    expect(body).toContain('/en/jobs?intern_only=1')
    expect(body).toContain('/fr/offres.atom?intern_only=1')
    expect(titlesIn((await get('/fr/offres?intern_only=1&status=closed')).body)).toHaveLength(3)
    const feed = (await get('/fr/offres.atom?intern_only=1')).body
    expect(feed).toContain('Employeur\u00a0: que des stages en 12 mois')
    expect(feed.match(/<entry/g)).toHaveLength(1)
    expect((await get('/fr/offres.atom?intern_only=x')).statusCode).toBe(400)
    const wrong = await get('/fr/offres?intern_only=x')
    expect(wrong.statusCode).toBe(400)
    expect(wrong.body).toContain('Mention de l’employeur')
    const read = readCriteria('intern_only=1')
    if ('mistakes' in read) throw new Error(read.mistakes.join())
    const lines: string[] = []
    const options = { format: 'jsonl' as const, baseUrl: 'https://board.example', now: NOW }
    for await (const text of exportPostings(board.db, { ...options, criteria: read.criteria }))
      lines.push(text)
    expect(lines.join('').trim().split('\n')).toHaveLength(1)
    expect(readCriteria('intern_only=2')).toMatchObject({ mistakes: [expect.any(String)] })
  })
})
