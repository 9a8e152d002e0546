/**
 * Every page of the employers' area with something on it: axe in light and dark, on a phone and at a
 * desk, nothing to scroll sideways, valid markup, few bytes.
 */
import { describe, expect } from 'vitest'
import { LOCALES } from '../../src/domain/codes.ts'
import { pathTo } from '../../src/i18n/paths.ts'
import { LANGUAGE } from './employer-support.ts'
import { visitAll } from './employer-visits.ts'
import { beginLooks } from './looks.ts'
import { get, test, withPage } from './support.ts'

const KB = 1024

describe.each(LOCALES)('%s', (locale) => {
  test('every page of an employer can be used by everyone', { timeout: 180_000 }, async () => {
    await withPage({ locale: LANGUAGE[locale] }, async (page) => {
      const { look, expectSound } = beginLooks(page, 'employer', locale)
      await visitAll(page, locale, look)
      expectSound()
    })
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
