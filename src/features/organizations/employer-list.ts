/** Everyone's list of employers: those with a posting that is or was public, by name. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { findEmployers, getEmployer } from '../../db/employers.ts'
import type { Locale } from '../../domain/codes.ts'
import { type Board, sendCached } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { queryOf } from '../../http/query.ts'
import { pathTo } from '../../i18n/paths.ts'
import { formatNumber, translator } from '../../i18n/translate.ts'

const PAGE_SIZE = 50 // employers

export async function showEmployers(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const after = new URLSearchParams(queryOf(request.url)).get('after')
  // Only the slug of an employer is a place in the list: there are not endlessly many pages to keep.
  const last = after === null ? null : await getEmployer(board.db, after)
  if (after !== null && last === null) return board.fail(request, reply, 404)
  const query = after === null ? '' : `?after=${after}`
  const address = (other: Locale) => pathTo(other, 'employers') + query
  return sendCached(board, request, reply, address(locale), async () => {
    const t = translator(locale)
    const options = { after: last?.nameKey ?? '', limit: PAGE_SIZE, now: board.now() }
    const { rows, hasMore } = await findEmployers(board.db, options)
    const first = pathTo(locale, 'employers')
    const head = {
      locale,
      title: t('employers.title'),
      description: t('employers.description'),
      addresses: addressesBy(address),
      section: 'employers' as const,
    }
    const data = {
      employers: rows.map(({ slug, name, kind, verifiedAt, open }) => ({
        href: `${first}/${slug}`,
        name,
        isVerified: verifiedAt !== null,
        kind: kind && t(`code.employer.${kind}`),
        open: formatNumber(open, locale),
      })),
      nextHref: hasMore ? `${first}?after=${rows.at(-1)!.slug}` : null,
      firstHref: after === null ? null : first,
    }
    return { body: await board.show('organizations/employers', head, data) }
  })
}
