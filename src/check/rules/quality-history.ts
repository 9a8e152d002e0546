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
    basis: [{ law: 'BOARD', article: null, mark: 'editorial' }],
    cases: {
      again: {
        severity: 'info',
        message: {
          fr: 'Cet employeur a publié {n} fois un stage très proche depuis le {since}, celui-ci compris.',
          en: 'This employer has posted an internship much like this one {n} times since {since}, this one included.',
        },
        fix: {
          fr: "Se demander si le besoin est durable : un emploi y répondrait mieux qu'une suite de stages.",
          en: 'Ask whether the need is a lasting one: a job would meet it better than a run of internships.',
        },
      },
    },
    find: (subject) => {
      const { posting, history } = subject
      const before = (history ?? []).filter(
        (earlier) => isAlike(earlier, posting) && closedLately(earlier, subject),
      )
      if (before.length === 0) return NOTHING
      const first = Math.min(...before.map(({ datePosted }) => datePosted))
      const values = { n: before.length + 1, since: { day: dayOf(first, subject) } }
      return [{ case: 'again', at: { field: 'title' }, values }]
    },
  }),
]

/**
 * One title and no other length, or one trade for the same stated length; at one place. Two that
 * start in one month are one seat that is sought for longer.
 */
function isAlike(earlier: EarlierPosting, posting: CheckedPosting): boolean {
  if (earlier.contract !== posting.contract || !isSamePlace(earlier, posting)) return false
  if (posting.startMonth !== null && earlier.startMonth === posting.startMonth) return false
  const [a, b] = [earlier.months, posting.months]
  const isOneLength = a !== null && b !== null && a.min === b.min && a.max === b.max
  if (isSameTitle(earlier, posting)) return isOneLength || a === null || b === null
  return isOneLength && isSameRole(earlier, posting)
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
