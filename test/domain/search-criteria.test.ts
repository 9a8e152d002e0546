import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as codes from '../../src/domain/codes.ts'
import { regionsOf } from '../../src/domain/place.ts'
import { readQuery } from '../../src/domain/query-text.ts'
import {
  NO_CRITERIA,
  parseCriteria,
  type SearchCriteria,
  writeCriteria,
} from '../../src/domain/search-criteria.ts'

const parse = (search: string) => parseCriteria(readQuery(search))
const some = <T>(list: readonly T[]) => fc.subarray([...list])
const month = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, m]) => `${year}-${String(m).padStart(2, '0')}`)
const words = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((typed) => parse(new URLSearchParams({ q: typed }).toString()).criteria.q)

const anyCriteria: fc.Arbitrary<SearchCriteria> = fc
  .record({
    q: words,
    exact: fc.boolean(),
    contract: some(codes.CONTRACTS),
    level: some(codes.LEVELS),
    employer: some(codes.EMPLOYERS),
    remote: some(codes.REMOTES),
    community: some(codes.COMMUNITIES),
    hours: some(codes.HOURS),
    country: some(['BE', 'CA', 'FR']),
    region: some(['CA-QC-06', 'FR-20R', 'FR-IDF']),
    lang: some(codes.LANGS),
    family: some(codes.FAMILIES),
    city: fc.constantFrom('', 'Montréal', "L'Haÿ-les-Roses", 'a&b=c'),
    payStated: fc.boolean(),
    payMin: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
    currency: fc.constantFrom('EUR' as const, 'CAD' as const),
    since: fc.option(fc.integer({ min: 1, max: 3650 })),
    closed: fc.boolean(),
    start: fc.option(month),
    monthsMin: fc.option(fc.integer({ min: 1, max: 120 })),
    monthsMax: fc.option(fc.integer({ min: 1, max: 120 })),
    flag: fc.constantFrom(null, 'only' as const, 'hide' as const, 'upheld' as const),
    internOnly: fc.boolean(),
    sort: fc.constantFrom('recent' as const, 'relevance' as const),
    after: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)),
    limit: fc.option(fc.integer({ min: 1, max: 100 })),
  })
  // What has no effect is not a difference: order and exactness need words, a currency an amount.
  .map((c) => ({
    ...c,
    exact: c.exact && c.q !== '',
    sort: c.q === '' ? ('recent' as const) : c.sort,
    currency: c.payMin === null ? ('EUR' as const) : c.currency,
  }))

describe('the grammar of searches', () => {
  test('writing and parsing are inverse', () => {
    fc.assert(
      fc.property(anyCriteria, (criteria) => {
        expect(parse(writeCriteria(criteria))).toEqual({ criteria, problems: [] })
      }),
      { numRuns: 500 },
    )
  })

  test('any query at all is understood or reported, and its rewriting is stable', () => {
    const name = fc.constantFrom(
      'q',
      'contract',
      'region',
      'since',
      'after',
      'pay',
      'pay_min',
      'start',
      'flag',
      'intern_only',
      'foo',
    )
    const pairs = fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 400 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(pairs, (query) => {
        const once = writeCriteria(parse(new URLSearchParams(query).toString()).criteria)
        expect(writeCriteria(parse(once).criteria)).toBe(once)
        expect(parse(once).problems).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('broken percent-escapes, NUL and lone surrogates never throw', () => {
    for (const search of ['q=%', 'q=%E0%A4%A', 'q=%00', 'q=a%00b', '%=%', 'q=\ud800', '&&&=']) {
      expect(() => parse(search)).not.toThrow()
    }
    expect(parse('q=a%00b').criteria.q).toBe('a b')
  })

  test('defaults are never written', () => {
    expect(writeCriteria(NO_CRITERIA)).toBe('')
    expect(writeCriteria(parse('sort=recent&currency=EUR&q=&status=').criteria)).toBe('')
  })

  test('values stand in one order whatever order they came in', () => {
    expect(
      writeCriteria(parse('level=senior&contract=volunteer&contract=internship').criteria),
    ).toBe('contract=internship&contract=volunteer&level=senior')
  })

  test('the employers with a mark are asked for by one value, after the flag', () => {
    const { criteria } = parse('sort=relevance&q=cm&intern_only=1&flag=hide')
    expect(criteria.internOnly).toBe(true)
    expect(writeCriteria(criteria)).toBe('q=cm&flag=hide&intern_only=1&sort=relevance')
    const { criteria: other, problems } = parse('intern_only=0')
    expect(other.internOnly).toBe(false)
    expect(problems).toEqual([{ name: 'intern_only', value: '0', reason: 'unknown' }])
    expect(writeCriteria(parse('intern_only=').criteria)).toBe('')
  })

  test('an unknown value is left out and reported, an unknown name is ignored', () => {
    const { criteria, problems } = parse('contract=stage&contract=internship&utm_source=x')
    expect(criteria.contract).toEqual(['internship'])
    expect(problems).toEqual([{ name: 'contract', value: 'stage', reason: 'unknown' }])
  })

  test('countries and regions that cannot exist are refused', () => {
    const { criteria, problems } = parse(
      'country=ZZ&country=FR&country=EU&country=UK&region=FR-ZZZ&region=CA-QC-99&region=DE-BY' +
        '&region=ZZ-A&region=CA-QC-06&region=DE-BY-01&region=CA-QC',
    )
    expect(criteria).toMatchObject({
      country: ['FR'],
      region: ['CA-QC', 'CA-QC-06', 'DE-BY'],
    })
    expect(problems.map(({ value }) => value)).toEqual([
      ...['ZZ', 'EU', 'UK', 'FR-ZZZ', 'CA-QC-99', 'ZZ-A', 'DE-BY-01'],
    ])
    expect(new Set(problems.map(({ reason }) => reason))).toEqual(new Set(['unknown']))
  })

  test('values past the fortieth of a name are told of, once a name', () => {
    const codes = regionsOf('US').map(({ code }) => code)
    const query = new URLSearchParams(codes.map((code): [string, string] => ['region', code]))
    query.append('region', codes[0]!)
    const { criteria, problems } = parse(query.toString())
    expect(criteria.region).toEqual(codes.slice(0, 40).sort())
    expect(problems).toEqual([{ name: 'region', value: codes[40], reason: 'cut' }])
    const often = new URLSearchParams(Array<[string, string]>(60).fill(['country', 'FR']))
    expect(parse(often.toString())).toMatchObject({ criteria: { country: ['FR'] }, problems: [] })
  })

  test('text over 300 characters is cut at a whole character and said so', () => {
    const { criteria, problems } = parse(
      new URLSearchParams({ q: `${'a'.repeat(299)}😀b` }).toString(),
    )
    expect(criteria.q).toBe('a'.repeat(299))
    expect(problems).toMatchObject([{ name: 'q', reason: 'cut' }])
  })

  test('an amount may be typed as people write it', () => {
    for (const typed of ['60 000', '60\u202f000 $', '$60,000', '60000', '60k', '60 000 €']) {
      const { criteria, problems } = parse(new URLSearchParams({ pay_min: typed }).toString())
      expect([typed, criteria.payMin, problems]).toEqual([typed, 60_000, []])
    }
    expect(parse('pay_min=beaucoup').problems).toHaveLength(1)
  })
})
