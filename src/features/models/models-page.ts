/** The page of models: what judges, what is on trial, and how far curators agree. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  agreementOf,
  type CuratorAgreement,
  disagreementByCue,
  LEAST_PAIRS,
} from '../../classifier/agreement.ts'
import { LEAST_DECISIONS } from '../../classifier/learn-from-decisions.ts'
import type { Model } from '../../classifier/model.ts'
import { shippedModel } from '../../classifier/shipped-model.ts'
import { activationRefusal, findPrevious } from '../../db/activate-model.ts'
import { getActiveModel, getActiveModelId, getStoredModel } from '../../db/active-model.ts'
import { findJudgedLabels, findPairs } from '../../db/labels.ts'
import { findCandidate, findNewestModels, getModel, type StoredModel } from '../../db/models.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesOf } from '../../http/board-page.ts'
import { type FormProblem, sendDesk } from '../../http/desk.ts'
import { formatDay, formatDecimal, formatInterval, READER_ZONES } from '../../i18n/format.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { toLiveChanges } from './changes.ts'
import { allTable, cuesTable, figuresTable, gatesTable, learnedTable } from './tables.ts'

const MOST_MODELS = 20
const DONE = ['activated', 'rolled-back'] as const

/** GET: `?done=code` tells what was just done. */
export function showModels(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  return sendModels(board, locale, request, reply, { status: 200, problems: [] })
}

export async function sendModels(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, problems }: { status: number; problems: readonly FormProblem[] },
) {
  const { db } = board
  const reader = { locale, t: translator(locale), now: board.now() }
  const { t } = reader
  const active = await getActiveModel(db)
  const models = await findNewestModels(db, MOST_MODELS)
  const cues = disagreementByCue(await findJudgedLabels(db))
  const asked = (request.query as { done?: unknown }).done
  const done = request.method === 'GET' ? DONE.find((code) => code === asked) : undefined
  const title = t('models.title')
  return sendDesk(board, request, reply, {
    view: 'models/models',
    status,
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('models.lead'),
      addresses: addressesOf('models'),
      section: 'models',
    },
    data: {
      title,
      problems,
      notice: done ? t(`models.done.${done}`) : null,
      active: await activePart(board, active, reader),
      candidate: await candidatePart(board, active, reader),
      agreement: agreementWords(agreementOf(await findPairs(db)), reader),
      cues: cues.length === 0 ? null : cuesTable(cues, reader),
      cuesLabel: t('models.cues.open', { count: cues.length }),
      all: models.length === 0 ? null : allTable(models, active.version, reader),
      labelsHref: pathTo(locale, 'labels'),
    },
  })
}

async function activePart({ db }: Board, { version }: Model, { t, locale, now }: Reader) {
  const id = await getActiveModelId(db)
  const row = id === null ? null : await getModel(db, id)
  const since = row?.version === version ? row.activatedAt : null
  const date = since === null ? '' : formatDay(since, locale, READER_ZONES[locale], now)
  const origin = version === shippedModel.version ? 'shipped' : 'learned'
  const previous = await findPrevious(db)
  return {
    words: t(`models.active.${origin}`, { version }),
    since: date === '' ? null : t('models.active.since', { date }),
    // A model that this program cannot judge with any more.
    lost: row && row.version !== version ? t('models.active.lost', { version: row.version }) : null,
    back: previous && {
      href: `${pathTo(locale, 'models')}/${stepWord(locale, 'undo')}`,
      label: t('models.back', { version: previous.version }),
    },
  }
}

async function candidatePart({ db }: Board, active: Model, reader: Reader) {
  const { t, locale, now } = reader
  const row = await findCandidate(db)
  if (row === null || row.comparison === null || row.version === active.version) {
    return { none: t('models.candidate.none', { count: LEAST_DECISIONS }), about: null }
  }
  const { comparison } = row
  const model = await getStoredModel(db, row.id)
  const refusal = await activationRefusal(db, row, now)
  const date = formatDay(row.createdAt, locale, READER_ZONES[locale], now)
  const gates = gatesTable(comparison, reader)
  return {
    none: null,
    about: t('models.candidate.of', { version: row.version, date }),
    verdict: t(refusal === null ? 'models.candidate.ready' : `models.refused.${refusal}`),
    isReady: refusal === null,
    activateHref: activationPath(row, locale),
    tables: [
      ...(model ? [figuresTable(model, active, reader)] : []),
      gates,
      learnedTable(comparison, reader),
    ],
    live: toLiveChanges(comparison, reader),
  }
}

function activationPath({ id }: StoredModel, locale: Locale): string {
  return `${pathTo(locale, 'models')}/${id}/${stepWord(locale, 'activate')}`
}

/** How far curators agree, in one sentence. */
function agreementWords({ pairs, agreed, kappa }: CuratorAgreement, { t, locale }: Reader): string {
  if (pairs < LEAST_PAIRS) return t('models.agreement.few', { count: pairs, least: LEAST_PAIRS })
  const { right, n } = agreed
  if (kappa === null) return t('models.agreement.same', { right, n })
  return t('models.agreement.kappa', {
    ...{ right, n },
    kappa: formatDecimal(kappa.value, locale),
    interval: formatInterval(kappa.interval, locale, 'decimal'),
  })
}
