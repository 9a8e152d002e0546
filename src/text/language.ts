/**
 * French or English? A count of stop words, line by line: for two languages nothing more is needed.
 */
import { fold } from './normalise.ts'

/** The language of a text and how surely it is told. */
export type DetectedLanguage = {
  lang: 'fr' | 'en'
  /** 0 (nothing told them apart) to 1 (every line agreed). */
  confidence: number
}

/** Words of one language only: those that both write (on, or, stage, plus) decide nothing. */
const FRENCH = new Set(
  'le la les l un une du de d et en pour avec vous nous votre vos nos notre que qui qu au aux dans par pas ou ce cette ces sa ses sont tu ton ta tes etre avoir chez se s il elle ne n c je j mais afin ainsi selon entre sans sous leur leurs aussi comme toute tous toutes recherche recherchons poste mois semaine ans temps reseaux sociaux equipe contenus offre emploi chargee animateur benevole alternance stagiaire redacteur gestionnaire communaute'.split(
    ' ',
  ),
)
const ENGLISH = new Set(
  'the of and to in is are for with you your our we will be this that at by from it its their they have has who what not all can more than must into about help work working team internship intern looking week month months year years skills apprentice volunteer'.split(
    ' ',
  ),
)
/** Letters in a row that English has and French hardly; they decide only where no word does. */
const FRENCH_SHAPE = /\bstages?\b|(?:eur|ice|ique|aux)s?\b/
const ENGLISH_SHAPE = /w|k|th|sh|ee|oo|ing\b|[a-z]y\b|\bsocial media\b/
/** Votes of one line at most: a paragraph of any length counts no more than ten words' lead. */
const MOST_A_LINE = 3.2
const ACCENTED = /[àâçèéêëîïôùûœ]/gi

/**
 * Says whether a posting is written in French or in English.
 * Each line votes with the square root of its lead, up to a limit, and lines far down weigh less, so
 * that a long paragraph of boilerplate in the other language does not outvote a list of duties.
 * @param text title and text, in any form; at most the first 20 000 UTF-16 units are read
 * @returns confidence 0 when no word told them apart: then a guess by letters, `fr` failing that
 */
export function detectLanguage(text: string): DetectedLanguage {
  let french = 0
  let english = 0
  let read = 0
  for (const line of text.slice(0, 20_000).split(/\n+/)) {
    const lead = leadOfFrench(line)
    const weight = Math.min(MOST_A_LINE, Math.sqrt(Math.abs(lead))) / (1 + read / 4000)
    if (lead > 0) french += weight
    else english += weight
    read += line.length
  }
  const total = french + english
  if (total === 0) {
    const { text: start } = fold(text.slice(0, 200))
    const isEnglish = ENGLISH_SHAPE.test(start) && !FRENCH_SHAPE.test(start)
    return { lang: isEnglish ? 'en' : 'fr', confidence: 0 }
  }
  return { lang: english > french ? 'en' : 'fr', confidence: Math.abs(french - english) / total }
}

/** French minus English words in a line; an accented letter counts as half a French word. */
function leadOfFrench(line: string): number {
  let lead = 0.5 * (line.match(ACCENTED)?.length ?? 0)
  for (const word of fold(line).text.match(/[a-z]+/g) ?? []) {
    if (FRENCH.has(word)) lead++
    else if (ENGLISH.has(word)) lead--
  }
  return lead
}
