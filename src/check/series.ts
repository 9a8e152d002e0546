/**
 * An employer's postings by the post that they are for: internships that follow one another, and
 * internships after which a job was offered.
 */
import { isInternshipLike } from '../domain/codes.ts'
import { isJob, monthsAfter } from '../domain/employer-mark.ts'
import { fold } from '../text/normalise.ts'
import { stem } from '../text/stem.ts'
import { type EarlierPosting, titleKey } from './history.ts'

/** Some postings of one post. */
export type PostItem = {
  /** Of the post: stays the same while its newest posting does. */
  key: string
  /** In the order of their days. */
  postings: readonly EarlierPosting[]
}

/** Months within which a job follows an internship. */
const TURNED_MONTHS = 12
const MAX_KEY = 300 // characters

/** What else of a title names the contract, beside the words that `titleKey` knows. */
const CONTRACT_WORDS = new Set(
  (
    'cdi cdd permanent permanente apprenti apprentie apprentissage apprentice apprenticeship ' +
    'alternant alternante contrat benevole benevolat volontaire volontariat volunteer'
  )
    .split(' ')
    .map(stem),
)

/** Internships of one post that follow one another, two at least, for each post that has them. */
export function findSeries(postings: readonly EarlierPosting[]): PostItem[] {
  return postsOf(postings).flatMap((post) => {
    const series = longestSeries(post.filter(({ contract }) => contract === 'internship'))
    return series.length < 2 ? [] : [{ key: keyOfPost(series.at(-1)!), postings: series }]
  })
}

/**
 * As many internships as begin after the one before had closed. Nobody came to one that was withdrawn
 * or left unfilled, and two that start in one month are one seat that is sought for longer.
 */
function longestSeries(internships: readonly EarlierPosting[]): EarlierPosting[] {
  const end = ({ closedAt }: EarlierPosting) => closedAt ?? Number.POSITIVE_INFINITY
  const taken = internships.filter(({ isUnfilled }) => !isUnfilled)
  taken.sort((a, b) => compare(end(a), end(b)) || a.datePosted - b.datePosted || a.id - b.id)
  const series: EarlierPosting[] = []
  for (const next of taken) {
    const last = series.at(-1)
    const isOneSeat = last && next.startMonth !== null && next.startMonth === last.startMonth
    if (!last || (next.datePosted >= end(last) && !isOneSeat)) series.push(next)
  }
  return series
}

/**
 * Internships after which, within 12 months, a job was offered on the same post: of each post the
 * newest such job, preceded by what was offered to learners before it.
 */
export function findTurned(postings: readonly EarlierPosting[]): PostItem[] {
  return postsOf(postings).flatMap((post) => {
    const jobs = post.filter(({ contract }) => isJob(contract)).sort(byDay)
    for (const job of jobs.toReversed()) {
      const before = post.filter(
        ({ contract, datePosted }) =>
          isInternshipLike(contract) &&
          datePosted < job.datePosted &&
          job.datePosted <= monthsAfter(datePosted, TURNED_MONTHS),
      )
      if (before.length === 0) continue
      return [{ key: keyOfPost(job), postings: [...before.sort(byDay), job] }]
    }
    return []
  })
}

/** One title in one place, or one trade in one town. One family takes in all of marketing: no trade. */
function postsOf(postings: readonly EarlierPosting[]): EarlierPosting[][] {
  const posts = new Map<string, EarlierPosting[]>()
  const join = (key: string, post: EarlierPosting[]): EarlierPosting[] => {
    const other = posts.get(key)
    if (other === post) return post
    if (other) {
      // Small ones go into large ones: each posting moves few times.
      const [to, from] = other.length > post.length ? [other, post] : [post, other]
      to.push(...from)
      for (const member of from) for (const one of keysOf(member)) posts.set(one, to)
      posts.set(key, to)
      return to
    }
    posts.set(key, post)
    return post
  }
  for (const posting of postings) {
    let post = [posting]
    for (const key of keysOf(posting)) post = join(key, post)
  }
  return [...new Set(posts.values())]
}

/** What two postings of one post have in common: any of these. */
function keysOf(posting: EarlierPosting): string[] {
  const { family, city } = posting
  const isTrade = family !== null && family !== 'social_media_mgmt' && city !== null
  return [keyOfPost(posting), ...(isTrade ? [`= ${family} @ ${placeOf(posting)}`] : [])]
}

/** A title that names nothing but a contract is like no other. */
function keyOfPost(posting: EarlierPosting): string {
  const role = roleOf(posting)
  if (role === '') return `#${posting.id}`
  return `${role} @ ${placeOf(posting)}`.slice(0, MAX_KEY).toWellFormed()
}

function roleOf(posting: EarlierPosting): string {
  const words = titleKey(posting).split(' ')
  return words.filter((word) => !CONTRACT_WORDS.has(word)).join(' ')
}

function placeOf({ city, region }: EarlierPosting): string {
  return city === null ? (region ?? '') : fold(city).text
}

function byDay(a: EarlierPosting, b: EarlierPosting): number {
  return a.datePosted - b.datePosted || a.id - b.id
}

/** Also of two infinities. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
