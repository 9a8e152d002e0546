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

/** "Entreprise confidentielle": many employers under one name, whose postings tell nothing together. */
const NAMELESS =
  /^(?:(?:entreprise|societe|employeur|client|organisme|company|employer) )?(?:confidential|confidentiel(?:le)?|anonyme|anonymous|undisclosed|non (?:communique|precise|renseigne)e?)$/

/** Whether a name is one employer's, so that the postings under it may be compared. */
export function namesEmployer(organization: string): boolean {
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
  if (a.family !== 'social_media_mgmt') return true
  if (namesNetworks(a.title) && namesNetworks(b.title)) return true
  const [ours, theirs] = [roleWords(a), roleWords(b)]
  return isWithin(ours, theirs) || isWithin(theirs, ours)
}

/** Titles that name the same thing, whatever their order, gender, place, season and contract words. */
export function isSameTitle(a: Named, b: Named): boolean {
  const [ours, theirs] = [roleWords(a), roleWords(b)]
  return ours.length === theirs.length && isWithin(ours, theirs)
}

/** The words that say which post a title names, in one order; '' where none does. */
export function titleKey(named: Named): string {
  return [...roleWords(named)].sort().join(' ')
}

/** Whether all words of one title, of which it has some, stand in the other. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.length > 0 && few.every((word) => many.includes(word))
}

/** One town of one region; where a town is unknown, one region. */
export function isSamePlace(a: Placed, b: Placed): boolean {
  if (a.city === null || b.city === null) return a.region !== null && a.region === b.region
  if (!isCompatible(a.region, b.region)) return false
  return a.city === b.city || townWords(a.city).join(' ') === townWords(b.city).join(' ')
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

function isOfTheRole(word: string): boolean {
  return !NOT_THE_ROLE.has(word) && !STOP_WORDS.has(word) && !/^\d/.test(word)
}

/** The words of a title that say which post it is, without those of its town. */
function roleWords({ title, city }: Named): readonly string[] {
  const words = titleWords(title)
  if (city === null) return words
  const town = townWords(city).map(stem)
  return words.filter((word) => !town.includes(word))
}

const MEMO_SIZE = 5_000 // texts; an employer's 200 postings share few titles and towns

/** Works something out of each text once: one posting is compared with hundreds, by several rules. */
function remembered<Value>(workOut: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= MEMO_SIZE) known.clear()
    const value = workOut(text)
    known.set(text, value)
    return value
  }
}

/** Stems, each once. */
const titleWords = remembered((title): readonly string[] => [
  ...new Set(wordsOf(title).filter(isOfTheRole).map(stem)),
])
const townWords = remembered((city): readonly string[] => wordsOf(city))
const namesNetworks = remembered((title) =>
  /\b(?:socia(?:l|ls|ux)|reseaux|smm)\b/.test(fold(title).text),
)

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
