/**
 * What governs a match: the sentence, the clause and the list heading it stands in. "Participer à la
 * définition de la stratégie" holds the words of a senior duty and is none.
 */

const SENTENCE_END = /[.!?](?=[\s"')]|$)|;|\n/g
/** A comma or "and" after which a new verb begins, and with it a new clause. */
const CLAUSE_START =
  /[,(:)] ?(?:et |puis |and |then |but |mais )?(?=(?:vous|tu|il|elle|on|you|you'll|we|they)\b|[a-z]{2,14}(?:er|ir|oir|ez)\b|(?:manage|lead|own|set|define|drive|run|write|create|recruit|build|design|decide|plan|handle|hire|train|report|grow|answer)\b)| (?:et|puis|mais|and|but) (?=(?:vous|tu|you)\b)/g

/** Verbs that make the reader's part a small one. */
const LESSER_PART =
  /\b(?:aid(?:er|ez|es|eras?|erez|ant)|assist(?:er|ez|es|eras|erez|ant)?|appuy(?:er|ez)|appui|soutien|soutenir|epaul\w+|second(?:er|ez|eras|erez)|particip(?:er|ez|es|eras|erez|ation|ate|ating)|contribu(?:er|ez|es|eras|erez|tion|te|ting)|collabor(?:er|ez|es|ate)|prendre part|prenez part|prends part|decouvr\w+|appren(?:dre|ds|dras|drez|ez|tissage)|apprendra|observ(?:er|ez|es|erez|e|ing)|coup de main|initi(?:e|er|ation)|help|helping|support|supporting|take part|learn|learning|shadow|discover|sit in|attend|attends|lire|lis|sous (?:la|l'|le)|under the|exposure to|work(?:ing)? (?:closely )?with|alongside|avec (?:elle|lui|eux)|en (?:lien|collaboration|concertation|binome|tandem) avec)\b/
const NEGATION =
  /\b(?:ne\b|n'(?!hesit)|pas (?:de\b|d'|a\b|besoin)|sans\b|aucune?\b|jamais\b|ni\b|no\b|not\b|never\b|without\b|don't\b|doesn't\b|won't\b|isn't\b|aren't\b|nor\b|cannot\b|can't\b)/
/** A match whose own verb is negated: "vous ne gerez pas le budget". */
const NEGATION_AFTER =
  /^[^.!?;:\n]{0,24}?\b(?:pas encore|n'est pas|ne sont pas|n'a pas|is not|isn't|are not|aren't)\b|^ ?\? ?(?:vous l'observ|you'll watch|pas |not )/
/** The duty belongs to somebody else, or is done under somebody of the trade. */
const SOMEBODY_ELSE =
  /^[^.!?;:\n]{0,40}?(?:\b(?:est|sont|reste|restent|reviennent?|relevent?|etant|definie?s?|tenue?s?|fixee?s?|posee?s?|geree?s?|pilotee?s?|decidee?s?|menee?s?|assuree?s?|emmenee?s?|conduite?s?) (?:[a-z]{3,14} )?(?:par|du|chez)\b|\b(?:is|are|stays?|sits?|managed|owned|led|set|drawn|handled|defined|run) (?:[a-z]{3,14} )?(?:by|with)\b|\bsous (?:la|l') ?(?:supervision|responsabilite|direction|conduite|houlette)|\bunder the (?:supervision|guidance|direction)|\baux cotes d|\ben binome avec|\bavec (?:l'aide|l'appui|le soutien|votre tut|ton tut|ta tut)|\balongside\b|\bwith (?:the|our|your) (?:[a-z]+ ){0,2}(?:manager|lead|tutor|team)\b)/
/** The employer about itself: no duty of the reader's. */
const EMPLOYER =
  /^\W*(?:nous|notre|nos|l'agence|l'incubateur|l'entreprise|le groupe|we|our|the agency|the company)\b/
const READER = /\b(?:vous|tu|t'|votre|vos|ton|ta|tes|you|your|you'll)\b/
/** Wishes and conditions: they halve a sign. */
const SOFTENER =
  /\b(?:(?:est|serait|sera|constitue|sont|seraient|represente) (?:un |une |des )?(?:vrai |reel |gros )?(?:plus|atouts?|bonus|appreciee?s?|bienvenue?s?)|un plus\b|(?:un |des )?atouts?\b|ideal(?:ement|ly)|souhaitee?s?\b|appreciee?s?\b|bienvenue?s?\b|si possible|bonus|pourra(?:it|ient)?|pourront|pourr(?:as|ez|iez|ais)|peu(?:t|vent) vous etre|a terme|eventuel\w*|facultati\w*|si (?:tu te|vous vous) sent|si (?:vous|tu) (?:le )?(?:souhait|voul|veux)\w*|si affinites?|a plus\b|an (?:asset|advantage)|nice[- ]to[- ]have|preferred|preferably|preferable|could be (?:handed|given|yours)|may be|might|would be an? (?:plus|advantage|bonus)|optional(?:ly)?|if you feel|eventually|down the line|when you(?:'re| are| feel) ready)\b/

/** A heading that governs the list under it: "Vous aiderez Ana a :", "Not in scope:". */
const LESSER_HEADING =
  /\b(?:ne fer(?:as|ez) pas|aid(?:er|ez|eras|erez)|assist(?:er|ez|eras|erez)?|epaul\w+|second(?:er|eras|erez)|appuy\w+|apprendr\w+|appren(?:ez|ds)|apprendrez|decouvr\w+|observ\w+|you won't|not in scope|aren't on you|you'll help|you will help|help(?:ing)? [a-z]+|assist|support|you'll learn|you will learn|will not\b|work(?:ing)? alongside|supervised by|under (?:her|his|their|the) (?:guidance|supervision|wing)|sous (?:la|l') ?(?:supervision|conduite|houlette|aile|oeil) d|(?:avec|aupres d|aux cotes d)[^:]{0,60}(?:tut(?:eur|rice)|mentor))/
const SOFT_HEADING =
  /\b(?:atouts?|un plus|bonus|nice[- ]to[- ]have|a plus|ideally|idealement|si vous le souhaitez)\b/
const BULLET = /^ ?(?:[-*•·→>▸▹►✓✔✦~]|\d{1,2} ?[.)/]|[a-e]\)|[^\w\s"'([])/

/** Where sentences begin, and the heading over each line; built once for a folded text. */
export type Scope = {
  text: string
  sentences: readonly number[]
  headings: ReadonlyMap<number, string>
}

/** Cuts a folded text into sentences and finds the heading of each list item. */
export function scopeOf(text: string): Scope {
  const sentences = [0]
  for (const match of text.matchAll(SENTENCE_END)) sentences.push(match.index + 1)
  return { text, sentences, headings: headingsOf(text) }
}

function headingsOf(text: string): Map<number, string> {
  const headings = new Map<number, string>()
  let heading = ''
  let hasBullets = false
  let start = 0
  for (const line of text.split('\n')) {
    const isItem = BULLET.test(line)
    if (!isItem && hasBullets) {
      heading = ''
      hasBullets = false
    }
    if (heading !== '') headings.set(start, heading)
    if (isItem) hasBullets = true
    else if (/[:?] ?$/.test(line)) heading = line
    else heading = ''
    start += line.length + 1
  }
  return headings
}

/** The sentence that holds an offset, as [start, end). */
export function sentenceAround(scope: Scope, at: number): { start: number; end: number } {
  let low = 0
  let high = scope.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (scope.sentences[middle]! <= at) low = middle
    else high = middle - 1
  }
  return { start: scope.sentences[low]!, end: scope.sentences[low + 1] ?? scope.text.length }
}

/** What remains of a sign after its surroundings are read: 1 whole, 0.5 softened, 0 none. */
export function strengthInScope(scope: Scope, start: number, end: number): 0 | 0.5 | 1 {
  const sentence = sentenceAround(scope, start)
  const lineStart = scope.text.lastIndexOf('\n', start - 1) + 1
  const heading = scope.headings.get(lineStart) ?? ''
  if (
    LESSER_HEADING.test(heading) ||
    LESSER_HEADING.test(questionBefore(scope, sentence.start, lineStart))
  )
    return 0
  const before = scope.text.slice(Math.max(sentence.start, start - 160), start)
  const whole = scope.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400))
  if (EMPLOYER.test(whole) && !READER.test(whole)) return 0
  if (LESSER_HEADING.test(before.slice(0, before.lastIndexOf(':') + 1))) return 0
  const clause = before.slice(lastClauseStart(before, scope.text.slice(start, start + 16)))
  if (LESSER_PART.test(clause) || NEGATION.test(clause)) return 0
  const after = scope.text.slice(end, end + 80)
  if (SOMEBODY_ELSE.test(after) || NEGATION_AFTER.test(after)) return 0
  const around = scope.text.slice(
    Math.max(sentence.start, start - 240),
    Math.min(Math.max(sentence.end, end), end + 240),
  )
  return SOFTENER.test(around) || SOFT_HEADING.test(heading) ? 0.5 : 1
}

/** A question that heads the rest of its line: "What you won't do? Speak for the studio." */
function questionBefore(scope: Scope, sentenceStart: number, lineStart: number): string {
  const before = scope.text.slice(Math.max(lineStart, sentenceStart - 120), sentenceStart)
  return /[?:]\s*$/.test(before) ? before : ''
}

/** Where the last clause begins in `before`; `next` are the first words of the match, which may open one. */
function lastClauseStart(before: string, next: string): number {
  let at = 0
  for (const match of (before + next).matchAll(CLAUSE_START)) {
    const end = match.index + match[0].length
    if (end <= before.length) at = end
  }
  return at
}
