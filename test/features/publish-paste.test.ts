import { expect, test } from 'vitest'
import { readPaste } from '../../src/features/publish/read-paste.ts'
import { type OpenBoard, openBoard } from '../app.ts'
import { signIn } from '../employer.ts'

import { growthOf, MOST_GROWTH } from '../growth.ts'
import { eachEngine, NOW } from '../support.ts'

const draftsOf = ({ db }: OpenBoard) => db.selectFrom('drafts').select('fields').execute()

const JSON_LD = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Organization', name: 'Tilleuls' },
    {
      '@type': 'JobPosting',
      title: 'Stage – animation de communauté',
      description: '<p>Vous animez <b>nos forums</b>.</p><ul><li>Accueil</li></ul>',
      employmentType: 'INTERN',
      jobLocation: { address: { addressLocality: 'Rennes', addressCountry: 'FR' } },
      baseSalary: { currency: 'EUR', value: { minValue: 4.5, maxValue: 5, unitText: 'HOUR' } },
      validThrough: '2026-12-31',
      url: 'https://tilleuls.example/stage',
    },
  ],
}
const FROM_JSON_LD = {
  contract: 'internship',
  title: 'Stage – animation de communauté',
  city: 'Rennes',
  country: 'FR',
  payMin: '4,50',
  payMax: '5',
  payUnit: 'HOUR',
  applyBy: 'link',
  applyUrl: 'https://tilleuls.example/stage',
  validThrough: '2026-12-31',
}
const SCRIPT = `<html>\n<script type="application/ld+json">${JSON.stringify(JSON_LD)}</script>`
const CSV =
  'title;text;contract;city;country;months\n"Stage forum";"Vous animez ;\nnos forums.";stage;Lyon;FR;4\n'

eachEngine('a pasted posting', (engine) => {
  test.each([
    ['a graph', JSON.stringify(JSON_LD), FROM_JSON_LD],
    ['an object on many lines', JSON.stringify(JSON_LD['@graph'][1], null, 2), FROM_JSON_LD],
    ['a list', JSON.stringify([JSON_LD['@graph'][1]]), FROM_JSON_LD],
    ['a page', SCRIPT, FROM_JSON_LD],
    [
      'a CSV row',
      CSV,
      {
        title: 'Stage forum',
        text: 'Vous animez ;\nnos forums.',
        contract: 'internship',
        months: '4',
        city: 'Lyon',
      },
    ],
    [
      'a line of JSON',
      '{"title":"CM","text":"Vous animez nos forums.","contract":"CDI"}',
      { title: 'CM', contract: 'permanent' },
    ],
  ])('fills the form: %s', async (_, paste, expected) => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const answer = await who.post('/fr/publier', { do: 'paste', paste })
    expect(answer.headers.location).toMatch(/\?done=pasted$/)
    const [draft] = await draftsOf(board)
    expect(JSON.parse(draft!.fields)).toMatchObject({
      ...expected,
      applyEmail: who.email,
      employer: 'in-house',
    })
    expect((await who.get(String(answer.headers.location))).statusCode).toBe(200)
  })

  test.each([
    ['', 'Collez d’abord'],
    ['{"@type":"JobPosting",\n"title":"Stage",\n}', 'Ligne 3'],
    ['{"title":"CM"', 'Ligne 1'],
    ['{"@type":"Person"}', 'Aucun JobPosting'],
    ['<p>Bonjour</p>', 'Aucun JobPosting'],
    [`<p>\n</p>\n<script type="application/ld+json">\n{oops}\n</script>`, 'Ligne 4'],
    ['Bonjour,\nnous cherchons', 'Ligne 1'],
    ['title,text\n"a,b', 'Ligne 2'],
    ['title,text\nStage,', 'Ligne 2'],
    ['title,text\na,b\nc,d', '2 offres'],
    ['['.repeat(5000), 'Ligne 1'],
  ])('that cannot be read is kept, with what is wrong and where: %j', async (paste, words) => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const page = await who.post('/fr/publier', { do: 'paste', paste })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain(`<a href="#paste">`)
    expect(page.body.replaceAll('\u00a0', ' ')).toContain(words)
    const kept = paste
      .slice(0, 20)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
    expect(page.body).toContain(`>\n${kept}`)
    expect(await draftsOf(board)).toEqual([])
  })
})

test('a pasted page is read in linear time, whatever it leaves open', () => {
  for (const unit of [
    '<script ',
    '<script type="application/ld+json">',
    '<script type="application/ld+json">{}</script>',
    '<script application/',
  ]) {
    const growth = growthOf((text) => void readPaste(text, NOW), unit, 15_000)
    expect(growth, unit).toBeLessThan(MOST_GROWTH)
  }
})

test('a pasted page may hold letters that grow when they are made small', async () => {
  const pasted = await readPaste(`<p>${'İ'.repeat(30)}</p>${SCRIPT}`, NOW)
  expect(pasted).toMatchObject({ fields: { title: FROM_JSON_LD.title } })
})

test('what a paste holds beside the form is named, as is what could not be understood', async () => {
  const rows =
    'title;text;pay_min;pay_currency;pay_unit;color;contract\nCM;Un forum.;20;CAD;hour;bleu;chouette\n'
  const pasted = await readPaste(rows, NOW)
  expect(pasted).toMatchObject({ fields: { payMin: '20', payUnit: 'HOUR', currency: 'CAD' } })
  expect(pasted).toHaveProperty('aside', ['color', 'contract'])
})

test('pay that was pasted is kept while the contract is still to be chosen', async () => {
  const [, posting] = JSON_LD['@graph']
  const full = { ...posting, title: 'Animation', employmentType: 'FULL_TIME' }
  const { title: _, ...rest } = FROM_JSON_LD
  expect(await readPaste(JSON.stringify(full), NOW)).toMatchObject({
    fields: { ...rest, title: 'Animation', contract: '' },
    aside: [],
  })
})

eachEngine('a pasted posting that names no sure contract', (engine) => {
  test('shows its pay once a contract is chosen', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const full = { ...JSON_LD['@graph'][1], title: 'Animation', employmentType: 'FULL_TIME' }
    const paste = JSON.stringify(full)
    const { location } = (await who.post('/fr/publier', { do: 'paste', paste })).headers
    const path = String(location).replace(/[?].*$/, '')
    const { body } = await who.get(path)
    const kept = [
      ...body.matchAll(/type="hidden" name="(pay\w+|currency|version)" value="([^"]*)"/g),
    ]
    const fields = Object.fromEntries(kept.map(([, name, value]) => [name!, value!]))
    expect(fields).toMatchObject({ payMin: '4,50', payMax: '5', payUnit: 'HOUR' })
    await who.post(path, { ...fields, do: 'contract', contract: 'internship', title: 'Animation' })
    expect((await who.get(path)).body).toMatch(/name="payMin"[^>]*value="4,50"/)
  })
})

eachEngine('what a paste holds beside the form', (engine) => {
  test('is named on the form that answers it', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const paste = JSON.stringify({ ...JSON_LD['@graph'][1], industry: 'Jeux', '<b>': 'x' })
    const { statusCode, body } = await who.post('/fr/publier', { do: 'paste', paste })
    expect(statusCode).toBe(200)
    expect(body).toContain('industry, &lt;b&gt;.')
    expect(await draftsOf(board)).toHaveLength(1)
    await who.post('/fr/publier', { do: 'paste', paste })
    expect(await draftsOf(board)).toHaveLength(1)
  })

  test('may be pay under a contract that is still to be chosen: it says so and keeps it', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const paste = JSON.stringify({
      ...JSON_LD['@graph'][1],
      title: 'Animation',
      employmentType: 'FULL_TIME',
    })
    const answer = await who.post('/fr/publier', { do: 'paste', paste })
    const { body } = await who.get(String(answer.headers.location))
    expect(body).toContain('choisissez-le d’abord. La rémunération collée est gardée')
    expect(body).toContain('<input type="hidden" name="payMin" value="4,50">')
  })
})
