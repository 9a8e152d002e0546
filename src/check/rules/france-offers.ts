/** France: language, date, employer, cost and truth of an offer. */
import type { Contract } from '../../domain/codes.ts'
import { type Basis, defineRule, NOTHING, type Rule } from '../rule.ts'
import { isWrittenIn } from '../written-languages.ts'
import { contradictions } from './france-contradictions.ts'

/** What the Labour Code calls an offer of employment; a posting that names no contract may be one. */
const EMPLOYMENT: readonly Contract[] = ['permanent', 'fixed-term', 'apprenticeship', 'unspecified']
const OFFER_IN_FRENCH: Basis = {
  law: 'CT',
  article: 'L. 5331-4',
  mark: 'verified',
  note: {
    fr: 'Exception : les publications rédigées en langue étrangère.',
    en: 'Exception: publications written in a foreign language.',
  },
}

export const FRANCE_OFFERS: readonly Rule[] = [
  defineRule({
    id: 'FR-LANGUE',
    jurisdiction: 'FR',
    name: { fr: "Langue de l'offre", en: 'Language of the offer' },
    contracts: [...EMPLOYMENT, 'internship'],
    basis: [
      OFFER_IN_FRENCH,
      {
        law: 'JO2013',
        article: null,
        mark: 'verified',
        note: {
          fr: "Le terme officiel s'impose aux services de l'État, pas aux autres employeurs.",
          en: 'The official term binds French State services, not other employers.',
        },
      },
    ],
    cases: {
      body: {
        severity: 'warning',
        message: {
          fr: "Une offre d'emploi pour un travail en France comporte un texte en français. Nous n'en avons pas trouvé dans l'annonce.",
          en: 'A job offer for work in France includes a text in French. We found none in this posting.',
        },
        fix: {
          fr: "Ajouter une version française du texte, à côté de l'original.",
          en: 'Add a French version of the text beside the original.',
        },
      },
      'internship-body': {
        severity: 'info',
        message: {
          fr: "L'annonce de stage n'est pas rédigée en français, alors que le stage se déroule en France.",
          en: 'This internship posting is not written in French, although the internship takes place in France.',
        },
        fix: {
          fr: 'Ajouter une version française du texte.',
          en: 'Add a French version of the text.',
        },
      },
      title: {
        severity: 'info',
        message: {
          fr: "Le titre est en anglais : « {title} ». Les services de l'État emploient le terme officiel, qui est « animateur, animatrice de communauté » pour « community manager ».",
          en: 'The title is in English: “{title}”. French State services use the official French term, which is “animateur, animatrice de communauté” for “community manager”.',
        },
        fix: {
          fr: 'Ajouter le titre en français, par exemple « animateur ou animatrice de communauté ».',
          en: 'Add the title in French, for example “animateur ou animatrice de communauté”.',
        },
      },
    },
    find: (subject) => {
      if (!isWrittenIn('fr', subject.reading)) {
        const isInternship = subject.posting.contract === 'internship'
        return [{ case: isInternship ? 'internship-body' : 'body', at: { field: 'language' } }]
      }
      // The official term binds State services alone: no other employer is told of it.
      const [hit] = subject.hits('english-title')
      if (subject.posting.employer !== 'public' || hit === undefined) return NOTHING
      if (subject.says('french-title')) return NOTHING
      return [{ case: 'title', at: { span: hit.span }, values: { title: hit.span.text } }]
    },
  }),

  defineRule({
    id: 'FR-DATE',
    jurisdiction: 'FR',
    name: { fr: "Date de l'offre", en: 'Date of the offer' },
    contracts: EMPLOYMENT,
    basis: [{ law: 'CT', article: 'L. 5332-1', mark: 'verified' }],
    cases: {
      missing: {
        severity: 'warning',
        message: {
          fr: "La date de l'offre n'est pas indiquée ; en France, une offre d'emploi publiée est datée. Le site retient le jour où il l'a reçue.",
          en: 'The date of the offer is not given; in France, a published job offer bears a date. The board uses the day on which it received it.',
        },
        fix: {
          fr: "Indiquer la date de publication de l'offre.",
          en: 'Give the day on which the offer was published.',
        },
      },
    },
    find: ({ posting }) =>
      posting.provenance.datePosted === undefined
        ? [{ case: 'missing', at: { field: 'date_posted' } }]
        : NOTHING,
  }),

  defineRule({
    id: 'FR-EMPL',
    jurisdiction: 'FR',
    name: { fr: 'Employeur connu du site', en: 'Employer known to the board' },
    contracts: EMPLOYMENT,
    basis: [
      {
        law: 'CT',
        article: 'L. 5332-2',
        mark: 'verified',
        note: {
          fr: "Le nom peut être caché aux personnes qui lisent l'offre, pas au site qui la publie.",
          en: 'The name may be withheld from readers, not from the board that publishes the offer.',
        },
      },
    ],
    cases: {
      missing: {
        severity: 'warning',
        message: {
          fr: "Le nom de l'employeur n'est pas indiqué ; en France, le site qui publie une offre d'emploi doit le connaître.",
          en: 'The name of the employer is not given; in France, a board that publishes a job offer must know it.',
        },
        fix: { fr: "Indiquer le nom de l'employeur.", en: 'Give the name of the employer.' },
      },
    },
    find: ({ posting }) =>
      posting.hiringOrganization === null
        ? [{ case: 'missing', at: { field: 'organization' } }]
        : NOTHING,
  }),

  defineRule({
    id: 'FR-PAYANT',
    jurisdiction: 'FR',
    name: { fr: 'Paiement demandé', en: 'Payment asked for' },
    contracts: [...EMPLOYMENT, 'internship'],
    basis: [{ law: 'CT', article: 'L. 5331-1', mark: 'verified' }],
    cases: {
      'must-pay': {
        severity: 'likely_unlawful',
        message: {
          fr: "En France, l'accès à une offre d'emploi ne peut pas être vendu aux personnes qui candidatent. L'annonce semble leur demander un paiement.",
          en: 'In France, access to a job offer may not be sold to applicants. This posting seems to ask them for a payment.',
        },
        fix: {
          fr: "Retirer cette demande, ou préciser que l'employeur prend les frais en charge.",
          en: 'Remove this request, or state that the employer bears the cost.',
        },
      },
    },
    find: (subject) => {
      const at = subject.saidAt('candidate-pays')
      return at === null ? NOTHING : [{ case: 'must-pay', at }]
    },
  }),

  defineRule({
    id: 'FR-TROMPEUR',
    jurisdiction: 'FR',
    name: { fr: 'Informations contradictoires', en: 'Contradictory information' },
    basis: [{ law: 'CT', article: 'L. 5331-3', mark: 'verified' }],
    cases: {
      'title-contract': {
        severity: 'warning',
        message: {
          fr: "Le titre et le texte n'annoncent pas le même contrat : « {title} » et « {text} ». Cette contradiction peut induire en erreur.",
          en: 'The title and the text do not offer the same contract: “{title}” and “{text}”. This contradiction may be misleading.',
        },
        fix: {
          fr: 'Indiquer le même contrat dans le titre et dans le texte.',
          en: 'State the same contract in the title and in the text.',
        },
      },
      'declared-contract': {
        severity: 'warning',
        message: {
          fr: 'Le contrat déclaré est « {declared} », alors que le texte dit « {text} ». Cette contradiction peut induire en erreur.',
          en: 'The declared contract is “{declared}”, whereas the text says “{text}”. This contradiction may be misleading.',
        },
        fix: {
          fr: 'Corriger le contrat déclaré ou le texte.',
          en: 'Correct the declared contract or the text.',
        },
      },
      pay: {
        severity: 'warning',
        message: {
          fr: 'La rémunération déclarée ({amount} {unit}) et celle du texte (« {text} ») ne concordent pas. Cette contradiction peut induire en erreur.',
          en: 'The declared pay ({amount} {unit}) and the pay in the text (“{text}”) do not agree. This contradiction may be misleading.',
        },
        fix: {
          fr: 'Corriger la rémunération déclarée ou celle du texte.',
          en: 'Correct the declared pay or the pay in the text.',
        },
      },
      school: {
        severity: 'warning',
        message: {
          fr: "L'annonce d'alternance semble venir d'une école, sans que l'entreprise qui recrute soit nommée. S'agit-il d'un poste à pourvoir ou d'une formation ?",
          en: 'This apprenticeship posting seems to come from a school and does not name the company that is hiring. Is it a job to be filled or a course?',
        },
        fix: {
          fr: "Nommer l'entreprise d'accueil, ou présenter l'annonce comme une formation.",
          en: 'Name the host company, or present the posting as a course.',
        },
      },
    },
    find: contradictions,
  }),
]
