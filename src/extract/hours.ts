/** Evenings, week-ends and on-call work that the person is asked for. */
import type { Hours } from '../domain/codes.ts'
import type { Fact } from './facts.ts'
import { type Cue, factsByValue, findHits, type Reading } from './reading.ts'

/** Not asked, done by others, or a party. */
const NOT_ASKED =
  /(?:\b(?:pas|ni|jamais|aucune?|sans|no|not|never|without|hors|ferme\w*|dorment|couvrent?|gere\w* par|handled by|libre|free|bon|good|apero|soiree? (?:de|pizza|jeux|karaoke)|organis\w*|pos(?:t|ting)|parait|paraissent|parution|publiee?s?|diffusee?s?|lettre|infolettre|newsletter|ouverte?s?|s'ennuient|tranche)\b[^.]{0,35})$/
const FOR_OTHERS =
  /^[^.]{0,30}\b(?:sont (?:geres|couverts|assures) par|handled by|covered by|libres?|off|ferme|free time|ne sont pas|seront recuperes? par|si (?:vous|tu) (?:en|le)|jamais par obligation|facultati\w*|optional|if you (?:like|wish|want))\b/

const cue = (value: Hours, pattern: RegExp): Cue<Hours> => ({
  value,
  pattern,
  weight: 1,
  field: 'text',
  unlessBefore: NOT_ASKED,
  unlessAfter: FOR_OTHERS,
})

const CUES: readonly Cue<Hours>[] = [
  cue(
    'evenings',
    /\b(?:en |le |les |certains? |quelques |du |ou le |quarts? de |travail (?:le |de |en )|parfois le |disponible le |mostly |some |rotating )(?:soirs?|soirees?|evenings?)\b|\b(?:evenings?|soirs?|soirees?) (?:et|and|or|ou|&|\/) (?:les? |en |de )?(?:week-?ends?|fins? de semaine|samedis?|saturdays?)|\bhoraires? (?:decales?|de soir)|\bevening (?:shifts?|work|availability)|\bavailable (?:in the )?evenings|\btravail de nuit|\bnight shifts?|\bde nuit\b(?= (?:requis|possible|a prevoir))/g,
  ),
  cue(
    'weekends',
    /\b(?:le |les |certains? |quelques |un |deux |des |en |travail (?:le |en )|parfois le |some |occasional |odd |on |rotating |one |every |most |work )(?:week-?ends?|fins? de semaine|samedis?|dimanches?|saturdays?|sundays?)\b|\b(?:week-?ends?|fins? de semaine|samedis?) (?:et|and|or|ou|compris|travailles?|inclus|are|is|included|live)\b|\b(?:evenings?|soirs?|soirees?) (?:et|and|ou|or|&|\/) (?:les? |en |de )?(?:week-?ends?|fins? de semaine|samedis?|saturdays?)|\bweekend (?:shifts?|work|availability|events?)|\b7 ?(?:j|jours?) ?(?:\/|sur) ?7\b/g,
  ),
  cue(
    'on-call',
    /\bastreintes?\b|\bon[- ]call\b|\b(?:etre|etes|serez|es|seras|semaines?|nuits?|jours?|week-?ends?|fins? de semaine|permanences?|tours?) de garde\b|\b24 ?h? ?\/ ?7\b|\b24\/7\b|\bjoignable (?:a toute heure|en permanence|le (?:soir|week-?end)|7)|\bd'astreinte\b/g,
  ),
]

/** One fact a kind of hours that the posting asks for. */
export function extractHours(reading: Reading): Fact<Hours>[] {
  return factsByValue(findHits(reading, CUES))
}
