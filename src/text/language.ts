/**
 * French or English? A count of stop words, line by line: for two languages nothing more is needed.
 */
import { type Folded, fold, MAX_READ } from './normalise.ts'
import { cut, FIRST_WORD, generationOfIds, MOST_IDS, type Units, wordOf } from './words.ts'

/** The language of a text and how surely it is told. */
export type DetectedLanguage = {
  lang: 'fr' | 'en'
  /** 0 (nothing told them apart) to 1 (every line agreed). */
  confidence: number
}

/** Words of one language only: those that both write (on, or, stage, plus) decide nothing. */
const FRENCH =
  'le la les l un une du de d et en pour avec vous nous votre vos nos notre que qui qu au aux dans par pas ou ce cette ces sa ses sont tu ton ta tes etre avoir chez se s il elle ne n c je j mais afin ainsi selon entre sans sous leur leurs aussi comme toute tous toutes recherche recherchons poste mois semaine ans temps reseaux sociaux equipe contenus offre emploi chargee animateur benevole alternance stagiaire redacteur gestionnaire communaute'
const ENGLISH =
  'the of and to in is are for with you your our we will be this that at by from it its their they have has who what not all can more than must into about help work working team internship intern looking week month months year years skills apprentice volunteer'
/** Letters in a row that English has and French hardly; they decide only where no word does. */
const FRENCH_SHAPE = /\bstages?\b|(?:eur|ice|ique|aux)s?\b/
const ENGLISH_SHAPE = /w|k|th|sh|ee|oo|ing\b|[a-z]y\b|\bsocial media\b/
/** Votes of one line at most: a paragraph of any length counts no more than ten words' lead. */
const MOST_A_LINE = 3.2
/** 1 for each accented letter of French, by its code. */
const ACCENTED = new Uint8Array(0x154)
for (const letter of 'àâçèéêëîïôùûœÀÂÇÈÉÊËÎÏÔÙÛŒ') ACCENTED[letter.charCodeAt(0)] = 1

/** What a word says: 1 for French, -1 for English. */
const VOTES: ReadonlyMap<string, number> = new Map([...words(ENGLISH, -1), ...words(FRENCH, 1)])

/**
 * What the words say by their ids; {@link UNKNOWN} until one is met.
 * measured: looked up by id, the words of a text cost a third of what their letters cost.
 */
const VOTES_BY_ID = new Int16Array(MOST_IDS)
const UNKNOWN = -0x8000
let generation = 0

/** A text and the same text folded; its units with the words in tags, when it is cut up already. */
export type FoldedText = { original: string; folded: Folded; units?: Units }

/**
 * Says whether a posting is written in French or in English.
 * Each line votes with the square root of its lead, up to a limit, and lines far down weigh less, so
 * that a long paragraph of boilerplate in the other language does not outvote a list of duties.
 * @param text title and text, in any form; at most the first 20 000 UTF-16 units are read
 * @returns confidence 0 when no word told them apart: then a guess by letters, `fr` failing that
 */
export function detectLanguage(text: string): DetectedLanguage {
  const original = text.slice(0, MAX_READ)
  return languageOf([{ original, folded: fold(original) }])
}

/**
 * The same for texts that are folded already, one after the other: `detectLanguage` of them joined
 * by line breaks. Linear.
 */
export function languageOf(texts: readonly FoldedText[]): DetectedLanguage {
  const votes: Votes = { french: 0, english: 0, read: 0 }
  let room = MAX_READ
  for (const text of texts) {
    countLines(text, Math.min(text.original.length, room), votes)
    room -= text.original.length + 1
  }
  const { french, english } = votes
  const total = french + english
  if (total === 0) return guessed(texts.map(({ original }) => original).join('\n'))
  return { lang: english > french ? 'en' : 'fr', confidence: Math.abs(french - english) / total }
}

function guessed(text: string): DetectedLanguage {
  const { text: start } = fold(text.slice(0, 200))
  const isEnglish = ENGLISH_SHAPE.test(start) && !FRENCH_SHAPE.test(start)
  return { lang: isEnglish ? 'en' : 'fr', confidence: 0 }
}

/** Weighted lines for each language, and how many UTF-16 units of lines were read before. */
type Votes = { french: number; english: number; read: number }

/** @param lead French minus English words in a line; an accented letter is half a French word */
function vote(votes: Votes, lead: number, length: number): void {
  const weight = Math.min(MOST_A_LINE, Math.sqrt(Math.abs(lead))) / (1 + votes.read / 4000)
  if (lead > 0) votes.french += weight
  else votes.english += weight
  votes.read += length
}

/** Lines are those of the original: a line break outlives folding, so that no word stands in two. */
function countLines(text: FoldedText, length: number, votes: Votes): void {
  const { original, folded } = text
  const units = text.units ?? cut([folded.text])[0]!
  forgetOldIds()
  let lineStart = 0
  let unit = 0
  while (lineStart < length) {
    const lineBreak = original.indexOf('\n', lineStart)
    const lineEnd = lineBreak === -1 || lineBreak > length ? length : lineBreak
    const next = unitAt(folded, units, unit, lineEnd)
    const lead =
      0.5 * accentsIn(original, lineStart, lineEnd) +
      leadOfFrench(units, unit, next) -
      voteBeyond(folded, units, next - 1, lineEnd)
    vote(votes, lead, lineEnd - lineStart)
    unit = next
    lineStart = lineEnd + 1
  }
}

/** The first unit at or after `from` that stands at `offset` of the original or later. */
function unitAt({ starts: offsets }: Folded, { starts }: Units, from: number, offset: number) {
  let at = from
  while (at < starts.length && offsets[starts[at]!]! < offset) at++
  return at
}

function accentsIn(text: string, start: number, end: number): number {
  let accents = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < ACCENTED.length) accents += ACCENTED[code]!
  }
  return accents
}

/** French minus English words among units [from, to). */
function leadOfFrench({ ids }: Units, from: number, to: number): number {
  let lead = 0
  for (let unit = from; unit < to; unit++) {
    const id = ids[unit]!
    const known = VOTES_BY_ID[id]!
    lead += known === UNKNOWN ? learn(id) : known
  }
  return lead
}

function forgetOldIds(): void {
  if (generation === generationOfIds()) return
  generation = generationOfIds()
  VOTES_BY_ID.fill(UNKNOWN, FIRST_WORD)
}

function learn(id: number): number {
  VOTES_BY_ID[id] = voteOf(wordOf(id))
  return VOTES_BY_ID[id]!
}

/** What the letters of a word say: "s2e" is an "s" and an "e". */
function voteOf(word: string): number {
  let sum = 0
  for (const letters of word.split(/[^a-z]+/)) sum += VOTES.get(letters) ?? 0
  return sum
}

/** By how much a word votes otherwise than the part of it that stands before `offset`, where the text is cut off. */
function voteBeyond({ text, starts: offsets }: Folded, units: Units, unit: number, offset: number) {
  const start = units.starts[unit]
  const end = units.ends[unit]
  if (start === undefined || end === undefined || offsets[end - 1]! < offset) return 0
  let at = start
  while (offsets[at]! < offset) at++
  return voteOf(text.slice(start, end)) - voteOf(text.slice(start, at))
}

function words(list: string, vote: number): (readonly [word: string, vote: number])[] {
  return list.split(' ').map((word) => [word, vote])
}
