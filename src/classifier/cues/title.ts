import { type Cue, cue } from './cue.ts'

/** "Manager" says no level after these words, nor does the Québec "gestionnaire". */
const NO_LEVEL =
  /\b(?:community|communaute|content|contenus?|social(?: media)?|media|traffic|product|project|projet|produit|assistante?|junior|success|office|account)[ &/,-]{1,3}(?:and )?(?:community |social media )?manager/
const LOW =
  /\b(?:bras[- ]droit|right[- ]hand|assistante?|junior|adjointe? (?:de|du)|aide|assistant)\b/

const NO_RANK = /^(?:cheffe? de (?:projet|produit)|chief happiness|lead (?:time|gen))/
/** Elders are an audience: "communauté seniors". */
const AUDIENCE =
  /\b(?:communautes?|publics?|residences?|clubs?|reseau|pour|les|nos|des) (?:des |les |nos )?$/

function saysALevel(match: RegExpExecArray, folded: string): boolean {
  if (LOW.test(folded) || NO_RANK.test(folded.slice(match.index, match.index + 24))) return false
  if (/^seniors?/.test(match[0])) return !AUDIENCE.test(folded.slice(0, match.index))
  return !/manager\b/.test(match[0]) || !NO_LEVEL.test(folded)
}

/** What the title claims. */
export const TITLE: readonly Cue[] = [
  {
    id: 'senior-title',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    field: 'title',
    isGoverned: false,
    patterns: [
      cue(
        '(?:head|director|vp|vice[- ]president|chief|captain) (?:of|for)?|(?:directeur|directrice|cheffe?) (?:adjointe? )?(?:de |du |des )?(?:service|pole|pupitre|rubrique|departement|communication|communautes?|marketing|editorial)?',
      ),
      cue("responsable (?:de |du |des |d[' ])?(?:la )?[a-z]{3,}"),
      cue('(?:senior|seniors?|confirmee?s?|experimentee?s?|experienced|principal|lead)\\b'),
      cue('(?:[a-z]{3,} )?(?:community |social media )?(?:[a-z]{3,}) manager\\b'),
      cue('(?:expert|experte|(?:social|community|content) strategist|stratege)\\b'),
    ],
    accept: saysALevel,
  },
  {
    id: 'deputy-title',
    side: 'for',
    strength: 'weak',
    languages: ['fr', 'en'],
    field: 'title',
    isGoverned: false,
    patterns: [cue('bras[- ]droit|right[- ]hand')],
  },
]
