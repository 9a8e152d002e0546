import { expect, test } from 'vitest'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'
import { feedOf } from '../intake/support.ts'
import { eachEngine } from '../support.ts'
import { importText, jsonLines } from './import-support.ts'
import { csvOf, IMPORT, importUpload, sendFile, upload } from './upload-support.ts'

const ROW = {
  ...{ title: 'Community manager', text: 'Vous animez le forum des membres.' },
  ...{ contract: 'CDI', country: 'FR', city: 'Lyon', pay: '2 100 € par mois' },
  apply_url: 'https://atelier.example/postuler',
}
const without = (...names: (keyof typeof ROW)[]) =>
  Object.fromEntries(Object.entries(ROW).filter(([name]) => !names.includes(name as never)))

eachEngine('a row of an employer’s file', (engine) => {
  test.each([
    ['a contract', without('contract'), ['missing-contract']],
    ['a place', without('country', 'city'), ['missing-place']],
    ['pay', without('pay'), ['missing-pay']],
    ['pay in figures', { ...ROW, pay: 'selon profil' }, ['missing-pay']],
    [
      'all three',
      without('contract', 'country', 'city', 'pay'),
      ['missing-contract', 'missing-place', 'missing-pay'],
    ],
    ['pay for a job', { ...ROW, pay: 'non rémunéré' }, ['missing-pay']],
  ])('without %s is refused by name, in three languages', async (_, row, codes) => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const page = await importUpload(board, who, {
      content: jsonLines([{ id: 'good', ...ROW }, row]),
      name: 'a.jsonl',
    })
    const errors = await board.db.selectFrom('importErrors').select(['line', 'code']).execute()
    expect(errors).toEqual(codes.map((code) => ({ line: 2, code })))
    const stored = await board.db.selectFrom('postings').select('externalId').execute()
    expect(stored).toEqual([{ externalId: 'good' }])
    const number = page.split('/').at(-1)
    for (const [path, words] of [
      ['/fr/mes-offres/importer', /(?:contrat|lieu|rémunération) manque/i],
      ['/fr-ca/mes-offres/importer', /(?:contrat|lieu|rémunération) manque/i],
      ['/en/my-postings/import', /(?:contract|place|pay) is missing/i],
    ] as const) {
      expect((await who.get(`${path}/${number}`)).body).toMatch(words)
    }
  })

  test.each([
    ['says all in its text', { text: 'CDI à Lyon, 2 100 € brut par mois. Vous animez le forum.' }],
    ['is remote', { ...without('country', 'city'), remote: 'remote' }],
    [
      'names its pay by columns',
      { ...without('pay'), salary: { min: 2100, currency: 'EUR', unit: 'MONTH' } },
    ],
    ['is unpaid volunteer work', { ...ROW, contract: 'bénévolat', pay: 'non rémunéré' }],
    [
      'leaves the currency to the country',
      { ...ROW, country: 'CA', city: 'Québec', pay: '22-25 per hour' },
    ],
  ])('is taken when it %s', async (_, row) => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const given = { title: ROW.title, text: ROW.text, apply_url: ROW.apply_url, ...row }
    await importUpload(board, who, { content: jsonLines([given]), name: 'a.jsonl' })
    expect(await board.db.selectFrom('importErrors').select('code').execute()).toEqual([])
    expect(await board.db.selectFrom('postings').select('id').execute()).toHaveLength(1)
  })

  test('that lacks all of it is still taken from the operator', async () => {
    const board = await openBoard(engine)
    const imported = await importText(board.db, jsonLines([{ title: 'Veille', text: 'Un forum.' }]))
    expect(imported).toMatchObject({ created: 1, refused: 0 })
  })

  test('of a feed that says only full time is told to add its contract', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const job = (rest: string) =>
      `<title>Modération</title><description>Vous modérez.</description><country>CA</country>
<city>Montréal</city><salary>$45,000 - $55,000 a year</salary><url>https://a.example/1</url>${rest}`
    const content = feedOf([
      job('<referencenumber>1</referencenumber><jobtype>fulltime</jobtype>'),
      job('<referencenumber>2</referencenumber><jobtype>fulltime, permanent</jobtype>'),
    ])
    const page = await importUpload(board, who, { content, name: 'a.xml' })
    const { body } = await who.get(page)
    expect(body).toMatch(/<td class="num">4<\/td><td><b>Refusée<\/b><\/td><td>Le contrat manque/)
    const rows = await board.db
      .selectFrom('postings')
      .select(['externalId', 'contract', 'payMin', 'payMax', 'payCurrency', 'payUnit'])
      .execute()
    expect(rows).toEqual([
      {
        ...{ externalId: '2', contract: 'permanent' },
        ...{ payMin: 4_500_000, payMax: 5_500_000, payCurrency: 'CAD', payUnit: 'YEAR' },
      },
    ])
  })

  test('may stand under French names of columns, which the page lists', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const content = `Référence;Intitulé;Description;Contrat;Ville;Pays;Salaire min;Devise;Unité;Date limite;Courriel;Durée (mois)
a1;Stage forum;Vous animez le forum.;Stage;Lyon;France;4,50;EUR;heure;2026-12-31;rh@atelier.example;4
`
    await importUpload(board, who, { content })
    expect(await board.db.selectFrom('importErrors').selectAll().execute()).toEqual([])
    const row = await board.db.selectFrom('postings').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      ...{ externalId: 'a1', title: 'Stage forum', contract: 'internship', country: 'FR' },
      ...{ city: 'Lyon', payMin: 450, payCurrency: 'EUR', payUnit: 'HOUR' },
      ...{ applyEmail: 'rh@atelier.example', monthsMin: 4 },
    })
    const { body } = await who.get(IMPORT)
    expect(body).toContain(
      '<td><code>title</code></td><td>Intitulé<br><span class="small quiet">intitulé, titre',
    )
    expect(body).toContain('<td><code>salary_min</code></td>')
    expect(body).not.toContain('<td><code>organization</code></td>')
  })
})

eachEngine('files of one organization that are sent in at once', (engine) => {
  test('are queued one at a time', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const content = csvOf(250)
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => sendFile(board, who, { content, name: `${at}.csv` })),
    )
    const codes = answers.map(({ statusCode }) => statusCode).sort()
    expect(codes).toEqual([303, ...Array(5).fill(422)])
    const queued = await board.db.selectFrom('uploads').select('state').execute()
    expect(queued).toEqual([{ state: 'queued' }])
  })

  test('leave at most one queued when another is started meanwhile', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    for (let round = 0; round < 5; round++) {
      const page = await upload(board, who, { content: csvOf(2) })
      await Promise.all([
        who.post(page, { do: 'start' }),
        sendFile(board, who, { content: csvOf(250) }),
      ])
      const queued = board.db.selectFrom('uploads').select('id').where('state', '=', 'queued')
      expect(await queued.execute()).toHaveLength(1)
      await board.db.deleteFrom('jobs').execute()
      await board.db.updateTable('uploads').set({ state: 'discarded' }).execute()
    }
  })

  test('wait to be started one at a time', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        upload(board, who, { content: csvOf(3), name: `${at}.csv` }),
      ),
    )
    const states = await board.db.selectFrom('uploads').select('state').execute()
    expect(states.map(({ state }) => state).sort()).toEqual([
      'checked',
      ...Array(5).fill('discarded'),
    ])
  })
})
