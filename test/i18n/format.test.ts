import { expect, test } from 'vitest'
import { formatCalendarDay, formatLongDay, formatMoney } from '../../src/i18n/format.ts'

test.each([
  [450, 'EUR', 'fr', '4,50\u00a0€'],
  [69_300, 'EUR', 'fr', '693\u00a0€'],
  [1660, 'CAD', 'fr-ca', '16,60\u00a0$'],
  [5_000_000, 'CAD', 'en', '$50,000'],
  [1605, 'CAD', 'en', '$16.05'],
] as const)('%d cents of %s in %s: %s', (minor, currency, locale, words) => {
  expect(formatMoney(minor, currency, locale)).toBe(words)
})

test('the first of a month is the first in French', () => {
  expect(formatCalendarDay('2026-01-01', 'fr')).toBe('1ᵉʳ janvier 2026')
  expect(formatCalendarDay('2026-01-11', 'fr')).toBe('11 janvier 2026')
  expect(formatCalendarDay('2026-01-01', 'en')).toBe('January 1, 2026')
  expect(formatLongDay(Date.parse('2026-02-01T12:00:00Z'), 'fr-ca')).toContain(' 1ᵉʳ février')
})
