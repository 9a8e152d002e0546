/** An employer signs in by mail and publishes, in three languages, with scripts and without. */
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Locale } from '../../src/domain/codes.ts'
import { pathTo, stepWord } from '../../src/i18n/paths.ts'
import {
  acceptAsOperator,
  beginInternship,
  fillFacts,
  LANGUAGE,
  makeOrganization,
  newAddress,
  ownId,
  press,
  RUNS,
  SENIOR,
  seniorText,
  signInByMail,
} from './employer-support.ts'
import { get, test, withPage } from './support.ts'

const REPLY = 'A — 35 h, « école » & tuteur : <b>nous</b> relisons chaque semaine.'

/** Marks with numbers, the reasons that they lead to, and what would clear the flag. */
async function seeWhy(page: Page, scripts: boolean): Promise<void> {
  if (!scripts) await press(page, 'assess', /done=assessed/)
  const assessment = page.locator('#assessment')
  await assessment.locator('.marks .flag').waitFor()
  await assessment.locator('#marked mark + a').first().waitFor()
  const numbers = await assessment.locator('#marked mark + a').allTextContents()
  const reasons = await assessment.locator('.reasons .said .n').allTextContents()
  expect(numbers.length).toBeGreaterThan(1)
  expect(reasons).toEqual(expect.arrayContaining(numbers))
  const clears = await assessment.locator('.said span.small').allInnerTexts()
  expect(clears.join(' ')).toMatch(/\d\s?%/)
  expect(await assessment.innerText()).not.toMatch(/ill[ée]gal/i)
}

/** Card, page and search engine, and nothing public yet. */
async function seePreview(page: Page, title: string): Promise<void> {
  const main = page.locator('main')
  expect(await main.locator('.ads .ad h3').innerText()).toContain(title)
  expect(await main.locator('article.posting h3').first().innerText()).toContain(title)
  expect(await main.innerText()).toContain('JobPosting')
}

async function copyOf(page: Page, locale: Locale, id: string, as: 'edit' | 'clone') {
  await page.goto(`${pathTo(locale, 'own')}/${id}`)
  await page.locator(`form:has(input[name="as"][value="${as}"]) button`).click()
  await page.waitForURL(/done=copied/)
}

/** The public page of an own posting, by the link that its own page shows. */
async function openPublic(page: Page, locale: Locale, id: string): Promise<void> {
  await page.goto(`${pathTo(locale, 'own')}/${id}`)
  await page.locator('#status a').click()
  await page.waitForURL(new RegExp(`-${id}$`))
}

async function keepAndReply(page: Page): Promise<void> {
  await page.locator('#reply').fill(REPLY)
  await page.locator('button[name="do"][value="keep"]').click()
}

async function publish(page: Page, done: string): Promise<string> {
  await page.locator('button[name="do"][value="publish"]').click()
  await page.waitForURL(`**?done=${done}`)
  await page.locator('.notice[role="status"]').waitFor()
  return ownId(page)
}

describe.each(RUNS)('$locale, scripts: $scripts', ({ locale, scripts }) => {
  test('signs in, answers a flag in three ways, edits, extends and closes', async () => {
    const { email, domain } = newAddress()
    const { title, start, senior, end, country } = SENIOR[locale]
    const preview = new RegExp(`/${stepWord(locale, 'preview')}(\\?.*)?$`)
    const list = pathTo(locale, 'list')
    const isListed = async (id: string) =>
      (await get(`${list}?q=${encodeURIComponent(email.split('@')[1] ?? '')}`)).body.includes(id)

    await withPage({ scripts, locale: LANGUAGE[locale] }, async (page) => {
      // By the mailed link.
      await page.goto(pathTo(locale, 'publish'))
      await page.locator(`main a[href^="${pathTo(locale, 'signIn')}"]`).click()
      await signInByMail(page, locale, email)
      expect(new URL(page.url()).pathname).toBe(pathTo(locale, 'publish'))
      expect(await page.locator('.desk').innerText()).toContain(email)
      await makeOrganization(page, locale, { name: `Journal ${domain}`, domain })

      // A flagged internship.
      await beginInternship(page, locale)
      await page.locator('#title').fill(title)
      await page.locator('#text').fill(seniorText(locale))
      await seeWhy(page, scripts)
      await fillFacts(page, locale, domain)
      await press(page, 'continue', preview)
      await seePreview(page, title)

      // Kept: it waits for a person, then stands there with flag, passages and reply.
      await keepAndReply(page)
      await page.waitForURL('**?done=awaiting-review')
      const kept = ownId(page)
      expect((await get(`${list}/x-${kept}`)).status).toBe(404)
      await acceptAsOperator(kept)
      await openPublic(page, locale, kept)
      expect(await page.locator('.marks .flag').count()).toBeGreaterThan(0)
      expect(await page.locator('main .body mark').count()).toBeGreaterThan(1)
      expect(await page.locator('.apply .pay').innerText()).toContain(country === 'CA' ? '$' : '€')
      expect(await page.locator('#reply').innerText()).toContain(REPLY)

      // Offered as a job: it says what it pays and appears at once.
      await copyOf(page, locale, kept, 'clone')
      await page.locator('#title').fill(`${title} (2)`)
      await press(page, 'continue', preview)
      await page.locator('input[name="job"][value="permanent"]').check()
      await page.locator('button[name="do"][value="job"]').click()
      await page.waitForURL(/done=offered/)
      await page.locator('#errors a[href="#payMin"]').click()
      await page.locator('#payMin').fill('38000')
      await page.locator('#payMax').fill('45000')
      await press(page, 'continue', preview)
      expect(await page.locator('button[name="do"][value="keep"]').count()).toBe(0)
      await publish(page, 'published')
      expect(await page.locator('.marks .flag').count()).toBe(0)

      // Reshaped: the sentences that weigh go, and an internship is left.
      await copyOf(page, locale, kept, 'clone')
      await page.locator('#title').fill(`${title} (3)`)
      await press(page, 'continue', preview)
      await page.locator(`#ways a[href$="/${stepWord(locale, 'reshape')}"]`).click()
      for (const box of await page.locator('input[name="cut"]').all()) await box.check()
      await page.locator('#sentences form .btn').click()
      await page.waitForURL(/was=\d+/)
      expect(await page.locator('.notice[role="status"]').innerText()).toMatch(/\d\s?%.*\d\s?%/)
      const live = await publish(page, 'published')

      // A small edit is live at once.
      await copyOf(page, locale, live, 'edit')
      const text = page.locator('#text')
      const accepted = (await text.inputValue()).replace(end, `${end.slice(0, -1)} !`)
      expect(accepted).not.toContain(senior)
      await text.fill(accepted)
      await press(page, 'continue', preview)
      await publish(page, 'published')
      await openPublic(page, locale, live)
      expect(await page.locator('main .text').first().innerText()).toContain('!')

      // One that makes it flagged waits, and the page keeps what was accepted.
      await copyOf(page, locale, live, 'edit')
      await text.fill(`${start}\n\n${senior}\n\n${end}`)
      await press(page, 'continue', preview)
      await keepAndReply(page)
      await page.waitForURL('**?done=pending')
      expect(await page.locator('.diff ins').allInnerTexts()).not.toEqual([])
      await openPublic(page, locale, live)
      expect(await page.locator('main .text').first().innerText()).not.toContain(
        senior.slice(0, 30),
      )

      // Extended, then closed as filled.
      await page.goto(`${pathTo(locale, 'own')}/${live}`)
      await page.locator('form:has(input[value="extend"]) .btn').click()
      await page.waitForURL('**?done=extended')
      expect(await isListed(`-${live}"`)).toBe(true)
      await page.locator('main a[href$="?ask=fill"]').click()
      await page.locator('form:has(input[value="fill"]) .btn').click()
      await page.waitForURL('**?done=filled')
      await openPublic(page, locale, live)
      expect(await page.locator('#closed').isVisible()).toBe(true)
      await expect.poll(() => isListed(`-${live}"`)).toBe(false)
    })
  })
})
