/**
 * Places named in a posting, each weighed by how it is named: in a field ("Lieu :"), after a word of
 * place ("basé à"), in the title, or just somewhere.
 */
import {
  FIRST_WORDS,
  isCommonWord,
  LONGEST_NAME_WORDS,
  type Place,
  placesOfKey,
  regionOfPostalCode,
} from '../domain/place.ts'
import type { Folded } from '../text/normalise.ts'
import type { Span } from '../text/spans.ts'
import { after, before, type Reading } from './reading.ts'

/** A place named in the posting, and how strongly its wording says that the work is there. */
export type Mention = {
  place: Place
  weight: number
  field: Span['field']
  start: number
  end: number
}
type Word = { text: string; start: number; end: number }

/** "sénégalais", "American": they may be of anything. */
const PEOPLE_WEIGHT = 0.6
/** Named in a field such as "Lieu :". */
const IN_FIELD = 12
/** Names that are looked at; a text that lists more places says no place. */
const MOST_MENTIONS = 300
/** How far a line is followed from a name, in folded units. */
const LINE_UNITS = 300

const LOCATION_FIELD =
  /(?:^|\n)[\s*_#>|+•·-]{0,8}(?:lieux?(?: de (?:travail|stage|mission|la mission))?|localisation|localite|location|locations|adresse|address|ville|city|where|based|ou|basee? a|lieu d'affectation|residence administrative|place|office|site)[\s*_]{0,4}[:?][\s*_]{0,4}$/
const STRONG_BEFORE =
  /\b(?:basee?s? (?:a|au|en|sur|dans)|based (?:in|near|out of)|locate?d? in|situee?s? (?:a|au|en|sur|dans)|implantee?s? (?:a|au|en|sur)|installee?s? (?:a|au|en)|poste (?:base |situe )?(?:a|sur|en)|travailler (?:a|sur|en)|bureaux?(?: (?!satellite)[a-z]{1,12})?,? (?:a|de|sur|du|en|au|:)|locaux (?:a|de|sur|au|situes a)|office (?:in|is in)|offices in|(?:our|the) |live in|be in|located|region de|studio (?:a|de)|campus (?:a|de|in)|stage a|agence (?:de|a)|antenne (?:de|a)|anywhere in|residing in|from our|work from)\s?(?:the |the metropolitan |le |la |les |l')?$/
const PREPOSITION =
  /(?:^|[\s(,])(?:a|au|en|in|near|sur|pres de|proche de|vers|depuis|across|throughout|au|a l'est de|ville de|mairie de|city of)\s(?:la |le |l'|the )?$/
const AFTER_TOWN =
  /^ ?(?:office|based|-based|area\b|headquarters|hq\b|\((?:\d{2,5}|[a-z]{2,3}|france|canada|quebec|centre|siege)|centre\b|centre-ville|,? ?(?:france|canada|quebec|qc\b|on\b|ab\b|bc\b)|\d{1,2}(?:e|eme|er)\b|part-dieu)/
/** The name of somebody or something else: a university, a newspaper, a customer, a birthplace. */
const ELSEWHERE =
  /\b(?:universite|university of|ecole de|institut|fondee? a|ne a|bourse de|region\b(?= ile)|journal|exposee?s? a|match|face a|contre|international\w* (?:de|a)|partenaires?|clients? (?:a|en|in)|client's in|rencontre|conferences?|moved to|s'envole pour|monte de|finance\w* par|born in|office at|livree?s? (?:a|en|dans)|voyag\w*|expansion|ouvrir|ouvrons|presente?s? (?:dans|en|a|au)|filiales?|teams? in|lien (?:etroit )?avec|interactions?|collaboration|interlocuteurs|siege)[^.]{0,25}$/

/** The work is anywhere but there. */
const EXCLUDED =
  /\b(?:excluding|except(?:e|ing| for| in)?|other than|but not(?: in)?|sauf(?: au| en| a)?|hormis|hors)\s?(?:the |le |la |l'|du |de )?$/

/** All places that the title and the text name. */
export function findMentions(reading: Reading): Mention[] {
  return (['title', 'text'] as const).flatMap((field) =>
    evenOut(reading[field], mentionsIn(reading, field)),
  )
}

const JOINED = /^,? ?(?:et|ou|and|or|\/|&) ?(?:a |au |en |in |the )?$/
const LISTED = /^[^.\n]{0,12}$/

/**
 * In "Paris et Nantes" the second town is no less the place than the first; in "en France, Tunisie
 * et Chine" none is.
 */
function evenOut(folded: Folded, mentions: Mention[]): Mention[] {
  const sorted = mentions.sort((a, b) => a.start - b.start)
  for (let i = 1; i < sorted.length; i++) {
    const [one, two] = [sorted[i - 1]!, sorted[i]!]
    const gap = folded.text.slice(one.end, Math.max(one.end, two.start))
    if (one.place.country === two.place.country) {
      if (JOINED.test(gap)) two.weight = one.weight = Math.max(one.weight, two.weight)
    } else if (LISTED.test(gap) && Math.max(one.weight, two.weight) < IN_FIELD) {
      one.weight = Math.min(one.weight, 3)
      two.weight = Math.min(two.weight, 1)
    }
  }
  return sorted
}

function mentionsIn(reading: Reading, field: Span['field']): Mention[] {
  const folded = reading[field]
  const words = wordsOf(folded)
  const mentions: Mention[] = field === 'text' ? postalMentions(reading) : []
  const isCanadian = CANADIAN.test(`${reading.title.text}\n${reading.text.text}`)
  for (let at = 0; at < words.length && mentions.length < MOST_MENTIONS; ) {
    const found = FIRST_WORDS.has(words[at]!.text) ? longestName(folded, words, at) : undefined
    if (found === undefined) {
      at++
      continue
    }
    mentions.push(...weigh(reading, field, found, isCanadian))
    at += found.length
  }
  return mentions
}

function wordsOf(folded: Folded): Word[] {
  return [...folded.text.matchAll(/[a-z0-9]+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

type Name = { key: string; places: readonly Place[]; start: number; end: number; length: number }

/** The longest name of the gazetteer that begins at a word. */
function longestName(folded: Folded, words: readonly Word[], at: number): Name | undefined {
  let key = ''
  let found: Name | undefined
  for (let length = 1; length <= LONGEST_NAME_WORDS && at + length <= words.length; length++) {
    const word = words[at + length - 1]!
    if (
      length > 1 &&
      !/^(?:[ '.-]|\. |' )$/.test(folded.text.slice(words[at + length - 2]!.end, word.start))
    )
      break
    const text = length === 1 && word.text === 'st' ? 'saint' : word.text
    key = key === '' ? text : `${key} ${text}`
    const places = placesOfKey(key)
    if (places.length > 0) found = { key, places, start: words[at]!.start, end: word.end, length }
  }
  return found
}

function weigh(reading: Reading, field: Span['field'], name: Name, isCanadian: boolean): Mention[] {
  const folded = reading[field]
  const { start, end } = name
  const people = name.places.every(({ kind }) => kind === 'people')
  if (/[@./]/.test(folded.text.charAt(start - 1))) return []
  const weight = people ? PEOPLE_WEIGHT : weightOf(folded, field, name)
  const isName = people || weight === IN_FIELD || isCapital(reading, field, start)
  if (weight === 0 || !isName) return []
  return choose(name, folded, isCanadian).map((place) => ({ place, weight, field, start, end }))
}

function isCapital(reading: Reading, field: Span['field'], start: number): boolean {
  const letter = reading.source[field].charAt(reading[field].starts[start]!)
  return letter !== letter.toLowerCase()
}

function weightOf(folded: Folded, field: Span['field'], { start, end, key }: Name): number {
  const ahead = before(folded, start)
  const { line, at } = lineAround(folded, start)
  const behind = after(folded, end)
  if (EXCLUDED.test(ahead)) return 0
  if (isInLocationField(line.slice(0, at))) return IN_FIELD
  const isLoose = !PREPOSITION.test(ahead) && !STRONG_BEFORE.test(ahead) && !AFTER_TOWN.test(behind)
  if (isCommonWord(key) && isLoose) return 0
  if (ELSEWHERE.test(ahead)) return 0.5
  if (field === 'title') return 8
  if (STRONG_BEFORE.test(ahead) && !/\b(?:our|the) $/.test(ahead)) return 8
  if (AFTER_TOWN.test(behind)) return 5
  if (start < 400 && line.length <= 60) return 6
  if (isListedLine(line, at, at + end - start) || (start < 800 && ahead.endsWith('('))) return 5
  return PREPOSITION.test(ahead) ? 3 : 2
}

/** The words from the line's beginning to the name are a field's label and at most a list of places. */
function isInLocationField(line: string): boolean {
  const colon = Math.max(line.indexOf(':'), line.indexOf('?'))
  return (
    colon > 0 &&
    colon < 50 &&
    line.length - colon < 260 &&
    LOCATION_FIELD.test(line.slice(0, colon + 1))
  )
}

/** The line that holds a name, cut at {@link LINE_UNITS} on both sides, and where in it the name begins. */
function lineAround(folded: Folded, start: number): { line: string; at: number } {
  const ahead = folded.text.slice(Math.max(0, start - LINE_UNITS), start)
  const behind = folded.text.slice(start, start + LINE_UNITS)
  const head = ahead.slice(ahead.lastIndexOf('\n') + 1)
  const stop = behind.indexOf('\n')
  return { line: head + (stop === -1 ? behind : behind.slice(0, stop)), at: head.length }
}

/** A line that lists the facts of the job: "Créteil – métro 8", "Montréal • été • temps plein". */
function isListedLine(line: string, start: number, end: number): boolean {
  if (line.length > 100) return false
  const isFirst = /^[^a-z0-9]*$/.test(line.slice(0, start))
  return /[•|·]/.test(line.slice(1)) || (isFirst && /^ ?(?:[-(,]|$)/.test(line.slice(end)))
}

/** One reading a name: "Québec" after "à" is the town, after "au" the province; Montréal is in Québec. */
function choose(name: Name, folded: Folded, isCanadian: boolean): Place[] {
  const { places, key } = name
  const ahead = before(folded, name.start)
  if (key === 'quebec') {
    const isTown =
      /(?:^|[\s(])(?:a|de la ville de|ville de|near|from) $/.test(ahead) ||
      /^ ?\(/.test(after(folded, name.end))
    return places.filter(({ kind }) => kind === (isTown ? 'city' : 'region')).slice(0, 1)
  }
  const cities = places.filter(({ kind }) => kind === 'city')
  const country = places.filter(({ kind }) => kind === 'country' || kind === 'people')
  if (country.length > 0) return country.slice(0, 1)
  return cities.length > 0 ? homonyms(cities, isCanadian) : places.slice(0, 1)
}

const CANADIAN = /\b(?:quebec|montreal|canad|qc\b|cegep|courriel|infolettre|balado)|\d ?\$/

/** Homonyms of two countries (Laval) are told apart by what else the text names. */
function homonyms(cities: Place[], isCanadian: boolean): Place[] {
  if (new Set(cities.map(({ country }) => country)).size === 1) return cities
  const chosen = cities.filter(({ country }) => (country === 'CA') === isCanadian)
  return (chosen.length > 0 ? chosen : cities).slice(0, 1)
}

/** "75011 Paris", "Paris (75)", "H2X 1Y4": the code says region and country. */
function postalMentions(reading: Reading): Mention[] {
  const { text } = reading.text
  const mentions: Mention[] = []
  for (const match of text.matchAll(/\b(\d{5})\b(?= [a-z])|\((\d{2,3}|2[ab])\)/g)) {
    const code = match[1] ?? match[2]!
    const region = regionOfPostalCode(code)
    const [start, end] = [match.index, match.index + match[0].length]
    const isAddress =
      match[1] !== undefined
        ? isCapital(reading, 'text', end + 1)
        : /[a-z]{3} ?$/.test(text.slice(0, start)) && isCapitalWordBefore(reading, start)
    if (region === null || !isAddress) continue
    mentions.push({
      place: { kind: 'region', country: 'FR', region, city: null },
      weight: 4,
      field: 'text',
      start,
      end,
    })
  }
  for (const match of text.matchAll(/\b([abceghj-nprstvxy])\d[a-z] ?\d[a-z]\d\b/g)) {
    const region = 'ghj'.includes(match[1]!) ? 'CA-QC' : null
    mentions.push({
      place: { kind: 'region', country: 'CA', region, city: null },
      weight: 5,
      field: 'text',
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  return mentions
}

function isCapitalWordBefore(reading: Reading, start: number): boolean {
  const word = /[a-z'-]+ ?$/.exec(reading.text.text.slice(Math.max(0, start - 40), start))
  return word !== null && isCapital(reading, 'text', Math.max(0, start - 40) + word.index)
}
