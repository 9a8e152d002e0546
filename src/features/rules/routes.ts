/** Whoever was asked a question by the posting check, or wants to know what it may ask. */
import type { FastifyInstance } from 'fastify'
import { LOCALES, type Locale } from '../../domain/codes.ts'
import { localDay } from '../../domain/time-zone.ts'
import { type Board, sendCached } from '../../http/board.ts'
import { addressesOf } from '../../http/board-page.ts'
import { READER_ZONES } from '../../i18n/format.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { toRulesPage } from './page.ts'

export function rulesRoutes(app: FastifyInstance, board: Board): void {
  for (const locale of LOCALES) {
    app.get(pathTo(locale, 'rules'), (request, reply) =>
      sendCached(board, request, reply, `${locale} rules`, () => showRules(board, locale)),
    )
  }
}

async function showRules(board: Board, locale: Locale) {
  const t = translator(locale)
  const head = {
    locale,
    title: t('rules.title'),
    description: t('rules.description'),
    addresses: addressesOf('rules'),
    section: 'method',
  } as const
  const today = localDay(board.now(), READER_ZONES[locale])
  const page = toRulesPage({ locale, t, today })
  return { body: await board.show('rules/rules', head, page) }
}
