/** What a seeker types, as what is looked for: stems, phrases, and other titles of the same trade. */
import { analyse } from '../text/tokens.ts'
import { TITLE_DICTIONARY, type TitleRow } from './title-dictionary.ts'

export { TITLE_DICTIONARY, type TitleRow } from './title-dictionary.ts'

const MAX_GROUPS = 24 // words or titles that must all stand; more would make a query, not a search

/** Words that must stand together (adjacent, in order) or anywhere; in the title alone or anywhere. */
export type Alternative = {
  /** Stems, [a-z0-9]+ each; at least one. */
  stems: readonly string[]
  adjacent: boolean
  titleOnly: boolean
}

/** One thing looked for: any of its alternatives will do. */
export type QueryGroup = {
  /** The words as they were typed. */
  typed: Alternative
  /** At least one; the first is `typed`. */
  alternatives: readonly Alternative[]
  /** Titles that the board added, in words, for display. */
  synonyms: readonly string[]
}

/** A search: every group must be found. */
export type SearchPlan = {
  /** At most 24. None: everything is found. */
  groups: readonly QueryGroup[]
  /** The synonyms of all groups, without repeats. */
  synonyms: readonly string[]
  /** True when something was typed and nothing of it can be looked for (signs, small words). */
  ignored: boolean
  /** True when more was typed than is looked for. */
  cut: boolean
}

type Entry = { row: TitleRow; isAbbreviation: boolean }
type Term = Alternative & { words: string; shown: boolean }

const entries = new Map<string, Entry>() // stems joined by a space → the row they name
const termsOfRow = new Map<string, readonly Term[]>()
let longest = 0 // stems of the longest title

for (const row of TITLE_DICTIONARY) {
  const terms: Term[] = []
  const seen = new Set<string>()
  const add = (words: string, titleOnly: boolean, shown: boolean, names: boolean) => {
    const stems = analyse(words)
    const key = stems.join(' ')
    if (names && !entries.has(key)) entries.set(key, { row, isAbbreviation: titleOnly })
    if (seen.has(key)) return
    seen.add(key)
    longest = Math.max(longest, stems.length)
    terms.push({ stems, adjacent: true, titleOnly, words, shown })
  }
  for (const words of [...row.fr, ...row.qc, ...row.en]) add(words, false, true, true)
  for (const words of row.abbreviations ?? []) add(words, true, true, true)
  for (const words of row.near ?? []) add(words, false, true, false)
  for (const words of row.misspelt ?? []) add(words, false, false, true)
  termsOfRow.set(
    row.id,
    terms.filter((term) => !terms.some((other) => implies(term, other))),
  )
}

/** True when whatever has `term` has `other` too, so that looking for `term` adds nothing. */
function implies(term: Term, other: Term): boolean {
  return (
    term !== other &&
    !other.titleOnly &&
    ` ${term.stems.join(' ')} `.includes(` ${other.stems.join(' ')} `)
  )
}

/**
 * Reads a search as typed.
 * @param q any text; words in double quotes are a phrase, without synonyms
 * @param options.exact no synonyms: every word must stand, stemmed
 */
export function expandQuery(q: string, options: { exact?: boolean } = {}): SearchPlan {
  const groups = new Map<string, QueryGroup>()
  const add = (group: QueryGroup) => {
    const { stems, adjacent } = group.typed
    const key = `${adjacent}${stems.join(' ')}`
    if (!groups.has(key)) groups.set(key, group)
  }
  for (const { text, isPhrase } of segments(q)) {
    const stems = analyse(text)
    if (isPhrase) {
      if (stems.length > 0) add(plain(stems))
    } else if (options.exact) {
      for (const stem of stems) add(plain([stem]))
    } else {
      for (const group of withSynonyms(stems)) add(group)
    }
  }
  const kept = [...groups.values()].slice(0, MAX_GROUPS)
  return {
    groups: kept,
    synonyms: [...new Set(kept.flatMap((group) => group.synonyms))],
    ignored: kept.length === 0 && q.trim() !== '',
    cut: groups.size > kept.length,
  }
}

/** The same search for the words as typed alone. */
export function asTyped(plan: SearchPlan): SearchPlan {
  const groups = plan.groups.map(({ typed }) => ({ typed, alternatives: [typed], synonyms: [] }))
  return { ...plan, groups, synonyms: [] }
}

/** Cuts at double quotes of any kind; a quote that is never closed opens nothing. */
function segments(q: string): { text: string; isPhrase: boolean }[] {
  const parts = q.split(/["“”„«»]/)
  const isOpen = parts.length % 2 === 0
  return parts.map((text, i) => ({
    text,
    isPhrase: i % 2 === 1 && !(isOpen && i === parts.length - 1),
  }))
}

function plain(stems: readonly string[]): QueryGroup {
  const typed = { stems, adjacent: stems.length > 1, titleOnly: false }
  return { typed, alternatives: [typed], synonyms: [] }
}

/** Titles of the dictionary, longest first, and the words between them. */
function* withSynonyms(stems: readonly string[]): Generator<QueryGroup> {
  for (let at = 0; at < stems.length; ) {
    let length = Math.min(longest, stems.length - at)
    let entry: Entry | undefined
    for (; length > 0 && !entry; length--) {
      entry = entries.get(stems.slice(at, at + length).join(' '))
      if (entry) break
    }
    const words = stems.slice(at, at + Math.max(1, length))
    yield entry ? titled(words, entry) : plain(words)
    at += words.length
  }
}

/** The typed words, wherever they stand, or any title of the row. */
function titled(stems: readonly string[], { row, isAbbreviation }: Entry): QueryGroup {
  const typed = { stems, adjacent: isAbbreviation, titleOnly: isAbbreviation }
  const key = stems.join(' ')
  const others = termsOfRow.get(row.id)!.filter((term) => term.stems.join(' ') !== key)
  return {
    typed,
    alternatives: [
      typed,
      ...others.map((term) => ({
        stems: term.stems,
        adjacent: term.stems.length > 1,
        titleOnly: term.titleOnly,
      })),
    ],
    synonyms: others.filter((term) => term.shown).map((term) => term.words),
  }
}
