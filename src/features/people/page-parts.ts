/** What both pages of admins are made of. */
import type { FastifyRequest } from 'fastify'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { isFreshAt, sessionOf } from '../../http/guard.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'

/** The page of bans, with an organization filled in where one is named by its slug. */
export function pathToBans(locale: Locale, slug?: string): string {
  const path = `${pathTo(locale, 'people')}/${stepWord(locale, 'ban')}`
  return slug === undefined ? path : `${path}?organization=${encodeURIComponent(slug)}`
}

/**
 * Whether the forms of a page will be taken, and where to sign in anew otherwise: whoever is asked only
 * once they have written loses what they wrote.
 */
export function freshness(board: Board, locale: Locale, request: FastifyRequest, page: string) {
  const next = encodeURIComponent(page)
  return {
    isFresh: isFreshAt(sessionOf(request), board.now()),
    againHref: `${pathTo(locale, 'signIn')}?again=1&next=${next}`,
  }
}
