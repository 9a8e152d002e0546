/** Reads how many years a match asks for, and whether it speaks of the candidate at all. */

const WORDS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  quinze: 15,
  vingt: 20,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  'demi-douzaine': 6,
}
/** More years than anybody asks for; above it the number is an age, a year or the firm's. */
const MOST_ASKED = 20

/** The lower bound of the years named by group `n`, or 0 when it is no plausible demand. */
export function yearsOf(match: RegExpExecArray): number {
  const written = match.groups?.n ?? ''
  const years = WORDS[written] ?? Number(written)
  return years > 0 && years <= MOST_ASKED ? years : 0
}

const FIRM =
  /\b(?:forte?s?|riche|fiere?s?|cumul\w*|nos|notre|nous|leurs?|maison|agence|groupe|entreprise|societe|studio|boulangerie|boutique|existe|fonde|our|we|company|firm|combined|celebrat\w*|between (?:us|them)|ils ont|elles ont|a eux|tuteur|tutrice|mentor|founded|depuis \d{4}|accompagnes? (?:de|par)|agency|team of|equipe de|contrat|contract|duree)\b[^.!?\n]{0,60}$/
const DEMAND =
  /\b(?:vous|tu|you|your|minimum|au moins|exige\w*|requis\w*|demand\w*|justifi\w*|at least|required|requirements?|must|profil|profile|plancher|au bas mot|ideally|idealement)\b/
/** A range that starts lower ("6 mois a 8 ans", "debutant a 5 ans"), or an upper bound. */
const LOWER_START =
  /(?:mois|debutants?|junior|stage|0|zero|beginner|months|entry level)(?: ans?)? ?(?:a|et|ou|-|to|\/) ?$|(?:jusqu'a|moins de|maximum|max\.?|up to|less than|under|bac ?\+ ?\d ?[/,]|bac ?\+ ?)\s?$/
const AGE_OR_LENGTH =
  /^[^.!?\n]{0,24}(?:\b(?:old|de plus que|d'existence|revolus|et plus obligatoire)\b|maximum\b|max\b)/

/** True when the years are asked of the candidate: not the firm's age, a tutor's past or an upper bound. */
export function isAskedOfTheCandidate(match: RegExpExecArray, folded: string): boolean {
  const before = folded.slice(Math.max(0, match.index - 70), match.index)
  const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 60)
  if (LOWER_START.test(before) || AGE_OR_LENGTH.test(after)) return false
  const clause = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1)
  if (FIRM.test(clause)) return false
  if (yearsOf(match) < 10) return true
  return DEMAND.test(clause) || DEMAND.test(match[0]) || DEMAND.test(after)
}
