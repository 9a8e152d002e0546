/** A curator puts the model on trial in force, or goes back to the one before: asked, then done. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  activateModel,
  activationRefusal,
  findPrevious,
  rollBack,
} from '../../db/activate-model.ts'
import { getActiveModel } from '../../db/active-model.ts'
import { withTransaction } from '../../db/database.ts'
import { getModel, type StoredModel } from '../../db/models.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { readForm, sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { sendModels } from './models-page.ts'

const Activation = z.strictObject({})
const MAX_VERSION = 100 // characters
/** The model that is given up: sent twice, one step is taken back. */
const Return = z.strictObject({ model: z.string().min(1).max(MAX_VERSION) })

/** GET: asks before anything changes. */
export async function askToActivate(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const row = await findModel(board, request)
  if (row === null) return board.fail(request, reply, 404)
  const { version: active } = await getActiveModel(board.db)
  if (active === row.version) return reply.redirect(pathTo(locale, 'models'), 303)
  const refusal = await activationRefusal(board.db, row, board.now())
  if (refusal !== null) return refuse(board, locale, request, reply, refusal)
  const action = (other: Locale) =>
    `${pathTo(other, 'models')}/${row.id}/${stepWord(other, 'activate')}`
  return ask(board, locale, request, reply, {
    ask: 'activate',
    version: row.version,
    active,
    action,
    model: null,
  })
}

/** POST: in force from now on, if it may be; sent twice it is answered twice the same. */
export async function activate(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const id = idOf(request)
  if (id === null) return board.fail(request, reply, 404)
  if (readForm(Activation, request.body) === null) return board.fail(request, reply, 422)
  const by = { curatorId: sessionOf(request).account.id, now: board.now() }
  const { outcome } = await withTransaction(board.db, (trx) => activateModel(trx, id, by))
  if (outcome === 'unknown') return board.fail(request, reply, 404)
  if (outcome !== 'done') return refuse(board, locale, request, reply, outcome)
  return reply.redirect(`${pathTo(locale, 'models')}?done=activated`, 303)
}

/** GET: asks before going back. */
export async function askToRollBack(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const previous = await findPrevious(board.db)
  if (previous === null) return refuse(board, locale, request, reply, 'none-before')
  const { version: active } = await getActiveModel(board.db)
  const action = (other: Locale) => `${pathTo(other, 'models')}/${stepWord(other, 'undo')}`
  return ask(board, locale, request, reply, {
    ask: 'back',
    version: previous.version,
    active,
    action,
    model: active,
  })
}

/** POST: the model before is in force again. */
export async function goBack(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(Return, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const by = { curatorId: sessionOf(request).account.id, now: board.now() }
  const gone = await withTransaction(board.db, (trx) => rollBack(trx, form.model, by))
  if (gone === 'unknown') return board.fail(request, reply, 404)
  if (gone === null) return refuse(board, locale, request, reply, 'none-before')
  return reply.redirect(`${pathTo(locale, 'models')}?done=rolled-back`, 303)
}

type Question = {
  ask: 'activate' | 'back'
  /** That would be in force, and that is. */
  version: string
  active: string
  action: (locale: Locale) => string
  /** What the form sends back; null: nothing. */
  model: string | null
}

function ask(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  { ask: what, version, active, action, model }: Question,
) {
  const t = translator(locale)
  const means = t(`models.means.${what}`, { version, active })
  return sendDesk(board, request, reply, {
    view: 'models/confirm',
    head: {
      locale,
      title: t(`models.ask.${what}`),
      description: means,
      addresses: addressesBy(action),
      section: 'models',
    },
    data: { means, action: action(locale), model, label: t(`models.do.${what}`) },
  })
}

function refuse(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: string,
) {
  const field = refusal === 'none-before' ? 'active' : 'candidate'
  const problems = [{ field, message: translator(locale)(`models.refused.${refusal}`) }]
  return sendModels(board, locale, request, reply, { status: 409, problems })
}

async function findModel(board: Board, request: FastifyRequest): Promise<StoredModel | null> {
  const id = idOf(request)
  return id === null ? null : getModel(board.db, id)
}

function idOf({ params }: FastifyRequest): number | null {
  const { id } = params as { id?: unknown }
  return typeof id === 'string' && /^[1-9]\d{0,8}$/.test(id) ? Number(id) : null
}
