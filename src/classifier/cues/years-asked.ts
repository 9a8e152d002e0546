/** Whether a length of time is asked of the candidate: not the firm's age, a tutor's past, a contract's length. */
import type { Match } from '../matcher.ts'
import type { Words } from '../words.ts'
import { type Length, lengthOf } from './years.ts'

/** Practice told in so many words. */
const PRACTICE =
  /\b(?:experiences?|experimente\w*|exp|xp|metier|pratique|anciennete|parcours|carriere|expertise|background|track record|career|practice|bouteille|terrain|compteur|bulletins?|fiches? de (?:paie|salaire)|payslips?|pay ?stubs?|salarie|(?:a|de) plein temps|a temps plein|full[- ]time|payroll|vecu|employ\w*)\b/
/** What a career in calendar years is told with. */
const LIVING =
  /\b(?:gagn\w*|vivez|vis|vecu|salaire|salarie\w*|paies?|paye\w*|remuner\w*|employe\w*|employeurs?|metier|exerc\w*|experience|factur\w*|wages?|living|paid|paying|employ\w*|payslips?|paychecks?|job|trade|career|t4|w-?2|bulletins?|fiches?)\b/
const DEMAND =
  /\b(?:minimum|minimal\w*|mini|a minima|au moins|pas moins de|exige\w*|requi\w*|demand\w*|attend\w*|justifi\w*|comptez|possed\w*|dispos\w*|il (?:nous |te |vous )?faut|plancher|au bas mot|ou plus|et plus|ou davantage|at least|no less than|or more|must|need\w*|profile?|qualifications?|expect\w*|possess\w*|having|bring\w*|recherch\w*|looking for|ideal\w*|prefer\w*|souhait\w*|confirme\w*|avez|diplom\w*|titulaire|formation|bac|degree|candidate?s?|relevant|related|similar|semblables?|similaires?|equivalent\w*|comparable|salarie|metier|passe|spent|a partir de|il en faut)\b/
const READER =
  /\b(?:vous|tu|votre|vos|ton|ta|tes|you|your|candidate?s?|titulaire|applicants?|incumbent|personne|quelqu'un|someone|profile?|stagiaires?|apprentie?s?|alternante?s?|benevoles?|intern|trainee|apprentice|aura)\b/
/** What follows it is asked, whatever was said of the firm before. */
const TURN =
  /^.*\b(?:vous|tu|you|votre|your|candidate?s?|applicants?|profile?|justifi\w*|requi\w*|exige\w*|(?<!\b(?:notre|leur|son|sa|its|our|d'une|d'une longue|your) )experiences?|must|superieure?s? a|(?:une|d'une) (?:\w+ ){0,2}experience d'au moins|(?:il|en|nous|te) (?:nous |te |vous )?(?:faut|faudra|faudrait)|nous (?:attendons|demandons|exigeons|cherchons|recherchons|pensons|voulons|souhaitons|requerons)|on (?:s'attend|demande|cherche|recherche|veut|exige|attend)|quelqu'un|someone|somebody|personne|we (?:need|expect|ask|require|want|look\w*|are looking|'re looking)|(?:aura|auront|devra|doit|will have|must have)|(?:bac|formation|diplom\w*|issue?)\b[^.!?\n]{0,60}\bforte?|l'avoir|avoir (?:passe|travaille|exerce|anime|gere|tenu))\b/s

/** Stands where the turn was taken. */
const TURNED = '¤'

/** The years are the firm's, or those of somebody who is there already. */
const OF_ANOTHER = new RegExp(
  [
    String.raw`\b(?:fort|forte|forts|fortes|riche|fiers?|fiere|appuyant|cumul\w*|nos|notre|nous|existe\w*|fonde\w*|cree\w*|il y a|voila|fete\w*|celebr\w*|backed|built on|strong of|our|we|founded|established|combined|a eux|between (?:us|them))\b[^.!?\n;]{0,45}$`,
    String.raw`\b(?:entreprise|societe|groupe|agence|cabinet|studio|maison|association|boutique|cooperative|esn|filiale|leader|company|agency|firm|startup|team|equipe)\b[^.!?\n;]{0,30}\b(?:depuis|de|d'|avec|with|a|has|for|forte?|et|and)(?: (?:plus|pres) de| plus d'| over| more than)? ?$`,
    String.raw`\ba jour depuis $`,
    String.raw`(?<!¤ ?)\b(?:who|qui)\b(?! (?:avez|as|aur\w+|justifi\w*|have|will|can)\b)[^.!?\n;]{0,30}$`,
    String.raw`\b(?:tuteur|tutrice|maitre de|mentore?|marraine|parrain|ils|elles|(?<!derriere )elle|il|she|he|par une?|by an?|par [a-z]+,?|led by|run by|aupres d(?:e|'une?)|avec une? (?:professionnel\w*|equipe)|une? professionnel\w*|whose|veteran\w*)\b[^.!?\n;]{0,45}$`,
  ].join('|'),
)
/** Somebody whom the reader will meet. */
const OF_A_COLLEAGUE =
  /\b(?:your|votre|ton|ta|vos|tes|our|notre|the) (?:\w+ )?(?:manager|lead|boss|head|director|colleagues?|responsable|chef|cheffe|directeur|directrice|collegues?|tuteur|tutrice|mentore?|maitre|supervisor|buddy|team|equipe)\b(?![^.!?\n;]{0,60}\b(?:vous|tu|you|justifi\w*|must|need)\b)[^.!?\n;]{0,60}$/
/** What a season of practice is spent with. */
const DOING =
  /^ ?(?:of|a|d'|de|to|in)? ?(?:running|managing|keeping|growing|animer|gerer|tenir|faire vivre|animation|gestion|moderation)\b/
const FIRM = /\b(?:nos|notre|nous|our|we|entreprise|societe|groupe|agence|company|agency)\b/
/** "Baptiste a huit ans…", "après sept ans…". */
const THIRD_PERSON =
  /\b(?:a|ont|compte|comptent|cumule|possede|has|had|qui a|apres|after|since)(?: (?:deja|plus de|environ|pres de|over|more than))? ?$/
/** The length is a contract's, a course's or a plan's. */
const OF_SOMETHING_ELSE = new RegExp(
  [
    String.raw`\b(?:(?:contrat|contract|internship|stage|alternance|apprentissage|apprenticeship|school)\b(?:[^.!?\n;]{0,40})|mandat|bail|engage\w*|engagement|duree|renouvel\w*|reconduct\w*|prolong\w*|etudes?|cursus|these|formation|programme|garanti\w*|plan|strateg\w*|feuille de route|horizon|ages?|aged|contract|duration|term|lasts?|renew\w*|roadmap|mission|volontariat|vie|cdd|assignment)\b(?:[^.!?\n;,]{0,14}) ?$`,
    String.raw`\b(?:degree|diploma|diplome) (?:of|de|in|a) ?$`,
    String.raw`\b(?:permis|permit|licence|licen[cs]e|resid\w*|visa)\b[^.!?\n;,]{0,30}$`,
    String.raw`\b(?:apres|a l'issue de|au bout de|au-dela de|d'ici|dans les|sous|en|pendant|pour|sur|after|every|tous les|chaque|past|last|next|previous|first|prochaine?s?|derniere?s?|premiere?s?|conges?|prime|primes|salaire|increas\w*|pto|vacation|vest\w*|d'anciennete)(?: (?:de|d'|les|des|la|le|l'|a|au moins|plus de|over|than|of|the))* ?$`,
  ].join('|'),
)
/** A bound from above, or a range that starts at nothing. */
const BOUND = new RegExp(
  [
    String.raw`\b(?:jusqu'a|(?<!\bau )(?<!\bd'au )moins d['e]|maximum(?: de)?|max\.?|pas plus de|inferieure? a|up to|(?<!\bno )less than|under|below|no more than|within|n'excedant pas) ?$`,
    String.raw`[<≤] ?$`,
    String.raw`\b(?:mois|debutante?s?|junior|zero|beginners?|entry[- ]level)(?: ans?)? ?(?:a|et|ou|-|to|\/) ?$`,
    String.raw`\b(?:bac|niveau) ?\+? ?(?:\d ?[/-] ?)*\+? ?$`,
  ].join('|'),
)
/** Below the bound nobody is taken: a demand after all. */
const SHUT_OUT =
  /\b(?:ne ser\w+ (?:pas|ni)|s'abstenir|inutile|passez votre chemin|need not apply|not be (?:read|considered)|ne postul\w*|ecarte\w*|refuse\w*|eliminat\w*)\b/
const AT_MOST = /^[^.,;\n]{0,14}\b(?:maximum|max|au plus|at most)\b/
const ELSE_AFTER =
  /^[^.!?\n;]{0,14}\b(?:old|of age|revolus|d'ages?|d'existence|d'histoire|d'activite|d'etudes?|d'engagement|de contrat|de validite|de garantie|de these|plus tard|ago|later|maximum|max|renouvelables?|contract|term|programme?s?|degree|college|university|warranty|in business|in operation|of service|of growth|of study|of (?:higher|university|college|secondary|post)|of school|de croissance|de savoir-faire)\b/
const INTERNSHIPS_COUNT =
  /^[^.!?\n]{0,70}(?:\b(?:stages?|alternances?|apprentissages?)\b[^.!?\n]{0,25}\b(?:compris\w*|inclus\w*|acceptes?|comptes?|comptent)\b|\b(?:y compris|dont) (?:les |en )?(?:stages?|alternances?|apprentissage)|including (?:internships?|placements?)|(?:internships?|placements?) (?:are )?(?:included|count)\b)/
const NOT = /\b(?:hors|ne|n'|pas|excluding|exclud\w*|not|don't|except\w*|ni)\b/

const PROOF =
  /\b(?:bulletins?|fiches? de|payslips?|pay ?stubs?|paychecks?|t4|feuillets?|certificats?)\b/

/** Years that are wished for, or may be made up for. */
const WISH_BEFORE =
  /^\s*(?:ideally|idealement|de preference|preferably),|\b(?:ideal\w*|souhaitee?s?|prefer\w*|apprecie\w*|de preference|on aimerait|we'd love|desir(?:ed|able)|bonus|atouts?|un plus|nice to have|optional\w*|facultati\w*)\b[^.!?\n,;]{0,45}$/
const WISH_AFTER =
  /^[^.!?\n;]{0,75}\b(?:(?:est|serait|sera|sont|seraient|constitue\w*|represente\w*) (?:un|une|des)? ?(?:vrai |reel |gros |veritable |serieux )?(?:plus|atouts?|bonus|souhaitee?s?|apprecie\w*|bienvenue?s?|avantage)|un (?:vrai |gros |reel )?plus\b(?! de)|souhaitee?s?$|(?:is|are|would be|strongly|highly) (?:a |an |big |real )*(?:plus|asset|advantage|bonus|prefer\w*|desir\w*|welcome|great|nice)|(?:a|big|real) (?:plus|bonus|asset)\b)|^[^.!?\n;,(]{0,35}\b(?:prefer\w*|desir(?:ed|able)|souhaitee?s?|apprecie\w*|bienvenue?s?|if possible|si possible)\b/
const WISH_HEADING =
  /\b(?:atouts?|les plus|un plus|ideal\w*|souhaitee?s?|apprecie\w*|bonus|nice to have|prefer\w*|desir\w*|optional|facultati\w*)\b/
const DENIAL =
  /\b(?:aucune?|sans|pas besoin|inutile|nul besoin|ne (?:demand\w*|exige\w*|cherch\w*|attend\w*)|n'(?:exige\w*|attend\w*|avez|as|a) (?:pas|nul\w*)|pas (?:d'|de|les|forcement|necessairement)|no need|don't (?:need|ask|expect|require)|not (?:need|ask\w*|requir\w*|expect\w*|looking)|without|never|jamais|no(?! (?:less|fewer)))\b[^.!?\n,;:]{0,30}$/
const DENIED_AFTER =
  /^[^.!?\n]{0,20}\b(?:n'est pas|ne sont pas|n'est ni|is not|isn't|are not|aren't|not required|not needed)\b/

/** `asked`: whole; `wished`: nice to have; undefined: not of the candidate at all. */
export type Demand = 'asked' | 'wished' | undefined

/** Reads around a match whether, and how firmly, the length it names is asked of the candidate. */
export function demandOf(words: Words, match: Match): Demand {
  const length = lengthOf(words, match)
  if (length === undefined) return undefined
  const around = aroundOf(words, match, length)
  if (whyNot(length, around) !== undefined) return undefined
  return isWished(words.folded.text, words.starts[length.at]!, around) ? 'wished' : 'asked'
}

/** The sentence of a length: `whole` what stands before it, `own` from its number to the end of the match. */
export type Around = { whole: string; own: string; after: string }

export function aroundOf(words: Words, match: Match, length: Length): Around {
  const { text } = words.folded
  const at = words.starts[length.at]!
  const end = Math.max(words.ends[match.end - 1]!, at)
  return {
    whole: sentenceBefore(text, at),
    own: text.slice(at, end),
    after: sentenceAfter(text, end),
  }
}

/** Why a length is not asked of the candidate, undefined when it is. */
export function whyNot(length: Length, { whole, own, after }: Around): string | undefined {
  const before = whole.replace(TURN, TURNED)
  const sentence = whole + own + after
  const counted = INTERNSHIPS_COUNT.exec(after)
  if (counted !== null && !NOT.test(counted[0])) return 'internships count'
  if (DENIAL.test(whole) || DENIED_AFTER.test(after)) return 'denied'
  if (length.told === 'since')
    LIVING.test(sentence) && (READER.test(sentence) || PROOF.test(sentence)) && !FIRM.test(before)
      ? undefined
      : 'no living'
  const isDemanded = DEMAND.test(sentence)
  const isPractice =
    PRACTICE.test(own + after.slice(0, 30)) ||
    LIVING.test(whole.slice(-70)) ||
    PRACTICE.test(whole.slice(-30))
  if (AT_MOST.test(after) || /\b(?:au plus|at most)$/.test(own)) return 'a bound from above'
  if (!PRACTICE.test(own) && ELSE_AFTER.test(own.replace(/^\S+/, '') + after)) {
    return 'of something else, after'
  }
  if (BOUND.test(whole) && !SHUT_OUT.test(after)) return 'a bound from above'
  if (OF_SOMETHING_ELSE.test(before) && !isPractice) return 'of something else'
  if (OF_A_COLLEAGUE.test(whole)) return 'of a colleague'
  if (OF_ANOTHER.test(before)) return 'of another'
  if (THIRD_PERSON.test(before) && !READER.test(whole) && !/attend a $/.test(whole))
    return 'of a third person'
  if (length.told === 'parts')
    return PRACTICE.test(whole.slice(-60) + own + after.slice(0, 45)) || DOING.test(after)
      ? undefined
      : 'no practice'
  if (length.years >= 15 && !(PRACTICE.test(sentence) && isDemanded)) return 'an age'
  if (
    /^\s*(?:with|avec)(?: (?:over|more than|plus de))? $/.test(whole) &&
    /^[^.!?\n]{0,50},/.test(after) &&
    !READER.test(after)
  )
    return 'of the subject to come'
  if (
    /\($/.test(whole) &&
    !DEMAND.test(whole) &&
    !PRACTICE.test(whole) &&
    !/\b(?:vous|tu|you|personne)\b/.test(whole)
  )
    return 'of the person named'
  if (/\bmoyen(?:ne)?\b|\baverage\b/.test(whole.slice(-30))) return 'a mean'
  if (
    !/^[^a-z0-9]*$/.test(whole) &&
    !isDemanded &&
    !PRACTICE.test(sentence) &&
    !READER.test(sentence)
  )
    return 'no demand'
  if (
    !/^[^a-z0-9]*$/.test(whole) &&
    (/\b(?:avec|with|et|and) $/.test(whole) || length.years >= 10) &&
    !isDemanded &&
    !READER.test(sentence)
  )
    return 'no demand'
  return undefined
}

/** Whether what a match asks for is only wished for. */
export function isOnlyWished(words: Words, { start, end }: Match): boolean {
  const { text } = words.folded
  const at = words.starts[start]!
  const last = words.ends[end - 1]!
  return isWished(text, at, {
    whole: sentenceBefore(text, at),
    own: text.slice(at, last),
    after: sentenceAfter(text, last),
  })
}

/** A wish in the sentence, or in the heading of the list that the sentence stands in. */
function isWished(text: string, at: number, { whole, own, after }: Around): boolean {
  if (WISH_BEFORE.test(whole) || WISH_AFTER.test(after)) return true
  if (/\b(?:souhaitee?s?|prefer\w*|apprecie\w*|ideal\w*)\b[^,;]*$/.test(own)) return true
  const lines = text.slice(Math.max(0, at - 600), at).split('\n')
  for (let i = lines.length - 2; i >= 0 && i >= lines.length - 8; i--) {
    const line = lines[i]!
    if (/:\s*$/.test(line)) return WISH_HEADING.test(line)
    if (!/^\s*[^a-z0-9\s(]/.test(line)) return false
  }
  return false
}

/** How far a sentence is read. */
const REACH = 110

function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at)
  return before.slice(
    Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('? ')) + 1,
  )
}

function sentenceAfter(text: string, end: number): string {
  return text.slice(end, end + REACH).split(/\n|[.!?] /, 1)[0] ?? ''
}
