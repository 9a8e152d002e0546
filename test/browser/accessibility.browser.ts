/** axe on every kind of page, light and dark, phone and desk; nothing to scroll sideways; print. */
import { describe, expect } from 'vitest'
import {
  expectNoAxeViolations,
  firstPosting,
  screenshot,
  sidewaysScroll,
  test,
  withPage,
} from './support.ts'

/** Name of the picture, and where the page is. */
const PAGES: readonly (readonly [string, () => Promise<string>])[] = [
  ['list', async () => '/fr/offres'],
  ['list-filtered', async () => '/fr-ca/offres?q=community+manager&contract=internship&country=CA'],
  ['list-empty', async () => '/en/jobs?q=xyzzyplugh&contract=internship'],
  ['list-refused', async () => '/fr/offres?contract=cdd'],
  ['list-closed', async () => '/en/jobs?status=closed'],
  ['posting-flagged', () => firstPosting('/fr/offres?flag=only')],
  ['posting-closed', () => firstPosting('/fr-ca/offres?status=closed')],
  ['posting-other-language', () => firstPosting('/fr/offres?lang=en')],
  ['not-found', async () => '/en/jobs/nothing-999999999'],
  ['method', async () => '/fr/methode'],
  ['rules', async () => '/fr-ca/methode/regles'],
  ['privacy', async () => '/fr-ca/confidentialite'],
  ['contact', async () => '/en/contact'],
]

/** Colours do not depend on the width, nor places on the colours: two looks show what four would. */
const LOOKS = [
  [360, 'dark'],
  [1280, 'light'],
] as const

describe.each(PAGES)('%s', (name, find) => {
  test('has no fault that axe finds: dark on a phone, light at a desk', async () => {
    await withPage({ width: 360 }, async (page) => {
      await page.goto(await find())
      for (const [width, colorScheme] of LOOKS) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await screenshot(page, `${name}-${colorScheme}-${width}`)
        await expectNoAxeViolations(page)
      }
    })
  })

  test('does not scroll sideways on any screen, with the filter panel open', async () => {
    await withPage({ width: 320 }, async (page) => {
      await page.goto(await find())
      const panel = page.locator('#facets > summary')
      if (await panel.isVisible()) await panel.click()
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await sidewaysScroll(page), `${width} px`).toBe(0)
      }
    })
  })
})

test('printed, a posting keeps its marks and drops navigation', async () => {
  await withPage({}, async (page) => {
    await page.goto(await firstPosting('/fr/offres?flag=only'))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('header nav').first().isVisible()).toBe(false)
    expect(await page.locator('main mark').first().isVisible()).toBe(true)
    expect(await page.locator('h1').isVisible()).toBe(true)
    await screenshot(page, 'posting-print')
  })
})

test('controls are at least 24 pixels high and wide, or stand apart, on a phone', async () => {
  await withPage({ width: 360 }, async (page) => {
    await page.goto('/fr/offres')
    const small = await page.evaluate(`
      [...document.querySelectorAll('button, summary, input:not([type="hidden"])')]
        .filter((one) => one.checkVisibility())
        .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ one }) => one.outerHTML.slice(0, 80))`)
    expect(small).toEqual([])
  })
})
