/** What the board knows of an employer's other postings, and how one is compared with another. */
import type { Contract, Family } from '../domain/codes.ts'
import { fold } from '../text/normalise.ts'
import { stem } from '../text/stem.ts'
import { STOP_WORDS, tokenise } from '../text/tokens.ts'
import { constant } from './parameters.ts'

/** Another posting of the same employer, of whatever status that was or is public. */
export type EarlierPosting = {
  id: number
  title: string
  contract: Contract
  family: Family | null
  lang: 'fr' | 'en'
  country: string | null
  region: string | null
  city: string | null
  /** Months, lower and upper bound. */
  months: { min: number; max: number } | null
  /** YYYY-MM. */
  startMonth: string | null
  /** UTC ms. */
  datePosted: number
  /** UTC ms; null while it is open. */
  closedAt: number | null
  /** True when its employer said that nobody was taken on: withdrawn or left unfilled. */
  isUnfilled?: boolean
}

/** Newest first, a bounded number of them. */
export type EmployerHistory = readonly EarlierPosting[]

/** Contracts that a rule on history concerns; of others no history needs to be looked up. */
export const HISTORY_CONTRACTS: readonly Contract[] = ['internship']

/** "Entreprise confidentielle": many employers under one name, whose postings tell nothing together. */
const NAMELESS =
  /^(?:(?:entreprise|societe|employeur|client|organisme|company|employer) )?(?:confidential|confidentiel(?:le)?|anonyme|anonymous|undisclosed|non (?:communique|precise|renseigne)e?)$/

/** Whether a rule could compare the posting with others of its employer. */
export function hasHistory(
  contract: Contract,
  organization: string | null,
): organization is string {
  if (organization === null || !HISTORY_CONTRACTS.includes(contract)) return false
  return !NAMELESS.test(fold(organization).text.trim())
}

/** The instant from which an employer's other postings count for one posted at `datePosted`; UTC ms. */
export function historySince(datePosted: number): number {
  const since = new Date(datePosted)
  since.setUTCMonth(since.getUTCMonth() - constant('Q.history.months'))
  return since.getTime()
}

type Named = Pick<EarlierPosting, 'title' | 'family' | 'city'>
type Placed = Pick<EarlierPosting, 'region' | 'city'>

/**
 * One trade by the dictionary of titles; where it knows none, titles that are nearly the same. One
 * family also takes in all marketing and communication, which many posts of an employer are: of these
 * one title must say what the other says.
 */
export function isSameRole(a: Named, b: Named): boolean {
  if (a.family === null || b.family === null) return isSameTitle(a, b)
  if (a.family !== b.family) return false
  if (a.family !== 'social_media_mgmt' || (namesNetworks(a) && namesNetworks(b))) return true
  const [ours, theirs] = [roleWords(a), roleWords(b)]
  return isWithin(ours, theirs) || isWithin(theirs, ours)
}

/** Titles that name the same thing, whatever their order, gender, place, season and contract words. */
export function isSameTitle(a: Named, b: Named): boolean {
  const [ours, theirs] = [roleWords(a), roleWords(b)]
  return ours.size === theirs.size && isWithin(ours, theirs)
}

/** Whether all words of one title, of which it has some, stand in the other. */
function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  return few.size > 0 && [...few].every((word) => many.has(word))
}

function namesNetworks({ title }: Named): boolean {
  return /\b(?:socia(?:l|ls|ux)|reseaux|smm)\b/.test(fold(title).text)
}

/** One town of one region; where a town is unknown, one region. */
export function isSamePlace(a: Placed, b: Placed): boolean {
  if (a.city === null || b.city === null) return a.region !== null && a.region === b.region
  return placeWords(a.city) === placeWords(b.city) && isCompatible(a.region, b.region)
}

/** A region may be unknown, or be a part of the other: CA-QC, CA-QC-06. */
function isCompatible(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  return a.startsWith(`${b}-`) || b.startsWith(`${a}-`)
}

/** What stands in the title of an internship and does not say which one it is; folded. */
const NOT_THE_ROLE = new Set(
  (
    'stage stages stagiaire stagiaires intern interns internship trainee placement etudiant student ' +
    'assistant offre poste recrute recherche cherche urgent asap alternance possible conventionne ' +
    'mois month months semaine semaines week weeks duree temps plein full time partir ' +
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
    'january february march april may june july august september october november december ' +
    'hiver printemps ete automne winter spring summer fall autumn'
  ).split(' '),
)

function roleWords({ title, city }: Named): Set<string> {
  const place = new Set(city === null ? [] : wordsOf(city))
  const words = wordsOf(title).filter(
    (word) =>
      !NOT_THE_ROLE.has(word) && !STOP_WORDS.has(word) && !place.has(word) && !/^\d/.test(word),
  )
  return new Set(words.map(stem))
}

function placeWords(name: string): string {
  return wordsOf(name).join(' ')
}

function wordsOf(text: string): string[] {
  return tokenise(fold(text)).map(({ word }) => word)
}

/** A month as a number, so that months can be added: 2026-11 → 24322. @param month YYYY-MM */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

/** YYYY-MM of a whole number of {@link monthNumber}. */
export function monthOf(number: number): string {
  const year = Math.floor(number / 12)
  return `${String(year).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}
