/** The filter panel with a keyboard alone. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test, withPage } from './support.ts'

const MOST_TABS = 150

/** Presses Tab until the focus is on what `selector` names; fails when it is never reached. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.keyboard.press('Tab')
    if (await focusMatches(page, selector)) return
  }
  throw new Error(`Tab never reaches ${selector}`)
}

async function focusMatches(page: Page, selector: string): Promise<boolean> {
  return (await page.locator(`${selector}:focus`).count()) > 0
}

/** The focused thing, its label or what holds it is outlined. */
function hasVisibleFocus(page: Page): Promise<boolean> {
  return page.evaluate(`
    [document.activeElement, document.activeElement.closest('label')].some((one) => {
      if (!one) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })`)
}

test('the first Tab shows a way past the navigation', async () => {
  await withPage({}, async (page) => {
    await page.goto('/fr/offres')
    await page.keyboard.press('Tab')
    const target = await page.locator(':focus').getAttribute('href')
    expect(target).toMatch(/^#/)
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe(target)
  })
})

test('with scripts, Space filters at once and the focus stays where it was', async () => {
  await withPage({}, async (page) => {
    await page.goto('/fr/offres')
    const box = 'input[name="contract"][value="internship"]'
    await tabTo(page, box)
    expect(await hasVisibleFocus(page)).toBe(true)
    await page.keyboard.press('Space')
    await page.waitForURL((url) => url.searchParams.get('contract') === 'internship')
    await expect.poll(() => focusMatches(page, box)).toBe(true)
  })
})

test('without scripts, Space chooses and a button that Tab reaches applies', async () => {
  await withPage({ scripts: false }, async (page) => {
    await page.goto('/fr/offres')
    await tabTo(page, 'input[name="contract"][value="internship"]')
    await page.keyboard.press('Space')
    await tabTo(page, '.apply-filters button')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('contract') === 'internship')
  })
})

test('on a phone the panel is folded, opens with Enter and leads to its first choice', async () => {
  await withPage({ width: 360 }, async (page) => {
    await page.goto('/fr/offres')
    const box = page.locator('input[name="contract"][value="internship"]')
    expect(await box.isVisible()).toBe(false)
    await tabTo(page, '#facets > summary')
    await page.keyboard.press('Enter')
    await box.waitFor({ state: 'visible' })
    await tabTo(page, 'input[name="contract"]')
  })
})
