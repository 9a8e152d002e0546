import type { Match } from '../matcher.ts'
import type { Words } from '../words.ts'
import type { Cue } from './cue.ts'

/** "Manager" says no level after these words, nor does the Québec "gestionnaire". */
const NO_LEVEL =
  /\b(?:community|communaute|content|contenus?|social(?: media)?|media|traffic|product|project|projet|produit|assistante?|junior|success|happiness|office|account|brand|event|partnerships?|influence|digital|crm|seo|campaign|e-?commerce|category|talent|campus)[ &/,-]{1,3}(?:and |et )?(?:community |social media |media )?managers?\b/
const LOW =
  /\b(?:bras[- ]droit|right[- ]hand|assistante?s?|junior|adjointe? (?:de|du|a)|aide|assistant|aupres d|(?:pour|with) (?:le|la|the) )\b/
const NO_RANK =
  /^(?:chef(?:fe)? de (?:projet|produit|rang|partie|secteur|pub)|chief happiness|lead (?:time|gen|nurturing)|directeur artistique|direction artistique)/
/** Elders are an audience: "communauté seniors". */
const AUDIENCE =
  /\b(?:communautes?|publics?|residences?|clubs?|reseau|pour|les|nos|des|aux) (?:des |les |nos )?$/
const ELDERS =
  /^seniors?'?s? (?:citizens?|residen\w+|living|homes?|housing|care|clubs?|cent(?:er|re)s?|villages?|services)\b/

function saysALevel(words: Words, { start, end }: Match): boolean {
  const { text } = words.folded
  const at = words.starts[start]!
  const said = text.slice(at, words.ends[end - 1]!)
  if (LOW.test(text) || NO_RANK.test(text.slice(at, at + 24))) return false
  if (/^seniors?/.test(said))
    return !AUDIENCE.test(text.slice(0, at)) && !ELDERS.test(text.slice(at))
  return !/manager\b/.test(said) || !NO_LEVEL.test(text)
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
      'head|director|vp|chief|captain of|for?',
      'vice president',
      'directeur|directrice|chef|cheffe',
      'responsable de|du|des|d?',
      'senior|seniors|confirme|confirmee|confirmes|experimente|experimentee|experienced|principal|lead',
      'manager|manageur|manageuse',
      'expert|experte|stratege',
      '(social / community / content / media) strategist',
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
    patterns: ['bras droit', 'right hand'],
  },
]
