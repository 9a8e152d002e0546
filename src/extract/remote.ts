/** On site, hybrid or remote, and how many days of telework a week. */
import type { Remote } from '../domain/codes.ts'
import type { ExtractedFacts, Fact } from './facts.ts'
import { NUMBER_WORDS } from './number-words.ts'
import { type Cue, findHits, heaviest, type Reading, spanAt } from './reading.ts'

const LEAST = 3
const COUNT = '(\\d(?:[.,]5)?|un|une|one|deux|two|trois|three|quatre|four)'

const DENIED =
  /(?:\b(?:pas|sans|non|no|not|aucun|ni|isn't|n'est pas)\b[^.]{0,25}|\b(?:experience|previous|plateforme|paiement|soutien|formation|gestion) (?:en |de |with |in |working )?)$/

const cue = (
  value: Remote,
  weight: number,
  pattern: RegExp,
  more: Partial<Cue<Remote>> = {},
): Cue<Remote> => ({
  value,
  weight,
  pattern,
  unlessBefore: DENIED,
  ...more,
})

const CUES: readonly Cue<Remote>[] = [
  cue(
    'remote',
    7,
    /\b100 ?% (?:a distance|teletravail|remote|en ligne)|\b(?:full|fully|completely|entirely|totally)[- ]?remote\b|\bfull teletravail\b|\bteletravail (?:complet|total|integral|exclusivement|a 100)|\b(?:entierement|totalement|exclusivement|integralement) (?:a distance|en teletravail|en ligne)|\btout se (?:fait|passe) (?:a distance|en ligne)/g,
  ),
  cue(
    'remote',
    6,
    /\b(?:this is a|a) (?:part-time, |full-time, |paid, )?remote (?:position|role|job|volunteer|internship|opportunity)|\bremote[- ](?:first|only)\b|\b(?:poste|mission|travail) (?:est )?(?:en teletravail|a distance)\b|\bde chez (?:toi|vous)\b|\bd'ou (?:tu|vous) (?:veux|voulez|voudrez|etes)\b|\b(?:from|work) anywhere\b|\banywhere (?:in|with)\b|\bnous travaillons a distance\b|\btravaille a distance\b|\bwe have no office\b|\b(?:pas|plus) de bureaux?\b(?! (?:individuel|attitre|ferme))/g,
    {
      unlessAfter:
        /^ ?(?:ou presentiel|partiel|possible|\d)|^[^.]{0,20}\b(?:\d|un|deux|trois) jours?\b/,
      unlessBefore: /\b(?:experience|previous)\b[^.]{0,20}$/,
    },
  ),
  cue(
    'remote',
    7,
    /(?:^|\n)[^a-z0-9\n]{0,6}(?:lieu|location|localisation|where|ou|place|location type)[\s*_]{0,4}[:?][\s*_]{0,4}(?:(?:district of columbia|[a-z ]{2,20}), )?(?:remote|a distance|teletravail)\b/g,
    { unlessAfter: /^ ?(?:\/|or|ou|partiel)/ },
  ),
  cue(
    'remote',
    6,
    /\bteletravail partout\b|\ba distance (?:depuis|from|partout|dans tout)\b|(?:[.:;\n] ?)a distance(?=[,.;])/g,
  ),
  cue('remote', 6, /(?:^|\n)[^a-z0-9\n]{0,6}(?:remote|teletravail|a distance)[ .]*(?=\n|$)/g),
  cue('remote', 5, /\bremote\b(?=[^\n]{0,30}$)|\(?(?:100 ?% )?(?:a distance|remote)\)/g, {
    field: 'title',
  }),
  cue(
    'hybrid',
    7,
    /\bhybrides?\b|\bhybrid\b|\bteletravail partiel\b|\bpartial(?:ly)? remote\b|\bpartiellement (?:a distance|en teletravail)\b/g,
    {
      unlessBefore: /\b(?:vehicules?|voitures?|velos?|evenements?|events?|plantes?)[^.]{0,12}$/,
      unlessAfter: /^ ?(?:vehicule|car|event|cloud|\/ ?on-?site)/,
    },
  ),
  cue(
    'hybrid',
    6,
    new RegExp(
      `\\b${COUNT} ?(?:j\\b|jours?|journees?|days?)(?: ?(?:\\/|par|a|per) ?(?:semaine|week))?(?: (?:de|en|du|of|working|from))? ?(?:teletravail|tt\\b|home|remote|a distance|remote work|distanciel|wfh|chez (?:vous|toi|soi))`,
      'g',
    ),
  ),
  cue(
    'hybrid',
    6,
    new RegExp(
      `\\bteletravail(?: (?:possible|accepte|autorise|propose))?[ :,(]{0,3}(?:jusqu'a |de |a raison de |a hauteur de )?${COUNT} ?(?:j\\b|jours?)`,
      'g',
    ),
  ),
  cue(
    'hybrid',
    6,
    new RegExp(
      `\\b(?:remote|home|wfh) (?:work )?(?:up to )?${COUNT} days?|\\b${COUNT} (?:jours?|days?)(?: (?:par|a|per) (?:semaine|week))? (?:au bureau|sur place|sur site|on[- ]site|in the office|at the office|a l'atelier|en presentiel)`,
      'g',
    ),
  ),
  cue(
    'hybrid',
    4,
    /\bteletravail (?:est )?(?:possible|ponctuel|envisageable|autorise|occasionnel|accepte|bienvenu|tout a fait)|\bteletravail et\/ou\b|\bteletravail (?:le |du )?(?:lundi|mardi|mercredi|jeudi|vendredi)|\ba distance ou (?:a|au|dans|en|sur)\b|\bdont \d (?:jours? )?sur (?:place|site)|\b(?:lundi|mardi|mercredi|jeudi|vendredi)s? en teletravail\b|\b(?:some|occasional) remote\b|\bremote\w* (?:on )?(?:monday|tuesday|wednesday|thursday|friday)s?|\b(?:part of the week|most of it is) (?:from home|remote)\b|\bwork from home (?:on|up to|possible|\d)|\btemps partiel et teletravail\b/g,
  ),
  cue(
    'on-site',
    5,
    /\b(?:pas|aucun|sans|ni) (?:de |d')?(?:teletravail|travail a distance)\b|\bno (?:remote|telework|home office|working from home)\b|\bnot (?:a )?remote\b|\bteletravail (?:impossible|non|exclu)|\b(?:tout|100 ?%|uniquement|obligatoirement) (?:en presentiel|sur (?:place|site))\b|\b(?:on[- ]site only|fully on[- ]site|in person only)\b/g,
    { unlessBefore: undefined },
  ),
  cue(
    'on-site',
    4,
    /\b(?:en presentiel|poste en presence|presence (?:requise|obligatoire|sur place)|sur site\b(?! (?:web|internet))|on[- ]site\b|in[- ]person\b|in the office)/g,
    {
      unlessBefore:
        /(?:\b(?:remote|hybrid\w*|distance|or|ou|online|pas|jours?|days?|event\w*|both|et)\b[^.]{0,25}|\/ ?)$/,
      unlessAfter: /^ ?(?:event|\/ ?remote|ou a distance|et en ligne|and online)/,
    },
  ),
]

/** Telework as the posting states it; days only when a number of days at home is said. */
export function extractRemote(reading: Reading): Pick<ExtractedFacts, 'remote' | 'remoteDays'> {
  const found = heaviest(findHits(reading, CUES), LEAST)
  if (found === undefined) return {}
  const days = found.value === 'hybrid' ? remoteDays(reading) : undefined
  return { remote: { value: found.value, span: found.span }, ...(days && { remoteDays: days }) }
}

const DAYS: readonly RegExp[] = [
  new RegExp(
    `\\b${COUNT} ?(?:j\\b|jours?|journees?|days?)(?: ?(?:\\/|par|a|per) ?(?:semaine|week))?(?: (?:de|en|du|of|working|from))? ?(?:teletravail|tt\\b|home|remote|a distance|distanciel|wfh)`,
  ),
  new RegExp(
    `\\bteletravail(?: (?:possible|accepte|autorise|propose))?[ :,(]{0,3}(?:jusqu'a |de |a raison de |a hauteur de )?${COUNT} ?(?:j\\b|jours?)`,
  ),
]

function remoteDays(reading: Reading): Fact<number> | undefined {
  for (const pattern of DAYS) {
    const match = pattern.exec(reading.text.text)
    const days = match && (NUMBER_WORDS[match[1]!] ?? Number(match[1]!.replace(',', '.')))
    if (match && days && days >= 0.5 && days <= 5) {
      return {
        value: days,
        span: spanAt(reading, 'text', match.index, match.index + match[0].length),
      }
    }
  }
  return undefined
}
