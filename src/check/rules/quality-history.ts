/** What an employer's earlier postings say of the need behind a new one. */
import { localDay, zoneOf } from '../../domain/time-zone.ts'
import {
  type EarlierPosting,
  isSamePlace,
  isSameRole,
  isSameTitle,
  monthNumber,
  monthOf,
} from '../history.ts'
import { constant } from '../parameters.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'
import type { CheckedPosting, Subject } from '../subject.ts'

export const QUALITY_HISTORY: readonly Rule[] = [
  defineRule({
    id: 'Q-REPOST',
    jurisdiction: 'quality',
    name: { fr: 'Stage publié à nouveau', en: 'Internship posted again' },
    contracts: ['internship'],
    parameters: ['Q.repost.months', 'Q.history.months'],
    usesHistory: true,
    basis: [{ law: 'BOARD', article: null, mark: 'editorial' }],
    cases: {
      again: {
        severity: 'info',
        message: {
          fr: 'Cet employeur a publié {n} fois un stage très proche depuis le {since}, celui-ci compris.',
          en: 'This employer has posted very similar internships {n} times since {since}, this one included.',
        },
        fix: {
          fr: "Proposer un emploi si le besoin est durable : il y répondrait mieux qu'une suite de stages.",
          en: 'Offer a job if the need is a lasting one: that would serve better than a series of internships.',
        },
      },
    },
    find: (subject) => {
      const { posting, history } = subject
      const before = (history ?? []).filter(
        (earlier) =>
          mayBeAlike(earlier, posting) &&
          isAlike(earlier, posting) &&
          closedLately(earlier, subject),
      )
      if (before.length === 0) return NOTHING
      const first = Math.min(...before.map(({ datePosted }) => datePosted))
      const values = { n: before.length + 1, since: { day: dayOf(first, subject) } }
      return [{ case: 'again', at: { field: 'title' }, values }]
    },
  }),
]

/**
 * A closed posting of the same contract, trade and place, as far as these are told. Two that start in
 * one month are one seat that is sought for longer.
 */
function mayBeAlike(earlier: EarlierPosting, posting: CheckedPosting): boolean {
  if (earlier.contract !== posting.contract || earlier.closedAt === null) return false
  if (posting.startMonth !== null && earlier.startMonth === posting.startMonth) return false
  const [a, b] = [earlier.family, posting.family]
  return (a === null || b === null || a === b) && isSamePlace(earlier, posting)
}

/** One trade for the same stated length; or one title, where a length is not stated. */
function isAlike(earlier: EarlierPosting, posting: CheckedPosting): boolean {
  const [a, b] = [earlier.months, posting.months]
  if (a === null || b === null) return isSameTitle(earlier, posting)
  if (a.min !== b.min || a.max !== b.max) return false
  return isSameRole(earlier, posting)
}

/** Closed when this one was published, and not long before. */
function closedLately({ closedAt }: EarlierPosting, subject: Subject): boolean {
  if (closedAt === null) return false
  const closedOn = dayOf(closedAt, subject)
  const until = monthNumber(closedOn) + constant('Q.repost.months')
  const lastDay = `${monthOf(until)}${closedOn.slice(7)}`
  return closedOn <= subject.publishedOn && subject.publishedOn <= lastDay
}

function dayOf(instant: number, { posting }: Subject): string {
  return localDay(instant, zoneOf(posting.country, posting.region))
}
