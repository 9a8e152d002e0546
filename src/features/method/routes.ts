/** Whoever asks how the flag judges, how often it is right, and what it must not be taken for. */
import type { FastifyInstance } from 'fastify'
import { getActiveModel } from '../../db/active-model.ts'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import { type Board, sendCached } from '../../http/board.ts'
import { boardDocument } from '../../http/board-document.ts'
import { addressesOf } from '../../http/board-page.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { toMethodPage } from './page.ts'
import { readRealFigures } from './real-figures.ts'
import { readSecondReading } from './second-reading.ts'

export function methodRoutes(app: FastifyInstance, board: Board): void {
  for (const locale of LOCALES) {
    app.get(pathTo(locale, 'method'), (request, reply) =>
      sendCached(board, request, reply, `${locale} method`, () => showMethod(board, locale)),
    )
  }
}

async function showMethod(board: Board, locale: Locale) {
  const { title, markdown, description } = boardDocument(board, 'method', locale)
  const head = {
    locale,
    title,
    description,
    addresses: addressesOf('method'),
    section: 'method',
  } as const
  const measured = {
    model: await getActiveModel(board.db),
    secondReading: readSecondReading(),
    real: readRealFigures(),
  }
  const page = toMethodPage(markdown, measured, { locale, t: translator(locale) })
  return { body: await board.show('method/method', head, { title, ...page }) }
}
