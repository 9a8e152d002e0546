/** Kinds of people that the community is made of. */
import type { Community } from '../domain/codes.ts'
import type { Fact } from './facts.ts'
import { type Cue, findHits, type Hit, type Reading } from './reading.ts'

/** A kind counts with this much: one clear phrase, or two words that go with it. */
const LEAST = 2

/** What the candidate knows already, and what is denied: nobody of the community. */
const NOT_THEIRS =
  /\b(?:experience|formation|background|diplome|connaissance|competences?|au contact d|bac|master)\b[^.\n]{0,60}$|\b(?:non|pas|not|no) [^.,;\n]{0,12}$/

const cue = (
  value: Community,
  weight: number,
  pattern: RegExp,
  more: Partial<Cue<Community>> = {},
): Cue<Community> => ({
  value,
  weight,
  pattern,
  ...more,
  unlessBefore: either(NOT_THEIRS, more.unlessBefore),
})

function either(one: RegExp, other: RegExp | undefined): RegExp {
  return other === undefined ? one : new RegExp(`${one.source}|${other.source}`)
}

const CUES: readonly Cue<Community>[] = [
  cue(
    'customers',
    2,
    /\b(?:communaute (?:de |d')?(?:clients?|consommat\w+|utilisat\w+|marque)|user (?:community|forum)|(?:customer|brand) communit\w+|(?:service|relation|support) clients?|customer (?:support|care|service)|e-?reputation|sav|app store reviews?|utilisateurs?|clienteles?|consommateurs?)\b/g,
    {
      unlessBefore: /\b(?:agence|portefeuille|tests?|interface|experience|research)\b[^.\n]{0,15}$/,
    },
  ),
  cue('customers', 2, /\bnos clients?\b/g, {
    // An agency's clients are other firms.
    unlessBefore:
      /\b(?:chez|communautes?|comptes?|marques?|strategies?|pour|accompagn\w*)\b[^.\n]{0,15}$/,
    unlessAfter: /^ ?:|^ (?:associatifs|institutionnels|grands comptes)/,
  }),
  cue('customers', 1, /\b(?:abonnes?|followers|fans?|clientes?|customers|users|avis google)\b/g),
  cue(
    'enthusiasts',
    2,
    /\b(?:communaute (?:de )?(?:passionnes|fans|amateurs|collectionneurs)|fan (?:base|club|community)|fandom|passionnes de|amateurs de|enthusiasts?|collectionneurs|tricoteu\w+|trail runners?|ambassador\w* (?:program\w*|community)|nos ambassadeurs)\b/g,
    { unlessBefore: /\b(?:vous etes|tu es|passionate|profil)[^.\n]{0,20}$/ },
  ),
  cue(
    'employees',
    2,
    /\b(?:communautes? internes?|internal communit\w+|reseau social (?:interne|d'entreprise)|viva engage|yammer|intranet|communautes? de pratique|communication interne|employee advocacy|collegues? (?:de|des) (?:usines?|sites?)|marque employeur|communities of practice|employee communit\w+)\b/g,
  ),
  cue(
    'researchers',
    2,
    /\b(?:chercheu\w+|researchers|recherche participative|scientifiques|laboratoires? (?:de recherche|partenaires)|open science|scientific communit\w+|academics|doctorant\w*)\b/g,
  ),
  cue(
    'developers',
    2,
    /\b(?:devrel|developer (?:relations|advocate|community|experience)|dev(?:eloper)?s? communit\w+|communaute (?:de |des )?dev(?:s|eloppeu\w+)?|relations (?:avec les )?developpeurs|evangelist\w*|pull requests?|open[- ]source (?:users|community|projects?)|kubernetes|our users file issues|\d developers)\b/g,
  ),
  cue('developers', 1, /\b(?:github|api|stack overflow|meetups?|contributeurs|contributors)\b/g, {
    unlessBefore: /\b(?:cv|linkedin)[^\n]{0,25}$/,
  }),
  cue(
    'audience',
    2,
    /\b(?:lecteurs?|lectrices|lectorat|auditeurs?|auditrices|auditoire|telespectat\w+|readers|listeners|viewers|subscribers of|spectat\w+)\b/g,
  ),
  cue(
    'citizens',
    2,
    /\b(?:citoyen(?:ne)?s|usagers?|habitants|administres|riverains|concertation|participation citoyenne|citizens|residents|inhabitants)\b/g,
    { unlessBefore: /\bpermanent [^.\n]{0,20}$/ },
  ),
  cue('citizens', 1, /\bservices? publics?\b/g),
  cue(
    'players',
    2,
    /\b(?:joueu(?:rs?|ses?)|players?|gamers?|gaming|esports?|e-sport|steam|jeux? videos?|video games?|mmo|game community)\b/g,
    { unlessBefore: /\b(?:team|key|pure|major|equipe de)[^.\n]{0,6}$/ },
  ),
  cue('players', 1, /\b(?:discord|twitch)\b/g),
  cue(
    'members',
    2,
    /\b(?:adherents|societaires?|cooperateurs?|membres? (?:de (?:l'association|la cooperative|notre reseau)|du (?:reseau|club))|nos membres|our members|members of (?:the|our)|membership|donateurs?|donors?|volunteers (?:community|around)|(?:nos|our|des|les|of|network of|reseau d[e']) ?alumni|alumni (?:community|network)|community members|parrains|supporters)\b/g,
    { unlessBefore: /\b(?:team|equipe|staff)[^.\n]{0,8}$/ },
  ),
  // Those who are sought, or who write and moderate, are colleagues.
  cue('members', 2, /\bbenevoles\b/g, {
    unlessBefore:
      /\b(?:cherch\w*|recherch\w*|recrut\w*|moderat\w*|modos?|redact\w*|equipe|tous|toutes|choisir|we're all)\b[^.\n]{0,30}$/,
  }),
  cue('members', 1, /\b(?:membres|members|sponsors)\b/g, {
    unlessBefore: /\b(?:team|equipe|staff|de l'equipe)[^.\n]{0,8}$/,
  }),
]

/** One fact a kind, at the passage that names it best; the order is that of the text's emphasis. */
export function extractCommunities(reading: Reading): Fact<Community>[] {
  const groups = new Map<Community, Hit<Community>[]>()
  for (const hit of findHits(reading, CUES))
    groups.set(hit.value, [...(groups.get(hit.value) ?? []), hit])
  return [...groups.values()]
    .map((hits) => ({
      hits,
      sum: hits.reduce((sum, { weight, field }) => sum + weight * (field === 'title' ? 2 : 1), 0),
    }))
    .filter(({ sum }) => sum >= LEAST)
    .sort((a, b) => b.sum - a.sum)
    .map(({ hits }) => {
      const top = hits.reduce((best, hit) => (hit.weight > best.weight ? hit : best))
      return { value: top.value, span: top.span }
    })
}
