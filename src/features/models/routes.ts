/** Models: the active one, one on trial, second readings, and labels for export. */
import type { FastifyInstance } from 'fastify'
import { LOCALES } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { activate, askToActivate, askToRollBack, goBack } from './activate.ts'
import { sendLabels } from './export-labels.ts'
import { showModels } from './models-page.ts'
import { answerReading, showReading } from './reading.ts'

/** What changes how every posting is judged, or takes labels out, asks for a recent sign-in. */
const FRESH = { access: 'curator', isFresh: true } as const
const CURATOR = { access: 'curator' } as const

export function modelsRoutes(app: FastifyInstance, board: Board): void {
  for (const locale of LOCALES) {
    const models = pathTo(locale, 'models')
    app.get(models, { config: CURATOR }, (request, reply) =>
      showModels(board, locale, request, reply),
    )
    const activation = `${models}/:id/${stepWord(locale, 'activate')}`
    app.get(activation, { config: FRESH }, (request, reply) =>
      askToActivate(board, locale, request, reply),
    )
    app.post(activation, { config: FRESH }, (request, reply) =>
      activate(board, locale, request, reply),
    )
    const back = `${models}/${stepWord(locale, 'undo')}`
    app.get(back, { config: FRESH }, (request, reply) =>
      askToRollBack(board, locale, request, reply),
    )
    app.post(back, { config: FRESH }, (request, reply) => goBack(board, locale, request, reply))
    const reading = pathTo(locale, 'secondReading')
    app.get(reading, { config: CURATOR }, (request, reply) =>
      showReading(board, locale, request, reply),
    )
    app.post(reading, { config: CURATOR }, (request, reply) =>
      answerReading(board, locale, request, reply),
    )
    app.get(pathTo(locale, 'labels'), { config: FRESH }, (_, reply) => sendLabels(board, reply))
  }
}
