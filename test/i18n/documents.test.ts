import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/domain/codes.ts'
import { DOCUMENTS, type DocumentParams, readDocument } from '../../src/i18n/documents.ts'

const folder = new URL('../../src/i18n/documents/', import.meta.url)
const OPERATOR: DocumentParams = {
  operatorName: 'Coopérative Exemple',
  operatorAddress: '1 rue de l’Exemple, 75000 Paris',
  operatorEmail: 'contact@example.org',
  baseUrl: 'https://emplois.example.org',
}
const NOBODY: DocumentParams = {
  operatorName: undefined,
  operatorAddress: undefined,
  operatorEmail: undefined,
  baseUrl: 'http://127.0.0.1:3000',
}
const everyPage = DOCUMENTS.flatMap((name) => LOCALES.map((locale) => [name, locale] as const))

describe.each(everyPage)('%s in %s', (name, locale) => {
  const { title, markdown, description } = readDocument(name, locale, OPERATOR)

  test('has a title, sections and a beginning fit for a description', () => {
    expect(title).toMatch(/^\p{Lu}[^#.]+$/u)
    expect(markdown).toMatch(/^## \S/m)
    expect(markdown).not.toMatch(/^# /m)
    expect(description.length).toBeGreaterThan(40)
    expect(description.length).toBeLessThanOrEqual(160)
    expect(description).not.toMatch(/[\\*[\]]|mailto:|page:/)
  })

  test('leaves no placeholder open and links inside its own locale alone', () => {
    expect(`${title}${markdown}`).not.toMatch(/[{}]|page:/)
    const inside = [...markdown.matchAll(/\]\((\/[^)]+)\)/g)].map((match) => match[1] ?? '')
    expect(inside.filter((path) => !path.startsWith(`/${locale}/`))).toEqual([])
  })

  test('names the operator by its address for mail, or says that it is missing', () => {
    expect(markdown).toContain('[contact@example.org](mailto:contact@example.org)')
    const missing = locale === 'en' ? '[to be completed]' : '[à compléter]'
    const unfilled = readDocument(name, locale, NOBODY).markdown
    expect(unfilled).toContain(missing)
    expect(unfilled).not.toMatch(/undefined|mailto:/)
  })
})

test('every file belongs to a document, and every document is written in French and English', () => {
  const files = readdirSync(folder).sort()
  const possible = everyPage.map(([name, locale]) => `${name}.${locale}.md`)
  expect(files.filter((file) => !possible.includes(file))).toEqual([])
  for (const name of DOCUMENTS) {
    expect(files).toContain(`${name}.fr.md`)
    expect(files).toContain(`${name}.en.md`)
  }
})

test('Québec has its own pages where law or words differ', () => {
  const writtenIn = (name: (typeof DOCUMENTS)[number]) =>
    readDocument(name, 'fr-ca', OPERATOR).writtenIn
  expect(writtenIn('privacy')).toBe('fr-ca')
  expect(writtenIn('contact')).toBe('fr-ca')
  const { markdown } = readDocument('privacy', 'fr-ca', OPERATOR)
  expect(markdown).toContain('Loi 25')
  expect(markdown).toContain('Commission d’accès à l’information')
})

test('a translation has the sections of its French original', () => {
  const sections = (file: string) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^## /gm)].length
  for (const name of DOCUMENTS) expect(sections(`${name}.en.md`)).toBe(sections(`${name}.fr.md`))
})

test('what the operator is called is text, whatever signs it holds', () => {
  const { markdown } = readDocument('legal', 'en', {
    ...OPERATOR,
    operatorName: '<b>[A](javascript:x)</b> *B* {baseUrl}\n# C',
  })
  expect(markdown).toContain('\\<b\\>\\[A\\]\\(javascript:x\\)\\</b\\> \\*B\\* \\{baseUrl\\} \\# C')
})

test('no page claims a figure of accuracy, and none says that a posting is illegal', () => {
  for (const [name, locale] of everyPage) {
    const { markdown } = readDocument(name, locale, OPERATOR)
    expect(markdown).not.toMatch(/\d\s*%|\bill[ée]ga/i)
  }
})
