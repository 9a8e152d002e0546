import { expect, test } from 'vitest'
import { securityTxt } from '../../src/http/security-txt.ts'

const BOARD = {
  baseUrl: 'https://emplois.example.org',
  operator: { name: 'Exemple', address: 'Paris', email: 'contact@example.org' },
}
const NOW = Date.UTC(2026, 10, 21, 15, 30)
const YEAR = 366 * 24 * 60 * 60 * 1000

function fields(text: string): Map<string, string> {
  const lines = text.trimEnd().split('\n')
  return new Map(lines.map((line) => [line.split(': ')[0] ?? '', line.replace(/^[^:]+: /, '')]))
}

test('says whom to write to, in which languages, where it stands and how long it holds', () => {
  expect([...fields(securityTxt(BOARD, NOW))]).toEqual([
    ['Contact', 'mailto:contact@example.org'],
    ['Expires', '2027-05-20T00:00:00Z'],
    ['Preferred-Languages', 'fr, fr-CA, en'],
    ['Canonical', 'https://emplois.example.org/.well-known/security.txt'],
    ['Policy', 'https://emplois.example.org/en/contact'],
  ])
})

test('expires in the future and in less than a year, at any moment', () => {
  for (let day = 0; day < 366; day++) {
    const now = NOW + day * 86_399_999
    const expires = Date.parse(fields(securityTxt(BOARD, now)).get('Expires') ?? '')
    expect(expires).toBeGreaterThan(now)
    expect(expires).toBeLessThan(now + YEAR)
  }
})

test('is the same all day, so that it can be cached', () => {
  expect(securityTxt(BOARD, Date.UTC(2026, 10, 21, 0, 0))).toBe(
    securityTxt(BOARD, Date.UTC(2026, 10, 21, 23, 59)),
  )
})

test('points at the contact page while no address is known', () => {
  const nobody = { ...BOARD, operator: { ...BOARD.operator, email: undefined } }
  expect(fields(securityTxt(nobody, NOW)).get('Contact')).toBe(
    'https://emplois.example.org/fr/contact',
  )
})

test('an address with odd signs adds no line of its own', () => {
  const odd = { ...BOARD, operator: { ...BOARD.operator, email: 'a+b\nPolicy: x@example.org' } }
  expect(securityTxt(odd, NOW).split('\n')).toHaveLength(6)
})
