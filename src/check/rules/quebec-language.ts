/** Québec: the language of an offer and the languages it asks for. */
import type { Hit } from '../../extract/reading.ts'
import type { Signal } from '../cues/index.ts'
import { constant } from '../parameters.ts'
import { defineRule, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { languagesWritten } from '../written-languages.ts'

/** Work under an employer: the chapter on the language of work is about staff. */
const STAFF = ['permanent', 'fixed-term', 'unspecified', 'internship', 'apprenticeship'] as const

export const QUEBEC_LANGUAGE: readonly Rule[] = [
  defineRule({
    id: 'QC-LANG-41',
    jurisdiction: 'CA-QC',
    name: { fr: "Version française d'une offre", en: 'French version of an offer' },
    contracts: STAFF,
    since: 'QC.offersInFrench',
    parameters: ['QC.twinDays'],
    basis: [
      {
        law: 'CLF',
        article: '41, 42',
        mark: 'verified',
        note: {
          fr: "L'offre diffusée dans une autre langue paraît en même temps en français, par des moyens de même nature et auprès d'un public comparable.",
          en: 'An offer in another language is published in French at the same time, by means of the same kind and to a comparable audience.',
        },
      },
    ],
    cases: {
      'no-french': {
        severity: 'likely_unlawful',
        message: {
          fr: "Au Québec, une offre d'emploi se publie en français, en même temps et avec une visibilité comparable. Nous n'avons pas trouvé de version française de cette annonce.",
          en: 'In Québec, a job offer is published in French at the same time and with comparable visibility. We found no French version of this posting.',
        },
        fix: {
          fr: 'Ajouter la version française à cette annonce, ou la publier ici en même temps.',
          en: 'Add the French version to this posting, or publish it here at the same time.',
        },
      },
      elsewhere: {
        severity: 'warning',
        message: {
          fr: "L'annonce dit que sa version française se trouve ailleurs ou qu'elle viendra. Au Québec, les deux paraissent en même temps, avec une visibilité comparable.",
          en: 'This posting says that its French version stands elsewhere or will come. In Québec, both appear at the same time with comparable visibility.',
        },
        fix: {
          fr: 'Publier ici la version française, en même temps que celle-ci.',
          en: 'Publish the French version here, at the same time as this one.',
        },
      },
    },
    find: (subject) => {
      const { lang } = subject.posting
      if (languagesWritten(subject.reading, lang).has('fr') || hasFrenchTwin(subject)) {
        return NOTHING
      }
      const elsewhere = subject.saidAt('french-version-elsewhere')
      if (elsewhere !== null) return [{ case: 'elsewhere', at: elsewhere }]
      return [{ case: 'no-french', at: { field: 'language' } }]
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
          fr: "Avant d'exiger une autre langue, l'employeur évalue les besoins réels, s'assure que les connaissances du personnel en place ne suffisent pas et limite le nombre de postes visés. Les motifs figurent dans l'offre.",
          en: 'Before requiring another language, the employer assesses the actual needs, makes sure that what other staff know is not enough and keeps such posts few. The reasons stand in the offer.',
        },
      },
    ],
    cases: {
      'no-reason': {
        severity: 'warning',
        message: {
          fr: "L'annonce demande une autre langue que le français sans dire pourquoi. Au Québec, une telle exigence tient aux tâches du poste et ses motifs figurent dans l'offre.",
          en: 'This posting asks for a language other than French without saying why. In Québec, the duties have to call for it and the offer states the reasons.',
        },
        fix: {
          fr: "Indiquer les tâches qui demandent cette langue, ou retirer l'exigence.",
          en: 'State the duties that call for this language, or drop the requirement.',
        },
      },
      'reason-or-asset': {
        severity: 'info',
        message: {
          fr: "L'annonce parle d'une autre langue que le français, avec un motif ou comme atout. Au Québec, l'exiger suppose d'avoir d'abord pris tous les moyens raisonnables de l'éviter.",
          en: 'This posting speaks of a language other than French, with a reason or as an asset. In Québec, requiring it comes after all reasonable means to avoid it.',
        },
        fix: {
          fr: "Vérifier que les motifs sont écrits dans l'offre et que le besoin a été évalué.",
          en: 'Check that the reasons are written in the offer and that the need was assessed.',
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
      const spoken = first ?? asked[0] ?? helping
      if (spoken === undefined) return NOTHING
      return [{ case: 'reason-or-asset', at: { span: spoken.span } }]
    },
  }),
]

const DAY_MS = 86_400_000

/** A posting in French of the same employer, for the same place and at about the same time. */
function hasFrenchTwin({ history, posting }: Subject): boolean {
  const longest = constant('QC.twinDays') * DAY_MS
  return (history ?? []).some(
    ({ lang, datePosted, country, region, city }) =>
      lang === 'fr' &&
      Math.abs(datePosted - posting.datePosted) <= longest &&
      country === posting.country &&
      region === posting.region &&
      (city === null || posting.city === null || city === posting.city),
  )
}

/** Words, in folded units, within which a reason or "an asset" belongs to a requirement. */
const NEAR = 140

const REASON_AFTER =
  /\b(?:car|puisqu|parce qu|etant donne|en raison|compte tenu|vu (?:que|la|le|les)|afin d|pour\b|because|since|as (?:you|the|our|we|this)|in order to|to (?:serve|support|communicate|interact|work|collaborate|answer|respond|speak|assist|help|engage|write|deal|liaise)|clients?|clienteles?|clientel|customers?|marches?|markets?|fournisseurs|partenaires|partners|collegues|hors (?:du )?quebec|hors de la province|outside|canadien|americain|international|anglophones?|filiales?|a l'etranger|abroad|joueurs|players|auditoire|audience|dans le monde|worldwide|ontari|etats-unis|united states|siege social|exploitation|utilisation|documentation|head office|headquarter|(?:travail|communications?|echanges?|interactions?) (?:en anglais )?avec)/
const REASON_BEFORE =
  /\b(?:pour (?:\w{2,20}(?:er|ir|re)) [^.\n]{0,80}|(?:clients?|clientele|customers|marche|market|partenaires|partners)\b[^.\n]{0,80}|(?:car|puisque?|comme|since|because|as|compte tenu|etant donne|etant|vu|pour ce faire|anglophones?|filiales?|internationa\w{1,4}|a l'etranger|abroad)\b[^.\n]{0,80})$/
const ASSET =
  /\b(?:atouts?|souhaitee?|souhaitable|un plus|preferable|de preference|privilegiee?|apprecie|assets?|a plus|preferred|nice to have|desirable|bonus|helpful|ideale?ment|ideally|facultati|optional)/

/** Where another statement begins: a full stop, or a further language. */
const CLAUSE_END =
  /[.;\n]|[(,] ?(?:l'|le |une? |any |or |and )?(?:autres?|another|other|additional|french|francais|spanish|espagnol|german|allemand|dutch|mandarin)\b/

/** The sentence of a hit and a little of the next one: a reason often follows the full stop. */
function hasReason({ field, start, end }: Hit<Signal>, subject: Subject): boolean {
  const { text } = subject.reading[field]
  const ahead = lastLine(text.slice(Math.max(0, start - NEAR), start))
  const behind = firstLine(text.slice(start, end + NEAR))
  return REASON_AFTER.test(behind) || REASON_BEFORE.test(ahead)
}

/** "An asset" in the line of the hit, or over the list that it stands in. */
function isAsset({ field, start, end }: Hit<Signal>, subject: Subject): boolean {
  const { text } = subject.reading[field]
  const ahead = lastLine(text.slice(Math.max(0, start - NEAR), start))
  const [clause = ''] = text.slice(start, end + NEAR).split(CLAUSE_END)
  const [before = ''] = ahead.split(/[.;]/).slice(-1)
  return ASSET.test(clause) || ASSET.test(before) || underAssets(text, start)
}

/** How far above an item the heading of its list is sought. */
const HEADING_REACH = 700
const HEADING =
  /^(?:#+ .*|\*\*.*\*\*:?|[^.]{3,60} ?:|(?:les )?(?:atouts?|nice to have|bonus|un plus|assets?)[^.]{0,25})$/

function underAssets(text: string, start: number): boolean {
  const lines = text
    .slice(Math.max(0, start - HEADING_REACH), start)
    .split('\n')
    .slice(0, -1)
  const heading = lines.findLast((line) => HEADING.test(line.trim()))
  return heading !== undefined && ASSET.test(heading)
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1)
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end === -1 ? text : text.slice(0, end)
}
