/** Whether an employer offered nothing but internships, on several posts. */
import { MARK_POSTS } from '../domain/employer-mark.ts'
import { fold } from '../text/normalise.ts'
import type { EarlierPosting } from './history.ts'

/** One posting that several sources carry appears within days, also at the turn of a month. */
const SAME_TIME = 15 * 86_400_000 // ms

/** What the mark goes by. */
export type MarkSubject = Pick<
  EarlierPosting,
  'title' | 'contract' | 'region' | 'city' | 'startMonth' | 'datePosted'
>

/** Whether something else than an internship is among them: an apprenticeship is a contract of work. */
export function hasOther(postings: readonly MarkSubject[]): boolean {
  return postings.some(({ contract }) => contract !== 'internship')
}

/** Whether an employer's postings of 12 months bear the mark. */
export function bearsMark(postings: readonly MarkSubject[]): boolean {
  return !hasOther(postings) && countPosts(postings) >= MARK_POSTS
}

/**
 * How many posts they are for: of one title in one place, those that start in the same month are one;
 * where a start is unknown, those that were posted in the same month or within 15 days.
 */
export function countPosts(postings: readonly MarkSubject[]): number {
  const posts = new Map<string, MarkSubject[]>()
  for (const posting of postings) {
    const key = nameOf(posting)
    const known = posts.get(key) ?? []
    posts.set(key, known)
    if (!known.some((one) => isSamePost(one, posting))) known.push(posting)
  }
  return [...posts.values()].reduce((sum, known) => sum + known.length, 0)
}

function nameOf({ title, city, region }: MarkSubject): string {
  return `${wordsOf(title)} @ ${city === null ? (region ?? '') : wordsOf(city)}`
}

function wordsOf(text: string): string {
  return (fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** Of two with one title in one place. */
function isSamePost(a: MarkSubject, b: MarkSubject): boolean {
  if (a.startMonth !== null && b.startMonth !== null) return a.startMonth === b.startMonth
  if (Math.abs(a.datePosted - b.datePosted) < SAME_TIME) return true
  return monthOf(a.datePosted) === monthOf(b.datePosted)
}

function monthOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 'YYYY-MM'.length)
}
