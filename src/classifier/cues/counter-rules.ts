/** Last looks at matches of the counter-signs: whose word it is, and whether it is denied. */
import { CONTRACT_PEOPLE } from '../contract-words.ts'
import type { Match } from '../matcher.ts'
import { isBeginning } from '../matcher.ts'
import { formOf } from '../verbs.ts'
import { KIND, type Words } from '../words.ts'

const ITS_OWN = /^(?:notre|nos|la|le|l|sa|son|our|the|with|avec|par|by|chez|to)$/
const BECOMES = /^(?:serez|seras|sera|etes|es|be|are|re|become|devenez|deviens)$/
const CAPITAL = /^\p{Lu}\p{Ll}/u

/** A named person ("Inès, social media manager"), or "our", "the": not the post that is offered. */
export function isSomebodyElse(words: Words, { start, end }: Match): boolean {
  for (
    let at = start - 1;
    at >= start - 4 && at >= 0 && words.sentences[at] === words.sentences[start];
    at--
  ) {
    const { word, kind } = words.entries[at]!
    if (
      /^(?:vous|tu|you|un|une|a|an|as|comme|tant|poste|stage|title|intitule|put|objet|subject|ancien|ancienne|former)$/.test(
        word,
      )
    )
      return false
    // "Vous serez la responsable", "you will be the head"
    if (BECOMES.test(words.entries[at - 1]?.word ?? '')) return false
    // "As our Social Media Lead you will…" is the post itself.
    if (/^(?:as|comme|que)$/.test(words.entries[at - 1]?.word ?? '')) return false
    if (ITS_OWN.test(word) || (kind === KIND.word && isName(words, at))) return true
  }
  const after = words.entries[end]
  return after !== undefined && isName(words, after.kind === KIND.word ? end : end + 1)
}

/** A capital letter where no sentence begins. */
function isName({ entries, folded, original, sentences, starts }: Words, at: number): boolean {
  if (entries[at]?.kind !== KIND.word || at === 0) return false
  const isFirst = sentences[at - 1] !== sentences[at] || entries[at - 1]!.kind > KIND.colon
  const from = folded.starts[starts[at]!]!
  return !isFirst && CAPITAL.test(original.slice(from, from + 3))
}

const CANDIDATE =
  /^(?:trainee|candidate?|titulaire|recrue|incumbent|etudiante?|student|laureate?|personne|someone|somebody)$/
const READER = /^(?:vous|toi|you|your|tes|vos|votre|ton|ta)$/

const isTrainee = (word: string) => CONTRACT_PEOPLE.test(word) && !word.endsWith('s')

/** The third person of what is set is a colleague's: not the post's own, nor "by you". */
function isSetByAnother(words: Words, { start, end }: Match): boolean {
  const { entries, sentences } = words
  const by = end - (/^(?:par|by)$/.test(entries[end]?.word ?? '') ? 0 : 1)
  if (/^(?:par|by)$/.test(entries[by]!.word) && READER.test(entries[by + 1]?.word ?? ''))
    return false
  if (isBeginning(words, start) && formOf(entries[start]!.word) === 'third') return false
  if (
    formOf(entries[start]!.word) === 'either' &&
    /^(?:tu|you)$/.test(entries[start - 1]?.word ?? '')
  )
    return false
  if (/^(?:en|on)$/.test(entries[end - 2]?.word ?? '') && /^lig?ne$/.test(entries[end - 1]!.word))
    return false
  let first = start
  while (first > 0 && sentences[first - 1] === sentences[start]) first--
  // "Le stagiaire arrive en mars. Il fixe le cap": a pronoun may stand for whom the sentence before names.
  const reach = PRONOUN.test(entries[first]!.word) ? 1 : 0
  for (let at = start; at >= 0 && sentences[start]! - sentences[at]! <= reach; at--) {
    if (CANDIDATE.test(entries[at]!.word) || isTrainee(entries[at]!.word)) return false
    if (at < start && isName(words, at)) return true
  }
  return true
}

const PRONOUN = /^(?:il|elle|she|he|they)$/

/** "Barbara decides", "la responsable tranche", "qui arbitre": a verb with somebody before it. */
export function isDecidedByAnother(words: Words, match: Match): boolean {
  if (!isSetByAnother(words, match)) return false
  const { entries, sentences } = words
  if (entries[match.start]!.word === 'au')
    return /^(?:la|du)$/.test(entries[match.end - 1]!.word) || isName(words, match.end)
  if (!ABSOLUTE.test(entries[match.start]!.word) || match.end > match.start + 1) return true
  const before = entries[match.start - 1]
  if (before === undefined || isBeginning(words, match.start)) return false
  let first = match.start
  while (first > 0 && sentences[first - 1] === sentences[match.start]) first--
  if (/^(?:le|la|l|notre|the|our)$/.test(entries[first]!.word) && match.start - first < 9)
    return true
  return (
    /^(?:elle|il|she|he|qui|who|lead|manager|responsable|cheffe?|direct\w+|comite|bureau|tutrice|tuteur)$/.test(
      before.word,
    ) ||
    isName(words, match.start - 1) ||
    // The first word of a sentence has a capital letter anyway.
    (before.kind === KIND.word && isBeginning(words, match.start - 1) && before.word.length > 3)
  )
}

const ABSOLUTE = /^(?:tranche|tranchera|arbitre|arbitrera|decide|decidera|decides)$/

const DENIES = /^(?:personne|nul|nulle|nobody|jamais|never|pas|not|t|aucun|aucune|no|sans|without)$/
const NOTHING = /^(?:rien|nothing|aucun|aucune|no|jamais|never)$/
const UNLESS = /^(?:sans|without|avant|before|until|jusqu)$/

/** "Nobody reviews your posts" is none; "nothing goes out without approval" is one. */
export function isReviewed(words: Words, match: Match): boolean {
  const { entries, clauses, sentences } = words
  const { start, end } = match
  if (entries[end - 2]?.word === 'se') return false
  // "Tu relis ses messages avant envoi": the reader reviews.
  for (let at = start - 1; at >= 0 && at >= start - 5 && clauses[at] === clauses[start]; at--) {
    if (/^(?:relis|relisez|relire|verifies|verifiez|check|proofread)$/.test(entries[at]!.word))
      return false
  }
  let denied = false
  let isNothing = false
  let isUnless = false
  for (let at = start - 1; at >= 0 && at >= start - 9 && sentences[at] === sentences[start]; at--) {
    const { word } = entries[at]!
    if (clauses[at] === clauses[start] && DENIES.test(word)) denied = true
    if (NOTHING.test(word)) isNothing = true
    if (UNLESS.test(word)) isUnless = true
  }
  for (let at = start; at < end; at++) if (UNLESS.test(entries[at]!.word)) isUnless = true
  const isWithout = /^(?:sans|without)$/.test(entries[start]!.word)
  if ((denied || isWithout) && !(isNothing && isUnless)) return false
  for (let at = end; at < end + 4 && at < entries.length; at++) {
    if (/^(?:applications?|candidatures?|cvs?|resumes?)$/.test(entries[at]!.word)) return false
  }
  return isSetByAnother(words, match)
}

/** Nouns and other senses among the verbs of help: "vos épaules", "assister à", "s'appuyer sur". */
export function isHelp({ entries }: Words, { start, end }: Match): boolean {
  const { word } = entries[start]!
  const before = entries[start - 1]?.word ?? ''
  const next = entries[end]?.word ?? ''
  if (/^assist/.test(word)) {
    // "Vous assisterez, en observateur, à une réunion" attends it.
    const last = entries[end]?.kind === KIND.comma ? Math.min(end + 6, entries.length - 1) : end
    for (let at = end; at <= last; at++) {
      if (/^(?:a|au|aux)$/.test(entries[at]?.word ?? '')) return false
    }
  }
  if (/^(?:epaules?|secondes)$/.test(word)) return before === 'tu' || before === 'you'
  if (/^appuy/.test(word)) return !/^(?:sur|s)$/.test(next) && before !== 's'
  const things = entries.slice(start + 1, start + 4).map((entry) => entry.word)
  if (things.some((thing) => /^(?:logement|housing|transport|accommodation)$/.test(thing)))
    return false
  return !/^(?:whom|that|who|que)$/.test(before)
}

/** "Not a first job", "beginners need not apply": the door is shut. */
export function isOpenToBeginners({ entries, sentences }: Words, { start, end }: Match): boolean {
  const own = entries.slice(start, end).map(({ word }) => word)
  const isFirst = own.some((word) =>
    /^(?:premiere?|first|debut\w*|beginners?|entry|newcomers?)$/.test(word),
  )
  for (let at = end; at < end + 4 && at < entries.length; at++) {
    if (sentences[at] === sentences[start] && /^(?:abstenir|apply)$/.test(entries[at]!.word))
      return false
  }
  if (!isFirst) return true
  for (let at = start - 1; at >= 0 && at >= start - 4; at--) {
    if (sentences[at] !== sentences[start]) break
    if (/^(?:pas|not|no|nobody|aucun|non|never|jamais|t)$/.test(entries[at]!.word)) return false
  }
  return true
}

/** "Personne ne vous montrera", "no training planned": nothing is taught. */
export function isPromised({ entries, clauses }: Words, { start, end }: Match): boolean {
  for (let at = start; at < end; at++) if (/^(?:pas|jamais)$/.test(entries[at]!.word)) return false
  for (let at = start - 1; at >= 0 && at >= start - 4 && clauses[at] === clauses[start]; at--) {
    if (entries[at]!.kind !== KIND.word) return true
    if (
      /^(?:personne|nul|nobody|pas|aucune?|sans|no|not|t|without|never|jamais)$/.test(
        entries[at]!.word,
      )
    )
      return false
  }
  return true
}

const LEADS =
  /^(?:encadr|dirig|manag|superv|coach|recrut|embauch|pilot|lead|head|run|guid|build|mentor|hire|hiring|tete)/

/** False for a team that the reader is to lead. */
export function isOverTheReader({ entries, sentences }: Words, { start }: Match): boolean {
  if (/^encadr/.test(entries[start]!.word) && formOf(entries[start]!.word) !== undefined)
    return false
  for (let at = start - 1; at >= 0 && at >= start - 5 && sentences[at] === sentences[start]; at--) {
    const { word } = entries[at]!
    if (LEADS.test(word) && (formOf(word) === 'bare' || formOf(word) === 'second')) return false
  }
  return true
}
