import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDay } from '../../src/domain/time-zone.ts'
import { extractFacts } from '../../src/extract/extract.ts'
import { completeFacts } from '../../src/intake/complete-facts.ts'
import { fromHtml } from '../../src/intake/plain-text.ts'
import { readPosting } from '../../src/intake/read-posting.ts'
import { isExact } from '../../src/text/spans.ts'
import { growthOf, MOST_GROWTH } from '../growth.ts'
import { DAY, NOW } from '../support.ts'

const GOOD = { id: '1', title: 'Animation de communauté', text: 'Vous répondez aux messages.' }

function read(fields: Record<string, unknown>) {
  const content = `${fields.id}${fields.title}${fields.text}`
  return readPosting({ line: 3, fields, content, problems: [] }, 'import')
}
const draftOf = (fields: Record<string, unknown>) => read({ ...GOOD, ...fields }).draft!
const codesOf = (fields: Record<string, unknown>) =>
  read({ ...GOOD, ...fields }).problems.map(({ code }) => code)

function completed(fields: Record<string, unknown>) {
  const draft = draftOf(fields)
  return completeFacts(draft, extractFacts(draft), null, NOW)
}

describe('what refuses a line', () => {
  test.each([
    [{ text: 'x' }, 'missing-title'],
    [{ title: ' \u00a0', text: 'x' }, 'missing-title'],
    [{ title: 7, text: 'x' }, 'missing-title'],
    [{ title: 'x' }, 'missing-text'],
    [{ title: 'x', text: '<p> </p>' }, 'missing-text'],
  ])('%j: %s', (fields, code) => {
    const { draft, problems } = read(fields)
    expect(draft).toBeNull()
    expect(problems.map((problem) => [problem.line, problem.severity, problem.code])).toEqual([
      [3, 'error', code],
    ])
  })

  test('nothing else does, whatever the values', () => {
    const names = Object.keys(draftOf({})).concat(
      'employer_type',
      'date_posted',
      'salary',
      'months',
    )
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.jsonValue()),
        (fields) => {
          const { draft } = read({ ...fields, title: 'a', text: 'b' })
          expect(draft).not.toBeNull()
          expect(JSON.stringify(draft).includes('\\u0000')).toBe(false)
          completeFacts(draft!, extractFacts(draft!), null, NOW)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('declared values', () => {
  test.each([
    ['contract', 'Stage', 'internship'],
    ['contract', 'CDI', 'permanent'],
    ['contract', 'CDD', 'fixed-term'],
    ['contract', 'alternance', 'apprenticeship'],
    ['contract', 'Service civique', 'volunteer'],
    ['contract', 'V.I.E.', 'fixed-term'],
    ['contract', 'unspecified', undefined],
    ['remote', true, 'remote'],
    ['remote', 'non', 'on-site'],
    ['remote', 'Télétravail partiel', 'hybrid'],
    ['country', 'UK', 'GB'],
    ['country', 'Canada', 'CA'],
    ['region', 'Île-de-France/Paris', 'FR-IDF'],
    ['region', 'CH-GE', 'CH-GE'],
  ])('%s %j is read as %j without a word', (name, given, expected) => {
    expect(draftOf({ [name]: given })[name as 'contract']).toBe(expected)
    expect(codesOf({ [name]: given })).toEqual([])
  })

  test.each([
    ['contract', 'gig'],
    ['employer_type', ['agency']],
    ['country', 'Atlantis'],
    ['region', 'FR-XX'],
    ['url', 'javascript:alert(1)'],
    ['apply_url', 'https://user:secret@bank.example/'],
    ['apply_email', 'a@b.example\r\nBcc: c@d.example'],
    ['date_posted', '2026-02-30'],
    ['date_posted', '03/04/2026'],
    ['salary', { min: 10, max: 5, currency: 'EUR', unit: 'YEAR' }],
    ['months', 'long'],
    ['year', 'MMXX'],
  ])('%s %j is kept aside with a warning', (name, given) => {
    const { draft, problems } = read({ ...GOOD, [name]: given })
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'kept-aside'],
    ])
    expect(draft!.extra[name]).toEqual(given)
  })

  test('a region of another country is kept aside', () => {
    expect(draftOf({ country: 'CA', region: 'FR-BRE' }).region).toBeUndefined()
  })

  test('unknown fields are kept, prototype names and all, what export computes is not', () => {
    const given = JSON.parse('{"__proto__":{"a":1},"team":"x","level":"senior","flag":"upheld"}')
    const { extra } = draftOf(given)
    expect(Object.keys(extra).sort()).toEqual(['__proto__', 'team'])
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype)
  })

  test('a value nested deeper than the stack is dropped with a warning', () => {
    let deep: unknown = 1
    for (let at = 0; at < 100_000; at++) deep = [deep]
    expect(read({ ...GOOD, deep }).problems.map(({ code }) => code)).toContain('dropped')
  })

  test('literal backslashes in unknown fields survive, NUL does not', () => {
    expect(draftOf({ note: 'a\\u0000b \\\\ud800 c\0d' }).extra.note).toBe('a\\u0000b \\\\ud800 cd')
  })

  test('without an id the content is the identity', () => {
    const one = read({ title: 'a', text: 'b' }).draft!
    expect(read({ title: 'a', text: 'b' }).draft!.externalId).toBe(one.externalId)
    expect(read({ title: 'a', text: 'c' }).draft!.externalId).not.toBe(one.externalId)
    expect(draftOf({ id: 12 }).externalId).toBe('12')
  })

  test('NUL and lone surrogates are taken out, accents composed, and that is said', () => {
    const { draft, problems } = read({ title: 'Che\u0301f\0', text: 'x\ud800y' })
    expect(draft!.title).toBe('Chéf')
    expect(draft!.text.isWellFormed()).toBe(true)
    expect(problems.map(({ code }) => code)).toEqual(['repaired'])
  })

  test('title and text are cut where they are too long, never inside of a character', () => {
    const { draft, problems } = read({ title: `${'a'.repeat(299)}😀`, text: 'é'.repeat(60_000) })
    expect(draft!.title).toBe('a'.repeat(299))
    expect(draft!.text).toHaveLength(50_000)
    expect(problems.map(({ code }) => code)).toEqual(['cut', 'cut', 'long'])
  })
})

describe('HTML', () => {
  test('becomes Markdown that holds the same words', () => {
    const html =
      '<h2>Vos missions</h2><p>Vous <strong>animez</strong>&nbsp;:</p><ul><li>le forum</li><li><p>l&rsquo;équipe</p></li></ul>'
    expect(fromHtml(html)).toBe(
      '## Vos missions\n\nVous **animez**\u00a0:\n\n- le forum\n- l’équipe',
    )
  })

  test('scripts and styles leave nothing, escaped markup stays text', () => {
    expect(fromHtml('<p>a<script>alert("<p>")</script>b</p><style>p{}</style>')).toBe('ab')
    expect(fromHtml('<p>&lt;script&gt; &#233; &#x1F600; &unknown;</p>')).toBe(
      '<script> é 😀 &unknown;',
    )
  })

  test('any text comes through in time linear to its length', () => {
    for (const piece of ['<', '<!--', '<p', '<script>', '&#', '<li>', '* *']) {
      expect(
        growthOf((text) => fromHtml(`<p>${text}`), piece, 100_000),
        piece,
      ).toBeLessThan(MOST_GROWTH)
    }
  })

  test('angle brackets of a sentence are no markup', () => {
    expect(draftOf({ text: 'moins de 5 <10 personnes, a < b > c & d' }).text).toBe(
      'moins de 5 <10 personnes, a < b > c & d',
    )
  })
})

describe('a completed posting', () => {
  test('declared wins over extracted, and provenance says which is which', () => {
    const text = 'Stage de 6 mois à Lyon, convention obligatoire, 700 € par mois.'
    const declared = completed({ text, contract: 'CDI' })
    expect([declared.contract, declared.provenance.contract]).toEqual(['permanent', 'declared'])
    expect(declared.spans.contract).toBeUndefined()
    const extracted = completed({ text })
    expect([extracted.contract, extracted.provenance.contract]).toEqual(['internship', 'extracted'])
    const source = { title: extracted.title, text: extracted.text }
    const spans = Object.values(extracted.spans)
    expect(spans.length).toBeGreaterThan(2)
    for (const span of spans) expect(isExact(source, span)).toBe(true)
  })

  test('every effective value has a provenance, and every extracted one a span', () => {
    const input = completed({
      text: 'Stage de 6 mois à Lyon, 700 € par mois, deux jours de télétravail.',
    })
    for (const [field, origin] of Object.entries(input.provenance)) {
      expect(field === 'lang' || (origin === 'extracted') === field in input.spans, field).toBe(
        true,
      )
    }
    expect(input.provenance).not.toHaveProperty('datePosted')
  })

  test('nothing certain stays empty', () => {
    const input = completed({})
    expect([input.contract, input.country, input.salary]).toEqual(['unspecified', null, null])
  })

  test('an extracted town outside of the declared country is left out', () => {
    const input = completed({ country: 'CA', text: 'Vous partez souvent à Lyon.' })
    expect([input.country, input.region, input.city]).toEqual(['CA', null, null])
  })

  test('a declared town brings its region and country', () => {
    const input = completed({ city: 'Sherbrooke' })
    expect([input.country, input.region]).toEqual(['CA', 'CA-QC-05'])
  })

  test('a day is a day of the posting’s own zone, to its very end', () => {
    const montreal = completed({ country: 'CA', region: 'CA-QC-06', valid_through: '2026-12-31' })
    expect(new Date(montreal.validThrough).toISOString()).toBe('2027-01-01T05:00:00.000Z')
    const paris = completed({ country: 'FR', valid_through: '2026-07-14' })
    expect(new Date(paris.validThrough).toISOString()).toBe('2026-07-14T22:00:00.000Z')
    expect(
      localDay(completed({ country: 'FR', date_posted: '2026-03-29' }).datePosted, 'Europe/Paris'),
    ).toBe('2026-03-29')
  })

  test('without dates it is of today and open for sixty days; a year is no date', () => {
    const input = completed({ year: 2019 })
    expect(input.datePosted).toBe(NOW)
    expect(input.validThrough - NOW).toBeGreaterThanOrEqual(60 * DAY)
    expect(input.validThrough - NOW).toBeLessThan(61 * DAY)
    expect(input.year).toBe(2019)
  })

  test('a date in the future is kept as given, and sixty days are counted from today', () => {
    const { datePosted, validThrough } = completed({ country: 'FR', date_posted: '2027-06-01' })
    expect(localDay(datePosted, 'Europe/Paris')).toBe('2027-06-01')
    expect(validThrough - NOW).toBeLessThan(61 * DAY)
  })

  test('a text longer than what is read is kept whole, with a word on it', () => {
    expect(codesOf({ text: 'a'.repeat(20_000) })).toEqual([])
    expect(codesOf({ text: 'a'.repeat(20_001) })).toEqual(['long'])
  })

  test('a closed status is kept, open and expired follow from the dates', () => {
    expect(completed({ status: 'filled' }).status).toBe('filled')
    expect(completed({ status: 'removed' }).status).toBe('removed')
    expect(completed({ status: 'expired', valid_through: '2027-01-01' }).status).toBe('published')
    expect(codesOf({ status: 'draft' })).toEqual(['kept-aside'])
  })
})
