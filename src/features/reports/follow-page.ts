/** What came of a report, at the address that only its reader has. */
import { getPosting } from '../../db/postings.ts'
import { type FollowedReport, getReportByToken } from '../../db/reports.ts'
import type { Locale } from '../../domain/codes.ts'
import { UNDO_WITHIN } from '../../domain/decision.ts'
import { type JobPosting, publicStatus } from '../../domain/job-posting.ts'
import { REVIEW_WORKING_DAYS } from '../../domain/lifecycle.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import type { DeskPage } from '../../http/desk.ts'
import { reasonWords, toParagraphs } from '../../i18n/decision-words.ts'
import { formatDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo, pathToPosting } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'

/** Root-relative address of the page. */
export function pathToFollow(locale: Locale, token: string): string {
  return `${pathTo(locale, 'reported')}/${token}`
}

/** The page of a report's token, or null for a token that the board does not know. */
export async function findFollowPage(
  board: Board,
  locale: Locale,
  token: string,
): Promise<DeskPage | null> {
  const report = await getReportByToken(board.db, token)
  const stored = report && (await getPosting(board.db, report.postingId))
  if (!report || !stored) return null
  const reader: Reader = { locale, t: translator(locale), now: board.now() }
  const { t } = reader
  return {
    view: 'reports/followed',
    head: {
      locale,
      title: t('reports.followed.title'),
      description: t('reports.followed.description'),
      addresses: addressesBy((other) => pathToFollow(other, token)),
      section: null,
    },
    data: toFollowed(report, stored.posting, reader),
  }
}

function toFollowed(report: FollowedReport, posting: JobPosting, reader: Reader) {
  const { t, locale, now } = reader
  const on = (instant: number) => formatDay(instant, locale, READER_ZONES[locale], now)
  const isPublic = publicStatus(posting, now) === 200
  // What may still be taken back is not told yet.
  const isFresh = report.endedAt !== null && now < report.endedAt + UNDO_WITHIN
  const state = isFresh ? 'open' : report.state
  const isOver = state === 'open' && !isFresh && posting.status !== 'published'
  return {
    about: t('reports.followed.about', { date: on(report.createdAt) }),
    posting: {
      title: posting.title,
      lang: locale.startsWith(posting.lang) ? null : posting.lang,
      href: isPublic ? pathToPosting(locale, posting) : null,
    },
    isOver,
    isWaiting: state === 'open' && !isOver,
    next: t('reports.followed.next', { days: String(REVIEW_WORKING_DAYS) }),
    outcome: state === 'open' ? null : toOutcome(report, state, reader),
    listHref: pathTo(locale, 'list'),
  }
}

function toOutcome(
  { decision, endedAt, appeal }: FollowedReport,
  state: 'upheld' | 'dismissed',
  { t, locale, now }: Reader,
) {
  const isFollowUp = appeal === 'open' || appeal === 'overturned'
  const date = endedAt && formatDay(endedAt, locale, READER_ZONES[locale], now)
  return {
    state,
    heading: t(`reports.outcome.${state}`),
    when: date && t('reports.outcome.when', { date }),
    done:
      decision && OUTCOMES.has(decision.action) ? t(`reports.outcome.${decision.action}`) : null,
    reason: decision && reasonWords(decision.action, decision.reason, t),
    paragraphs: decision?.note ? toParagraphs(decision.note) : [],
    isRedacted: decision?.isRedacted ?? false,
    since: isFollowUp
      ? t(appeal === 'open' ? 'reports.outcome.contested' : 'reports.outcome.overturned')
      : null,
  }
}

/** What ends a report. */
const OUTCOMES: ReadonlySet<string> = new Set(['uphold', 'remove', 'clear', 'dismiss'])
