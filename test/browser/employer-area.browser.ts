/** What else an employer does: files, colleagues, applications, an imported posting, the account. */
import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Locale } from '../../src/domain/codes.ts'
import { pathTo, stepWord } from '../../src/i18n/paths.ts'
import {
  acceptAsOperator,
  askToClaim,
  followMail,
  handInJob,
  importedFlagged,
  LANGUAGE,
  makeOrganization,
  newAddress,
  RUNS,
  sendSheet,
  signInByMail,
  startImport,
} from './employer-support.ts'
import { get, test, withPage } from './support.ts'

const APPLICATION = 'Bonjour, j’anime un forum de 900 familles <depuis trois ans> & j’aime ça.'

/** The form of an accepted posting, as a seeker opens it; another posting is found by its own page. */
async function openApplication(page: Page, locale: Locale, id: string): Promise<Page> {
  await page.goto(`${pathTo(locale, 'own')}/${id}`)
  await page.locator('#status a').click()
  const seeker = await page.context().newPage()
  await seeker.goto(page.url())
  await seeker.locator(`.apply a[href$="/${stepWord(locale, 'apply')}"]`).click()
  await seeker.locator('#name').fill('Ada Bélanger')
  await seeker.locator('#email').fill('ada@candidate.example')
  await seeker.locator('#message').fill(APPLICATION)
  return seeker
}

async function importFile(page: Page, locale: Locale): Promise<void> {
  await sendSheet(page, locale)
  const main = page.locator('main')
  // The dry run: what is read from which column, and the row that would be left out.
  expect(await main.locator('code').allInnerTexts()).toEqual(
    expect.arrayContaining(['title', 'contract', 'city']),
  )
  const row = main.locator('tr', { has: page.locator('td b') })
  expect(await row.locator('td').first().innerText()).toBe('3')
  const own = await startImport(page, locale)
  expect(await row.count()).toBe(1)
  await own.click()
  expect(await main.innerText()).toContain('Animation de communauté')
}

/** Invites a colleague, who signs in by a mail of their own and joins. */
async function invite(page: Page, locale: Locale, colleague: string): Promise<void> {
  await page.goto(pathTo(locale, 'organizations'))
  await page.locator('main .rows a').click()
  await page.locator('#email').fill(colleague)
  await page.locator('section:has(#invite) .btn').click()
  await page.waitForURL('**?done=invited')
  expect(await page.locator('main').innerText()).toContain(colleague)
  await page.locator('.desk form button').click()
  await page.waitForURL('**?done=signed-out')

  await followMail(page, colleague, pathTo(locale, 'invitation'))
  await page.locator(`main a[href^="${pathTo(locale, 'signIn')}"]`).click()
  await signInByMail(page, locale, colleague)
  await page.locator('button[name="do"][value="accept"]').click()
  await page.waitForURL('**?done=joined')
  expect(await page.locator('#members').innerText()).toContain(colleague)
}

async function claim(page: Page, locale: Locale, posting: string): Promise<void> {
  const answer = 'Nous avons revu l’annonce : « merci » & à bientôt.'
  const email = await askToClaim(page, locale, posting)
  await followMail(page, email, pathTo(locale, 'claim'))
  await page.locator('#reply').fill(answer)
  await page.locator('section:has(#answer) .btn').click()
  await page.waitForURL('**?done=answered')
  await page.goto(posting)
  expect(await page.locator('#reply').innerText()).toContain(answer)
}

async function exportAndErase(page: Page, locale: Locale, email: string): Promise<void> {
  await page.goto(pathTo(locale, 'account'))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#data ~ p a[download]').click(),
  ])
  const data: unknown = JSON.parse(await text(await download.createReadStream()))
  expect(JSON.stringify(data)).toContain(email)
  await page.locator(`#data ~ p a[href$="/${stepWord(locale, 'erase')}"]`).click()
  await page.locator('main form .btn').click()
  await page.locator('#errors').waitFor()
  await page.locator('#sure').check()
  await page.locator('main form .btn').click()
  await page.waitForURL('**?done=erased')
  await page.goto(pathTo(locale, 'own'))
  expect(new URL(page.url()).pathname).toBe(pathTo(locale, 'signIn'))
}

/** One run a language, with and without scripts between them: publishing has all six. */
const SOME = RUNS.filter(({ locale, scripts }) => scripts === (locale !== 'fr-ca'))

describe.each(SOME)('$locale, scripts: $scripts', ({ locale, scripts }) => {
  test('imports, invites, is applied to, answers for an imported posting and leaves', async () => {
    const { email, domain } = newAddress()
    const colleague = `nadia@${domain}`
    await withPage({ scripts, locale: LANGUAGE[locale] }, async (page) => {
      await signInByMail(page, locale, email)
      await makeOrganization(page, locale, { name: `Atelier ${domain}`, domain })
      const posting = await handInJob(page, locale)
      await acceptAsOperator(posting)
      const seeker = await openApplication(page, locale, posting)
      await importFile(page, locale)
      await invite(page, locale, colleague)

      await seeker.locator('#send').click()
      await seeker.waitForURL('**?done=sent')
      await expect.poll(() => mailTo(email), { interval: 200 }).toContain('Ada Bélanger')

      const flagged = await importedFlagged(locale)
      const mine = flagged.at(
        RUNS.findIndex((run) => run.locale === locale && run.scripts === scripts),
      )
      await claim(page, locale, mine ?? '')
      await exportAndErase(page, locale, colleague)
    })
  })
})

/** The newest mail to an address, as its page. */
async function mailTo(email: string): Promise<string> {
  const { body } = await get('/dev/outbox')
  const rows = body.matchAll(/<a href="(\/dev\/outbox\/\d+)">[^<]*<\/a><\/h2><p[^>]*>([^<]*)</g)
  for (const [, href = '', to] of rows) if (to === email) return (await get(href)).body
  return ''
}
