/** A second curator reads words that another one decided on, without seeing what was decided. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { withTransaction } from '../../db/database.ts'
import { findReading, storeReading } from '../../db/second-readings.ts'
import { LEVELS, type Level, type Locale } from '../../domain/codes.ts'
import type { Board } from '../../http/board.ts'
import { addressesOf } from '../../http/board-page.ts'
import { type FormProblem, readForm, sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { pathTo } from '../../i18n/paths.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { renderMarkedText, renderMarkedTitle } from '../../sheet/marked-text.ts'

const ANSWERS = ['yes', 'no'] as const
const DONE = ['read', 'gone'] as const

const Form = z.strictObject({
  label: z.stringFormat('id', /^[1-9]\d{0,8}$/),
  flag: z.enum(['', ...ANSWERS]).default(''),
  level: z.enum(['', ...LEVELS]).default(''),
})
type Typed = Pick<z.infer<typeof Form>, 'flag' | 'level'>
const NOTHING: Typed = { flag: '', level: '' }

/** GET: the next words to read, the same until they are answered. */
export function showReading(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  return sendReading(board, locale, request, reply, NOTHING, [])
}

/** POST: keeps the answer, and shows the next. */
export async function answerReading(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const form = readForm(Form, request.body)
  if (form === null) return board.fail(request, reply, 422)
  const problems = problemsOf(form, translator(locale))
  if (problems.length > 0) return sendReading(board, locale, request, reply, form, problems)
  const reader = { curatorId: sessionOf(request).account.id, now: board.now() }
  const answer = {
    labelId: Number(form.label),
    isFlag: form.flag === 'yes',
    level: form.level as Level,
  }
  const isKept = await withTransaction(board.db, (trx) => storeReading(trx, reader, answer))
  if (isKept === null) return board.fail(request, reply, 404)
  const done: (typeof DONE)[number] = isKept ? 'read' : 'gone'
  return reply.redirect(`${pathTo(locale, 'secondReading')}?done=${done}`, 303)
}

/** Of an internship, a flag and a senior role are the same answer. */
function problemsOf({ flag, level }: Typed, t: Translate): FormProblem[] {
  const problems: FormProblem[] = []
  if (flag === '') problems.push({ field: 'flag', message: t('models.reading.problem.flag') })
  if (level === '') problems.push({ field: 'level', message: t('models.reading.problem.level') })
  if (problems.length === 0 && (flag === 'yes') !== (level === 'senior')) {
    problems.push({ field: 'level', message: t('models.reading.problem.contrary') })
  }
  return problems
}

async function sendReading(
  board: Board,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
  problems: readonly FormProblem[],
) {
  const t = translator(locale)
  const reader = { curatorId: sessionOf(request).account.id, now: board.now() }
  const reading = await findReading(board.db, reader)
  const asked = (request.query as { done?: unknown }).done
  const done = DONE.find((code) => code === asked)
  const title = t('models.reading.title')
  return sendDesk(board, request, reply, {
    view: 'models/reading',
    status: problems.length > 0 ? 422 : 200,
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('models.reading.lead'),
      addresses: addressesOf('secondReading'),
      section: 'models',
    },
    data: {
      title,
      notice: done ? t(`models.reading.done.${done}`) : null,
      problems,
      action: pathTo(locale, 'secondReading'),
      words: reading && {
        labelId: reading.labelId,
        contract: t('models.reading.contract', {
          contract: t(`code.contract.${reading.contract}`),
        }),
        lang: reading.lang,
      },
      titleHtml: reading && renderMarkedTitle(reading.title, []),
      bodyHtml: reading && renderMarkedText(reading.text, []),
      fields: fieldsOf(typed, t),
    },
  })
}

function fieldsOf({ flag, level }: Typed, t: Translate) {
  return {
    flag: {
      id: 'flag',
      name: 'flag',
      kind: 'radio',
      isInline: true,
      label: t('models.reading.flag'),
      hint: t('models.reading.flag.hint'),
      options: ANSWERS.map((value) => ({
        value,
        label: t(`models.reading.flag.${value}`),
        isChosen: value === flag,
      })),
    },
    level: {
      id: 'level',
      name: 'level',
      kind: 'radio',
      label: t('models.reading.level'),
      options: LEVELS.map((value) => ({
        value,
        label: t(`code.level.${value}`),
        note: t(`models.reading.level.${value}`),
        isChosen: value === level,
      })),
    },
  }
}
