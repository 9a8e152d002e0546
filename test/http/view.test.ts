import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/domain/codes.ts'
import { addressesOf } from '../../src/http/board-page.ts'
import { createEta, escapeOrThrow, renderPage, toBasePage } from '../../src/http/view.ts'
import { translator } from '../../src/i18n/translate.ts'

const config = { baseUrl: 'https://board.example.org', isProduction: false }
const eta = createEta(config)

function documentPage(title: string, locale: 'fr' | 'fr-ca' | 'en' = 'fr', isIndexed = true) {
  const t = translator(locale)
  const addresses = addressesOf('privacy')
  const head = {
    locale,
    title,
    description: 'D',
    addresses,
    section: 'privacy',
    isIndexed,
  } as const
  const page = toBasePage(head, { t, config, dateline: null })
  return renderPage((view, data) => eta.render(view, data), 'pages/document', page, {
    title,
    bodyHtml: '<p>Body</p>',
  })
}

describe('the way to the employers’ area', () => {
  const navOf = (csrf: string | null) => {
    const t = translator('fr')
    const desk = { csrf, email: csrf && 'a@b.example' }
    const head = {
      locale: 'fr' as const,
      ...{ title: 'T', description: 'D', section: null, desk },
      addresses: addressesOf('privacy'),
    } as const
    const { nav, desk: shown } = toBasePage(head, { t, config, dateline: null })
    return [...nav, ...(shown?.session?.nav ?? [])].map(({ href }) => href)
  }

  test('stands in the masthead beside publishing, and once only behind a session', () => {
    expect(documentPage('T')).toContain('<a href="/fr/mes-offres">Espace employeur</a>')
    for (const csrf of [null, 'token']) {
      expect(navOf(csrf).filter((href) => href === '/fr/mes-offres')).toHaveLength(1)
      expect(navOf(csrf).filter((href) => href === '/fr/publier')).toHaveLength(1)
    }
  })
})

describe('what a view writes', () => {
  test('is escaped wherever it stands', () => {
    const html = documentPage(`"><script>alert('1')</script>&`)
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;')
    expect(html).toContain('<p>Body</p>')
  })

  test.each([undefined, null, Number.NaN, {}, [], true, () => ''])('is never %s', (value) => {
    expect(() => escapeOrThrow(value)).toThrow(TypeError)
  })

  test('may be a number', () => {
    expect(escapeOrThrow(0)).toBe('0')
    expect(eta.renderString('<%= it.n %>', { n: 12.5 })).toBe('12.5')
  })

  test('is a defect when it is missing, and a gap in production', () => {
    expect(() => eta.renderString('<p><%= it.title %></p>', {})).toThrow('undefined')
    const lenient = createEta({ isProduction: true })
    expect(lenient.renderString('<p><%= it.title %></p>', {})).toBe('<p></p>')
  })

  test('is escaped in production too', () => {
    const lenient = createEta({ isProduction: true })
    expect(lenient.renderString('<%= it.title %>', { title: `<"'&>` })).toBe(
      '&lt;&quot;&#39;&amp;&gt;',
    )
  })
})

describe('a page', () => {
  test.each(LOCALES)('in %s names its language, its address and its other languages', (locale) => {
    const html = documentPage('T', locale)
    expect(html).toMatch(/^<!doctype html>\n<html lang="(fr-FR|fr-CA|en-CA)">/)
    const path = addressesOf('privacy')[locale]
    expect(html).toContain(`<link rel="canonical" href="https://board.example.org${path}">`)
    for (const hreflang of ['fr', 'fr-CA', 'en', 'x-default']) {
      expect(html).toContain(`hreflang="${hreflang}" href="https://board.example.org/`)
    }
  })

  test('that is not for search engines says so and names no address as its own', () => {
    const html = documentPage('T', 'fr', false)
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).not.toContain('rel="canonical"')
  })

  test('marks itself in the links and keeps the reader on it when the language changes', () => {
    const html = documentPage('T')
    expect(html).toContain('<a href="/fr/confidentialite" aria-current="page">')
    expect(html).toContain('<a href="/en/privacy" hreflang="en" lang="en">')
  })

  test('asks nothing of another site', () => {
    const links = [...documentPage('T').matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to]) => to!)
    const outward = links.filter((to) => !to.startsWith('/') && !to.startsWith('#'))
    expect(outward.every((to) => to.startsWith(config.baseUrl))).toBe(true)
  })
})
