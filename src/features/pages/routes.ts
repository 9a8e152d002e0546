/** Whoever wants to know who runs the board, and the programs that visit it. */
import type { FastifyInstance } from 'fastify'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import { type Board, sendCached } from '../../http/board.ts'
import { boardDocument } from '../../http/board-document.ts'
import { addressesOf } from '../../http/board-page.ts'
import { preferredLocale } from '../../http/locale.ts'
import { renderDocument } from '../../http/markdown.ts'
import { securityTxt } from '../../http/security-txt.ts'
import { DOCUMENTS, type DocumentName } from '../../i18n/documents.ts'
import { pathTo } from '../../i18n/paths.ts'
import { robotsTxt } from './robots.ts'
import { sitemap, sitemapPage } from './sitemap.ts'

/** The method has figures beside its words, and a feature of its own. */
const PLAIN = DOCUMENTS.filter((name) => name !== 'method')

export function pagesRoutes(app: FastifyInstance, board: Board): void {
  app.get('/', async (request, reply) => {
    const locale = preferredLocale(request.headers['accept-language'])
    return reply.header('Vary', 'Accept-Language').redirect(pathTo(locale, 'list'), 302)
  })
  for (const locale of LOCALES) {
    app.get(`/${locale}`, (_, reply) => reply.redirect(pathTo(locale, 'list'), 301))
    for (const name of PLAIN) {
      app.get(pathTo(locale, name), (request, reply) =>
        sendCached(board, request, reply, `${locale} ${name}`, () =>
          showDocument(board, locale, name),
        ),
      )
    }
  }
  app.get('/robots.txt', (_, reply) => reply.type('text/plain').send(robotsTxt(board.config)))
  app.get('/.well-known/security.txt', (_, reply) =>
    reply.type('text/plain').send(securityTxt(board.config, board.now())),
  )
  app.get('/sitemap.xml', (request, reply) =>
    sendCached(board, request, reply, 'sitemap', async () => ({
      body: await sitemap(board),
      type: 'application/xml',
    })),
  )
  app.get<{ Params: { page: string } }>('/sitemap-:page.xml', async (request, reply) => {
    const page = /^[1-9]\d{0,2}$/.test(request.params.page) ? Number(request.params.page) : 0
    const body = page > 0 ? await sitemapPage(board, page) : null
    if (body === null) return board.fail(request, reply, 404)
    return reply.type('application/xml').send(body)
  })
}

async function showDocument(board: Board, locale: Locale, name: DocumentName) {
  const { title, markdown, description } = boardDocument(board, name, locale)
  const bodyHtml = renderDocument(markdown)
  const head = { locale, title, description, addresses: addressesOf(name), section: name }
  return { body: await board.show('pages/document', head, { title, bodyHtml }) }
}
