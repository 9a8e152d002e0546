/** One employer for everyone: who it is, its open postings, and what became of the others. */
import type { FastifyReply } from 'fastify'
import { countEmployerFigures, type EmployerFigures } from '../../db/employer-figures.ts'
import { type Employer, findPostingsOf, getEmployer } from '../../db/employers.ts'
import { getStandingMark } from '../../db/mark-lists.ts'
import type { Locale } from '../../domain/codes.ts'
import { type JobPosting, publicStatus } from '../../domain/job-posting.ts'
import { type Board, sendCached } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { formatDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo, pathToPosting } from '../../i18n/paths.ts'
import { formatNumber, translator } from '../../i18n/translate.ts'
import { outwardLink } from '../../sheet/apply-box.ts'
import { deadlineWords, type Reader, toBadges, toCard } from '../../sheet/card.ts'
import { readMark, readTurned } from './mark.ts'
import type { SlugRequest } from './organization.ts'

const MOST = 50 // postings of each kind that the page shows

export async function showEmployer(
  board: Board,
  locale: Locale,
  request: SlugRequest,
  reply: FastifyReply,
) {
  const employer = await getEmployer(board.db, request.params.slug)
  if (employer === null) return board.fail(request, reply, 404)
  const address = (other: Locale) => `${pathTo(other, 'employers')}/${employer.slug}`
  // A mark is over at its instant, before anything else changes.
  const mark = await getStandingMark(board.db, employer.id, board.now())
  const key = address(locale) + (mark ? ' marked' : '')
  return sendCached(board, request, reply, key, async () => {
    const reader = { locale, t: translator(locale), now: board.now() }
    const data = await readEmployerPage(board, employer, reader)
    const head = {
      locale,
      title: employer.name,
      description: reader.t('employer.description', {
        name: employer.name,
        count: data.cards.length,
      }),
      addresses: addressesBy(address),
      section: 'employers' as const,
    }
    return { body: await board.show('organizations/employer', head, data) }
  })
}

async function readEmployerPage(board: Board, employer: Employer, reader: Reader) {
  const { t, locale, now } = reader
  const postings = (isOpen: boolean) =>
    findPostingsOf(board.db, employer.id, { isOpen, limit: MOST, now })
  const [open, past, figures, mark, turned] = await Promise.all([
    postings(true),
    postings(false),
    countEmployerFigures(board.db, employer.id, now),
    readMark(board.db, employer.id, reader),
    readTurned(board.db, employer.id, reader),
  ])
  const { name, kind, domain } = employer
  const most = t('employer.most', { count: MOST })
  return {
    backHref: pathTo(locale, 'employers'),
    name,
    kind: kind && t(`code.employer.${kind}`),
    site: outwardLink(employer.site),
    isVerified: domain !== null,
    standing: domain === null ? t('employer.unverified') : t('employer.verified', { domain }),
    mark: mark?.shown ?? null,
    turned,
    cards: open.map(({ posting, evidence }) => toCard(posting, evidence, reader)),
    moreOpen: figures.open > open.length ? most : null,
    past: past.map(({ posting }) => toPastRow(posting, reader)),
    morePast: figures.postings - figures.open > past.length ? most : null,
    span: spanWords(figures, reader),
    figures: figureRows(figures, reader),
  }
}

/** A closed posting is readable for a while: afterwards its row leads nowhere. */
function toPastRow(posting: JobPosting, reader: Reader) {
  const { locale, now } = reader
  return {
    title: posting.title,
    lang: locale.startsWith(posting.lang) ? null : posting.lang,
    href: publicStatus(posting, now) === 200 ? pathToPosting(locale, posting) : null,
    offered: toBadges(posting, reader).offered,
    flag: posting.flag === 'upheld' ? toBadges(posting, reader).flagLabel : null,
    end: deadlineWords(posting, reader),
  }
}

function spanWords({ firstAt, lastAt }: EmployerFigures, { t, locale, now }: Reader): string {
  const day = (instant: number) => formatDay(instant, locale, READER_ZONES[locale], now)
  const [first, last, today] = [day(firstAt), day(lastAt), day(now)]
  return first === last
    ? t('employer.figures.day', { first, today })
    : t('employer.figures.span', { first, last, today })
}

const FIGURES = [
  'postings',
  'open',
  'filled',
  'unfilled',
  'withdrawn',
  'expired',
  'upheld',
  'fixed',
] as const

function figureRows(figures: EmployerFigures, { t, locale }: Reader) {
  return FIGURES.map((name) => ({
    label: t(`employer.figures.${name}`),
    count: formatNumber(figures[name], locale),
  }))
}
