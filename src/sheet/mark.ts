/** The mark "only internships in 12 months" of an employer, as everyone reads it. */
import type { MarkFacts } from '../domain/employer-mark.ts'
import { saidWords, toParagraphs } from '../i18n/decision-words.ts'
import { formatDay, READER_ZONES } from '../i18n/format.ts'
import type { Reader } from './card.ts'
import { type NamedPosting, type PostingNamed, toNamed } from './named-posting.ts'
import type { ReplyShown } from './page-data.ts'
import { toReply } from './reply.ts'

/** What is known of it. */
export type StandingMark = {
  facts: MarkFacts
  confirmedAt: number | null
  lapsesAt: number | null
  reasons: readonly string[]
  appeal: {
    text: string
    state: 'open' | 'kept' | 'overturned'
    createdAt: number
    dueAt: number
    endedAt: number | null
    outcomeNote: string | null
  } | null
}

export type MarkShown = {
  sentence: string
  /** Who found it and until when it stands. */
  standing: string
  /** Each of them in paragraphs of lines. */
  reasons: string[][][]
  postings: PostingNamed[]
  /** Where more are counted than shown. */
  more: string | null
  /** What the employer says, and where that stands. */
  reply: ReplyShown | null
  appeal: string | null
  outcome: string[][]
}

/** @param postings of those that the mark counts, the newest that may still be named */
export function toMarkShown(
  mark: StandingMark,
  postings: readonly NamedPosting[],
  reader: Reader,
): MarkShown {
  const { t } = reader
  const day = dayOf(reader)
  const { facts, appeal } = mark
  const count = facts.postings.length
  return {
    sentence: t('mark.sentence', {
      ...{ from: day(facts.from), to: day(facts.to), number: count, posts: facts.posts },
    }),
    standing: t('mark.standing', {
      date: day(mark.confirmedAt ?? facts.to),
      until: day((mark.lapsesAt ?? facts.to) - 1),
    }),
    reasons: mark.reasons.map(toParagraphs),
    postings: postings.map((posting) => toNamed(posting, reader)),
    more:
      count > postings.length ? t('mark.more', { shown: postings.length, number: count }) : null,
    reply: appealReply(appeal, reader),
    appeal: appeal && appealWords(appeal, reader),
    outcome: appeal?.outcomeNote ? toParagraphs(appeal.outcomeNote) : [],
  }
}

function appealReply(appeal: StandingMark['appeal'], reader: Reader): ReplyShown | null {
  const reply = toReply(appeal, reader)
  return reply && appeal && { ...reply, paragraphs: saidWords(appeal.text, reader.t) }
}

function appealWords(
  { state, dueAt, endedAt }: NonNullable<StandingMark['appeal']>,
  reader: Reader,
): string {
  const day = dayOf(reader)
  return state === 'open'
    ? reader.t('mark.appeal.open', { date: day(dueAt) })
    : reader.t('mark.appeal.kept', { date: day(endedAt ?? dueAt) })
}

function dayOf({ locale, now }: Reader) {
  return (instant: number) => formatDay(instant, locale, READER_ZONES[locale], now)
}
