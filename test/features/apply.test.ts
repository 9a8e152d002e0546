import { expect, test } from 'vitest'
import { exportPostings } from '../../src/features/export/run.ts'
import { type OpenBoard, openBoard } from '../app.ts'
import type { Fields } from '../employer.ts'
import { DAY, eachEngine, NOW, somePosting } from '../support.ts'
import { publishOwn, SECRET_ADDRESS, sendForm, someParticulars } from './apply-support.ts'

const APPLICATION = {
  name: 'Camille Roy',
  email: 'Camille@roy.example',
  message: 'Bonjour,\nvos forums me plaisent.',
  link: 'https://camille.example/cv',
  website: '',
}

/** Opens the form, waits as a person does, and gives what it sends along. */
async function openForm(board: OpenBoard, address: string, wait = 20_000) {
  const { body, statusCode } = await board.get(`${address}/postuler`)
  expect(statusCode).toBe(200)
  board.setNow(NOW + wait)
  return /name="opened" value="([^"]+)"/.exec(body)![1]!
}

const jobsOf = async (board: OpenBoard) =>
  (await board.db.selectFrom('jobs').select(['dedupeKey', 'payload']).orderBy('id').execute()).map(
    ({ dedupeKey, payload }) => ({ dedupeKey, order: JSON.parse(payload) }),
  )

async function countsOf(board: OpenBoard, id: number) {
  await board.views.flush()
  const rows = await board.db
    .selectFrom('postingCounts')
    .select(['views', 'applyClicks'])
    .where('postingId', '=', id)
    .execute()
  return rows[0] ?? { views: 0, applyClicks: 0 }
}

eachEngine('the way out to an employer', (engine) => {
  test('leads from an own posting over a counted address to the link that is stored', async () => {
    const board = await openBoard(engine)
    const applyUrl = 'https://tilleuls.example/emplois?ref=7'
    const particulars = someParticulars({ appliesHere: false })
    const { id, address } = await publishOwn(board, { applyUrl, applyEmail: null, particulars })
    const page = (await board.get(address)).body
    expect(page).toContain(`href="/go/${id}"`)
    expect(page).toContain('Vers tilleuls.example.')
    const answer = await board.get(`/go/${id}?url=https://evil.example/`)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers).toMatchObject({
      location: applyUrl,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    })
    expect(answer.headers['set-cookie']).toBeUndefined()
    await board.app.inject({ method: 'HEAD', url: `/go/${id}` })
    await board.get(`/go/${id}`, { 'user-agent': 'Googlebot/2.1' })
    expect(await countsOf(board, id)).toEqual({ views: 1, applyClicks: 1 })
    expect((await board.get('/robots.txt')).body).toContain('Disallow: /go/')
  })

  test('leads straight to the employer from an imported posting, and nothing is counted', async () => {
    const board = await openBoard(engine, [{}])
    const [id] = board.ids
    const address = String((await board.get(`/fr/offres/x-${id}`)).headers.location)
    expect((await board.get(address)).body).toContain('href="https://tilleuls.example/postuler"')
    expect((await board.get(`/go/${id}`)).statusCode).toBe(404)
    expect((await countsOf(board, id!)).applyClicks).toBe(0)
  })

  test.each([
    'javascript:alert(1)',
    'https://someone:word@evil.example/',
    '//evil.example',
    'data:text/html,x',
  ])('never leads to %s', async (applyUrl) => {
    const board = await openBoard(engine)
    const particulars = someParticulars({ appliesHere: false })
    const { id } = await publishOwn(board, { applyUrl, applyEmail: null, particulars })
    const answer = await board.get(`/go/${id}`)
    expect([answer.statusCode, answer.headers.location]).toEqual([404, undefined])
  })

  test('ends with the posting', async () => {
    const board = await openBoard(engine, [{ status: 'draft' }, { status: 'removed' }])
    const own = { applyUrl: 'https://tilleuls.example/', particulars: someParticulars() }
    const { id } = await publishOwn(board, own)
    for (const [number, status] of [
      [board.ids[0], 404],
      [board.ids[1], 410],
      [id, 404], // its form is the way
      [999_999, 404],
      ['1%20or%201', 404],
      ['99999999999999999999', 404],
    ]) {
      expect([number, (await board.get(`/go/${number}`)).statusCode]).toEqual([number, status])
    }
    board.setNow(NOW + 31 * DAY)
    expect((await board.get(`/go/${id}`)).statusCode).toBe(410)
  })
})

eachEngine('the form for applying', (engine) => {
  test('opens from the posting, tells where it goes, and one click is counted', async () => {
    const board = await openBoard(engine)
    const { id, address } = await publishOwn(board)
    const page = (await board.get(address)).body
    expect(page).toContain(`href="${address}/postuler"`)
    expect(page).toContain('sous 10 jours')
    const form = await board.get(`${address}/postuler`)
    expect(form.headers['cache-control']).toContain('no-store')
    expect(form.headers['set-cookie']).toBeUndefined()
    expect(form.body).toContain('Les Tilleuls')
    expect(form.body).toContain('Postuler est gratuit')
    expect(form.body).not.toContain('type="file"')
    expect((await board.get(`/fr/offres/x-${id}/postuler`)).headers.location).toBe(
      `${address}/postuler`,
    )
    expect(await countsOf(board, id)).toEqual({ views: 1, applyClicks: 1 })
  })

  test('asks the queue for one mail to the employer, with the applicant as Reply-To', async () => {
    const board = await openBoard(engine)
    const { id, address } = await publishOwn(board)
    const opened = await openForm(board, address)
    const sent = await sendForm(board, `${address}/postuler`, { ...APPLICATION, opened })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${address}/postuler?done=sent`])
    const said = await board.get(String(sent.headers.location))
    expect(said.body).toContain('Votre candidature est en route')
    const jobs = await jobsOf(board)
    expect(jobs).toHaveLength(1)
    expect(jobs[0]!.order).toEqual({
      to: SECRET_ADDRESS,
      locale: 'fr',
      message: 'application',
      replyTo: 'camille@roy.example',
      values: {
        title: 'Gestionnaire de communautés',
        name: APPLICATION.name,
        message: APPLICATION.message,
        url: APPLICATION.link,
      },
    })
    expect(jobs[0]!.dedupeKey).toMatch(
      new RegExp(`^apply:${id}:[0-9a-f]{64}:[0-9a-f]{64}:2026-11-21$`),
    )
    expect(await countsOf(board, id)).toEqual({ views: 0, applyClicks: 1 })
  })

  test('sends a copy only where one is asked for', async () => {
    const board = await openBoard(engine)
    const { address } = await publishOwn(board)
    const opened = await openForm(board, address)
    await sendForm(board, `${address}/postuler`, { ...APPLICATION, opened, copy: '1' })
    const orders = (await jobsOf(board)).map(({ order }) => [order.message, order.to])
    expect(orders).toEqual([
      ['application', SECRET_ADDRESS],
      ['application-copy', 'camille@roy.example'],
    ])
  })

  test('fills nobody’s mailbox with copies: ten a day go to one address', async () => {
    const board = await openBoard(engine)
    const who = Array(11).fill(null)
    const own = []
    for (const _ of who) own.push(await publishOwn(board))
    for (const [i, { address }] of own.entries()) {
      board.setNow(NOW)
      const opened = await openForm(board, address)
      const fields = { ...APPLICATION, opened, copy: '1' }
      const { statusCode } = await sendForm(board, `${address}/postuler`, fields, `10.0.1.${i}`)
      expect(statusCode).toBe(303)
    }
    const messages = (await jobsOf(board)).map(({ order }) => order.message)
    expect(messages.filter((message) => message === 'application')).toHaveLength(11)
    expect(messages.filter((message) => message === 'application-copy')).toHaveLength(10)
  })

  test('takes the same application once a day, however often it is sent', async () => {
    const board = await openBoard(engine)
    const { address } = await publishOwn(board)
    const opened = await openForm(board, address)
    const fields = { ...APPLICATION, opened, copy: '1' }
    const again = { ...fields, email: 'CAMILLE@ROY.example ' }
    const answers = await Promise.all([
      sendForm(board, `${address}/postuler`, fields),
      sendForm(board, `${address}/postuler`, again),
      sendForm(board, `${address}/postuler`, fields),
    ])
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
    expect(await jobsOf(board)).toHaveLength(2)
    board.setNow(NOW + DAY)
    await sendForm(board, `${address}/postuler`, fields)
    expect(await jobsOf(board)).toHaveLength(4)
  })

  test('sends second thoughts too, three a day of one address, and tells nobody how many', async () => {
    const board = await openBoard(engine)
    const { address } = await publishOwn(board)
    const opened = await openForm(board, address)
    const send = (message: string) =>
      sendForm(board, `${address}/postuler`, { ...APPLICATION, opened, message })
    const answers = [await send('Not me'), await send('Mine'), await send('Mine, with my link')]
    answers.push(await send('Once more'))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303])
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
    const messages = (await jobsOf(board)).map(({ order }) => order.values.message)
    expect(messages).toEqual(['Not me', 'Mine', 'Mine, with my link'])
  })

  test('keeps what was typed, and says what to put right', async () => {
    const board = await openBoard(engine)
    const { address } = await publishOwn(board)
    const opened = await openForm(board, address)
    const wrong: Fields = {
      name: '<b>Camille</b>',
      email: 'camille@roy.example\r\nBcc: all@roy.example',
      message: `${'x'.repeat(4001)}`,
      link: 'javascript:alert(1)',
      website: '',
      copy: '1',
      opened,
    }
    const { statusCode, body } = await sendForm(board, `${address}/postuler`, wrong)
    expect(statusCode).toBe(422)
    expect(body).toContain('<title>Erreur')
    for (const field of ['email', 'message', 'link']) expect(body).toContain(`href="#${field}"`)
    expect(body).not.toContain('href="#name"')
    expect(body).toContain('value="&lt;b&gt;Camille&lt;/b&gt;"')
    expect(body).toContain('x'.repeat(4001))
    expect(body).toMatch(/name="copy"[^>]* checked/)
    expect(body).toContain(`value="${opened}"`)
    expect(await jobsOf(board)).toEqual([])
  })

  test('speaks of haste or of a trap only where nothing else is wrong', async () => {
    const board = await openBoard(engine)
    const { address } = await publishOwn(board)
    const opened = await openForm(board, address, 1000)
    const send = (fields: Fields) =>
      sendForm(board, `${address}/postuler`, { ...APPLICATION, opened, ...fields })
    const wrong = await send({ name: '', website: 'x' })
    expect(wrong.body).toContain('href="#name"')
    expect(wrong.body).not.toContain('href="#send"')
    const right = await send({})
    expect([right.statusCode, right.body.includes('href="#send"')]).toEqual([422, true])
    expect(await jobsOf(board)).toEqual([])
  })

  test('asks once more what came back too fast, too late, unsigned, or with the trap filled', async () => {
    const board = await openBoard(engine)
    const { address } = await publishOwn(board)
    const other = await publishOwn(board)
    const opened = await openForm(board, address, 2999)
    const send = (fields: Fields) =>
      sendForm(board, `${address}/postuler`, { ...APPLICATION, ...fields }, String(Math.random()))
    const fast = await send({ opened })
    expect([fast.statusCode, fast.body.includes('moins de trois secondes')]).toEqual([422, true])
    expect(fast.body).toContain('vos forums me plaisent')
    board.setNow(NOW + 60_000)
    expect((await send({ opened, website: 'x' })).statusCode).toBe(422)
    expect((await send({ opened: 'kf12oi.AAAA' })).statusCode).toBe(422)
    expect((await send({})).statusCode).toBe(422)
    const elsewhere = await sendForm(
      board,
      `${other.address}/postuler`,
      { ...APPLICATION, opened },
      '10.0.0.9',
    )
    expect(elsewhere.statusCode).toBe(422)
    board.setNow(NOW + DAY + 60_000)
    const late = await send({ opened })
    expect([late.statusCode, late.body.includes('trop longtemps')]).toEqual([422, true])
    expect(await jobsOf(board)).toEqual([])
    const renewed = /name="opened" value="([^"]+)"/.exec(late.body)![1]!
    board.setNow(NOW + DAY + 70_000)
    expect((await send({ opened: renewed })).statusCode).toBe(303)
  })

  test('refuses other sites, unknown fields, and the sixth within ten minutes', async () => {
    const board = await openBoard(engine)
    const { address } = await publishOwn(board)
    const opened = await openForm(board, address)
    const url = `${address}/postuler`
    const elsewhere = await board.app.inject({
      method: 'POST',
      url,
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: {},
    })
    expect(elsewhere.statusCode).toBe(403)
    expect(
      (await sendForm(board, url, { ...APPLICATION, opened, to: 'a@b.example' })).statusCode,
    ).toBe(422)
    const statuses = []
    for (let i = 0; i < 5; i++) {
      const email = `someone${i}@roy.example`
      statuses.push((await sendForm(board, url, { ...APPLICATION, email, opened })).statusCode)
    }
    expect(statuses).toEqual([303, 303, 303, 303, 429])
    const english = url.replace('/fr/offres', '/en/jobs').replace('postuler', 'apply')
    expect((await sendForm(board, english, { ...APPLICATION, opened })).statusCode).toBe(429)
    expect((await sendForm(board, url, { ...APPLICATION, opened }, '10.0.0.2')).statusCode).toBe(
      303,
    )
  })

  test('takes two hundred applications a day to a posting, done ones counted', async () => {
    const board = await openBoard(engine)
    const { id, address } = await publishOwn(board)
    const opened = await openForm(board, address)
    const jobs = Array.from({ length: 200 }, (_, i) => ({
      kind: 'mail',
      payload: '{}',
      dedupeKey: `apply:${id}:${String(i).padStart(64, '0')}:2026-11-21`,
      state: i % 2 ? ('done' as const) : ('waiting' as const),
      endedAt: i % 2 ? NOW : null,
      runAt: NOW,
      createdAt: NOW,
    }))
    await board.db.insertInto('jobs').values(jobs.slice(1)).execute()
    const send = (email: string) =>
      sendForm(board, `${address}/postuler`, { ...APPLICATION, email, opened }, email)
    expect((await send('last@roy.example')).statusCode).toBe(303)
    const refused = await send('late@roy.example')
    expect([refused.statusCode, refused.body.includes('Revenez demain')]).toEqual([429, true])
    expect(refused.body).toContain('vos forums me plaisent')
    board.setNow(NOW + DAY)
    const tomorrow = { ...APPLICATION, email: 'late@roy.example', opened }
    expect((await sendForm(board, `${address}/postuler`, tomorrow, '10.0.0.7')).statusCode).toBe(
      303,
    )
  })

  test('sends nothing once the posting is closed', async () => {
    const board = await openBoard(engine)
    const { id, address } = await publishOwn(board, { validThrough: NOW + DAY })
    const opened = await openForm(board, address)
    await board.db.updateTable('postings').set({ status: 'filled' }).where('id', '=', id).execute()
    const fields = { ...APPLICATION, opened }
    expect((await sendForm(board, `${address}/postuler`, fields)).statusCode).toBe(410)
    await board.db
      .updateTable('postings')
      .set({ status: 'published' })
      .where('id', '=', id)
      .execute()
    board.setNow(NOW + DAY)
    expect((await sendForm(board, `${address}/postuler`, fields)).statusCode).toBe(410)
    expect((await board.get(`${address}/postuler`)).statusCode).toBe(410)
    expect((await board.get('/fr/offres/x-999999/postuler')).statusCode).toBe(404)
    expect(await jobsOf(board)).toEqual([])
  })

  test('is no page of a posting that names another way', async () => {
    const board = await openBoard(engine, [{}])
    const address = String((await board.get(`/fr/offres/x-${board.ids[0]}`)).headers.location)
    const answer = await board.get(`${address}/postuler`)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, address])
    expect((await sendForm(board, `${address}/postuler`, APPLICATION)).statusCode).toBe(404)
  })
})

eachEngine('the address that applications are sent on to', (engine) => {
  test('stands in nothing that the board answers or exports', async () => {
    const board = await openBoard(engine, [somePosting()])
    const { id, address } = await publishOwn(board)
    const opened = await openForm(board, address)
    const inEnglish = String((await board.get(`/en/jobs/x-${id}`)).headers.location)
    const inQuebec = String((await board.get(`/fr-ca/offres/x-${id}`)).headers.location)
    const pages = [
      address,
      inEnglish,
      inQuebec,
      `${address}/postuler`,
      `${inEnglish}/apply`,
      `${inQuebec}/postuler`,
      `${address}/postuler?done=sent`,
      `/go/${id}`,
      '/sitemap.xml',
      '/sitemap-1.xml',
      '/api/v1/postings',
      `/api/v1/postings/${id}`,
      `/fr/offres?q=${encodeURIComponent(SECRET_ADDRESS)}`,
      ...['/fr/offres', '/fr-ca/offres', '/en/jobs'].flatMap((list) =>
        ['', '.atom', '.rss', '.json', '.ics', '.csv'].map((format) => list + format),
      ),
    ]
    const bodies = new Map<string, string>()
    for (const page of pages) {
      const answer = await board.get(page)
      bodies.set(page, `${JSON.stringify(answer.headers)} ${answer.body}`)
    }
    for (const fields of [{}, { ...APPLICATION, opened }, { ...APPLICATION, email: '' }]) {
      const answer = await sendForm(board, `${address}/postuler`, fields as Fields)
      bodies.set(JSON.stringify(fields), `${JSON.stringify(answer.headers)} ${answer.body}`)
    }
    for (const format of ['jsonl', 'csv'] as const) {
      const options = { format, criteria: null, baseUrl: 'https://board.example', now: NOW }
      let lines = ''
      for await (const line of exportPostings(board.db, options)) lines += line
      bodies.set(`export ${format}`, lines)
    }
    expect(bodies.get(address)).toContain('"directApply":true')
    expect(bodies.get('export jsonl')).toContain('Gestionnaire de communautés')
    const [name, domain] = SECRET_ADDRESS.split('@')
    for (const [page, body] of bodies) {
      expect([page, body.includes(name!)], domain).toEqual([
        page,
        page.includes('?q=') && bodies.get(page)!.includes(name!), // what the reader typed
      ])
    }
  })
})

eachEngine('what an employer told the board’s form', (engine) => {
  test('stands beside the text, codes in the board’s words and answers in the employer’s', async () => {
    const board = await openBoard(engine)
    const { address } = await publishOwn(board, {
      contract: 'internship',
      hasTutor: true,
      particulars: someParticulars({
        duties: ['moderate', 'events'],
        learningAim: 'Tenir un forum <de joueurs>',
        tutor: 'Noé, responsable du forum',
      }),
    })
    const { body } = await board.get(address)
    expect(body).toContain('<dt>Modérer</dt><dd><small>Faire respecter les règles')
    expect(body).toContain('<q>Tenir un forum &lt;de joueurs&gt;</q>')
    expect(body).toContain('<q>Noé, responsable du forum</q>')
    const english = await board.get(address.replace('/fr/offres', '/en/jobs'))
    expect(english.body).toContain('<q lang="fr">Noé')
    expect(english.body).toContain('<dt>Organize events</dt>')
  })

  test('says one day in the singular, and nothing where nothing is promised', async () => {
    const board = await openBoard(engine)
    const one = await publishOwn(board, { particulars: someParticulars({ replyDays: 1 }) })
    expect((await board.get(one.address)).body).toMatch(/sous 1 jour\./)
    const none = await publishOwn(board, { particulars: someParticulars({ replyDays: null }) })
    expect((await board.get(none.address)).body).not.toContain('s’engage à répondre')
  })
})
