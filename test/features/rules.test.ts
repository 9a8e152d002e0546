/** The page of the rules: every rule and every figure that the check holds, in three locales. */
import { describe, expect, test } from 'vitest'
import { CHECKED_ON, PARAMETERS, type ParameterKey, valueOn } from '../../src/check/parameters.ts'
import type { Rule } from '../../src/check/rule.ts'
import { RULES } from '../../src/check/rules/index.ts'
import { LOCALES, type Locale } from '../../src/domain/codes.ts'
import type { Localised } from '../../src/domain/localised.ts'
import { figureLine, figureRows, figureWords } from '../../src/features/rules/figures.ts'
import { toRulesPage } from '../../src/features/rules/page.ts'
import { basisLink, localWords } from '../../src/i18n/finding-words.ts'
import { formatCalendarDay } from '../../src/i18n/format.ts'
import { pathTo } from '../../src/i18n/paths.ts'
import { CATALOGUES, translator } from '../../src/i18n/translate.ts'
import { openBoard } from '../app.ts'

const board = await openBoard('sqlite')
const TODAY = '2026-11-21'
const keys = Object.keys(PARAMETERS) as ParameterKey[]
const readerOf = (locale: Locale, today = TODAY) => ({ locale, t: translator(locale), today })
const plain = (html: string) =>
  html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const count = (text: string, part: string) => text.split(part).length - 1

/** The part of the page that belongs to a rule. */
function sectionOf(html: string, id: string): string {
  const from = html.indexOf(`<section id="${id.toLowerCase()}">`)
  expect(from, id).toBeGreaterThan(0)
  return html.slice(from, html.indexOf('</section>', from))
}

describe.each(LOCALES)('the rules in %s', (locale) => {
  const shown = (sentence: Localised, rule: Rule) => {
    const figures = figureWords(rule, readerOf(locale))
    return localWords(sentence, locale)
      .replace(/ \{unit\}/g, '')
      .replace(/\{(\w+)\}/g, (_, name: string) => figures.get(name) ?? '…')
      .replaceAll('….', '…')
  }
  const page = board.get(pathTo(locale, 'rules')).then(({ body, statusCode }) => {
    expect(statusCode).toBe(200)
    return plain(body)
  })

  test('stand there once each, with all that each may say and how to answer it', async () => {
    const html = await page
    expect(count(html, '<section id="')).toBe(RULES.length)
    for (const rule of RULES) {
      const { id, name, cases } = rule
      const section = sectionOf(html, id)
      expect(section).toContain(`<h3>${localWords(name, locale)}</h3>`)
      for (const { severity, message, fix, seeker } of Object.values(cases)) {
        expect(section).toContain(`<b>${CATALOGUES[locale][`check.severity.${severity}`]}`)
        expect(section).toContain(shown(message, rule))
        expect(section).toContain(shown(fix, rule))
        if (seeker) expect(section).toContain(localWords(seeker, locale))
      }
    }
  })

  test('name what they rest on, how sure it is, and whom they concern', async () => {
    const html = await page
    for (const { id, basis, contracts } of RULES) {
      const section = sectionOf(html, id)
      for (const one of basis) {
        const { text, href } = basisLink(one, locale)
        expect(section).toContain(href === null ? text : `<a href="${href}">${text}</a>`)
        if (one.law !== 'BOARD') {
          expect(section).toContain(`(${CATALOGUES[locale][`rules.mark.${one.mark}`]})`)
        }
        if (one.note) expect(section).toContain(localWords(one.note, locale))
      }
      const words = contracts?.map((contract) => `code.contract.${contract}`)
      for (const key of words ?? ['rules.contracts.all']) {
        expect(section).toContain(CATALOGUES[locale][key])
      }
    }
  })

  test('carry the figures that they use, each with the way to all its values', async () => {
    const html = await page
    for (const { id, parameters = [], since } of RULES) {
      const section = sectionOf(html, id)
      for (const key of since === undefined ? parameters : [...parameters, since]) {
        const { value } = figureLine(key, readerOf(locale))
        expect(section).toContain(`<a href="#figure-${key}">${value}</a>`)
      }
    }
  })

  test('say of a question that awaits a law that it is not asked yet', async () => {
    const awaiting = RULES.flatMap((rule) =>
      Object.values(rule.cases).flatMap(({ awaits, message }) =>
        awaits !== undefined && valueOn(awaits, TODAY) === null ? [{ rule, message }] : [],
      ),
    )
    const words = CATALOGUES[locale]['rules.awaits']!
    expect(count(await page, `<b>${words}</b>`)).toBe(awaiting.length)
    for (const { rule, message } of awaiting)
      expect(await page).toContain(`${shown(message, rule)} <b>${words}`)
  })

  test('are followed by every dated value, past ones too', async () => {
    const html = await page
    const rows = figureRows(readerOf(locale))
    expect(rows.map(({ anchor }) => anchor)).toEqual(keys.map((key) => `figure-${key}`))
    for (const [at, key] of keys.entries()) {
      const { values, knownUntil } = PARAMETERS[key]
      const from = html.indexOf(`<tr id="figure-${key}">`)
      const row = html.slice(from, html.indexOf('</tr>', from))
      const newest = row.slice(0, row.indexOf('</div>'))
      expect(count(row, '<div><b>')).toBe(values.length)
      for (const { value } of rows[at]!.values) expect(row).toContain(`<b>${value}</b>`)
      const days = values.flatMap(({ from: day }) => (day?.startsWith('2') ? [day] : []))
      for (const day of days) expect(row).toContain(formatCalendarDay(day, locale))
      if (days.length > 0) expect(newest).toContain(formatCalendarDay(days.at(-1)!, locale))
      if (knownUntil) expect(newest).toContain(formatCalendarDay(knownUntil, locale))
    }
  })

  test('lead only to what is on the page, and no two parts share an address', async () => {
    const html = await page
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const inside = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
    expect(inside.filter((id) => !ids.includes(id))).toEqual([])
    const contents = html.slice(html.indexOf('<nav aria-labelledby="contents">'))
    const listed = [...contents.split('</nav>')[0]!.matchAll(/href="#([^"]+)"/g)]
    for (const { id } of RULES) {
      expect(listed.filter(([, to]) => to === id.toLowerCase())).toHaveLength(1)
    }
  })

  test('leave no gap open, no day of what has none, and never call an offer illegal', async () => {
    const html = await page
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    expect(main).not.toMatch(/[{}]|undefined|null|NaN|0001/)
    expect(main).not.toMatch(/ill[ée]ga|illicite|unlawful|infraction|prohibited/i)
    expect(main).toContain(formatCalendarDay(CHECKED_ON, locale))
  })

  test('never put a colon before another one, nor the name of a figure in the code', async () => {
    const html = (await page).replace(/ (?:href|id)="[^"]*"/g, '')
    for (const key of keys) expect(html).not.toContain(key)
    for (const { name } of toRulesPage(readerOf(locale)).severities)
      expect(count(name, ':')).toBe(1)
    for (const key of keys) {
      expect(count(figureLine(key, readerOf(locale)).label, ':'), key).toBe(1)
    }
  })

  test('lead back to the contents from each place and from the figures', async () => {
    const { places } = toRulesPage(readerOf(locale))
    const back = `<a href="#contents">${CATALOGUES[locale]['rules.back']}</a>`
    expect(count(await page, back)).toBe(places.length + 1)
  })

  test('stand in a table that has heads with a scope and that keyboards can scroll', async () => {
    const html = await page
    expect(html.match(/<table>/g)).toHaveLength(1)
    expect(html).toContain('role="region" tabindex="0" aria-labelledby="t-figures"')
    expect(html.match(/<th(?! scope=)[ >]/g)).toBeNull()
  })

  test('are reached from the method, and lead back to it', async () => {
    const { body } = await board.get(pathTo(locale, 'method'))
    expect(body).toContain(`href="${pathTo(locale, 'rules')}"`)
    expect(await page).toContain(`<p class="crumb"><a href="${pathTo(locale, 'method')}">`)
    const { body: addresses } = await board.get('/sitemap.xml')
    expect(addresses).toContain(`<loc>https://board.example${pathTo(locale, 'rules')}</loc>`)
  })
})

test('the page is kept like every public page, and answers 304 to who has it', async () => {
  const { headers } = await board.get('/fr/methode/regles')
  const again = await board.get('/fr/methode/regles', { 'if-none-match': String(headers.etag) })
  expect(again.statusCode).toBe(304)
})

test('what seekers may read beside a posting is listed, each fact once', () => {
  const { facts } = toRulesPage(readerOf('en'))
  const seeker = RULES.flatMap(({ cases }) => Object.values(cases)).find((one) => one.seeker)!
  expect(count(facts, `“${localWords(seeker.seeker!, 'en')}”`)).toBe(1)
})
