/** The method as its readers meet it: every figure of the active model, in three locales. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { classify, WORDING } from '../../src/classifier/classify.ts'
import { CUES } from '../../src/classifier/cues/index.ts'
import { type LabelledPosting, partOf } from '../../src/classifier/labelled.ts'
import type { Model } from '../../src/classifier/model.ts'
import { readLabelSet } from '../../src/cli/read-labels.ts'
import { LOCALES, type Locale } from '../../src/domain/codes.ts'
import type { Share } from '../../src/domain/interval.ts'
import { precisionRange } from '../../src/features/method/cells.ts'
import { toMethodPage } from '../../src/features/method/page.ts'
import { readRealFigures } from '../../src/features/method/real-figures.ts'
import { agreementOf, readSecondReading } from '../../src/features/method/second-reading.ts'
import { pathTo } from '../../src/i18n/paths.ts'
import { CATALOGUES, LANGUAGE_TAGS, translator } from '../../src/i18n/translate.ts'
import { openBoard } from '../app.ts'

const model: Model = JSON.parse(readFileSync('seeds/model.json', 'utf8'))
const { test: report, titles, thresholds, parts } = model.metrics
const real = readRealFigures()
const board = await openBoard('sqlite')
const judge = ({ title, text, contract, lang }: LabelledPosting) =>
  classify({ title, text, contract, language: lang }, model)
const plain = (html: string) =>
  html
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[\u00a0\u202f]/g, ' ')

/** The cells of the table with this caption id, one list a row, row head first. */
function rowsOf(html: string, id: string): string[][] {
  const from = html.indexOf(`<caption id="t-${id}">`)
  if (from < 0) throw new Error(`no table ${id}`)
  const body = html.slice(html.indexOf('<tbody>', from), html.indexOf('</tbody>', from))
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) =>
      cell!.replaceAll('<small>', ' | ').replaceAll('</small>', ''),
    ),
  )
}

describe.each(LOCALES)('the method in %s', (locale: Locale) => {
  const tag = LANGUAGE_TAGS[locale]
  const number = (value: number, digits: number, style?: 'percent') =>
    plain(
      value.toLocaleString(tag, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        ...(style && { style }),
      }),
    )
  const percent = (share: number | null) => (share === null ? '–' : number(share, 1, 'percent'))
  const counted = ({ right, n }: Share) => `${right} ${locale === 'en' ? 'of' : 'sur'} ${n}`
  const words = (key: string) => plain(CATALOGUES[locale][key]!)
  const page = board.get(pathTo(locale, 'method')).then(({ body, statusCode }) => {
    expect(statusCode).toBe(200)
    return plain(body)
  })

  test('gives each proportion with its sample and its interval', async () => {
    const rows = new Map(rowsOf(await page, 'figures').map(([head, ...cells]) => [head, cells]))
    for (const name of ['precision', 'recall', 'recallWithUnsure', 'falsePositiveRate'] as const) {
      const [value, interval, sample] = rows.get(words(`method.name.${name}`))!
      expect([name, value, sample]).toEqual([
        name,
        percent(report.all[name].share),
        counted(report.all[name]),
      ])
      expect(interval).toContain(number(report.all[name].interval![0] * 100, 1))
    }
    for (const name of [
      'unsureShare',
      'borderlineNotClear',
      'levelAccuracy',
      'contractAccuracy',
    ] as const) {
      expect(rows.get(words(`method.name.${name}`))![0]).toBe(percent(report.all[name].share))
    }
    const auc = rows.get(words('method.name.auc'))!
    expect(auc[0]).toBe(number(report.all.auc!.value, 3))
    expect(auc[1]).toContain(number(report.all.auc!.interval[1], 3))
    expect(rows.get(words('method.name.brier'))![0]).toBe(number(report.all.brier!, 3))
    expect(rows.get(words('method.name.ece'))![0]).toBe(number(report.all.ece!, 3))
    const rare = rows.get(words('method.name.precisionAt5Percent'))!
    expect(rare[0]).toBe(percent(report.all.precisionAt5Percent))
    expect(rows.get(words('method.name.flaggedOutside'))![0]).toBe(
      String(report.all.flaggedOutside),
    )
  })

  test('shows what was confused with what', async () => {
    const { truePositives, falseNegatives, falsePositives, trueNegatives } = report.all.confusion
    expect(rowsOf(await page, 'confusion').map(([, ...cells]) => cells.map(Number))).toEqual([
      [truePositives, falseNegatives],
      [falsePositives, trueNegatives],
    ])
    const levels = rowsOf(await page, 'levels').map(([, ...cells]) => cells.map(Number))
    expect(levels).toEqual(Object.values(report.all.levels).map((row) => Object.values(row)))
  })

  test('parts its figures by language and by contract, without losing a posting', async () => {
    for (const [id, groups] of [
      ['by-language', report.perLanguage],
      ['by-contract', report.perContract],
    ] as const) {
      const rows = rowsOf(await page, id)
      expect(rows.map(([, count]) => Number(count))).toEqual(
        Object.values(groups).map((figures) => figures.rows),
      )
      expect(rows.map(([, , precision]) => precision!.split(' | ')[0])).toEqual(
        Object.values(groups).map((figures) => percent(figures.precision.share)),
      )
    }
  })

  test('stands beside two baselines and an ablation', async () => {
    const rows = rowsOf(await page, 'compared')
    const { compared, all } = report
    const ways = [all, compared.keywords, compared['words-alone'], compared['cues-alone']]
    expect(
      rows.map(([, precision, recall]) => [precision, recall].map((one) => one!.split(' | ')[0])),
    ).toEqual(ways.map((way) => [percent(way!.precision.share), percent(way!.recall.share)]))
  })

  test('tells what it reaches on real advertisements, with its date and its model', async () => {
    const { flaggedRightly, flaggedWrongly, positives, decided, levelRight, postings } = real
    const rows = rowsOf(await page, 'real')
    const of = (right: number, n: number) => `${right} ${locale === 'en' ? 'of' : 'sur'} ${n}`
    expect(rows.slice(0, 4).map((cells) => cells[3])).toEqual([
      of(flaggedRightly, flaggedRightly + flaggedWrongly),
      of(flaggedRightly, positives),
      of(flaggedWrongly, decided - positives),
      of(levelRight, postings),
    ])
    expect(rows[4]![1]).toBe(number(real.auc, 3))
    expect(await page).toContain(real.model)
  })

  test('keeps bare titles, thresholds and parts in tables of their own', async () => {
    expect(rowsOf(await page, 'titles')[1]!.slice(1)).toContain(counted(titles.recall))
    const level = rowsOf(await page, 'titles').find(
      ([head]) => head === words('method.name.levelAccuracy'),
    )
    expect(level!.slice(1)).toContain(counted(titles.levelAccuracy))
    const reached = rowsOf(await page, 'thresholds').map(([, value]) => value)
    expect(reached.slice(0, 4)).toEqual([
      percent(model.thresholds.flag),
      percent(model.thresholds.unsure),
      String(thresholds.flagged),
      percent(thresholds.precision),
    ])
    expect(rowsOf(await page, 'parts').map(([, count]) => Number(count))).toEqual([
      parts.train,
      parts.calibrate,
      parts.test,
    ])
  })

  test('lists every cue once with its reason and weight, heaviest first', async () => {
    const listed = {
      for: rowsOf(await page, 'cues-for'),
      against: rowsOf(await page, 'cues-against'),
    }
    for (const side of ['for', 'against'] as const) {
      const cues = CUES.filter((cue) => cue.side === side)
      expect(listed[side].map(([reason]) => reason).sort()).toEqual(
        cues.map(({ id }) => words(`cue.${id}`)).sort(),
      )
      const shown = listed[side].map(([, , weight]) =>
        Number(weight!.replace(',', '.').replace('−', '-')),
      )
      const weights = cues.map(({ id }) => model.weights[id] ?? 0)
      const heaviestFirst = weights.sort((a, b) => Math.abs(b) - Math.abs(a))
      heaviestFirst.forEach((weight, at) => {
        expect(shown[at]).toBeCloseTo(weight, 1)
      })
    }
  })

  test('names the model, its date and what it was made from', async () => {
    const values = rowsOf(await page, 'model').map(([, value]) => value)
    expect(values[0]).toBe(model.version)
    expect(values[1]).toContain(model.version.slice(0, 4))
    expect(model.dataHash.startsWith(values[2]!.replace('…', ''))).toBe(true)
    expect(values[3]).toBe(model.cueHash)
  })

  test('says what the flag is not and how to contest it, and leaves no mark of the document', async () => {
    const html = await page
    expect(html).toMatch(locale === 'en' ? /What the flag is not/ : /Ce que le signal n’est pas/)
    expect(html).toMatch(locale === 'en' ? /Contesting a flag/ : /Contester/)
    expect(html).not.toMatch(/^::|<p>::|ill[ée]ga/im)
  })

  test('gives every table a caption, heads with a scope, and a box that keyboards can scroll', async () => {
    const html = await page
    const tables = html.match(/<table>/g)!.length
    expect(tables).toBeGreaterThan(11)
    expect(
      html.match(/<div class="scroll" role="region" tabindex="0" aria-labelledby="t-/g),
    ).toHaveLength(tables)
    expect(html.match(/<table><caption id="t-/g)).toHaveLength(tables)
    expect(html.match(/<th(?! scope=)[ >]/g)).toBeNull()
  })
})

test('the method is kept like every public page, and answers 304 to who has it', async () => {
  const { headers } = await board.get('/fr/methode')
  const again = await board.get('/fr/methode', { 'if-none-match': String(headers.etag) })
  expect(again.statusCode).toBe(304)
})

test('a figure that counts nothing is a dash, not a number', () => {
  const none: Share = { right: 0, n: 0, share: null, interval: null }
  const all = { ...report.all, precision: none, auc: null, ece: null, precisionAt5Percent: null }
  const metrics = { ...model.metrics, test: { ...report, all } }
  const measured = { model: { ...model, metrics }, secondReading: [], real }
  const { blocks } = toMethodPage('::figures\n', measured, { locale: 'fr', t: translator('fr') })
  const rows = blocks[0]!.tables[0]!.rows.filter(({ cells }) => cells[0]!.value === '–')
  expect(rows).toHaveLength(4)
})

test('a document that asks for a table nobody makes is refused', () => {
  const measured = { model, secondReading: [], real }
  const reader = { locale: 'en', t: translator('en') } as const
  expect(() => toMethodPage('Words.\n\n::nothing\n', measured, reader)).toThrow('no tables nothing')
})

test('several weights are cut to zero by the bound on their sign, as the method says', () => {
  const cut = CUES.filter(({ id }) => model.weights[id] === 0)
  expect(cut.length).toBeGreaterThan(1)
})

test('real advertisements are judged worse than our own, as the method says', () => {
  const { flaggedRightly, flaggedWrongly, levelRight, postings, auc } = real
  const { precision, levelAccuracy, auc: own } = report.all
  expect(flaggedRightly / (flaggedRightly + flaggedWrongly)).toBeLessThan(precision.share!)
  expect(levelRight / postings).toBeLessThan(levelAccuracy.share!)
  expect(auc).toBeLessThan(own!.value)
})

test('deleting the passages of three reasons takes a flag away about as often as the method says', async () => {
  const { postings } = await readLabelSet('seeds/labels')
  const flags = postings.flatMap((posting) => {
    if (posting.text === '' || partOf(posting) !== 'test') return []
    const prediction = judge(posting)
    return prediction.verdict === 'flagged' ? [{ posting, prediction }] : []
  })
  const fallen = flags.filter(({ posting, prediction }) => {
    const marked = prediction.evidence.filter(({ cue, weight }) => weight > 0 && cue !== WORDING)
    const first = [...new Set(marked.map(({ cue }) => cue))].slice(0, 3)
    const cut = { title: posting.title, text: posting.text }
    for (const { cue, field, start, end } of marked.sort((a, b) => b.start - a.start)) {
      if (first.includes(cue)) cut[field] = `${cut[field].slice(0, start)} ${cut[field].slice(end)}`
    }
    return judge({ ...posting, ...cut }).probability < model.thresholds.flag
  })
  for (const locale of LOCALES) {
    const { body } = await board.get(pathTo(locale, 'method'))
    const said = Number(/(?:about|environ) (\d+)(?: of| cas sur) 100/.exec(plain(body))![1])
    expect(Math.abs(fallen.length / flags.length - said / 100)).toBeLessThan(0.06)
  }
})

test('the range of precision at one in twenty holds its value, and widens with doubt', () => {
  const share = (right: number, n: number, interval: [number, number]): Share => ({
    right,
    n,
    share: right / n,
    interval,
  })
  const recall = share(8, 10, [0.5, 0.9])
  const [worst, best] = precisionRange({
    recall,
    falsePositiveRate: share(1, 100, [0.01, 0.05]),
  })!
  expect(worst).toBeCloseTo(0.025 / (0.025 + 0.0475), 12)
  expect(best).toBeCloseTo(0.045 / (0.045 + 0.0095), 12)
  expect(
    precisionRange({ recall, falsePositiveRate: { right: 0, n: 0, share: null, interval: null } }),
  ).toBeNull()
})

test('postings that cues were written with measure nothing, as the method says', () => {
  for (let at = 0; at < 50; at++) {
    const id = `posting-${at}`
    expect([partOf({ id, isSeen: true }), partOf({ id, pair: 'p' })]).toEqual(['train', 'train'])
  }
})

describe('the second reading', () => {
  const answers = (id: string, contract: string, flag: boolean | string) => ({
    id,
    contract,
    role_level: 'mid',
    senior_as_intern: flag,
  })

  test('counts the answers that agree, and what chance would not give', () => {
    const first = [answers('a', 'internship', true), answers('b', 'volunteer', false)]
    const second = [answers('b', 'volunteer', false), answers('a', 'volunteer', true)]
    const [contract, level, flag] = agreementOf(second, new Map(first.map((one) => [one.id, one])))
    expect([contract!.agreed.right, contract!.kappa]).toEqual([1, 0])
    expect([level!.agreed.right, level!.kappa]).toEqual([2, null])
    expect([flag!.agreed.right, flag!.kappa]).toEqual([2, 1])
    expect(() => agreementOf(second, new Map())).toThrow('no label for b')
  })

  test('is what the method says of it: full agreement but for contracts settled since', () => {
    const [contract, level, flag] = readSecondReading()
    expect([contract!.agreed.n, level!.agreed.n]).toEqual([240, 240])
    expect([level!.kappa, flag!.kappa]).toEqual([1, 1])
    expect(contract!.agreed.right).toBe(237)
    expect(contract!.kappa).toBeGreaterThan(0.95)
  })

  test('stands in the page', async () => {
    const { body } = await board.get('/en/method')
    const [contract] = readSecondReading()
    expect(rowsOf(body, 'agreement')[0]![1]).toBe(`${contract!.agreed.right} of 240`)
  })
})
