/** The addresses of all open postings, for search engines. @see https://www.sitemaps.org/protocol.html */
import { findEmployersForSitemap } from '../../db/employers.ts'
import { countOpen, findForSitemap } from '../../db/published.ts'
import { LOCALES } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { escapeHtml } from '../../http/markdown.ts'
import { type PageName, pathTo, pathToPosting } from '../../i18n/paths.ts'

const POSTINGS_A_FILE = 15_000 // × 3 locales stays under the protocol's 50,000 addresses
const MOST_EMPLOYERS = 1_500 // × 3 locales, beside a full file of postings
const STATIC_PAGES: readonly PageName[] = [
  'list',
  'employers',
  'method',
  'rules',
  'log',
  'legal',
  'privacy',
  'terms',
  'accessibility',
  'contact',
]
const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9'

type Address = { path: string; lastModified?: number }

/** One file while the board is small, an index of files when it has outgrown one. */
export async function sitemap(board: Board): Promise<string> {
  const open = await countOpen(board.db, board.now())
  const files = Math.ceil(open / POSTINGS_A_FILE)
  if (files <= 1)
    return urlset(board, [...(await otherAddresses(board)), ...(await postingAddresses(board, 1))])
  const locations = Array.from(
    { length: files },
    (_, i) => `${board.config.baseUrl}/sitemap-${i + 1}.xml`,
  )
  const items = locations.map((location) => `<sitemap><loc>${escapeHtml(location)}</loc></sitemap>`)
  return document('sitemapindex', items)
}

/** File number `page` of the index, or null when there is no such file. */
export async function sitemapPage(board: Board, page: number): Promise<string | null> {
  const addresses = await postingAddresses(board, page)
  if (addresses.length === 0) return null
  const others = page === 1 ? await otherAddresses(board) : []
  return urlset(board, [...others, ...addresses])
}

/** The board's own pages, and those of employers with an open posting. */
async function otherAddresses(board: Board): Promise<Address[]> {
  const options = { now: board.now(), limit: MOST_EMPLOYERS }
  const slugs = await findEmployersForSitemap(board.db, options)
  return LOCALES.flatMap((locale) => [
    ...STATIC_PAGES.map((page) => ({ path: pathTo(locale, page) })),
    ...slugs.map((slug) => ({ path: `${pathTo(locale, 'employers')}/${slug}` })),
  ])
}

async function postingAddresses(board: Board, page: number): Promise<Address[]> {
  const rows = await findForSitemap(board.db, {
    now: board.now(),
    offset: (page - 1) * POSTINGS_A_FILE,
    limit: POSTINGS_A_FILE,
  })
  return rows.flatMap((row) =>
    LOCALES.map((locale) => ({ path: pathToPosting(locale, row), lastModified: row.updatedAt })),
  )
}

function urlset(board: Board, addresses: readonly Address[]): string {
  const items = addresses.map(({ path, lastModified }) => {
    const date = lastModified ? `<lastmod>${new Date(lastModified).toISOString()}</lastmod>` : ''
    return `<url><loc>${escapeHtml(board.config.baseUrl + path)}</loc>${date}</url>`
  })
  return document('urlset', items)
}

function document(root: string, items: readonly string[]): string {
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<${root} xmlns="${XMLNS}">`,
    ...items,
    `</${root}>\n`,
  ].join('\n')
}
