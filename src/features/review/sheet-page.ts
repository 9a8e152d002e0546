/** The sheet of one posting: everything that a decision needs, and the forms that make it. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readSheet, type Sheet } from '../../db/sheet.ts'
import type { Locale } from '../../domain/codes.ts'
import { publicStatus } from '../../domain/job-posting.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { type FormProblem, sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { pathToPosting, stepWord } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import { type Reader, toBadges } from '../../sheet/card.ts'
import {
  type Opened,
  toAppeal,
  toChange,
  toDecisions,
  toEmployer,
  toReports,
  toTalk,
} from './beside.ts'
import { type Typed, toForms } from './decide-form.ts'
import { toEvidence } from './evidence.ts'
import { queueHref, readFilter, sheetHref } from './filter.ts'
import { toMade } from './made.ts'
import { dayWords, durationWords, whyWords } from './words.ts'

export type SheetRequest = FastifyRequest<{ Params: { id: string } }>

/** What a page says of a decision that was not made. */
export type Conflict = {
  title: string
  lines: string[]
  /** What became of the words that were read; null where they are the same. */
  pieces: { kind: 'same' | 'del' | 'ins'; text: string }[] | null
  about: string
  /** The curator's words, where no form is left to keep them. */
  words: string[][]
}

export type Answered = {
  problems?: readonly FormProblem[]
  typed?: Typed | null
  conflict?: (sheet: Sheet, reader: Reader) => Promise<Conflict>
  status?: number
}

/** GET: the sheet of the posting of that id, or 404. */
export function showSheet(
  board: Board,
  locale: Locale,
  request: SheetRequest,
  reply: FastifyReply,
) {
  return sendSheet(board, locale, request, reply, {})
}

/** The sheet as it stands now, with what was wrong and what was typed. */
export async function sendSheet(
  board: Board,
  locale: Locale,
  request: SheetRequest,
  reply: FastifyReply,
  { problems = [], typed = null, conflict, status = 200 }: Answered,
) {
  const id = readId(request.params.id)
  const { account } = sessionOf(request)
  const now = board.now()
  const { done, decision } = request.query as { done?: unknown; decision?: unknown }
  const madeId = typeof decision === 'string' ? readId(decision) : null
  const by = { accountId: account.id, email: account.email, now, madeId }
  const sheet = id === null ? null : await readSheet(board.db, id, by)
  if (sheet === null) return board.fail(request, reply, 404)
  const t = translator(locale)
  const reader: Reader = { locale, t, now }
  const { filter } = readFilter(request.url)
  const opened: Opened = { accountId: account.id, isAdmin: account.role === 'admin', filter }
  const title = t('review.one.title', { title: sheet.subject.title })
  const head = {
    locale,
    title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
    description: t('review.description'),
    addresses: addressesBy((other) => sheetHref(other, sheet.posting.id, filter)),
    section: 'review' as const,
    hasDateline: false,
  }
  const top = {
    ...toLinks(sheet, opened, reader),
    made: typed === null ? toMade(sheet.made, filter, reader) : null,
    notice: done === 'undone' ? t('review.undone') : null,
    problems,
  }
  if (sheet.isOwnOrganization) {
    const data = { ...top, ...toTied(sheet, reader) }
    return sendDesk(board, request, reply, { view: 'review/tied', head, data, status })
  }
  return sendDesk(board, request, reply, {
    view: 'review/sheet',
    head,
    data: {
      ...top,
      ...toHeader(sheet, reader),
      ...toEvidence(sheet, reader),
      conflict: conflict ? await conflict(sheet, reader) : null,
      appeal: toAppeal(sheet.appeal, reader),
      reports: toReports(sheet.reports, reader),
      talk: toTalk(sheet, reader),
      change: toChange(sheet, reader),
      employer: toEmployer(sheet, opened, reader),
      decisions: toDecisions(sheet.decisions, opened, reader),
      forms: toForms(sheet, typed, reader),
      refusal: refusalWords(sheet, reader),
      hidden: [
        { name: 'version', value: String(sheet.version) },
        { name: 'revision', value: String(sheet.revisionId ?? 0) },
        { name: 'seen', value: String(sheet.decisions[0]?.id ?? 0) },
        { name: 'report', value: String(Math.max(0, ...sheet.reports.map(({ id }) => id))) },
      ],
    },
    status,
  })
}

/** The id in an address, or null for anything else. */
export function readId(id: string): number | null {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null
}

function toLinks({ posting }: Sheet, { filter }: Opened, { locale, now }: Reader) {
  const { id } = posting
  return {
    queueHref: queueHref(locale, filter),
    nextHref: queueHref(locale, filter, `next=${id}`),
    previousHref: queueHref(locale, filter, `previous=${id}`),
    decideAction: sheetHref(locale, id, filter, { step: stepWord(locale, 'decide') }),
    publicHref: publicStatus(posting, now) === 200 ? pathToPosting(locale, posting) : null,
  }
}

/**
 * For a curator who belongs to the employer: that it waits, and nothing of why. What readers reported
 * and what colleagues think of it is not for the employer.
 */
function toTied({ posting, since }: Sheet, reader: Reader) {
  const { locale, t, now } = reader
  return {
    title: posting.title,
    titleLang: locale.startsWith(posting.lang) ? null : posting.lang,
    organization: posting.hiringOrganization?.name ?? t('card.noEmployer'),
    badges: toBadges(posting, reader),
    waits:
      since === null
        ? t('review.one.nothing')
        : t('review.one.waits', { wait: durationWords(now - since, reader) }),
  }
}

function toHeader(sheet: Sheet, reader: Reader) {
  const { locale, t, now } = reader
  const { posting, subject, kinds, since, views, snoozedUntil, isEdit, change } = sheet
  const wait = since === null ? null : durationWords(now - since, reader)
  return {
    titleLang: locale.startsWith(subject.lang) ? null : subject.lang,
    bodyLang: subject.lang,
    organization: posting.hiringOrganization?.name ?? t('card.noEmployer'),
    badges: toBadges(subject, reader),
    // An edit is read beside what the public sees.
    live: isEdit
      ? {
          about: t('review.one.edit', { number: String(change?.after.number ?? '') }),
          badges: toBadges(posting, reader),
        }
      : null,
    waits: [
      wait === null
        ? t('review.one.nothing')
        : t('review.one.why', { wait, why: whyWords(kinds, reader) }),
      ...(snoozedUntil !== null && snoozedUntil > now
        ? [t('review.one.snoozed', { date: dayWords(snoozedUntil, reader) })]
        : []),
    ],
    about: [
      t('review.one.status', { status: t(`own.status.${posting.status}`) }),
      ...(views > 0 ? [t('review.views', { count: views })] : []),
      ...(posting.isOwn ? [] : [t('review.one.imported')]),
    ],
  }
}

/** Why nothing is offered, or less than to others. */
function refusalWords({ actions, appeal }: Sheet, { t }: Reader): string | null {
  if (appeal?.isMine) return t('review.appeal.mine')
  return actions.length === 0 ? t('review.decide.none') : null
}
