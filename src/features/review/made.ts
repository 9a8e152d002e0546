/** What a curator has just decided, and the way to take it back while that is possible. */
import type { QueueFilter } from '../../db/queue.ts'
import type { Made } from '../../db/sheet.ts'
import { UNDO_WITHIN } from '../../domain/decision.ts'
import { stepWord } from '../../i18n/paths.ts'
import type { Reader } from '../../sheet/card.ts'
import { sheetHref } from './filter.ts'

/** Null without such a decision about a posting that stands. */
export function toMade(made: Made | null, filter: QueueFilter, reader: Reader) {
  if (made === null || made.undoneAt !== null || made.postingId === null) return null
  const { locale, t, now } = reader
  const left = Math.max(0, made.at + UNDO_WITHIN - now)
  return {
    words: t('review.made', { done: t(`review.done.${made.action}`), title: made.title ?? '' }),
    undo: made.canUndo
      ? {
          action: sheetHref(locale, made.postingId, filter, { step: stepWord(locale, 'undo') }),
          decision: String(made.id),
          within: t('review.undo.within', { count: Math.max(1, Math.ceil(left / 1000)) }),
          left: String(left),
        }
      : null,
  }
}
