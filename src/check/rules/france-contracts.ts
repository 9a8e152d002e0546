/** France: civic service, volunteering for a business, freelance work that looks like a job. */
import type { Localised } from '../../domain/localised.ts'
import { fold } from '../../text/normalise.ts'
import type { Signal } from '../cues/index.ts'
import { constant } from '../parameters.ts'
import { defineRule, type Match, NOTHING, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const FRANCE_CONTRACTS: readonly Rule[] = [
  defineRule({
    id: 'FR-SCIV',
    jurisdiction: 'FR',
    name: { fr: "Conditions d'un service civique", en: 'Conditions of a civic service' },
    contracts: ['volunteer'],
    basis: [
      {
        law: 'SERVICE-CIVIQUE',
        article: null,
        mark: 'verified',
        note: {
          fr: "Le volontariat est ouvert sans condition de diplôme ni d'expérience, auprès d'organismes agréés, publics ou sans but lucratif.",
          en: 'It is open without any condition of degree or experience, with accredited public or non-profit bodies.',
        },
      },
    ],
    cases: {
      conditions: {
        severity: 'likely_unlawful',
        message: {
          fr: "Un service civique est ouvert sans condition de diplôme ni d'expérience. L'annonce semble en poser une : « {quote} ».",
          en: 'French civic service is open without any condition of degree or experience. This posting seems to set one: “{quote}”.',
        },
        fix: {
          fr: 'Retirer cette condition, ou dire que ni diplôme ni expérience ne sont attendus.',
          en: 'Remove this condition, or say that neither a degree nor experience is expected.',
        },
      },
      company: {
        severity: 'likely_unlawful',
        message: {
          fr: "Un service civique se déroule auprès d'un organisme agréé, public ou sans but lucratif. L'annonce semble venir d'une société commerciale : est-ce elle qui accueille la personne ?",
          en: 'French civic service takes place with an accredited body, public or non-profit. This posting seems to come from a commercial company: is it the host?',
        },
        fix: {
          fr: "Indiquer l'organisme agréé qui accueille la personne, ou proposer un contrat de travail.",
          en: 'Name the accredited body that hosts the person, or offer an employment contract.',
        },
      },
    },
    find: (subject) => {
      if (!subject.says('civic-service')) return NOTHING
      const asked = [
        ...subject.hits('requires-qualification'),
        ...subject.hits('has-qualification'),
      ].slice(0, 1)
      const conditions = asked.map(
        ({ span }): Match<'conditions'> => ({
          case: 'conditions',
          at: { span },
          values: { quote: span.text },
        }),
      )
      const company = companyForm(subject)
      return company === null ? conditions : [...conditions, { case: 'company', at: company }]
    },
  }),

  defineRule({
    id: 'FR-BENEV',
    jurisdiction: 'FR',
    name: { fr: 'Bénévolat pour une entreprise', en: 'Volunteering for a business' },
    contracts: ['volunteer'],
    basis: [
      {
        law: 'CT',
        article: 'L. 8221-5',
        mark: 'recalled',
        note: {
          fr: "Cet article porte sur le travail dissimulé par dissimulation d'emploi salarié ; son application au bénévolat reste à vérifier à la source.",
          en: 'This article is about undeclared employment; how it applies to volunteering is still to be checked at the source.',
        },
      },
    ],
    cases: {
      business: {
        severity: 'warning',
        message: {
          fr: "L'annonce cherche une personne bénévole et semble venir d'une entreprise. Les tâches décrites relèvent-elles d'un emploi rémunéré ?",
          en: 'This posting asks for a volunteer and seems to come from a business. Are the tasks described those of a paid job?',
        },
        fix: {
          fr: "Proposer un emploi rémunéré, ou indiquer l'organisme sans but lucratif qui accueille la personne bénévole.",
          en: 'Offer a paid job, or name the non-profit body that takes the volunteer on.',
        },
      },
    },
    find: (subject) => {
      const { posting } = subject
      if (posting.baseSalary !== null || subject.says('civic-service')) return NOTHING
      if (subject.says('non-profit-host')) return NOTHING
      const isFirm = posting.employer === 'agency' || posting.employer === 'in-house'
      const at =
        companyForm(subject) ?? (isFirm ? subject.factAt('employer', 'organization') : null)
      return at === null ? NOTHING : [{ case: 'business', at }]
    },
  }),

  defineRule({
    id: 'FR-FREEL',
    jurisdiction: 'FR',
    name: {
      fr: "Indépendance d'une mission en freelance",
      en: 'Independence of freelance work',
    },
    contracts: ['freelance'],
    parameters: ['FR.freelance.leastClues'],
    basis: [{ law: 'CT', article: 'L. 8221-6', mark: 'verified' }],
    cases: {
      'like-a-job': {
        severity: 'warning',
        message: {
          fr: "L'annonce propose une mission en freelance dans des conditions proches d'un emploi salarié : {clues}. La présomption d'indépendance tombe en cas de lien de subordination permanent.",
          en: 'This posting offers freelance work on terms close to those of a salaried job: {clues}. In France, the presumption of self-employment falls where there is permanent subordination.',
        },
        fix: {
          fr: 'Laisser à la personne le choix de ses horaires, de son lieu de travail et de ses autres clients, ou proposer un contrat de travail.',
          en: 'Leave the choice of hours, place of work and other clients to the freelancer, or offer an employment contract.',
        },
      },
    },
    find: (subject) => {
      if (subject.says('freelance-or-job')) return NOTHING
      const found = CLUES.filter(({ signal }) => subject.says(signal))
      if (found.length < constant('FR.freelance.leastClues')) return NOTHING
      const at = subject.saidAt(found[0]!.signal)!
      return [{ case: 'like-a-job', at, values: { clues: listed(found) } }]
    },
  }),
]

type Clue = { signal: Signal; words: Localised }

/** What brings a freelance's work close to a job, the plainest first. */
const CLUES: readonly Clue[] = [
  { signal: 'freelance-exclusive', words: { fr: 'exclusivité', en: 'exclusivity' } },
  { signal: 'freelance-leave', words: { fr: 'congés à valider', en: 'leave to be approved' } },
  { signal: 'freelance-fixed-hours', words: { fr: 'horaires fixés', en: 'fixed hours' } },
  {
    signal: 'freelance-full-time-on-site',
    words: { fr: 'présence à temps plein sur place', en: 'full-time presence on site' },
  },
  {
    signal: 'freelance-orders',
    words: {
      fr: "rattachement à l'équipe ou à sa hiérarchie",
      en: 'being part of the team or its hierarchy',
    },
  },
]

function listed(clues: readonly Clue[]): Localised {
  return {
    fr: clues.map(({ words }) => words.fr).join(', '),
    en: clues.map(({ words }) => words.en).join(', '),
  }
}

/** "SAS" and its like, at the end of a firm's name. */
const FORM_IN_NAME = /\b(?:sas|sarl|sasu|eurl)\b\.?$/

/** Where the host says that it is a commercial company; a solidarity firm may be accredited. */
function companyForm(subject: Subject): Match['at'] | null {
  const { employer, hiringOrganization } = subject.posting
  if (employer === 'nonprofit' || employer === 'public') return null
  if (subject.says('non-profit-host')) return null
  const said = subject.saidAt('company-form')
  if (said !== null || hiringOrganization === null) return said
  const isFirm = FORM_IN_NAME.test(fold(hiringOrganization.name).text)
  return isFirm ? { field: 'organization' } : null
}
