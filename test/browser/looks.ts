/** A look at every page of a way through the board: for everyone, on every screen, valid and light. */
import { gzipSync } from 'node:zlib'
import type { Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import type { Locale } from '../../src/domain/codes.ts'
import { findFaults, hasJava } from './nu-checker.ts'
import { expectNoAxeViolations, screenshot, sidewaysScroll } from './support.ts'

const KB = 1024

/** Looks at the page that is open. */
export type Look = (name: string) => Promise<void>

type Theme = 'light' | 'dark'
/** Each page is looked at dark on a phone and light at a desk; Québec's are the French ones. */
const LOOKS: Record<Locale, readonly (readonly [width: number, theme: Theme])[]> = {
  fr: [[360, 'dark']],
  'fr-ca': [],
  en: [[1280, 'light']],
}

/**
 * Begins to look: `look` fails on what axe finds and on what must be scrolled sideways, and keeps a
 * picture; `expectSound` fails when one of the answers looked at is not valid, light and free of inline
 * code.
 * @param area first word of the pictures' names
 */
export function beginLooks(page: Page, area: string, locale: Locale) {
  const seen: [name: string, html: string][] = []
  let last: Response | undefined
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest()
    if (isPage && (response.status() < 300 || response.status() >= 400)) last = response
  })
  const look: Look = async (name) => {
    if (last) seen.push([name, await last.text()])
    await lookAround(page, `${area}-${name}`, locale)
  }
  return { look, expectSound: () => expectSound(seen) }
}

async function lookAround(page: Page, name: string, locale: Locale): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await sidewaysScroll(page), `${name} at ${width} px`).toBe(0)
    for (const [at, colorScheme] of LOOKS[locale]) {
      if (at !== width) continue
      await page.emulateMedia({ colorScheme })
      await screenshot(page, `${name}-${locale}-${colorScheme}-${width}`)
      await expectNoAxeViolations(page)
    }
  }
}

function expectSound(seen: readonly [name: string, html: string][]): void {
  if (hasJava) expect(findFaults(seen)).toEqual([])
  for (const [name, html] of seen) {
    expect(gzipSync(html).length, name).toBeLessThanOrEqual(20 * KB)
    expect(html, name).not.toMatch(/<style\b|\sstyle="|\son[a-z]+="|javascript:/i)
    expect(html, name).not.toMatch(/<script(?![^>]*\b(?:src=|type="application\/ld\+json"))/i)
  }
}
