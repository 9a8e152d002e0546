import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonLdPostings } from '../../src/intake/read-json-ld.ts'
import { readPosting } from '../../src/intake/read-posting.ts'
import { recordsOf } from './support.ts'

const POSTING = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Stage – Animation de communauté',
  description: '<p>Vous animez le forum.</p>',
}
const only = (extra: object) => jsonLdPostings({ ...POSTING, ...extra })[0]!

describe('a schema.org JobPosting', () => {
  test('gives every value that the board has a field for', () => {
    expect(
      only({
        identifier: { '@type': 'PropertyValue', name: 'Atelier', value: 'A-12' },
        url: 'https://atelier.example/a-12',
        directApply: true,
        hiringOrganization: { '@type': 'Organization', name: 'Atelier' },
        employmentType: ['FULL_TIME', 'INTERN'],
        jobLocation: {
          '@type': 'Place',
          address: { addressLocality: 'Lyon', addressRegion: 'Rhône', addressCountry: 'FR' },
        },
        jobLocationType: 'TELECOMMUTE',
        datePosted: '2026-11-02',
        validThrough: '2026-12-31T23:59:00+01:00',
        jobStartDate: '2027-01',
        workHours: '35 heures par semaine',
        inLanguage: 'fr-FR',
        baseSalary: {
          '@type': 'MonetaryAmount',
          currency: 'EUR',
          value: { '@type': 'QuantitativeValue', minValue: 700, maxValue: 800, unitText: 'MONTH' },
        },
        skills: 'écoute',
      }),
    ).toEqual({
      id: 'A-12',
      title: POSTING.title,
      text: POSTING.description,
      organization: 'Atelier',
      contract: 'internship',
      country: 'FR',
      region: 'Rhône',
      city: 'Lyon',
      remote: 'remote',
      language: 'fr-FR',
      date_posted: '2026-11-02',
      valid_through: '2026-12-31T23:59:00+01:00',
      start_date: '2027-01',
      weekly_hours: '35',
      salary: { min: '700', max: '800', currency: 'EUR', unit: 'MONTH' },
      url: 'https://atelier.example/a-12',
      apply_url: 'https://atelier.example/a-12',
      skills: 'écoute',
    })
  })

  test.each([
    ['FULL_TIME', undefined],
    [['PART_TIME', 'OTHER'], undefined],
    ['INTERN', 'internship'],
    [['INTERN', 'TEMPORARY'], 'internship'],
    ['https://schema.org/CONTRACTOR', 'freelance'],
    [['CONTRACTOR', 'VOLUNTEER'], undefined],
    ['CDI', 'permanent'],
    [{ odd: true }, undefined],
  ])('with employmentType %j offers %s', (employmentType, contract) => {
    expect(only({ employmentType }).contract).toBe(contract)
  })

  test('is found in a list, in @graph, nested, and under a full or prefixed name', () => {
    const page = {
      '@type': 'WebPage',
      mainEntity: { ...POSTING, '@type': ['Thing', 'JobPosting'] },
    }
    const graph = {
      '@graph': [{ '@type': 'Organization' }, { ...POSTING, '@type': 'schema:JobPosting' }],
    }
    expect(jsonLdPostings([POSTING, page, graph])).toHaveLength(3)
    const expanded = {
      '@type': ['http://schema.org/JobPosting'],
      'http://schema.org/title': [{ '@value': 'Veille' }],
    }
    expect(jsonLdPostings(expanded)).toEqual([{ title: 'Veille' }])
  })

  test('takes the first of several places, and the country that applicants must live in', () => {
    const places = ['Lyon', 'Lille'].map((addressLocality) => ({ address: { addressLocality } }))
    expect(only({ jobLocation: places })).toMatchObject({
      city: 'Lyon',
      other_locations: [{ address: { addressLocality: 'Lille' } }],
    })
    const country = { '@type': 'Country', name: 'Canada' }
    expect(only({ applicantLocationRequirements: country }).country).toBe('Canada')
    expect(only({ applicantLocationRequirements: [country, country] }).country).toBeUndefined()
  })

  test('cannot pass a foreign property for a field of the board', () => {
    const record = only({
      status: 'removed',
      source: 'org:1',
      flag: 'cleared',
      provenance: {},
      extra: {},
    })
    expect(Object.keys(record)).toEqual(['title', 'text'])
  })

  test('is read from any JSON without a throw, and as a draft', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (value, extra) => {
        const found = jsonLdPostings({ a: [value], b: { ...extra, '@type': 'JobPosting' } })
        expect(found.length).toBeGreaterThan(0)
        for (const fields of found) {
          readPosting({ line: 1, fields, content: '', problems: [] }, 'test')
        }
      }),
    )
  })
})

describe('a file of JSON-LD', () => {
  const lines = [
    '{"@context": "https://schema.org", "@graph": [',
    '  {"@type": "Organization", "name": "Atelier"},',
    '  {"@type": "JobPosting",',
    '   "title": "Un", "description": "{ [ } \\" texte"},',
    '  {"@type": "JobPosting", "title": "Deux" "description": "virgule oubliée"},',
    '  {"@type": "JobPosting", "title": "Trois", "description": "texte"}',
    ']}',
  ]

  test('names the line of each posting, and a broken one costs itself alone', async () => {
    const records = await recordsOf(lines.join('\n'), 'json-ld')
    expect(records.map(({ line, fields }) => [line, fields?.title])).toEqual([
      [3, 'Un'],
      [5, undefined],
      [6, 'Trois'],
    ])
    expect(records[1]!.problems).toMatchObject([{ line: 5, code: 'broken-json' }])
  })

  test('may hold one document a line, of which one may be cut short', async () => {
    const good = JSON.stringify(POSTING)
    const file = [
      good,
      '{"@type": "JobPosting", "title": "coup',
      '',
      good,
      '{"@type":"Person"}',
      '7',
    ]
    const records = await recordsOf(file.join('\r\n'), 'json-ld')
    expect(records.map(({ line, problems }) => [line, problems[0]?.code])).toEqual([
      [1, undefined],
      [2, 'broken-json'],
      [4, undefined],
      [5, 'no-posting'],
      [6, 'no-posting'],
    ])
  })

  test.each([
    ['broken lines', '{\n'.repeat(1 << 20)],
    ['one value that never ends', '{"a":['.repeat(350_000)],
    ['very many small postings', `[${'{"@type":"JobPosting","title":"a"},\n'.repeat(60_000)}]`],
    ['very many values', '1 '.repeat(300_000)],
  ])('lets others have their turn while it is read: %s', async (_, document) => {
    let turns = 0
    const look = () => {
      turns++
      next = setImmediate(look)
    }
    let next = setImmediate(look)
    // All of it at once: what is waited for below is the reading alone.
    await recordsOf(document, 'json-ld', document.length)
    clearImmediate(next)
    expect(turns).toBeGreaterThan(document.length / (1 << 20))
  })
})
