/** What an employer can do with a posting, as forms. */
import type { Status } from '../../domain/codes.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import { extension } from '../../domain/last-day.ts'
import {
  afterMove,
  CLOSING_MOVES,
  type Closing,
  EXTEND_REASONS,
  movesFrom,
} from '../../domain/lifecycle.ts'
import { formatCalendarDay } from '../../i18n/format.ts'
import type { Reader } from '../../sheet/card.ts'

/** What stands in the forms' fields. */
export type Typed = { until: string; day: string; reason: string; text: string }
export const NO_ANSWER: Typed = { until: '', day: '', reason: '', text: '' }
/** The choice of a day of one's own. */
export const OTHER_DAY = 'other'

/** A posting that waits is taken back; one that was ended, ended otherwise. */
const ENDINGS_TITLES: Readonly<Record<string, string>> = {
  draft: 'own.move.take-back',
  'awaiting-review': 'own.move.take-back',
  filled: 'own.endings.again',
  unfilled: 'own.endings.again',
  withdrawn: 'own.endings.again',
}

/** Whether a move ends a posting for its readers: then it is asked once more. */
export function canEndInPublic(status: Status, move: Closing): boolean {
  const after = afterMove(status, move)
  return after !== null && after !== 'draft'
}

/**
 * The moves that its status allows, each with its words and fields.
 * @param askAt address of the page on which an ending is asked once more; absent: it is one click
 */
export function toMoves(posting: JobPosting, typed: Typed, reader: Reader, askAt?: string) {
  const { t } = reader
  const allowed = movesFrom(posting.status)
  const isHidden = posting.status === 'draft' || posting.status === 'awaiting-review'
  return {
    endingsTitle: t(ENDINGS_TITLES[posting.status] ?? 'own.endings'),
    endings: CLOSING_MOVES.filter((move) => allowed.includes(move)).map((move) => ({
      move,
      askHref: askAt && canEndInPublic(posting.status, move) ? `${askAt}?ask=${move}` : null,
      label: t(isHidden ? 'own.move.take-back' : `own.move.${move}`),
      means: t(isHidden ? 'own.moveMeans.take-back' : `own.moveMeans.${move}`),
    })),
    extend: allowed.includes('extend') ? toExtension(posting, typed, reader) : null,
  }
}

function toExtension(posting: JobPosting, typed: Typed, { t, locale, now }: Reader) {
  const choice = extension(posting, now)
  if (choice === null) return null
  const on = (day: string) => formatCalendarDay(day, locale)
  const until = typed.until || (choice.steps[0]?.day ?? OTHER_DAY)
  const options = [
    ...choice.steps.map(({ days, day }) => ({
      value: day,
      label: t('own.extend.step', { days: String(days) }),
      note: t('own.extend.until', { date: on(day) }),
    })),
    { value: OTHER_DAY, label: t('own.extend.another'), note: '' },
  ]
  return {
    until: {
      id: 'until',
      name: 'until',
      kind: 'radio',
      label: t('own.extend.label'),
      options: options.map((option) => ({ ...option, isChosen: option.value === until })),
    },
    day: {
      id: 'day',
      name: 'day',
      type: 'date',
      width: 'w1',
      label: t('own.extend.day'),
      hint: t('own.extend.dayHint', { first: on(choice.first), last: on(choice.last) }),
      value: typed.day,
    },
    reason: {
      id: 'reason',
      name: 'reason',
      kind: 'radio',
      label: t('own.extend.reason'),
      options: EXTEND_REASONS.map((value) => ({
        value,
        label: t(`own.extendReason.${value}`),
        isChosen: value === (typed.reason || EXTEND_REASONS[0]),
      })),
    },
  }
}
