/** What is said of a mark to curators. */
import type { Mark } from '../../db/mark-lists.ts'
import type { Locale } from '../../domain/codes.ts'
import { proposalsOverUntil } from '../../domain/employer-mark.ts'
import { formatDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import type { Reader } from '../../sheet/card.ts'

/** Where the mark of an organization is decided. */
export function markPath(locale: Locale, organizationId: number): string {
  return `${pathTo(locale, 'watch')}/${organizationId}/${stepWord(locale, 'mark')}`
}

/** How the newest mark of an organization stands now; over: a proposal that nobody may confirm. */
export function standingOf(
  { state, createdAt, isProposerCurator, lapsesAt, appeal }: Mark,
  now: number,
): Mark['state'] | 'contested' | 'over' {
  if (state === 'proposed') {
    return isProposerCurator && createdAt > proposalsOverUntil(now) ? state : 'over'
  }
  if (state !== 'confirmed') return state
  if ((lapsesAt ?? 0) <= now) return 'lapsed'
  return appeal?.state === 'open' ? 'contested' : 'confirmed'
}

/** "Mention proposée le 3 novembre". */
export function markState(mark: Mark, { locale, t, now }: Reader): string {
  const state = standingOf(mark, now)
  const day = (instant: number | null) =>
    formatDay(instant ?? mark.createdAt, locale, READER_ZONES[locale], now)
  if (state === 'proposed' || state === 'over') {
    return t(`watch.state.${state}`, { date: day(mark.createdAt) })
  }
  if (state === 'confirmed') {
    return t('watch.state.confirmed', {
      date: day(mark.confirmedAt),
      until: day(mark.lapsesAt! - 1),
    })
  }
  if (state === 'contested') {
    return t('watch.state.contested', {
      date: day(mark.appeal!.createdAt),
      due: day(mark.appeal!.dueAt),
    })
  }
  return t(`watch.state.${state}`, {
    date: day(state === 'lapsed' ? (mark.lapsesAt ?? mark.endedAt) : mark.endedAt),
  })
}
