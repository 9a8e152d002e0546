import { expect, test } from 'vitest'
import { readPosting } from '../../src/intake/read-posting.ts'
import { toPostingInput } from '../../src/intake/to-posting-input.ts'
import { NOW } from '../support.ts'
import { feedOf, recordsOf } from './support.ts'

async function salaryOf(country: string, salary: string) {
  const job = `<title>Veille</title><description>Un forum.</description><country>${country}</country><salary>${salary}</salary>`
  const [record] = await recordsOf(feedOf([job]), 'indeed-xml')
  return toPostingInput(readPosting(record!, 'test').draft!, NOW).salary
}

test.each([
  ['CA', '$22.50 per hour', { min: 2250, max: 2250, currency: 'CAD', unit: 'HOUR' }],
  ['CA', '22-25 hourly', { min: 2200, max: 2500, currency: 'CAD', unit: 'HOUR' }],
  [
    'CA',
    '45 000 à 55 000 par année',
    { min: 4_500_000, max: 5_500_000, currency: 'CAD', unit: 'YEAR' },
  ],
  [
    'FR',
    '30 000 - 35 000 € par an',
    { min: 3_000_000, max: 3_500_000, currency: 'EUR', unit: 'YEAR' },
  ],
  ['FR', '1800 brut mensuel', { min: 180_000, max: 180_000, currency: 'EUR', unit: 'MONTH' }],
  ['GB', '30,000 per annum', { min: 3_000_000, max: 3_000_000, currency: 'GBP', unit: 'YEAR' }],
])('a feed for %s that says %j says what it pays', async (country, words, salary) => {
  expect(await salaryOf(country, words)).toEqual(salary)
})

test.each([
  ['FR', '30000'],
  ['FR', 'selon expérience'],
  ['FR', '35 heures par semaine'],
  ['FR', '35 heures'],
  ['FR', '5 jours par semaine'],
  ['JP', '22 per hour'],
])('a feed for %s that says %j says no sure pay', async (country, words) => {
  expect(await salaryOf(country, words)).toBeNull()
})
