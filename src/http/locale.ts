/** Which language a request asks for. */
import type { FastifyRequest } from 'fastify'
import type { Locale } from '../domain/codes.ts'
import { localeOf } from '../i18n/paths.ts'

/** The locale of the address, else what the reader's browser prefers. */
export function localeOfRequest(request: FastifyRequest): Locale {
  return localeOf(request.url) ?? preferredLocale(request.headers['accept-language'])
}

/**
 * The best of the board's locales for an Accept-Language header: the first language that the board
 * has, by weight; French when none is, since the board is French first.
 */
export function preferredLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.find((p) => p.trim().startsWith('q='))
      const q = weight ? Number(weight.trim().slice(2)) : 1
      return { tag: tag.trim(), q: Number.isFinite(q) ? q : 0 }
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { tag } of wanted) {
    if (tag === 'fr-ca') return 'fr-ca'
    if (tag === 'fr' || tag.startsWith('fr-')) return 'fr'
    if (tag === 'en' || tag.startsWith('en-')) return 'en'
  }
  return 'fr'
}
