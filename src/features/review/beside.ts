/** What stands beside the words on a sheet: who says what of them, their employer, past decisions. */

import { isSameTitle } from '../../check/history.ts'
import type { QueueFilter } from '../../db/queue.ts'
import type { Sheet, WaitingAppeal } from '../../db/sheet.ts'
import type { Earlier, Near } from '../../db/sheet-beside.ts'
import type { SheetDecision } from '../../db/sheet-rows.ts'
import type { SheetReport } from '../../db/sheet-words.ts'
import type { Locale } from '../../domain/codes.ts'
import { POSTING_ACTIONS } from '../../domain/decision.ts'
import { saidWords, toParagraphs } from '../../i18n/decision-words.ts'
import { formatList, formatMoment } from '../../i18n/format.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import type { Reader } from '../../sheet/card.ts'
import { difference, type Piece } from '../../text/difference.ts'
import { sheetHref } from './filter.ts'
import { dayWords, percentWords, reasonLabel } from './words.ts'

const MOST_SHOWN = 6 // earlier postings before the fold
const SAME_SHOWN = 120 // characters of what an edit left as it was, before and after a change

/** Whose page it is, and the queue that it was opened from. */
export type Opened = { accountId: number; isAdmin: boolean; filter: QueueFilter }

/** The appeal that waits, with who may answer it; null where none does. */
export function toAppeal(appeal: WaitingAppeal | null, reader: Reader) {
  if (appeal === null) return null
  const { t, now } = reader
  const due = { date: dayWords(appeal.at, reader), due: dayWords(appeal.dueAt, reader) }
  return {
    about: t(appeal.dueAt < now ? 'review.appeal.late' : 'review.appeal.due', due),
    paragraphs: saidWords(appeal.text, t),
    notes: [
      ...(appeal.isMine ? [t('review.appeal.mine')] : []),
      ...(appeal.hasSecondReader ? [] : [t('review.appeal.alone')]),
    ],
  }
}

/** Reports of readers, those that are open apart from those that ended. */
export function toReports(reports: readonly SheetReport[], reader: Reader) {
  const { t } = reader
  const some = (isOpen: boolean) => {
    const own = reports.filter(({ state }) => (state === 'open') === isOpen)
    return own.length === 0
      ? null
      : {
          title: t(isOpen ? 'review.reports.open' : 'review.reports.ended', { count: own.length }),
          rows: own.map(({ reason, note, state, at }) => ({
            reason: t(`review.report.${reason}`),
            note: note ?? '',
            about: [
              dayWords(at, reader),
              ...(isOpen ? [] : [t(`review.reports.state.${state}`)]),
            ].join(' · '),
          })),
        }
  }
  return { open: some(true), ended: some(false) }
}

/** What was said between employer and curators, and to the flag. */
export function toTalk({ messages, replies, appeals }: Sheet, reader: Reader) {
  const { t } = reader
  const words = (about: string, text: string) => ({ about, paragraphs: saidWords(text, t) })
  return {
    replies: replies.map(({ at, text }) => words(dayWords(at, reader), text)),
    thread: messages.map(({ author, at, text }) =>
      words(t(`review.thread.${author}`, { date: dayWords(at, reader) }), text),
    ),
    appeals: appeals
      .filter(({ state }) => state !== 'open')
      .map(({ at, text, state }) =>
        words(
          `${t('review.appeals.past', { date: dayWords(at, reader) })} · ${t(`review.appeal.state.${state}`)}`,
          text,
        ),
      ),
  }
}

/** What the judged words change; null where there is nothing to compare them with. */
export function toChange({ change, kinds }: Sheet, reader: Reader) {
  if (change === null) return null
  const { before, after } = change
  const { t } = reader
  return {
    title: t(kinds.includes('edit') ? 'review.change.edit' : 'review.change.live'),
    hint: t('review.change.hint', {
      before: String(before.number),
      beforeDate: dayWords(before.createdAt, reader),
      after: String(after.number),
      afterDate: dayWords(after.createdAt, reader),
    }),
    pieces: [
      ...(before.title === after.title ? [] : [difference(before.title, after.title)]),
      ...(before.text === after.text ? [] : [shortened(difference(before.text, after.text))]),
    ],
  }
}

/** What stayed the same is told by its ends: it stands in full above. */
export function shortened(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ kind, text }, i) => {
    if (kind !== 'same' || text.length <= 3 * SAME_SHOWN) return { kind, text }
    const head = i === 0 ? '' : text.slice(0, SAME_SHOWN).toWellFormed()
    const tail = i === pieces.length - 1 ? '' : text.slice(-SAME_SHOWN).toWellFormed()
    return { kind, text: `${head} […] ${tail}` }
  })
}

/** The employer in one line, its earlier postings, and those of others that resemble this one. */
export function toEmployer(sheet: Sheet, { filter, isAdmin }: Opened, reader: Reader) {
  const { locale, t } = reader
  const { posting, subject, standing, earlier, near } = sheet
  const { hiringOrganization: organization } = posting
  const figures = (['postings', 'internships', 'flagged', 'upheld', 'mended'] as const).map(
    (name) => t(`review.standing.${name}`, { count: standing[name] }),
  )
  const rows = earlier.map((one) => earlierRow(one, { filter, subject }, reader))
  return {
    name: organization?.name ?? null,
    href: organization && `${pathTo(locale, 'employers')}/${organization.slug}`,
    line:
      organization === null
        ? t('review.employer.none')
        : standing.postings === 0
          ? t('review.employer.first')
          : formatList(figures, locale),
    banHref: isAdmin && organization && posting.isOwn ? banHref(organization.slug, locale) : null,
    earlier: rows.slice(0, MOST_SHOWN),
    more: rows.slice(MOST_SHOWN),
    near: near.map((one) => nearRow(one, filter, reader)),
  }
}

/** Where an admin bans an organization: it asks once more. */
function banHref(slug: string, locale: Locale): string {
  return `${pathTo(locale, 'people')}/${stepWord(locale, 'ban')}?organization=${slug}`
}

type Beside = { filter: QueueFilter; subject: Sheet['subject'] }

function earlierRow(one: Earlier, { filter, subject }: Beside, reader: Reader) {
  const { locale, t } = reader
  const { id, title, contract, status, isDated, year, datePosted, closedAt } = one
  const from = !isDated && year !== null ? String(year) : dayWords(datePosted, reader)
  const dates = closedAt === null ? from : `${from} – ${dayWords(closedAt, reader)}`
  return {
    href: sheetHref(locale, id, filter),
    title,
    about: [
      t(`code.contract.${contract}`),
      dates,
      t(`own.status.${status}`),
      ...(one.isSameRole
        ? [t(isSameTitle(one, subject) ? 'review.earlier.sameTitle' : 'review.earlier.sameRole')]
        : []),
    ].join(' · '),
    flag: flagWords(one, reader),
    decided: decidedWords(one, reader),
  }
}

/** What was last decided, unless the flag says it. */
function decidedWords({ action, flag }: Earlier, { t }: Reader): string | null {
  const known = POSTING_ACTIONS.find((one) => one === action)
  const isSaid =
    (known === 'uphold' && flag === 'upheld') || (known === 'clear' && flag === 'cleared')
  return known === undefined || isSaid ? null : t(`review.done.${known}`)
}

function nearRow(one: Near, filter: QueueFilter, reader: Reader) {
  const { locale, t } = reader
  return {
    href: sheetHref(locale, one.id, filter),
    title: one.title,
    about: [
      one.organization ?? t('card.noEmployer'),
      t(`code.contract.${one.contract}`),
      dayWords(one.datePosted, reader),
      t(`review.near.${one.by}`),
    ].join(' · '),
    flag: flagWords(one, reader),
    decided: null,
  }
}

/** An automatic flag of what was imported says nothing of its employer. */
function flagWords({ flag, isOwn }: Pick<Earlier, 'flag' | 'isOwn'>, { t }: Reader): string | null {
  if (flag === 'none') return null
  return flag === 'automatic' && !isOwn ? t('review.earlier.question') : t(`code.flag.${flag}`)
}

/** Past decisions about the posting: what, why, by whom. */
export function toDecisions(decisions: readonly SheetDecision[], opened: Opened, reader: Reader) {
  const { t, locale } = reader
  return decisions
    .filter(({ action }) => POSTING_ACTIONS.some((one) => one === action))
    .map((one) => ({
      done: t(`review.done.${one.action}`),
      reason: reasonLabel(one.action, one.reason, reader),
      by: byWords(one, opened, reader),
      notes: [
        ...(one.undoneAt === null ? [] : [t('review.decisions.undone')]),
        ...(one.isRedacted ? [t('review.decisions.redacted')] : []),
        ...(one.model === null || one.probability === null
          ? []
          : [
              t('review.decisions.machine', {
                percent: percentWords(one.probability, reader),
                model: one.model,
              }),
            ]),
      ],
      paragraphs: one.note === null ? [] : toParagraphs(one.note),
      redactHref:
        opened.isAdmin && one.note !== null
          ? `${pathTo(locale, 'log')}/${one.id}/${stepWord(locale, 'redact')}`
          : null,
    }))
}

/** "ada@vrai-poste.example, 21 novembre 2026 à 10 h 00" */
export function byWords(
  { curatorId, email, at }: Pick<SheetDecision, 'curatorId' | 'email' | 'at'>,
  { accountId }: Pick<Opened, 'accountId'>,
  { locale, t }: Reader,
): string {
  const who = curatorId === accountId ? t('review.who.you') : (email ?? t('review.who.operator'))
  return t('review.decisions.by', { who, date: formatMoment(at, locale) })
}
