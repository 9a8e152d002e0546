/** France: age in a posting, and the schemes with an age of their own. */
import type { Contract } from '../../domain/codes.ts'
import type { Localised } from '../../domain/localised.ts'
import type { Signal } from '../cues/index.ts'
import { constant, type ParameterKey } from '../parameters.ts'
import { defineRule, type Match, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

type Scheme = {
  signal: Signal
  name: Localised
  /** The highest age. */
  age: ParameterKey
  /** What the posting is when it is about that scheme. */
  contracts: readonly Contract[]
  /** It is for the young alone, so that their name tells nothing. */
  isForYouth: boolean
}

/** Schemes for which a law sets an upper age. */
const SCHEMES: readonly Scheme[] = [
  {
    signal: 'apprenticeship-scheme',
    name: { fr: "contrat d'apprentissage", en: 'apprenticeship' },
    age: 'FR.apprenticeship.maxAge',
    contracts: ['apprenticeship'],
    isForYouth: false,
  },
  {
    signal: 'civic-service-scheme',
    name: { fr: 'service civique', en: 'civic service' },
    age: 'FR.civicService.maxAge',
    contracts: ['volunteer'],
    isForYouth: true,
  },
  {
    signal: 'vie-scheme',
    name: { fr: 'V.I.E.', en: 'V.I.E.' },
    age: 'FR.vie.maxAge',
    contracts: ['fixed-term', 'volunteer', 'unspecified'],
    isForYouth: true,
  },
]

export const FRANCE_AGE: readonly Rule[] = [
  defineRule({
    id: 'FR-AGE',
    jurisdiction: 'FR',
    name: { fr: 'Âge', en: 'Age' },
    parameters: SCHEMES.map(({ age }) => age),
    basis: [
      { law: 'CT', article: 'L. 5331-2', mark: 'verified' },
      {
        law: 'CT',
        article: 'L. 1132-1',
        mark: 'verified',
        note: {
          fr: "Le contrat de professionnalisation n'est pas réservé aux jeunes : il s'adresse aussi aux personnes plus âgées en recherche d'emploi (Défenseur des droits, MLD-2016-125).",
          en: 'The contrat de professionnalisation is not for the young alone: older jobseekers may sign one too (Défenseur des droits, MLD-2016-125).',
        },
      },
    ],
    cases: {
      'upper-limit': {
        severity: 'likely_unlawful',
        message: {
          fr: "L'annonce semble fixer une limite d'âge. En France, un âge maximal n'est admis que si un texte le prévoit.",
          en: 'This posting seems to set an upper age limit. In France, one is accepted only where the law provides for it.',
        },
        fix: {
          fr: "Retirer cette limite d'âge, ou nommer le contrat ou le dispositif qui la prévoit.",
          en: 'Remove the age limit, or name the contract or the scheme that provides for it.',
        },
      },
      alone: {
        severity: 'warning',
        message: {
          fr: "L'annonce donne une tranche d'âge sans dire qui elle concerne : est-ce la personne recherchée ? En France, un âge maximal n'est admis que si un texte le prévoit.",
          en: 'This posting gives an age range without saying whom it concerns: is it the person sought? In France, an upper age limit is accepted only where the law provides for it.',
        },
        fix: {
          fr: "Préciser qui cette tranche d'âge concerne, ou la retirer.",
          en: 'Say whom this age range concerns, or remove it.',
        },
      },
      'below-scheme': {
        severity: 'warning',
        message: {
          fr: "L'annonce semble fixer un âge maximal plus bas que celui du dispositif ({scheme}, ouvert en principe jusqu'à {age} ans).",
          en: 'This posting seems to set an upper age limit lower than that of the scheme ({scheme}, in principle open up to the age of {age}).',
        },
        fix: {
          fr: "Reprendre l'âge prévu par le dispositif, ou retirer la limite.",
          en: 'State the age set by the scheme, or remove the limit.',
        },
      },
      youth: {
        severity: 'info',
        message: {
          fr: "Cette formule peut laisser croire qu'un âge est attendu.",
          en: 'These words may suggest that an age is expected.',
        },
        fix: {
          fr: "Indiquer plutôt le niveau d'expérience : profil débutant accepté, première expérience…",
          en: 'State the level of experience instead: entry level, first experience…',
        },
      },
    },
    find: (subject) => {
      if (subject.says('youth-scheme')) return NOTHING
      const schemes = SCHEMES.filter(({ signal }) => subject.says(signal))
      const limit = ageLimit(schemes, subject)
      if (limit !== null) return [limit]
      if (schemes.some(({ isForYouth }) => isForYouth)) return NOTHING
      const alone =
        schemes.length > 0 || isSetByStatute(subject) ? null : subject.saidAt('age-alone')
      if (alone !== null) return [{ case: 'alone', at: alone }]
      const youth = subject.saidAt('youth-words')
      return youth === null ? NOTHING : [{ case: 'youth', at: youth }]
    },
  }),
]

/** An upper age that no law sets, or one that is lower than the law's. */
function ageLimit(
  schemes: readonly Scheme[],
  subject: Subject,
): Match<'upper-limit' | 'below-scheme'> | null {
  const at = subject.saidAt('age-limit')
  if (at === null) return null
  const isPro = subject.says('pro-contract')
  const [scheme] = schemes
  if (scheme === undefined || (isPro && !scheme.isForYouth)) {
    return isSetByStatute(subject) ? null : { case: 'upper-limit', at }
  }
  const isSure = schemes.length === 1 && !isPro && !subject.says('age-by-statute')
  if (!isSure || !scheme.contracts.includes(subject.posting.contract)) return null
  const age = constant(scheme.age)
  if (highestAge(subject) >= age) return null
  return { case: 'below-scheme', at, values: { scheme: scheme.name, age } }
}

/** The highest age that the posting accepts; "under 26" is 25. */
function highestAge(subject: Subject): number {
  const ages = subject.hits('age-limit').flatMap(({ field, start, end }) => {
    const words = subject.reading[field].text.slice(start, end)
    const limits = [...words.matchAll(/(moins de|under|below|younger than)?\D{0,12}(\d\d)/g)]
    return limits.map(([, below, age]) => (below === undefined ? Number(age) : Number(age) - 1))
  })
  return Math.max(...ages)
}

/**
 * Whether the posting names a contract with an age of its own. The contrat de professionnalisation
 * is one for the young and for jobseekers of any age: alone, it sets no upper age.
 */
function isSetByStatute(subject: Subject): boolean {
  if (!subject.says('pro-contract')) return subject.says('age-by-statute')
  return subject.says('apprenticeship-too') || subject.says('pro-contract-for-others')
}
