/** How an appeal is asked for and where it stands, as its employer reads it. */
import { APPEAL_WORKING_DAYS, CONTEST_DAYS } from '../domain/decision.ts'
import type { FormProblem } from '../http/desk.ts'
import { formatDay, READER_ZONES } from '../i18n/format.ts'
import type { Translate } from '../i18n/translate.ts'
import { contactIn } from '../text/contacts.ts'
import type { Reader } from './card.ts'

/** Who reads it, how soon, and until when a decision of that instant can be contested. */
export function contestLead(decidedAt: number, { t, locale, now }: Reader): string {
  const last = decidedAt + CONTEST_DAYS * 86_400_000 - 1
  const date = formatDay(last, locale, READER_ZONES[locale], now)
  return t('reports.contest.lead', { days: String(APPEAL_WORKING_DAYS), date })
}

/** @param max characters */
export function contestField(value: string, max: number, { t }: Pick<Reader, 't'>) {
  return {
    id: 'contest',
    name: 'text',
    kind: 'textarea',
    rows: 6,
    maxlength: max,
    label: t('reports.contest.label'),
    hint: t('reports.contest.hint', { max }),
    value,
  }
}

/** What is wrong with the reasons of an appeal, or null. */
export function contestProblem(text: string, max: number, t: Translate): FormProblem | null {
  const contact = contactIn(text)
  if (text === '') return { field: 'contest', message: t('reports.contest.none') }
  if (text.length > max) return { field: 'contest', message: t('reports.contest.long', { max }) }
  return contact && { field: 'contest', message: t(`reports.contest.${contact}`) }
}

/** Who has it and until when, that nobody can have it yet, or how it ended. */
export function appealWords(
  appeal: { state: 'open' | 'kept' | 'overturned'; dueAt: number; endedAt: number | null },
  hasSecondReader: boolean,
  { t, locale, now }: Reader,
): string {
  const on = (instant: number) => ({ date: formatDay(instant, locale, READER_ZONES[locale], now) })
  const { state, dueAt, endedAt } = appeal
  if (state !== 'open') return t(`reports.appeal.${state}`, on(endedAt ?? now))
  if (!hasSecondReader) return t('reports.appeal.alone')
  return t(dueAt < now ? 'reports.appeal.late' : 'reports.appeal.open', on(dueAt))
}
