/** What the journeys share: a page that complains by itself, axe, pictures, plain fetches. */
import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, test as everyTest, expect, inject } from 'vitest'

const SCREENSHOTS = new URL('./screenshots/', import.meta.url)
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const stage = inject('stage')
/** Runs where there is a browser; elsewhere the setup has said what to install. */
export const test = stage ? everyTest : everyTest.skip
export const baseUrl = stage?.baseUrl ?? ''
export const databaseUrl = stage?.databaseUrl ?? ''

export type PageOptions = {
  /** False switches JavaScript off. */
  scripts?: boolean
  theme?: 'light' | 'dark'
  /** Viewport, CSS pixels. */
  width?: number
  /** Language that the browser asks for. */
  locale?: string
}

let browser: Promise<Browser> | undefined
afterAll(async () => (await browser)?.close())

/**
 * Opens a page, hands it over and closes it. Any script error, refused resource, breach of the
 * content security policy, failed request or request to another site fails the test.
 */
export async function withPage(
  options: PageOptions,
  journey: (page: Page) => Promise<void>,
): Promise<void> {
  if (!stage) throw new Error('no browser')
  browser ??= chromium.connect(stage.browser)
  const { scripts = true, theme = 'light', width = 1280, locale = 'fr-FR' } = options
  const context = await (await browser).newContext({
    baseURL: baseUrl,
    javaScriptEnabled: scripts,
    colorScheme: theme,
    viewport: { width, height: 900 },
    locale,
    extraHTTPHeaders: { 'X-Forwarded-For': nextAddress() },
  })
  context.setDefaultTimeout(15_000)
  const complaints = watch(context)
  const page = await context.newPage()
  try {
    await journey(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

let opened = 0
/** Every browser comes from elsewhere: what one journey asks for is not counted for the next. */
function nextAddress(): string {
  opened++
  return `10.${process.pid % 250}.${Math.floor(opened / 250)}.${opened % 250}`
}

function watch(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('console', (message) => {
    // The browser logs the status of an error page that a test asked for; what it asked, it checks.
    const isAskedFor = message.location().url === message.page()?.url()
    if (message.type() === 'error' && !(isAskedFor && /status of 4\d\d/.test(message.text()))) {
      complaints.push(`console: ${message.text()} (${message.location().url})`)
    }
  })
  context.on('weberror', ({ error }) => complaints.push(`script: ${String(error())}`))
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A journey that goes on before a page is complete breaks off what was still loading.
    if (!reason.includes('ERR_ABORTED')) complaints.push(`request: ${request.url()} ${reason}`)
  })
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${baseUrl}/`) && !url.startsWith('data:')) {
      complaints.push(`another site: ${url}`)
    }
  })
  context.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') {
      complaints.push(`answer ${response.status()}: ${response.url()}`)
    }
  })
  return complaints
}

/** Every fault of WCAG 2.2 A and AA that axe finds, one line each with where it is. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze()
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  )
  expect(faults, await page.title()).toEqual([])
}

/**
 * Keeps a picture of the whole page in test/browser/screenshots (not committed); none where nobody
 * would look at it.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.CI) return
  mkdirSync(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path: new URL(`${name}.png`, SCREENSHOTS).pathname, fullPage: true })
}

/** How far the page can be scrolled sideways, in CSS pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
}

/** How many postings the list says that it holds. */
export async function shownTotal(page: Page): Promise<number> {
  const words = await page.locator('#count').innerText()
  return Number(/\d+/.exec(words.replace(/(?<=\d)[\s\u00a0\u202f,]+(?=\d)/g, ''))?.[0] ?? 0)
}

/** No page is longer with the keyboard. */
export const MOST_TABS = 150

/** Presses Tab until the focus is on what `selector` names; fails when it is never reached. */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.keyboard.press(key)
    if (await focusMatches(page, selector)) return
  }
  throw new Error(`${key} never reaches ${selector}`)
}

export async function focusMatches(page: Page, selector: string): Promise<boolean> {
  return (await page.locator(`${selector}:focus`).count()) > 0
}

/** Sends the filter form with its own button, as a reader without scripts does. */
export async function submitFilters(page: Page): Promise<void> {
  await page.locator('.apply-filters button').click()
}

/** Root-relative address of the first posting of a list. */
export async function firstPosting(list: string): Promise<string> {
  const { body } = await get(list)
  const path = /href="(\/[a-z-]+\/(?:offres|jobs)\/[a-z0-9-]+-\d+)"/.exec(body)?.[1]
  if (!path) throw new Error(`no posting on ${list}`)
  return path
}

export async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(baseUrl + path, { headers, redirect: 'manual' })
  return { status: response.status, headers: response.headers, body: await response.text() }
}
