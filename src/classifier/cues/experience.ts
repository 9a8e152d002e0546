import { type Cue, cue, gap, NUMBER } from './cue.ts'
import { isAskedOfTheCandidate, yearsOf } from './years.ts'

const YEARS = 'ans|annees|annee|an'
const RANGE = `(?<n>${NUMBER})(?:\\+| ?ans?)?(?: ?(?:a|ou|-|et|/) ?${NUMBER}\\+?)?`
const RANGE_EN = `(?<n>${NUMBER})\\+?(?: ?(?:to|or|-|and) ?(?:${NUMBER}|more)\\+?)?`
const OF_WORK = `(?:d'|de |en |dans |sur |comme )`
const TRADE = `(?:community|communaut|social|reseaux|communication|marketing|animation|moderation|relations? (?:presse|publiques)|contenus?|forum|agence|metier|pratique|poste|fonction|similaire|equivalent)`

/** Every way in which an ad says how many years it asks for; `n` is the lower bound. */
const YEARS_PATTERNS = [
  cue(
    `${RANGE} ?(?:${YEARS})(?: (?:minimum|au moins|au minimum|min))? (?:d'|de )(?:[a-z]{3,16} )?(?:experience|exp\\b|pratique|metier|anciennete)`,
  ),
  cue(
    `experience(?: [a-z']{3,16}){0,4}? (?:d'au moins|de|d'|d'environ|minimum|minimale de|:|superieure a|>=?|\\() ?(?:minimum |au moins )?${RANGE} ?(?:${YEARS})\\b`,
  ),
  cue(
    `(?:minimum|au moins|justifi[a-z]{1,4} d[e']|plus de)(?: de| d')? ?${RANGE} ?(?:${YEARS}) ${gap(8)}(?:${OF_WORK})${gap(20)}${TRADE}`,
  ),
  cue(
    `${RANGE} ?(?:${YEARS})(?: minimum| au moins)? (?:sur|dans|en|comme|a) (?:un |une |le |la |l'|des |les )?${gap(18)}${TRADE}`,
  ),
  cue(`fait (?:deja )?${RANGE} ?(?:${YEARS}) que (?:vous|tu)`),
  cue(
    `${RANGE} ?(?:annees|ans) (?:passees? |passes )?(?:a|dans|sur) (?:animer|gerer|faire vivre|l'animation|tenir|des sujets|la tete)`,
  ),
  cue(`(?:vous|tu) ${gap(24)}depuis (?:au moins |plus de )?${RANGE} ?(?:${YEARS})\\b`),
  cue(`(?<n>demi-douzaine) d'annees ${gap(6)}(?:sur|dans|de|en)`),
  cue(
    `${RANGE} ?(?:${YEARS}) ${gap(14)}(?:semblent|un plancher|au bas mot|exiges?|requis(?:es)?|demandees?|obligatoires?|minimum)\\b`,
  ),
  cue(
    `${RANGE_EN} ?(?:years?|yrs?)'?(?: of)? ?(?:[a-z-]{2,16} ){0,4}?(?:experience|practice|exp\\b|background|track record)`,
  ),
  cue(
    `(?:at least|minimum(?: of)?|no less than) ${RANGE_EN} ?(?:years?|yrs?)\\b ${gap(4)}(?:in|of|as|on|with|leading|managing|running|building|working|doing)?`,
  ),
  cue(
    `${RANGE_EN} years (?:of )?(?:in|as|on|with|leading|managing|running|building|working|doing) ${gap(12)}`,
  ),
  cue(`you(?:'ve| have) ${gap(30)}(?:for )(?:at least )?${RANGE_EN} years`),
]

/** What the candidate must have done before. */
export const EXPERIENCE: readonly Cue[] = [
  {
    id: 'years-required',
    side: 'for',
    strength: 'decisive',
    languages: ['fr', 'en'],
    patterns: YEARS_PATTERNS,
    accept: (match, folded) => yearsOf(match) >= 3 && isAskedOfTheCandidate(match, folded),
  },
  {
    id: 'experience-required',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    patterns: [
      ...YEARS_PATTERNS,
      cue(
        `(?:premiere )?experiences?\\b${gap(70)}(?:exigee|requise|obligatoire|indispensable|demandee|imperative|necessaire)s?\\b`,
      ),
      cue(
        `experience (?:professionnelle |pertinente )?(?:confirmee|significative|reussie|solide|averee)|solide experience (?:en|dans|comme|de)`,
      ),
      cue(
        `(?:avoir|ayez|ayant|as|avez) deja (?:anime|tenu|gere|pilote|lance|conduit|fait grandir|modere) ${gap(40)}(?:communaut|reseaux|entreprise|marque|comptes?|agence|media|cadre professionnel|startup|page|forum|serveur)`,
      ),
      cue(`experience d'un (?:gros|grand)|carnet d'adresses`),
      cue(
        `(?:prior|previous|proven|demonstrated|extensive|solid) (?:[a-z-]+ ){0,3}?(?:experience|track record|record|expertise)|proven leadership|track record (?:of|in)`,
      ),
      cue(
        `experience ${gap(50)}(?:is |are )?(?:required|a must|essential|mandatory|expected)\\b|must have (?:[a-z]+ ){0,2}(?:experience|run|managed|grown)`,
      ),
      cue(
        `you(?:'ve| have) (?:already )?(?:run|managed|grown|moderated|led|launched) ${gap(24)}(?:communit|accounts?|brand|channels|forum|server|social)`,
      ),
    ],
    accept: (match, folded) =>
      match.groups?.n === undefined ||
      (yearsOf(match) >= 1 && yearsOf(match) < 3 && isAskedOfTheCandidate(match, folded)),
  },
]
