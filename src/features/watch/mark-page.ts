/** One employer and its mark: what its postings say, what was decided, and what may be decided now. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../../db/database.ts'
import { type FoundFacts, readMarkFacts } from '../../db/mark-facts.ts'
import { findMarkDecisions, findNewestMarks, type Mark } from '../../db/mark-lists.ts'
import { findReaders } from '../../db/mark-readers.ts'
import { findNamed } from '../../db/named-postings.ts'
import type { Locale } from '../../domain/codes.ts'
import { MARK_MONTHS, monthsAfter } from '../../domain/employer-mark.ts'
import type { Board } from '../../http/board.ts'
import { addressesBy } from '../../http/board-page.ts'
import { type FormProblem, sendDesk } from '../../http/desk.ts'
import { sessionOf } from '../../http/guard.ts'
import { toParagraphs } from '../../i18n/decision-words.ts'
import { formatDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo } from '../../i18n/paths.ts'
import { translator } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { toMarkShown } from '../../sheet/mark.ts'
import { toNamed } from '../../sheet/named-posting.ts'
import { formsOf, notesOf, type Typed } from './forms.ts'
import { markPath, markState, standingOf } from './words.ts'

const MOST_NAMED = 50 // postings
const MOST_DECISIONS = 20
const DONE = ['propose', 'confirm', 'refuse', 'withdraw', 'keep'] as const

export type MarkParams = { Params: { organizationId: string } }
export type MarkRequest = FastifyRequest<MarkParams>
export type Watched = { id: number; slug: string; name: string }

/** The organization of the address, or null. */
export async function getWatched(db: Db, request: MarkRequest): Promise<Watched | null> {
  const { organizationId } = request.params
  if (!/^[1-9]\d{0,14}$/.test(organizationId)) return null
  const row = await db
    .selectFrom('organizations')
    .select(['id', 'slug', 'name'])
    .where('id', '=', Number(organizationId))
    .executeTakeFirst()
  return row ?? null
}

export async function showMark(
  board: Board,
  locale: Locale,
  request: MarkRequest,
  reply: FastifyReply,
) {
  const watched = await getWatched(board.db, request)
  if (watched === null) return board.fail(request, reply, 404)
  return sendMark(board, locale, request, reply, watched, { typed: null, problems: [] })
}

export type Answered = { typed: Typed; problems: readonly FormProblem[]; status?: number }

/** The page, with what was wrong and what was typed. */
export async function sendMark(
  board: Board,
  locale: Locale,
  request: MarkRequest,
  reply: FastifyReply,
  { id, slug, name }: Watched,
  { typed, problems, status = 200 }: Answered,
) {
  const { db } = board
  const t = translator(locale)
  const reader: Reader = { locale, t, now: board.now() }
  const [facts, marks, readers, decisions] = await Promise.all([
    readMarkFacts(db, id, reader.now),
    findNewestMarks(db, [id]),
    findReaders(db, [id]),
    findMarkDecisions(db, id, MOST_DECISIONS),
  ])
  const mark = marks.get(id) ?? null
  const standing = {
    ...{ mark, readers: readers.get(id), curatorId: sessionOf(request).account.id },
    ...{ holds: facts.holds, isMixed: facts.isMixed, isTooMany: facts.isTooMany },
  }
  const forms = formsOf(standing, reader, '', typed)
  const named = await findNamed(db, facts.postings.slice(0, MOST_NAMED))
  const postings = facts.postings.flatMap((one) => named.get(one) ?? [])
  const isKept = typed === null || forms.some(({ move }) => move === typed.move)
  const asked = (request.query as { done?: unknown }).done
  const done = DONE.find((code) => code === asked)
  const title = t('watch.mark.title', { name })
  return sendDesk(board, request, reply, {
    view: 'watch/mark',
    status,
    head: {
      locale,
      title: problems.length > 0 ? t('form.errorTitle', { title }) : title,
      description: t('watch.description'),
      addresses: addressesBy((other) => markPath(other, id)),
      section: 'watch',
    },
    data: {
      ...{ name, problems, forms },
      action: markPath(locale, id),
      backHref: pathTo(locale, 'watch'),
      publicHref: `${pathTo(locale, 'employers')}/${slug}`,
      notice: done ? t(`watch.done.${done}`) : null,
      state: mark ? markState(mark, reader) : t('watch.state.none'),
      mark: await toOpenMark(db, mark, reader),
      notes: notesOf(standing, reader.now).map((code) => t(`watch.note.${code}`)),
      // What was typed into a form that is no longer there.
      typed: isKept ? [] : toParagraphs(typed.words),
      facts: factsWords(facts, reader),
      postings: postings.map((posting) => toNamed(posting, reader)),
      more:
        facts.postings.length > postings.length
          ? t('mark.more', { shown: postings.length, number: facts.postings.length })
          : null,
      decisions: decisions.map(({ at, action, note }) => ({
        what: t(`watch.decided.${action}`),
        day: formatDay(at, locale, READER_ZONES[locale], reader.now),
        note: note === null ? [] : toParagraphs(note),
      })),
    },
  })
}

/** The mark as the public reads it, or would. */
async function toOpenMark(db: Db, mark: Mark | null, reader: Reader) {
  if (mark === null || !['confirmed', 'contested'].includes(standingOf(mark, reader.now))) {
    return null
  }
  const ids = mark.facts.postings.slice(0, MOST_NAMED)
  const named = await findNamed(db, ids)
  return toMarkShown(
    mark,
    ids.flatMap((id) => named.get(id) ?? []),
    reader,
  )
}

function factsWords({ postings, posts, isTooMany }: FoundFacts, reader: Reader): string {
  const { t, locale, now } = reader
  const count = postings.length
  const from = formatDay(monthsAfter(now, -MARK_MONTHS), locale, READER_ZONES[locale], now)
  return isTooMany
    ? t('watch.facts.tooMany', { count, from })
    : t('watch.facts', { count, posts, from })
}
