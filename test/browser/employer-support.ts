/** What an employer's journeys share: mail as a developer reads it, the operator, a posting. */
import { Writable } from 'node:stream'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { runReview } from '../../src/cli/review.ts'
import { parseConfig } from '../../src/config.ts'
import { LOCALES, type Locale } from '../../src/domain/codes.ts'
import { pathTo, stepWord } from '../../src/i18n/paths.ts'
import { databaseUrl, get } from './support.ts'

export const LANGUAGE: Record<Locale, string> = { fr: 'fr-FR', 'fr-ca': 'fr-CA', en: 'en-CA' }

/** Every locale, with scripts and without; in the short version of the tests French alone both ways. */
export const RUNS = LOCALES.flatMap((locale) =>
  [true, false].map((scripts) => ({ locale, scripts })),
).filter(({ locale, scripts }) => {
  return process.env.DEEP || locale === 'fr' || scripts === (locale === 'en')
})

let made = 0
/** An address that nobody used before, on a domain of its own. */
export function newAddress(name = 'redaction'): { email: string; domain: string } {
  made++
  const domain = `journal-${process.pid}-${made}.example`
  return { email: `${name}@${domain}`, domain }
}

/** Opens the newest mail to an address whose link leads below `path`, and follows that link. */
export async function followMail(page: Page, to: string, path: string): Promise<void> {
  const find = async () => {
    const { body } = await get('/dev/outbox')
    for (const [, href, , receiver] of body.matchAll(
      /<a href="(\/dev\/outbox\/\d+)">([^<]*)<\/a><\/h2><p class="small quiet">([^<]*)</g,
    )) {
      if (receiver !== to || !href) continue
      if ((await get(href)).body.includes(`href="${path}/`)) return href
    }
    return null
  }
  await expect.poll(find, { timeout: 10_000, interval: 200 }).not.toBeNull()
  await page.goto('/dev/outbox')
  await page.locator(`a[href="${await find()}"]`).click()
  await page.locator(`a[href^="${path}/"]`).click()
}

/** From the address field to the page behind it. */
export async function signInByMail(page: Page, locale: Locale, email: string): Promise<void> {
  const signIn = pathTo(locale, 'signIn')
  if (!page.url().includes(signIn)) await page.goto(signIn)
  await page.locator('#email').fill(email)
  await page.locator('main form button').click()
  await page.waitForURL(`**${signIn}?sent=1`)
  await followMail(page, email, signIn)
  await page.locator('main form button').click()
  await page.waitForURL((url) => !url.pathname.startsWith(signIn))
}

/** A first organization whose site is on the domain of the address: it is verified at once. */
export async function makeOrganization(
  page: Page,
  locale: Locale,
  { name, domain }: { name: string; domain: string },
): Promise<void> {
  await page.goto(pathTo(locale, 'organizations'))
  await page.locator('#name').fill(name)
  await page.locator('input[name="kind"][value="media"]').check()
  await page.locator('#site').fill(`https://www.${domain}/`)
  await page.locator('main form .btn').click()
  await page.waitForURL('**?done=created')
  expect(await page.locator('.verified').innerText()).toContain(domain)
}

/** What `board review ID --accept` does. */
export async function acceptAsOperator(postingId: string): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const code = await runReview(
    parseConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl }),
    { id: postingId, accept: true, reason: null, json: false, asRead: null, now: Date.now() },
    { stdin: process.stdin, stdout: nowhere, stderr: nowhere },
  )
  expect(code).toBe(0)
}

/** An internship whose words are a senior's, in the reader's language. */
export const SENIOR: Record<
  Locale,
  { title: string; start: string; senior: string; end: string; country: string; city: string }
> = {
  fr: {
    title: 'Stage – Chargé·e de communauté',
    start: 'Vous apprenez le métier auprès de notre community manager.',
    senior:
      'Vous définissez seul la stratégie sociale. Vous gérez un budget de 30 000 €. Vous encadrez deux personnes et justifiez de trois ans d’expérience.',
    end: 'Notre équipe compte huit personnes.',
    country: 'FR',
    city: 'Lyon',
  },
  'fr-ca': {
    title: 'Stage – gestion de communautés',
    start: 'Vous apprenez le métier auprès de notre gestionnaire de communautés.',
    senior:
      'Vous définissez seul la stratégie sociale. Vous gérez un budget de 30 000 $. Vous encadrez deux personnes et justifiez de trois ans d’expérience.',
    end: 'Notre équipe compte huit personnes.',
    country: 'CA',
    city: 'Montréal',
  },
  en: {
    title: 'Internship – Community assistant',
    start:
      'You learn the trade beside our community manager, who reads your posts before they go out.',
    senior:
      'You own the social media strategy. You manage a budget of 30,000 dollars. You lead a team of two people. You have at least five years of experience.',
    end: 'Our team counts eight people.',
    country: 'CA',
    city: 'Montréal',
  },
}

export function seniorText(locale: Locale): string {
  const { start, senior, end } = SENIOR[locale]
  return `${start}\n\n${senior}\n\n${end}`
}

/** Presses a button of the form, by what it does, and waits for the page that answers. */
export async function press(page: Page, what: string, answered: RegExp): Promise<void> {
  await page.locator(`#draft button[name="do"][value="${what}"]`).first().click()
  await page.waitForURL(answered)
}

/** Begins a draft and chooses an internship: the form then asks for what that needs. */
export async function beginInternship(page: Page, locale: Locale): Promise<void> {
  await page.goto(pathTo(locale, 'publish'))
  await page.locator('button[name="do"][value="new"]').click()
  await page.waitForURL(/\/\d+$/)
  await page.locator('input[name="contract"][value="internship"]').check()
  await press(page, 'contract', /done=contract/)
}

/** Everything that an internship asks for, save its words. */
export async function fillFacts(page: Page, locale: Locale, domain: string): Promise<void> {
  const { country, city } = SENIOR[locale]
  await page.locator('#months').fill('4')
  await page.locator('#weeklyHours').fill('35')
  await page.locator('#payMin').fill('800')
  await page.locator('input[name="schoolAgreement"][value="yes"]').check()
  await page.locator('#country').selectOption(country)
  await page.locator('#city').fill(city)
  await page.locator('input[name="applyBy"][value="link"]').check()
  await page.locator('#applyUrl').fill(`https://www.${domain}/stage`)
}

/** The id at the end of an own posting's address. */
export function ownId(page: Page): string {
  const id = /\/(\d+)(?:[?#]|$)/.exec(page.url())?.[1]
  if (!id) throw new Error(`no posting at ${page.url()}`)
  return id
}

/** A short plain job for which one applies through the board's own form. */
export async function handInJob(page: Page, locale: Locale): Promise<string> {
  const { country, city, end } = SENIOR[locale]
  await page.goto(pathTo(locale, 'publish'))
  await page.locator('button[name="do"][value="new"]').click()
  await page.waitForURL(/\/\d+$/)
  await page.locator('input[name="contract"][value="permanent"]').check()
  await press(page, 'contract', /done=contract/)
  await page.locator('#title').fill('Community manager')
  await page.locator('#text').fill(end)
  await page.locator('#payMin').fill('38000')
  await page.locator('#country').selectOption(country)
  await page.locator('#city').fill(city)
  await page.locator('input[name="applyBy"][value="form"]').check()
  await press(page, 'continue', new RegExp(`/${stepWord(locale, 'preview')}$`))
  await page.locator('button[name="do"][value="publish"]').click()
  await page.waitForURL(/done=(awaiting-review|published)/)
  return ownId(page)
}

/** Two good rows and one without a title. */
export const SHEET = [
  'id,title,text,contract,city,country,pay',
  'a1,Community manager,"Vous animez le forum et sa lettre.",permanent,Lyon,FR,32 000 à 36 000 € par an',
  'a2,,"Une ligne sans titre.",permanent,Lyon,FR,32 000 € par an',
  'a3,Animation de communauté,"Vous accueillez les membres.",fixed-term,Lyon,FR,2 300 € par mois',
].join('\n')

/** The page of a file that was sent in and looked at: nothing is imported yet. */
export async function sendSheet(page: Page, locale: Locale): Promise<void> {
  await page.goto(pathTo(locale, 'import'))
  const file = { name: 'offres.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) }
  await page.locator('#file').setInputFiles(file)
  await page.locator('main form .btn').click()
  await page.waitForURL(/\/\d+$/)
}

/** Imports the good rows of the file, to its end. @returns the link that the page then shows */
export async function startImport(page: Page, locale: Locale) {
  const file = page.url()
  await page.locator('main button[name="do"][value="start"]').click()
  const own = page.locator(`main p > a[href="${pathTo(locale, 'own')}"]`)
  const isDone = async () => {
    if (!(await own.isVisible())) await page.goto(file)
    return own.isVisible()
  }
  await expect.poll(isDone, { timeout: 15_000, interval: 300 }).toBe(true)
  return own
}

/** Root-relative addresses of flagged postings that were imported with a way to apply. */
export async function importedFlagged(locale: Locale): Promise<string[]> {
  const { body } = await get(`${pathTo(locale, 'list')}?flag=only`)
  const found = [...body.matchAll(/<h3[^>]*><a href="(\/[^"]+-\d+)"/g)].map(([, href = '']) => href)
  const pages = await Promise.all(found.map(async (href) => (await get(href)).body))
  const respond = `/${stepWord(locale, 'respond')}"`
  return found.filter((_, i) => {
    const page = pages[i] ?? ''
    return page.includes(respond) && /class="btn" href="(?:https?|mailto):/.test(page)
  })
}

/** Asks for the mail with which the employer of an imported posting answers for it. */
export async function askToClaim(page: Page, locale: Locale, posting: string): Promise<string> {
  await page.goto(posting)
  const href = (await page.locator('.apply a.btn').getAttribute('href')) ?? ''
  const domain = href.startsWith('mailto:') ? href.split(/[@?]/)[1] : new URL(href).hostname
  await page.locator(`#signal a[href$="/${stepWord(locale, 'respond')}"]`).click()
  const email = `equipe@${domain}`
  await page.locator('#email').fill(email)
  await page.locator('main form .btn').click()
  await page.waitForURL('**?done=sent')
  return email
}
