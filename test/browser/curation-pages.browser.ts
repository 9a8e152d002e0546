/** Every page of curators with something on it, and what a reader sees of their decisions. */
import { describe } from 'vitest'
import { comeBack } from './curation-support.ts'
import { prepareScene, visitAll } from './curation-visits.ts'
import { LANGUAGE } from './employer-support.ts'
import { beginLooks } from './looks.ts'
import { test, withPage } from './support.ts'

describe.each(['fr', 'en'] as const)('%s', (locale) => {
  test('every page of a curator can be used by everyone', { timeout: 180_000 }, async () => {
    const scene = await prepareScene()
    await withPage({ locale: LANGUAGE[locale] }, async (page) => {
      await comeBack(page, scene.admin.id)
      const { look, expectSound } = beginLooks(page, 'curation', locale)
      await visitAll(page, locale, scene, look)
      expectSound()
    })
  })
})
