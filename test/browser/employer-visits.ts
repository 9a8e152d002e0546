/** The way past every page of the employers' area, each with something on it. */
import type { Page } from 'playwright-core'
import { openDatabase } from '../../src/db/database.ts'
import { addCounts } from '../../src/db/posting-counts.ts'
import { LOCALES, type Locale } from '../../src/domain/codes.ts'
import { pathTo, stepWord } from '../../src/i18n/paths.ts'
import {
  acceptAsOperator,
  askToClaim,
  beginInternship,
  fillFacts,
  followMail,
  handInJob,
  importedFlagged,
  makeOrganization,
  newAddress,
  ownId,
  press,
  SENIOR,
  sendSheet,
  seniorText,
  startImport,
} from './employer-support.ts'
import type { Look } from './looks.ts'
import { databaseUrl } from './support.ts'

const DAY = 86_400_000 // ms

/** From the first page for a stranger to the erasure of the account. */
export async function visitAll(page: Page, locale: Locale, look: Look): Promise<void> {
  const { email, domain } = newAddress()
  const at = (name: Parameters<typeof pathTo>[1]) => pathTo(locale, name)
  await visitSignIn(page, locale, email, look)
  await visitOrganizations(page, locale, domain, look)
  const kept = await visitForm(page, locale, domain, look)
  await visitOwn(page, locale, kept, look)
  await sendSheet(page, locale)
  await look('import-checked')
  await startImport(page, locale)
  await look('import-done')
  await page.goto(at('import'))
  await look('import')
  await page.locator('main form .btn').first().click()
  await look('import-refused')
  await visitPublic(page, locale, domain, look)
  await page.goto(at('account'))
  await look('account')
  await page.goto(`${at('account')}/${stepWord(locale, 'erase')}`)
  await page.locator('main form .btn').click()
  await look('erase-refused')
}

async function visitSignIn(page: Page, locale: Locale, email: string, look: Look): Promise<void> {
  const signIn = pathTo(locale, 'signIn')
  await page.goto(pathTo(locale, 'publish'))
  await look('publish-signed-out')
  await page.goto(signIn)
  await look('sign-in')
  await page.locator('main form button').click()
  await page.locator('#errors').waitFor()
  await look('sign-in-refused')
  await page.locator('#email').fill(email)
  await page.locator('main form button').click()
  await page.waitForURL('**?sent=1')
  await look('sign-in-sent')
  await followMail(page, email, signIn)
  await look('sign-in-confirm')
  const used = page.url()
  await page.locator('main form button').click()
  await page.waitForURL((url) => !url.pathname.startsWith(signIn))
  await look('own-empty')
  await page.goto(used)
  await look('sign-in-dead')
  await page.goto('/dev/outbox')
  await look('outbox')
  await page.locator('main .rows a').first().click()
  await look('outbox-mail')
}

async function visitOrganizations(page: Page, locale: Locale, domain: string, look: Look) {
  await page.goto(pathTo(locale, 'publish'))
  await look('publish-without-organization')
  await page.goto(pathTo(locale, 'organizations'))
  await page.locator('main form .btn').click()
  await look('organizations-refused')
  await makeOrganization(page, locale, { name: `Journal ${domain}`, domain })
  await page.locator('#email').fill(`ami@${domain}`)
  await page.locator('section:has(#invite) .btn').click()
  await page.waitForURL('**?done=invited')
  await look('organization')
  await page.goto(pathTo(locale, 'organizations'))
  await look('organizations')
  await followMail(page, `ami@${domain}`, pathTo(locale, 'invitation'))
  await look('invitation')
}

async function visitForm(page: Page, locale: Locale, domain: string, look: Look): Promise<string> {
  const step = (name: 'preview' | 'reshape') => new RegExp(`/${stepWord(locale, name)}(\\?.*)?$`)
  await page.goto(pathTo(locale, 'publish'))
  await look('publish')
  await page.locator('button[value="new"]').click()
  await page.waitForURL(/\/\d+$/)
  await look('form-empty')
  await press(page, 'continue', /\/\d+$/)
  await page.locator('#errors').waitFor()
  await look('form-refused')
  await beginInternship(page, locale)
  await page.locator('#title').fill(SENIOR[locale].title)
  await page.locator('#text').fill(seniorText(locale))
  await fillFacts(page, locale, domain)
  await press(page, 'assess', /done=assessed/)
  await look('form-assessed')
  await press(page, 'continue', step('preview'))
  await look('preview-flagged')
  await page.locator('button[value="keep"]').click()
  await page.locator('#errors').waitFor()
  await look('preview-refused')
  await page.locator(`#ways a[href$="/${stepWord(locale, 'reshape')}"]`).click()
  await page.waitForURL(step('reshape'))
  await look('reshape')
  await page.locator('.crumb a').click()
  await page.waitForURL(step('preview'))
  await page.locator('#reply').fill('Nous relisons chaque semaine.')
  await page.locator('button[value="keep"]').click()
  await page.waitForURL('**?done=awaiting-review')
  return ownId(page)
}

async function visitOwn(page: Page, locale: Locale, kept: string, look: Look): Promise<void> {
  const own = pathTo(locale, 'own')
  await look('own-waiting')
  await acceptAsOperator(kept)
  const db = await openDatabase(databaseUrl)
  const postingId = Number(kept)
  await addCounts(
    db,
    [0, 1, 2, 4].map((ago) => ({
      postingId,
      day: new Date(Date.now() - ago * DAY).toISOString().slice(0, 10),
      views: 12 - ago,
      applyClicks: ago,
    })),
  )
  await db.destroy()
  await page.goto(`${own}/${kept}`)
  await page.locator('section.numbers details > summary').click()
  await look('own-live')
  await page.goto(own)
  await look('own')
  await page.goto(`${own}/${kept}`)
  await page.locator('#status a').click()
  await page.waitForURL(new RegExp(`-${kept}$`))
  await look('posting-with-reply')
}

async function visitPublic(page: Page, locale: Locale, domain: string, look: Look): Promise<void> {
  await page.goto(pathTo(locale, 'employers'))
  await look('employers')
  const mine = `${pathTo(locale, 'employers')}/journal-${domain.replaceAll('.', '-')}`
  await page.goto(mine)
  await look('employer')
  const job = await handInJob(page, locale)
  await page.goto(`${pathTo(locale, 'list')}/x-${job}`)
  await page.goto(`${pathTo(locale, 'own')}/${job}`)
  await page.locator('#status a').click()
  await page.locator(`.apply a[href$="/${stepWord(locale, 'apply')}"]`).click()
  await look('apply')
  await page.locator('#send').click()
  await page.locator('#errors').waitFor()
  await look('apply-refused')
  const flagged = await importedFlagged(locale)
  const posting = flagged.at(-1 - LOCALES.indexOf(locale)) ?? ''
  await page.goto(`${posting}/${stepWord(locale, 'respond')}`)
  await look('respond')
  const equipe = await askToClaim(page, locale, posting)
  await look('respond-sent')
  await followMail(page, equipe, pathTo(locale, 'claim'))
  await look('claim')
}
