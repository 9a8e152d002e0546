/** A passage of a posting: the words themselves and where they stand. */
export type Span = {
  field: 'title' | 'text'
  /** UTF-16 offsets into the field as stored; `end` is exclusive. */
  start: number
  end: number
  /** Exactly `field.slice(start, end)`. */
  text: string
}

/** What a reader (extraction, classifier, check) is given: the two fields that an employer writes. */
export type Source = { title: string; text: string }

/** Makes a span of `source[field]`, with its words. */
export function spanOf(source: Source, field: Span['field'], start: number, end: number): Span {
  return { field, start, end, text: source[field].slice(start, end) }
}

/** True when the span's words are exactly what stands at its offsets. */
export function isExact(source: Source, span: Span): boolean {
  return span.end > span.start && source[span.field].slice(span.start, span.end) === span.text
}

/** Longest part of a word that a span is widened by, at either end. */
const LONGEST_REST = 30
const WORD_END = /^[\p{L}\p{N}\p{M}]{1,30}/u
const WORD_START = /[\p{L}\p{N}\p{M}]{1,30}$/u

/**
 * The range widened so that it cuts no word: patterns match stems, people read words.
 * @param start UTF-16 offsets into `text`; `end` is exclusive
 */
export function wholeWords(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  const isWord = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at))
  const before = isWord(start)
    ? WORD_START.exec(text.slice(Math.max(0, start - LONGEST_REST), start))
    : null
  const after = isWord(end - 1) ? WORD_END.exec(text.slice(end, end + LONGEST_REST)) : null
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) }
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Words that ask for another one: a quote that ends on them says nothing. */
const OPEN_WORDS = words(
  'a au aux avec chaque chez dans de des du d en entre et l la le les leur leurs ma mes mon ne ni nos ' +
    'notre ou par plusieurs pour qu que qui quel quelle quelles quels sa sans ses son sous sur ta tes ' +
    'ton un une vers vos votre ce cet cette ces deux trois quatre cinq six sept huit neuf dix and ' +
    'any as at by each every for from her his how in into its my of on or our several some that the ' +
    'their these this those to two three four five seven eight nine ten what where which who with your ' +
    'premier premiere dernier derniere first last aider aidez aideras aiderez appuyer assister ' +
    'assisteras assisterez epauler epaulerez seconder choisir decider definir determiner dire fixer ' +
    'ils elles ici as gets get if whether when where how comment lesquels lesquelles ' +
    'choisis choisissez decidez representes representez retenez retiens choose decide dessiner film filmer photographier tourner',
)
/** They ask for a noun, but may close a phrase: "one Sunday in three". */
const NUMBERS = words(
  'deux trois quatre cinq six sept huit neuf dix two three four five seven eight nine ten',
)
/** Words that belong to what stands before them: without them it is cut, or says the contrary. */
const BELONGING = words(
  'jamais pas plus rien annuel annuelle digitale editoriale numerique social sociaux media medias ' +
    'communication communications lead manager managers officer strategist strategy team workshops',
)
/** Words that begin something else: a noun phrase is over before them. */
const NEXT_PARTS = words(
  'afin ainsi alors apres are avant be before but can car ce chez comme depuis devant does donc dont elle elles est has have he here how i ' +
    'ici il ils is it je lui mais nous on ont pendant peut plus puis quand selon she si sont soit then ' +
    'they tu vous was we were when while who will y you',
)
/** Words that tie a complement to what stands before them. */
const TIES = words('de du des of par by')
const NEXT_WORD =
  / [a-z0-9€$](?:[^\s.,;:!?()[\]{}"|<>*/+=]|[.,](?=\d)){0,30}(?![^\s.,;:!?()[\]{}"|<>*/+=])/y
const REST_OF_WORD = /(?<=[a-z0-9'])[a-z0-9]{0,30}(?:['-][a-z0-9]{1,30}){0,4}/y
/** Units of a last word that are looked at. */
const LONGEST_LAST = 40
/** Folding leaves these two alone. */
const isBlank = (code: number) => code === 32 || code === 10

/**
 * Where the phrase that holds folded units [start, end) comes to a meaning: what ends on "with" or
 * "of the" gets its noun, never over punctuation.
 * @param most words that may be added
 * @param hasComplement whether a closed phrase takes its complement too: "the budget" "of the shop"
 * @returns folded offset, `end` when nothing is missing or nothing follows
 */
export function phraseEnd(
  folded: string,
  start: number,
  end: number,
  most: number,
  hasComplement: boolean,
): number {
  let at = afterMatch(REST_OF_WORD, folded, end)
  let closed = isOpen(folded, start, at) ? end : at
  let isNoun = false
  for (let added = 0; added < most; added++) {
    const next = afterMatch(NEXT_WORD, folded, at)
    if (next === at) break
    const word = folded.slice(at + 1, next)
    const isTie = TIES.has(word) || word.startsWith("d'")
    const isMissing = isOpen(folded, start, at)
    const goesOn = isMissing
      ? !NEXT_PARTS.has(word) || OPEN_WORDS.has(word)
      : (hasComplement && (isTie || BELONGING.has(word))) ||
        (isNoun && (isTie || !(OPEN_WORDS.has(word) || NEXT_PARTS.has(word))))
    if (!goesOn) break
    isNoun ||= isMissing
    at = next
    if (!isOpen(folded, start, at) || NUMBERS.has(word)) closed = at
  }
  return closed
}

/** Where a sticky pattern's match at `from` ends; `from` when it does not match. */
function afterMatch(sticky: RegExp, text: string, from: number): number {
  sticky.lastIndex = from
  return sticky.test(text) ? sticky.lastIndex : from
}

function isOpen(folded: string, start: number, end: number): boolean {
  let from = end
  while (from > start && end - from < LONGEST_LAST && !isBlank(folded.charCodeAt(from - 1))) from--
  const word = folded.slice(from, end)
  const last = word.slice(word.lastIndexOf("'") + 1)
  return (
    last === '' || OPEN_WORDS.has(last) || /^[€$]?\d{1,3}$/.test(last) || isSubject(folded, end)
  )
}

/** "In the hour, you" lacks its verb; "who report to you" lacks nothing. */
function isSubject(folded: string, end: number): boolean {
  return /[,;] (?:vous|tu|you)$/.test(folded.slice(Math.max(0, end - 6), end))
}
