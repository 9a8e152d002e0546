/** The filter panel and the employer's form with a keyboard alone. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { pathTo } from '../../src/i18n/paths.ts'
import { makeOrganization, newAddress, press, signInByMail } from './employer-support.ts'
import { focusMatches, MOST_TABS, tabTo, test, withPage } from './support.ts'

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

test('what is wrong with a form is named first, and leads to its fields', async () => {
  await withPage({}, async (page) => {
    const { email, domain } = newAddress()
    await signInByMail(page, 'fr', email)
    await makeOrganization(page, 'fr', { name: `Journal ${domain}`, domain })
    await page.goto(pathTo('fr', 'publish'))
    await tabTo(page, 'button[name="do"][value="new"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/\d+$/)
    await page.locator('input[name="contract"][value="internship"]').check()
    await press(page, 'contract', /done=contract/)
    await press(page, 'continue', /\/\d+$/)

    // The summary has the focus; each of its links leads to what it names, which can be typed into.
    await expect.poll(() => focusMatches(page, '#errors')).toBe(true)
    const named = await attributes(page, '#errors a', 'href')
    expect(named.length).toBeGreaterThan(4)
    for (const field of named) {
      await page.locator(`#errors a[href="${field}"]`).first().focus()
      await page.keyboard.press('Enter')
      expect(await focusMatches(page, `:is(input, select, textarea)${field}`), field).toBe(true)
      expect(await hasVisibleFocus(page), field).toBe(true)
    }
  })
})

test('Tab goes through every question of the form, in its order, and shows where it is', async () => {
  await withPage({}, async (page) => {
    const { email, domain } = newAddress()
    await signInByMail(page, 'fr', email)
    await makeOrganization(page, 'fr', { name: `Journal ${domain}`, domain })
    await page.goto(pathTo('fr', 'publish'))
    await page.locator('button[name="do"][value="new"]').click()
    await page.waitForURL(/\/\d+$/)
    await page.locator('input[name="contract"][value="internship"]').check()
    await press(page, 'contract', /done=contract/)
    await page.goto(new URL(page.url()).pathname) // Tab begins at the top of the page
    const asked = await attributes(
      page,
      '#draft :is(input:not([type="hidden"]), select, textarea)',
      'name',
    )
    const reached = await tabThrough(page, '#draft button[value="continue"]')
    expect(reached).toEqual([...new Set(asked)])
  })
})

/** Which questions Tab reaches until it stands on `last`; a group of radio buttons is one stop. */
async function tabThrough(page: Page, last: string): Promise<string[]> {
  const names: string[] = []
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate('document.activeElement.outerHTML.slice(0, 120)')
    expect(await hasVisibleFocus(page), String(focused)).toBe(true)
    if (await focusMatches(page, last)) return [...new Set(names)]
    names.push(...(await attributes(page, '#draft :is(input, select, textarea):focus', 'name')))
  }
  throw new Error(`Tab never reaches ${last}`)
}

/** One attribute of everything that a selector names. */
function attributes(page: Page, selector: string, name: string): Promise<string[]> {
  const of = JSON.stringify([selector, name])
  return page.evaluate(`
    (([selector, name]) => [...document.querySelectorAll(selector)]
      .map((one) => one.getAttribute(name)))(${of})`)
}
