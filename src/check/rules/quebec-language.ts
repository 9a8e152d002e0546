/** Québec: the language of an offer and the languages it asks for. */
import { type Contract, isInternshipLike } from '../../domain/codes.ts'
import type { Hit } from '../../extract/reading.ts'
import type { Signal } from '../cues/index.ts'
import { hasReason, isAsset } from '../language-reasons.ts'
import { constant } from '../parameters.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { isWrittenIn } from '../written-languages.ts'

/** Work under an employer: the chapter on the language of work is about staff. */
const STAFF = ['permanent', 'fixed-term', 'unspecified', 'internship', 'apprenticeship'] as const

export const QUEBEC_LANGUAGE: readonly Rule[] = [
  defineRule({
    id: 'QC-LANG-41',
    jurisdiction: 'CA-QC',
    name: { fr: "Version française de l'offre", en: 'French version of an offer' },
    contracts: STAFF,
    since: 'QC.offersInFrench',
    parameters: ['QC.twinDays'],
    usesHistory: true,
    basis: [
      {
        law: 'CLF',
        article: '41, 42',
        mark: 'verified',
        note: {
          fr: "L'offre diffusée dans une autre langue l'est en même temps en français, par des moyens de même nature et auprès d'un public comparable.",
          en: 'An offer in another language is published in French at the same time, by means of the same kind and to a comparable audience.',
        },
      },
    ],
    cases: {
      'no-french': {
        severity: 'likely_unlawful',
        message: {
          fr: "Au Québec, une offre d'emploi diffusée dans une autre langue que le français paraît aussi en français, en même temps et avec une visibilité comparable. Nous n'avons pas trouvé de version française de celle-ci.",
          en: 'In Québec, a job offer published in a language other than French also appears in French, at the same time and with comparable visibility. We found no French version of this one.',
        },
        fix: {
          fr: "Ajouter la version française à cette offre, ou la publier ici en même temps qu'elle.",
          en: 'Add the French version to this posting, or publish it here at the same time.',
        },
      },
      'no-french-internship': {
        severity: 'warning',
        message: {
          fr: "Au Québec, une offre d'emploi diffusée dans une autre langue que le français paraît aussi en français, en même temps et avec une visibilité comparable, ce qui peut concerner aussi un stage. Nous n'avons pas trouvé de version française de cette offre de stage : en existe-t-il une ?",
          en: 'In Québec, a job offer published in a language other than French also appears in French, at the same time and with comparable visibility; this may concern internships too. We found no French version of this internship posting: is there one?',
        },
        fix: {
          fr: "Publier aussi l'offre de stage en français, en même temps que cette version.",
          en: 'Publish the internship in French too, at the same time as this version.',
        },
      },
      later: {
        severity: 'likely_unlawful',
        message: {
          fr: "L'offre indique que sa version française paraîtra plus tard. Au Québec, les deux versions paraissent en même temps, avec une visibilité comparable.",
          en: 'This posting says that its French version will appear later. In Québec, both versions appear at the same time, with comparable visibility.',
        },
        fix: {
          fr: 'Publier la version française dès maintenant, ou attendre pour publier les deux ensemble.',
          en: 'Publish the French version now, or wait and publish both together.',
        },
      },
      elsewhere: {
        severity: 'warning',
        message: {
          fr: "L'offre annonce une version française, que nous n'avons pas trouvée ici. Au Québec, les deux versions paraissent en même temps, avec une visibilité comparable : est-ce le cas ?",
          en: 'This posting announces a French version, which we did not find here. In Québec, both versions appear at the same time, with comparable visibility: is that the case?',
        },
        fix: {
          fr: "Publier la version française ici aussi, ou vérifier qu'elle paraît en même temps, avec une visibilité comparable.",
          en: 'Publish the French version here too, or check that it appears at the same time, with comparable visibility.',
        },
      },
      'elsewhere-internship': {
        severity: 'warning',
        message: {
          fr: "L'offre de stage annonce une version française, que nous n'avons pas trouvée ici. Au Québec, les deux versions d'une offre d'emploi paraissent en même temps, avec une visibilité comparable, ce qui peut concerner aussi un stage : est-ce le cas ?",
          en: 'This internship posting announces a French version, which we did not find here. In Québec, both versions of a job offer appear at the same time, with comparable visibility; this may concern internships too: is that the case?',
        },
        fix: {
          fr: "Publier la version française ici aussi, ou vérifier qu'elle paraît en même temps, avec une visibilité comparable.",
          en: 'Publish the French version here too, or check that it appears at the same time, with comparable visibility.',
        },
      },
    },
    find: (subject) => {
      if (isWrittenIn('fr', subject.reading) || hasFrenchTwin(subject)) return NOTHING
      // The Charter speaks of offers of employment; whether an internship is one was not verified.
      const isInternship = subject.posting.contract === 'internship'
      const later = subject.saidAt('french-version-later')
      if (later !== null)
        return [{ case: isInternship ? 'no-french-internship' : 'later', at: later }]
      const elsewhere = subject.saidAt('french-version-elsewhere')
      if (elsewhere !== null) {
        return [{ case: isInternship ? 'elsewhere-internship' : 'elsewhere', at: elsewhere }]
      }
      const name = isInternship ? 'no-french-internship' : 'no-french'
      return [{ case: name, at: { field: 'language' } }]
    },
  }),

  defineRule({
    id: 'QC-LANG-46',
    jurisdiction: 'CA-QC',
    name: {
      fr: "Exigence d'une autre langue que le français",
      en: 'Requirement of a language other than French',
    },
    contracts: STAFF,
    basis: [
      {
        law: 'CLF',
        article: '46',
        mark: 'verified',
        note: {
          fr: "Avant d'exiger une autre langue, l'employeur évalue les besoins réels, s'assure que les connaissances linguistiques du personnel en place ne suffisent pas et limite le plus possible le nombre de postes visés. Les motifs figurent dans l'offre.",
          en: 'Before requiring another language, the employer assesses the actual needs, makes sure that the language skills of other staff are not enough and keeps such positions as few as possible. The reasons are stated in the offer.',
        },
      },
    ],
    cases: {
      'no-reason': {
        severity: 'warning',
        message: {
          fr: "L'offre demande une autre langue que le français ; nous n'y avons pas trouvé de motif. Au Québec, une telle exigence se justifie par les tâches du poste, et ses motifs figurent dans l'offre.",
          en: 'This posting asks for a language other than French; we found no reason for it there. In Québec, such a requirement is justified by the duties of the position, and the offer states the reasons.',
        },
        fix: {
          fr: "Indiquer les tâches qui demandent cette langue, ou retirer l'exigence.",
          en: 'State the duties that call for this language, or drop the requirement.',
        },
      },
      reason: {
        severity: 'info',
        message: {
          fr: "L'offre demande une autre langue que le français et semble en donner le motif. Au Québec, l'exiger suppose d'avoir d'abord pris tous les moyens raisonnables pour l'éviter.",
          en: 'This posting asks for a language other than French and seems to give the reason. In Québec, an employer may require it only after taking all reasonable means to avoid doing so.',
        },
        fix: {
          fr: "Vérifier que les motifs sont écrits dans l'offre et que le besoin a été évalué.",
          en: 'Check that the reasons are stated in the offer and that the need was assessed.',
        },
      },
      asset: {
        severity: 'info',
        message: {
          fr: "L'offre présente une autre langue que le français comme un atout, et non comme une exigence.",
          en: 'This posting presents a language other than French as an asset, not as a requirement.',
        },
        fix: {
          fr: "Dire à quelles tâches cette langue servirait, pour qu'on ne la prenne pas pour une exigence.",
          en: 'Say which tasks the language would help with, so that it is not taken for a requirement.',
        },
      },
    },
    find: (subject) => {
      const asked = subject.hits('requires-other-language')
      const [helping] = subject.hits('other-language-helps')
      const required = asked.filter((hit) => !isAsset(hit, subject))
      const [first] = required
      // A title has no room for a reason: it may stand wherever the text speaks of the language.
      const mentions = first?.field === 'title' ? subject.hits('other-language') : required
      if (first !== undefined && !mentions.some((hit) => hasReason(hit, subject))) {
        return [{ case: 'no-reason', at: { span: first.span } }]
      }
      if (first !== undefined) return [{ case: 'reason', at: { span: first.span } }]
      const asset = asked[0] ?? helping
      if (asset === undefined) return NOTHING
      return [{ case: 'asset', at: { span: languageIn(asset, subject).span } }]
    },
  }),
]

const DAY_MS = 86_400_000

/**
 * A posting in French of the same employer, for the same contract, trade and place and at about the
 * same time. Titles of two languages cannot be compared.
 */
function hasFrenchTwin({ history, posting }: Subject): boolean {
  const longest = constant('QC.twinDays') * DAY_MS
  return (history ?? []).some(
    ({ lang, contract, family, datePosted, country, region, city }) =>
      lang === 'fr' &&
      isSameContract(contract, posting.contract) &&
      (family === null || posting.family === null || family === posting.family) &&
      Math.abs(datePosted - posting.datePosted) <= longest &&
      country === posting.country &&
      region === posting.region &&
      (city === null || posting.city === null || city === posting.city),
  )
}

/** The name of the other language in a passage that may speak of French too. */
function languageIn(passage: Hit<Signal>, subject: Subject): Hit<Signal> {
  const names = subject.hits('other-language')
  const isInside = ({ field, start, end }: Hit<Signal>) =>
    field === passage.field && passage.start <= start && end <= passage.end
  return names.find(isInside) ?? passage
}

/** One that is not stated may be any job's; an internship says that it is one. */
function isSameContract(a: Contract, b: Contract): boolean {
  if (a === b) return true
  const isUnstated = a === 'unspecified' || b === 'unspecified'
  return isUnstated && !isInternshipLike(a) && !isInternshipLike(b)
}
