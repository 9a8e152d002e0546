/**
 * What governs a match: the sentence, the clause and the list heading it stands in, and whose duty it
 * is. "Participer à la définition de la stratégie" holds the words of a senior duty and is none.
 */

import { isBeginning } from './matcher.ts'
import { formOf } from './verbs.ts'
import { KIND, type Words } from './words.ts'

/** What words of the surroundings do to a duty. */
export const MARKS = {
  /** Verbs that make the reader's part a small one. */
  lesser: [
    'aider|aidez|aides|aide|aidera|aideras|aiderez|aidant|assist*|-assistance|-assistant|-assistante|-assistants|appuyer|appuyez|appuies|appui|soutien|soutenir|soutenez|epaul*|second|seconder|secondez|secondes|seconderez|seconderas|particip*|-participatif|-participative|-participatifs|-participatives|-participant|-participants|-participante|-participantes|contribu*|-contributions|-contributeur|-contributeurs|-contributrices|-contributor|-contributors|collabor*|-collaborateur|-collaborateurs|-collaboratrice|-collaboratrices|-collaborative|-collaboratif|decouvr*|decouverte|apprendre|apprends|apprenez|apprendras|apprendrez|apprendra|observ*|-observatoire|initier|initiation|initie|initiee|help|helping|helps|support|supporting|supports|learn|learning|learns|shadow|shadowing|discover|attending|lire|lis|familiariser|alongside|concourir|relayer|simuler',
    '(prendre / prenez / prends) part',
    'coup de main',
    'sous (la / l / le)',
    'under the|her|his|their',
    '(to / will / ll / you / and / also / can / may) attend',
    'take|taking part',
    'sit|sitting in',
    'exposure to',
    'work|working closely? with',
    'avec elle|lui',
    'with her|him',
    'en (lien / collaboration / concertation / binome / tandem / appui / soutien / support) avec|de|du|des|a|aupres',
    'aux cotes',
    'contribution a|au|aux',
    'je|nous vous|te montr*|expliqu*|appren*|form*',
    'have a say',
    'l|le|la|les (entendr* / verrez / verras / ecouter* / regarder*)',
    '(verrez / verras) faire',
    'donn* votre|ton avis',
    'role de soutien',
    'preter main forte',
    // What stays with somebody else, or is left out
    'conserve|conservera|conservent|conserveront|keeps|retains',
    'not included',
    '(hors / hors de) (votre / ton) perimetre',
    // The heading of a list of what the post is not.
    'ce que|qu (vous / tu / il / elle / le trainee / la mission / le poste) ..2 (pas / jamais)',
    'what you ..2 (not / never / t)',
    'ce que|qu (on / nous) ne (te|vous|t) (demand* / confi* / attend* / laiss*)',
    'what we ..2 (not / never / t) (ask|expect|hand|give|entrust|need)',
    '(ne / n) (sont / est / seront / sera) pas confie*',
    'not (be)? (entrusted|assigned|handed)',
  ],
  negation: [
    'ne|jamais|aucun|aucune|ni|nor|no|not|never|cannot|nobody',
    // "Sans attendre", "without asking" deny nothing: only a duty left out is one.
    'sans|without ..1 (@shape|@spend|@invest|@approve|@bargain|@guide|@head|@gather|@select|@employ|@give|@check|@brief|@tame|@speak|-passer|@rule|@court|@win|@tend / @purse|@crew|@hands|@course|responsabilite|responsabilites|decision|decisions|pouvoir|gestion|encadrement|management|engagement|autorite|mission|contact|avoir|etre|jamais|ever|having|being|responsibility|authority|duties)',
    'n -hesit*|a|ai|as|aura|auras|aurez|avez|est|es|etes|y|en|engag*|encadr*|interv*|arbitr*|ouvr*|assur*|appren*|attend*|impliqu*',
    'pas (de / d / a / besoin / question)',
    'don|doesn|won|isn|aren|can|didn|wouldn t',
    'plutot que',
    'rather than',
    'instead of',
    'au lieu de|d',
  ],
  /** Read after the match: the duty belongs to somebody else, or is done under somebody of the trade. */
  elsewhere: [
    'est|sont|reste|restent|revient|reviennent|releve|relevent|etant|fut|sera|seront|demeure|demeurent ..2 par|du|chez|a|au|aux|de|entre|l',
    'defini*|tenu*|fixe|fixee|fixes|fixees|pose|posee|posees|gere|geree|gerees|geres|pilote|pilotee|pilotes|pilotees|decide|decidee|decides|decidees|mene|menee|menes|menees|assure|assuree|emmene|emmenee|conduit|conduite|ecrit|ecrite|ecrits|ecrites|construit|construite|concu|concue|elabore|elaboree|arrete|arretee|porte|portee|valide|validee|valides|validees|bati|batie|ete ..1 par',
    'is|are|stays|stay|sits|sit|remains|remain|was|were ..2 by|with',
    'managed|owned|led|set|drawn|handled|defined|run|decided|written|approved|designed|held ..1 by',
    'sous (la / l) supervision|responsabilite|direction|conduite|houlette|egide|autorite',
    'incombe|incombent|incombera ..1 a|au|aux|l',
    'under the ..1 supervision|guidance|direction|eye',
    'aux cotes de|d|du',
    'en binome avec',
    'avec (l aide / l appui / le soutien / l accompagnement / votre tut* / ton tut* / ta tut* / votre maitre / ta maitre)',
    'alongside',
    'with the|our|your ..2 manager|lead|tutor|team|officer',
    '(pas encore / n est pas / ne sont pas / n a pas / is not / isn t / are not / aren t)',
    'vous|tu l observ*',
    'you ll watch',
    'en observat*',
    'as an|a observer',
    '(c est / ce sont) (son / leur|sa) (domaine / affaire / metier / rayon / role / travail / boulot|tache)',
    '(est / sont) deja (pris / prise / prises / reserve / reservee|reserves|reservees|taken)',
    '(tout|toutes|tous|ca|cela|place|role) (est / sont) (pris / prise / prises|reserve|reservee)',
    '(is / are / all) (already)? taken',
    '(pas / not) (le / la / les)? (votre / tien / tienne / votres|yours)',
    '(seul / seule) (le / la|l) ..2 (s exprime / parle|repond|decide)',
    '(ne vous concern* / ne te concern* / hors de votre / hors de ton)',
  ],
  /** Wishes and conditions: they halve a sign. */
  soft: [
    '(est / serait / sera / constitue / sont / seraient / represente / constituerait) (un / une / des)? (vrai / reel / gros / veritable)? plus|atout|atouts|bonus|apprecie|appreciee|apprecies|appreciees|bienvenu|bienvenue|bienvenus',
    'un plus',
    'atout|atouts|idealement|ideally|souhaite|souhaitee|souhaites|souhaitees|souhaitable|apprecie|appreciee|appreciees|apprecies|bienvenu|bienvenue|bienvenues|bonus|eventuel*|facultati*|optional|optionally|eventually|preferred|preferably|preferable|pourrait|pourraient|pourront|pourras|pourrez|pourriez|pourrais|pourra|might',
    'si possible',
    'peut|peuvent (vous / t / te) etre',
    'a terme',
    'si (tu te / vous vous) sen*',
    'si|quand|lorsque (vous / tu) (le / y)? (souhait* / voul* / veux / etes pret* / es pret*)',
    'si affinites',
    'a|big|real plus',
    'an|a asset|advantage|bonus',
    'nice to have',
    'could be (handed / given / yours / entrusted)',
    'may (also / even)? be|get|become|hand|give|let|trust|entrust',
    'would be a|an plus|advantage|bonus',
    'if you feel|want|like|wish',
    'down the line|road',
    'when you (re / are / feel) ready',
    'selon (votre / ton / vos / tes) (envie* / progression / aisance / niveau / appetence*)',
    'depending on your',
  ],
  /** Whom a posting offers its post to, in the third person. */
  candidate: [
    'trainee|candidat|candidate|titulaire|recrue|incumbent|candidate|etudiant|etudiante|student|laureat',
    'cette personne',
    '(le ou la / la ou le)',
    'la personne (recrutee / choisie / retenue / accueillie / engagee / selectionnee / embauchee)?',
    'the successful',
    'cherch*|recherch*|manque|recrut*|accueill*|confi*|faut|voulons|attend* ..5 personne|quelqu|oiseau|perle',
    'look|looking|seek|seeking|need|want|hiring|hand|handing|find ..5 someone|somebody|person',
  ],
} as const

export type Mark = keyof typeof MARKS

const BIT: Readonly<Record<Mark, number>> = {
  lesser: 1,
  negation: 2,
  elsewhere: 4,
  soft: 8,
  candidate: 16,
}
const READER = new Set([
  'vous',
  'tu',
  't',
  'te',
  'toi',
  'votre',
  'vos',
  'ton',
  'ta',
  'tes',
  'you',
  'your',
  'yours',
])
const READER_SUBJECT = new Set(['vous', 'tu', 'te', 'toi', 'you'])
const OTHER_SUBJECT = new Set([
  'il',
  'elle',
  'on',
  'nous',
  'ils',
  'elles',
  'qui',
  'lequel',
  'laquelle',
  'he',
  'she',
  'we',
  'they',
  'who',
  'it',
  'i',
  'je',
])
/** Stand for somebody named before: the candidate, perhaps. */
const PRONOUN = new Set(['il', 'elle', 'they'])
/** Who holds a duty in the house already. */
const COLLEAGUE =
  /^(?:direct(?:eur|rice|or)s?|responsables?|cheff?e?s?|managers?|president\w*|presidence|fondat\w+|founders?|tut(?:eur|rice|or)s?|redact\w+|coordon\w+|coordinators?|delegue\w*|conseill\w+|officers?|agence|agency|gerante?|patronn?e?|editors?|referente?|direction|comite|conseil|board|committee)$/
const EMPLOYER = new Set(['nous', 'notre', 'nos', 'we', 'our', 'she', 'he'])
const EMPLOYER_NOUN = new Set([
  'agence',
  'incubateur',
  'entreprise',
  'groupe',
  'agency',
  'company',
  'studio',
  'association',
  'societe',
  'equipe',
  'team',
  'direction',
])
const JOINS = new Set(['et', 'puis', 'mais', 'and', 'then', 'but', 'ou', 'or'])

/** The words of a field with what their surroundings say of them. */
export type Scope = { words: Words; marks: Uint8Array; headings: ReadonlyMap<number, Heading> }
type Heading = { isLesser: boolean; isSoft: boolean }

/** @param found where each mark's words begin */
export function scopeOf(words: Words, found: readonly { mark: Mark; start: number }[]): Scope {
  const marks = new Uint8Array(words.entries.length)
  for (const { mark, start } of found) marks[start]! |= BIT[mark]
  return { words, marks, headings: headingsOf(words, marks) }
}

/** Units that a line without a sign at its end may have and still be the title of a list. */
const LONGEST_TITLE = 12

/**
 * The heading over each line, by the number of the line's sentences: a line that ends in ":" or "?"
 * governs the lines under it until a list is over; a short one without any sign governs a list alone.
 */
function headingsOf(words: Words, marks: Uint8Array): Map<number, Heading> {
  const { entries, sentences } = words
  const headings = new Map<number, Heading>()
  let heading: (Heading & { isForLists: boolean }) | undefined
  let hasItems = false
  let start = 0
  for (let at = 0; at <= entries.length; at++) {
    if (at < entries.length && entries[at]!.kind !== KIND.line) continue
    if (at > start) {
      const isItem = entries[start]!.kind === KIND.item
      if (!isItem && hasItems) {
        heading = undefined
        hasItems = false
      }
      if (heading !== undefined && (isItem || !heading.isForLists)) {
        for (let unit = start; unit < at; unit++) headings.set(sentences[unit]!, heading)
      }
      if (isItem) hasItems = true
      else heading = headingIn(words, marks, start, at)
    }
    start = at + 1
  }
  return headings
}

function headingIn(words: Words, marks: Uint8Array, start: number, end: number) {
  const { entries, folded, starts } = words
  const isTitle = entries[end - 1]!.kind === KIND.word && end - start <= LONGEST_TITLE
  const sign = folded.text[starts[end - 1]!]
  if (!isTitle && sign !== ':' && sign !== '?') return undefined
  return { ...headingAt(marks, start, end), isForLists: isTitle }
}

function headingAt(marks: Uint8Array, start: number, end: number): Heading {
  let all = 0
  for (let at = start; at < end; at++) all |= marks[at]!
  return {
    isLesser: (all & (BIT.lesser | BIT.negation)) !== 0,
    isSoft: (all & BIT.soft) !== 0,
  }
}

/** How far a wish reaches within its sentence, and a denial after its match, in units. */
const SOFT_REACH = 30
const ELSEWHERE_REACH = 7

/**
 * What remains of a sign after its surroundings are read: 1 whole, 0.5 softened, 0 none.
 * @param duty unit of the duty's verb, -1 where the match has none
 */
export function strengthInScope(
  scope: Scope,
  start: number,
  end: number,
  duty: number,
): 0 | 0.5 | 1 {
  const { words, marks, headings } = scope
  const { sentences, clauses } = words
  const heading = headings.get(sentences[start]!)
  if (heading?.isLesser) return 0
  if (isOfTheEmployer(words, start)) return 0
  const clause = clauseStart(words, start)
  for (let at = clause; at < start; at++) if (marks[at]! & (BIT.lesser | BIT.negation)) return 0
  // "Vous aiderez Ana : définir…" governs what follows the colon too.
  for (let at = clause - 1; at >= 0 && sentences[at] === sentences[start]; at--) {
    if (isColon(words, at) && (governs(words, marks, at) || excludes(words, at))) return 0
  }
  const last = Math.min(words.entries.length, end + ELSEWHERE_REACH)
  for (let at = end; at < last && clauses[at] === clauses[end - 1]; at++) {
    if (marks[at]! & BIT.elsewhere) return 0
  }
  if (duty >= 0 && !isTheReaders(scope, duty)) return 0
  if (heading?.isSoft) return 0.5
  const from = Math.max(0, start - SOFT_REACH)
  const to = Math.min(words.entries.length, end + SOFT_REACH)
  for (let at = from; at < to; at++) {
    if (marks[at]! & BIT.soft && sentences[at] === sentences[start]) return 0.5
  }
  return 1
}

/** A colon announces what follows; a semicolon, of the same kind, parts it. */
function isColon({ entries, folded, starts }: Words, at: number): boolean {
  return entries[at]!.kind === KIND.colon && folded.text[starts[at]!] === ':'
}

/** True when the words before a colon make what follows a learner's part. */
function governs({ sentences }: Words, marks: Uint8Array, colon: number): boolean {
  for (let at = colon - 1; at >= 0 && sentences[at] === sentences[colon]; at--) {
    if (marks[at]! & BIT.lesser) return true
  }
  return false
}

/** "You do not: define the strategy" takes out what is listed in the infinitive. */
function excludes({ entries, sentences }: Words, colon: number): boolean {
  if (formOf(entries[colon + 1]?.word ?? '') !== 'bare') return false
  for (let at = colon - 1; at >= 0 && sentences[at] === sentences[colon]; at--) {
    if (/^(?:pas|not|don|won|jamais|never)$/.test(entries[at]!.word)) return true
  }
  return false
}

/** A sentence that begins with the employer and never speaks to the reader. */
function isOfTheEmployer({ entries, sentences }: Words, at: number): boolean {
  let first = at
  while (first > 0 && sentences[first - 1] === sentences[at]) first--
  if (entries[first]!.kind === KIND.item) first++
  const word = entries[first]?.word ?? ''
  const next = entries[first + 1]?.word ?? ''
  const isEmployer =
    EMPLOYER.has(word) || (/^(?:l|le|la|the)$/.test(word) && EMPLOYER_NOUN.has(next))
  if (!isEmployer) return false
  for (let unit = first; unit < entries.length && sentences[unit] === sentences[at]; unit++) {
    if (READER.has(entries[unit]!.word)) return false
  }
  return true
}

/** The first unit of the clause that holds `at`: after a sign or an "and" where a new verb begins. */
export function clauseStart(words: Words, at: number): number {
  const { clauses } = words
  for (let unit = at; unit > 0; unit--) {
    if (clauses[unit - 1] !== clauses[at]) return unit
    if (isClauseStart(words, unit)) return unit
  }
  return 0
}

function isClauseStart({ entries }: Words, unit: number): boolean {
  const { word } = entries[unit]!
  const before = entries[unit - 1]!
  if (READER_SUBJECT.has(word) && JOINS.has(before.word)) return true
  const sign = JOINS.has(before.word) ? entries[unit - 2] : before
  if (sign === undefined || (sign.kind !== KIND.comma && sign.kind !== KIND.part)) return false
  return READER_SUBJECT.has(word) || OTHER_SUBJECT.has(word) || isVerb(word)
}

/** A word that is a verb of some duty, or ends as one. */
export function isVerb(word: string): boolean {
  return formOf(word) !== undefined || /^[a-z]{2,14}(?:er|ir|oir|ez|ing)$/.test(word)
}

/** Words that a noun follows. */
const NOUN_FOLLOWS = /^(?:un|une|le|la|les|des|notre|nos|votre|the|a|an|our|my|one|two)$/

/** Whether the duty told by the verb at `at` is the reader's. */
function isTheReaders(scope: Scope, at: number): boolean {
  const { words, marks } = scope
  const { entries, clauses } = words
  const form = formOf(entries[at]!.word)
  if (form === undefined) return true
  // "1 coach", "our lead": after an article or a number it is a noun, and no verb.
  const before = entries[at - 1]
  if (
    form === 'bare' &&
    before !== undefined &&
    (before.kind === KIND.number || NOUN_FOLLOWS.test(before.word))
  )
    return false
  for (let unit = at - 1; unit >= 0 && clauses[unit] === clauses[at] && at - unit <= 10; unit--) {
    const { word } = entries[unit]!
    if (marks[unit]! & BIT.candidate || word === 'trainee') return true
    if (READER_SUBJECT.has(word)) return form !== 'third' || isEmphatic(words, unit)
    if (PRONOUN.has(word)) return form === 'second' || isAfterCandidate(scope, unit)
    // "On te laisse choisir": the reader chooses.
    if (word === 'on' && READER_SUBJECT.has(entries[unit + 1]?.word ?? '')) return form === 'bare'
    if (OTHER_SUBJECT.has(word)) {
      if (word === 'qui' || word === 'who') {
        if (READER_SUBJECT.has(entries[unit - 1]?.word ?? '')) return true
        return form === 'second'
      }
      return form === 'second'
    }
  }
  if (form === 'bare' || form === 'second') {
    return !hasOtherSubject(words, at) && !isOfSomebodyNamed(words, at)
  }
  return isBeginning(words, at) || isAfterCandidate(scope, at) || followsThirdPerson(words, at)
}

/** "Encadre trois rédacteurs, évalue leur travail": the verbs of a list share the first one's subject. */
function followsThirdPerson({ entries, sentences }: Words, at: number): boolean {
  let first = at
  while (first > 0 && sentences[first - 1] === sentences[at]) first--
  while (entries[first]?.kind === KIND.item) first++
  const form = formOf(entries[first]?.word ?? '')
  return first < at && (form === 'third' || form === 'either')
}

/** "C'est vous qui décroche": the reader, whatever the verb's ending. */
function isEmphatic({ entries }: Words, unit: number): boolean {
  const next = entries[unit + 1]?.word
  return next === 'qui' || next === 'who'
}

/** A sentence whose subject is a "we" or a "she", and that does not speak to the reader. */
function hasOtherSubject({ entries, sentences }: Words, at: number): boolean {
  let hasOther = false
  for (let unit = at; unit >= 0 && sentences[unit] === sentences[at]; unit--) {
    const { word } = entries[unit]!
    if (READER.has(word)) return false
    if (OTHER_SUBJECT.has(word) || EMPLOYER.has(word)) hasOther = true
  }
  return hasOther
}

/**
 * The third person is the post's: "Le ou la stagiaire définit… Il ou elle gère…". Whoever is named between
 * them takes the verb: "The intern joins Ana. She sets the strategy."
 */
function isAfterCandidate({ words, marks }: Scope, at: number): boolean {
  const { entries, sentences } = words
  for (let unit = at; unit >= 0 && sentences[at]! - sentences[unit]! <= 2; unit--) {
    if (marks[unit]! & BIT.candidate) return true
    const { word } = entries[unit]!
    if (unit < at && (COLLEAGUE.test(word) || isName(words, unit, at))) return false
  }
  return false
}

/** "La directrice décide", "Ana drives": the word before the verb is its subject. */
function isOfSomebodyNamed(words: Words, verb: number): boolean {
  if (verb === 0 || isBeginning(words, verb)) return false
  const { word } = words.entries[verb - 1]!
  return COLLEAGUE.test(word) || isName(words, verb - 1, verb)
}

/** A capital letter within a sentence, or before the verb at its beginning. */
function isName(words: Words, unit: number, verb: number): boolean {
  const { entries, original, folded, starts } = words
  if (entries[unit]!.kind !== KIND.word || entries[unit]!.word === 'i') return false
  const letter = original[folded.starts[starts[unit]!]!] ?? ''
  return /\p{Lu}/u.test(letter) && (unit === verb - 1 || !isBeginning(words, unit))
}
