/** What a form of an own posting asks for. */
import { z } from 'zod'
import type { LifeMove } from '../../db/posting-life.ts'
import { EXTEND_REASONS } from '../../domain/lifecycle.ts'
import { type FormProblem, textField } from '../../http/desk.ts'
import type { Translate } from '../../i18n/translate.ts'
import { OTHER_DAY, type Typed } from './moves.ts'
import { MAX_REPLY } from './posting-page.ts'

const VERSION = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
const EXTENSION = {
  until: textField(10),
  day: textField(10),
  reason: z.enum(EXTEND_REASONS).optional(),
}

/** By whoever is signed in. */
export const OwnForm = z.strictObject({
  do: z.enum(['fill', 'leave-unfilled', 'withdraw', 'extend', 'reply', 'take-back']),
  version: VERSION,
  ...EXTENSION,
  text: textField(MAX_REPLY),
})
/** By mailed link. */
export const AnswerForm = z.strictObject({
  do: z.enum(['fill', 'leave-unfilled', 'withdraw', 'extend']),
  version: VERSION,
  ...EXTENSION,
})
type Answer = z.infer<typeof AnswerForm>

/** The move that is asked for, or what is missing from it. */
export function readMove(
  { do: move, until, day, reason }: Answer,
  t: Translate,
): LifeMove | FormProblem {
  if (move !== 'extend') return { move }
  const chosen = until === OTHER_DAY ? day.trim() : until
  if (chosen === '')
    return { field: until === OTHER_DAY ? 'day' : 'until', message: t('own.wrong.noDay') }
  if (reason === undefined) return { field: 'reason', message: t('own.wrong.noReason') }
  return { move, day: chosen, reason }
}

/** What was written, to be shown again. */
export function typedIn({ until, day, reason }: Omit<Answer, 'do'>, text = ''): Typed {
  return { until, day, reason: reason ?? '', text }
}

/** The notice after a move, by what became of the posting. */
export function doneCode(status: string): string {
  if (status === 'published') return 'extended'
  return status === 'draft' ? 'drafted' : status
}

/** Why a move was not made: the field it belongs to and the sentence. */
export function refusalWords(
  outcome: 'stale' | 'refused' | 'wrong-day' | 'banned',
  until: string,
  t: Translate,
): FormProblem {
  if (outcome !== 'wrong-day') return { field: 'status', message: t(`own.wrong.${outcome}`) }
  return { field: until === OTHER_DAY ? 'day' : 'until', message: t('own.wrong.day') }
}
