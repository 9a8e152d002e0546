/**
 * Every page of the employers' area with something on it: axe in light and dark, on a phone and at a
 * desk, nothing to scroll sideways, valid markup, few bytes.
 */
import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import { describe, expect } from 'vitest'
import { LOCALES, type Locale } from '../../src/domain/codes.ts'
import { pathTo } from '../../src/i18n/paths.ts'
import { LANGUAGE } from './employer-support.ts'
import { type Look, visitAll } from './employer-visits.ts'
import { findFaults, hasJava } from './nu-checker.ts'
import {
  expectNoAxeViolations,
  get,
  screenshot,
  sidewaysScroll,
  test,
  withPage,
} from './support.ts'

const KB = 1024

describe.each(LOCALES)('%s', (locale) => {
  test('every page of an employer can be used by everyone', { timeout: 180_000 }, async () => {
    const seen: [name: string, html: string][] = []
    await withPage({ locale: LANGUAGE[locale] }, async (page) => {
      let last: Response | undefined
      page.on('response', (response) => {
        const isPage = response.request().isNavigationRequest()
        if (isPage && (response.status() < 300 || response.status() >= 400)) last = response
      })
      const look: Look = async (name) => {
        if (last) seen.push([name, await last.text()])
        await lookAround(page, name, locale)
      }
      await visitAll(page, locale, look)
    })
    if (hasJava) expect(findFaults(seen)).toEqual([])
    for (const [name, html] of seen) {
      expect(gzipSync(html).length, name).toBeLessThanOrEqual(20 * KB)
      expect(html, name).not.toMatch(/<style\b|\sstyle="|\son[a-z]+="|javascript:/i)
      expect(html, name).not.toMatch(/<script(?![^>]*\b(?:src=|type="application\/ld\+json"))/i)
    }
  })
})

test('the sheets and scripts of the employers’ area are as light as promised', async () => {
  const { body } = await get(pathTo('fr', 'signIn'))
  const sum = async (ending: string) => {
    const found = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path)
    const texts = found.filter((path) => path?.split('?')[0]?.endsWith(ending))
    const sizes = await Promise.all(texts.map(async (path) => (await get(path ?? '')).body.length))
    return sizes.reduce((all, size) => all + size, 0)
  }
  expect(await sum('.css')).toBeLessThanOrEqual(28 * KB)
  expect(await sum('.js')).toBeLessThanOrEqual(15 * KB)
})

type Theme = 'light' | 'dark'
/** Each page is looked at dark on a phone and light at a desk; Québec's are the French ones. */
const LOOKS: Record<Locale, readonly (readonly [width: number, theme: Theme])[]> = {
  fr: [[360, 'dark']],
  'fr-ca': [],
  en: [[1280, 'light']],
}

async function lookAround(page: Page, name: string, locale: Locale): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await sidewaysScroll(page), `${name} at ${width} px`).toBe(0)
    for (const [at, colorScheme] of LOOKS[locale]) {
      if (at !== width) continue
      await page.emulateMedia({ colorScheme })
      await screenshot(page, `employer-${name}-${locale}-${colorScheme}-${width}`)
      await expectNoAxeViolations(page)
    }
  }
}
