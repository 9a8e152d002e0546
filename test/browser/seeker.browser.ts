/** A reader looks for a posting, in three languages, with scripts and without. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { LOCALES, type Locale } from '../../src/domain/codes.ts'
import { pathTo } from '../../src/i18n/paths.ts'
import { shownTotal, submitFilters, test, withPage } from './support.ts'

/** What each reader looks for, in their words: a title and a title of another wording that it finds. */
const READERS: Record<
  Locale,
  { country: string; search: string; other: RegExp; switchTo: Locale }
> = {
  fr: {
    country: 'FR',
    search: 'gestionnaire de communautés',
    other: /community manager/i,
    switchTo: 'en',
  },
  'fr-ca': {
    country: 'CA',
    search: 'community manager',
    other: /communaut/i,
    switchTo: 'fr',
  },
  en: {
    country: 'CA',
    search: 'community manager',
    other: /communaut/i,
    switchTo: 'fr-ca',
  },
}
const LANGUAGE: Record<Locale, string> = { fr: 'fr-FR', 'fr-ca': 'fr-CA', en: 'en-CA' }

/** Chooses one value of a facet and checks that the list then holds what its count promised. */
async function choose(page: Page, scripts: boolean, name: string, value: string): Promise<void> {
  const box = page.locator(`input[name="${name}"][value="${value}"]`)
  const promised = Number(/(\d+)\s*$/.exec(await labelOf(page, name, value))?.[1])
  expect(promised).toBeGreaterThan(0)
  await box.check()
  if (!scripts) await submitFilters(page)
  await page.waitForURL((url) => url.searchParams.getAll(name).includes(value))
  await expect.poll(() => shownTotal(page)).toBe(promised)
  await expect.poll(() => box.isChecked()).toBe(true)
}

async function labelOf(page: Page, name: string, value: string): Promise<string> {
  const label = page.locator(`label:has(input[name="${name}"][value="${value}"])`)
  return (await label.innerText()).replace(/[\s\u00a0\u202f,]+(?=\d)/g, ' ').trim()
}

async function openFlagged(page: Page): Promise<void> {
  const link = page
    .locator('.ad', { has: page.locator('.flag') })
    .locator('h3 a')
    .first()
  const title = (await link.innerText()).trim()
  await link.click()
  await page.waitForURL(/-\d+$/)
  expect(await page.title()).toContain(title)
}

function languageLink(page: Page, to: Locale) {
  return page.locator(`#locales a[hreflang="${LANGUAGE[to]}" i], #locales a[hreflang="${to}" i]`)
}

async function switchLanguage(page: Page, to: Locale): Promise<void> {
  await languageLink(page, to).click()
  await page.waitForURL((url) => url.pathname.startsWith(`/${to}/`))
}

describe.each(LOCALES)('%s', (locale) => {
  const { country, search, other, switchTo } = READERS[locale]

  test.each([true, false])(
    'finds, filters, reads and comes back (scripts: %s)',
    async (scripts) => {
      await withPage({ scripts, locale: LANGUAGE[locale] }, async (page) => {
        await page.goto('/')
        expect(new URL(page.url()).pathname).toBe(pathTo(locale, 'list'))
        const all = await shownTotal(page)
        expect(all).toBeGreaterThan(100)

        await choose(page, scripts, 'contract', 'internship')
        await choose(page, scripts, 'country', country)
        const filtered = await shownTotal(page)
        const elsewhere = await languageLink(page, switchTo).getAttribute('href')
        expect(elsewhere).toBe(`${pathTo(switchTo, 'list')}?contract=internship&country=${country}`)
        expect(filtered).toBeLessThan(all)

        await page.locator('input[name="q"]').fill(search)
        await page.locator('input[name="q"]').press('Enter')
        await page.waitForURL((url) => url.searchParams.get('q') === search)
        const query = new URL(page.url()).searchParams
        expect(query.getAll('contract')).toEqual(['internship'])
        expect(query.getAll('country')).toEqual([country])
        expect(await shownTotal(page)).toBeGreaterThan(0)
        expect(await shownTotal(page)).toBeLessThanOrEqual(filtered)
        const titles = await page.locator('.ad h3').allInnerTexts()
        expect(titles.some((title) => other.test(title))).toBe(true)
        expect(await page.locator('a[href*="exact=1"]').count()).toBeGreaterThan(0)

        const list = page.url()
        await page.locator('.ad h3 a').first().click()
        await page.waitForURL(/-\d+$/)
        expect(await page.locator('h1').count()).toBe(1)
        await page.goBack()
        await page.waitForURL(list)
        expect(await page.locator('input[name="q"]').inputValue()).toBe(search)
        await expect.poll(() => shownTotal(page)).toBeGreaterThan(0)
      })
    },
  )

  test.each([true, false])('sees why a posting is flagged (scripts: %s)', async (scripts) => {
    await withPage({ scripts, locale: LANGUAGE[locale] }, async (page) => {
      await page.goto(`${pathTo(locale, 'list')}?flag=only`)
      await openFlagged(page)
      await page.locator('.pair .offered').first().waitFor()
      await page.locator('.pair .level').first().waitFor()
      const marks = page.locator('main mark')
      expect(await marks.count()).toBeGreaterThan(0)
      const reasons = await page.locator('.reasons q').allInnerTexts()
      expect(reasons.length).toBeGreaterThanOrEqual(await page.locator('main mark + a').count())
      const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
      expect(text).not.toMatch(/ill[ée]gal/i)

      // The number in the text leads to the reason and the reason leads back.
      const number = page.locator('main mark + a').first()
      const target = await number.getAttribute('href')
      await number.click()
      expect(new URL(page.url()).hash).toBe(target)
      expect(await page.locator(target ?? '').count()).toBe(1)
    })
  })

  test.each([true, false])(
    'changes the language and stays there (scripts: %s)',
    async (scripts) => {
      await withPage({ scripts, locale: LANGUAGE[locale] }, async (page) => {
        const query = '?q=community&contract=internship&flag=only'
        await page.goto(pathTo(locale, 'list') + query)
        const total = await shownTotal(page)
        await switchLanguage(page, switchTo)
        expect(page.url()).toContain(pathTo(switchTo, 'list') + query)
        expect(await shownTotal(page)).toBe(total)

        await openFlagged(page)
        const id = /-(\d+)$/.exec(page.url())?.[1]
        await switchLanguage(page, locale)
        expect(page.url()).toMatch(new RegExp(`${pathTo(locale, 'list')}/.*-${id}$`))
        expect((await page.locator('html').getAttribute('lang'))?.slice(0, 2)).toBe(
          locale.slice(0, 2),
        )
      })
    },
  )
})

test('the empty result offers a wider search that finds something', async () => {
  await withPage({}, async (page) => {
    await page.goto('/fr/offres?contract=volunteer&employer=media&q=xyzzyplugh')
    expect(await shownTotal(page)).toBe(0)
    await page.locator('.empty ul a').first().click()
    await expect.poll(() => shownTotal(page)).toBeGreaterThan(0)
  })
})

test('a chip removes its own filter and leaves the others', async () => {
  await withPage({}, async (page) => {
    await page.goto('/fr/offres?contract=internship&country=FR&lang=fr')
    await page.locator('.chip[href*="country=FR"]:not([href*="contract"])').click()
    await page.waitForURL((url) => !url.searchParams.has('contract'))
    const query = new URL(page.url()).searchParams
    expect([...query]).toEqual([
      ['country', 'FR'],
      ['lang', 'fr'],
    ])
  })
})

test('a closed posting says so, offers no way to apply and is not marked up for search engines', async () => {
  await withPage({}, async (page) => {
    await page.goto('/fr/offres?status=closed')
    await page.locator('.ad h3 a').first().click()
    await page.waitForURL(/-\d+$/)
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0)
    expect(await page.locator('#closed').isVisible()).toBe(true)
    expect(await page.locator('.apply a').count()).toBe(0)
  })
})
