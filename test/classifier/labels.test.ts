import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type LabelledPosting, PARTS, partOf } from '../../src/classifier/labelled.ts'
import { kappa } from '../../src/classifier/measure.ts'
import { phrasesOf } from '../../src/classifier/near-copies.ts'
import { type LabelRow, readLabelRows, readLabelSet } from '../../src/cli/read-labels.ts'
import { isInternshipLike } from '../../src/domain/codes.ts'

const FOLDER = 'seeds/labels'
let postings: LabelledPosting[]
let rows: LabelRow[]

beforeAll(async () => {
  postings = (await readLabelSet(FOLDER)).postings
  const names = readdirSync(FOLDER).filter((name) => /^(?!demonstration).*\.jsonl$/.test(name))
  rows = (await Promise.all(names.map((name) => readLabelRows(`${FOLDER}/${name}`, [])))).flat()
})

const written = () => rows.filter(({ text }) => text !== '')

describe('the labelled postings', () => {
  test('are more than six hundred: France, Québec and Canada, English, every contract', () => {
    expect(written().length).toBeGreaterThanOrEqual(600)
    const count = (isIt: (row: LabelRow) => boolean) => written().filter(isIt).length
    expect(
      count(({ country, language }) => country === 'FR' && language === 'fr'),
    ).toBeGreaterThanOrEqual(300)
    expect(
      count(({ country, language }) => country === 'CA' && language === 'fr'),
    ).toBeGreaterThanOrEqual(130)
    expect(count(({ language }) => language === 'en')).toBeGreaterThanOrEqual(150)
    for (const contract of [
      'internship',
      'apprenticeship',
      'volunteer',
      'permanent',
      'fixed-term',
      'freelance',
      'unspecified',
    ]) {
      expect(count((row) => row.contract === contract)).toBeGreaterThanOrEqual(25)
    }
  })

  test('have ids of their own and labels that agree with one another', () => {
    expect(new Set(postings.map(({ id }) => id)).size).toBe(postings.length)
    for (const { id, contract, level, isFlag } of postings) {
      expect([id, isFlag === true]).toEqual([id, isInternshipLike(contract) && level === 'senior'])
      if (isFlag === 'borderline') expect([id, level]).toEqual([id, 'mid'])
    }
  })

  test('quote the posting as their evidence', () => {
    for (const { id, title, text, evidence } of rows as (LabelRow & { evidence: string[] })[]) {
      expect([id, evidence.length > 0 && evidence.length <= 5]).toEqual([id, true])
      for (const quote of evidence)
        expect([id, title.includes(quote) || text.includes(quote)]).toEqual([id, true])
    }
  })

  test('are hard for at least half of those like an internship', () => {
    const like = written().filter(({ contract }) =>
      /internship|apprenticeship|volunteer/.test(contract ?? ''),
    )
    const hard = like.filter((row) => (row as LabelRow & { hard?: boolean }).hard)
    expect(hard.length / like.length).toBeGreaterThanOrEqual(0.5)
  })
})

describe('the parts', () => {
  test('hold about 55, 25 and 20 of a hundred, and every demonstration posting and pair trains', () => {
    const shares = PARTS.map(
      (part) => postings.filter((one) => partOf(one) === part).length / postings.length,
    )
    expect(shares[0]).toBeGreaterThan(0.5)
    expect(shares[1]).toBeGreaterThan(0.15)
    expect(shares[2]).toBeGreaterThan(0.12)
    for (const one of postings) if (one.isSeen || one.pair) expect(partOf(one)).toBe('train')
  })

  test('share no near-copies: no two postings of different parts have a fifth of their phrases in common', () => {
    const phrases = postings.map(({ text }) => (text === '' ? new Set<number>() : phrasesOf(text)))
    const holders = new Map<number, number[]>()
    phrases.forEach((some, place) => {
      for (const phrase of some) holders.set(phrase, [...(holders.get(phrase) ?? []), place])
    })
    const shared = new Map<string, number>()
    for (const places of holders.values()) {
      for (const [at, a] of places.entries())
        for (const b of places.slice(at + 1))
          shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1)
    }
    const near = [...shared].flatMap(([pair, count]) => {
      const [a, b] = pair.split(' ').map(Number) as [number, number]
      const isFar = count / Math.min(phrases[a]!.size, phrases[b]!.size) < 0.2
      return isFar || partOf(postings[a]!) === partOf(postings[b]!)
        ? []
        : [[postings[a]!.id, postings[b]!.id]]
    })
    expect(near).toEqual([])
  })
})

test('a second reader agreed, blind, on level and flag of 240 postings, and on all but a few contracts', () => {
  const second = readFileSync('seeds/second-reading.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line): LabelRow => JSON.parse(line))
  const first = new Map(rows.map((row) => [row.id, row]))
  const agreement = (name: 'contract' | 'role_level' | 'senior_as_intern') =>
    kappa(second.map((row) => [String(first.get(row.id)?.[name]), String(row[name])] as const))
  expect(second).toHaveLength(240)
  expect(agreement('role_level')).toBe(1)
  expect(agreement('senior_as_intern')).toBe(1)
  expect(agreement('contract')).toBeGreaterThan(0.95)
})
