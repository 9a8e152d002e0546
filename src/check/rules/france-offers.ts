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
    fr: 'Une publication en langue étrangère fait exception.',
    en: 'A publication in a foreign language is an exception.',
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
          en: 'The official term binds State services, not other employers.',
        },
      },
    ],
    cases: {
      body: {
        severity: 'warning',
        message: {
          fr: "Une offre d'emploi pour un travail en France comporte un texte en français. L'annonce n'en contient pas.",
          en: 'A job offer for work in France comes with a text in French. This posting has none.',
        },
        fix: {
          fr: "Ajouter une version française du texte, à côté de l'anglais.",
          en: 'Add a French version of the text beside the English one.',
        },
      },
      'internship-body': {
        severity: 'info',
        message: {
          fr: "L'annonce de stage n'est pas rédigée en français, alors que le travail se fait en France.",
          en: 'This internship posting is not written in French, although the work is in France.',
        },
        fix: {
          fr: 'Ajouter une version française du texte.',
          en: 'Add a French version of the text.',
        },
        seeker: { fr: 'Annonce en anglais', en: 'Posting in English only' },
      },
      title: {
        severity: 'info',
        message: {
          fr: "L'intitulé est en anglais : « {title} ». Les services de l'État emploient le terme officiel, qui est « animateur, animatrice de communauté » pour « community manager ».",
          en: 'The job title is in English: “{title}”. State services use the official French term, which is « animateur, animatrice de communauté » for “community manager”.',
        },
        fix: {
          fr: "Ajouter l'intitulé français, par exemple « animateur ou animatrice de communauté ».",
          en: 'Add the French job title, for example « animateur ou animatrice de communauté ».',
        },
      },
    },
    find: (subject) => {
      if (!isWrittenIn('fr', subject.reading, subject.posting.lang)) {
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
          fr: "La date n'est pas déclarée ; en France, une offre d'emploi publiée est datée. Le site retient le jour où il l'a reçue.",
          en: 'The date is not declared; in France, a published job offer bears a date. The board takes the day on which it received it.',
        },
        fix: {
          fr: "Déclarer la date de publication de l'offre.",
          en: 'Declare the day on which the offer was published.',
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
          fr: "Le nom peut rester caché aux personnes qui lisent l'offre, pas au site qui la publie.",
          en: 'The name may be kept from readers, not from the board that publishes the offer.',
        },
      },
    ],
    cases: {
      missing: {
        severity: 'warning',
        message: {
          fr: "L'employeur n'est pas déclaré ; en France, le site qui publie une offre d'emploi doit le connaître.",
          en: 'The employer is not declared; in France, the board that publishes a job offer must know it.',
        },
        fix: { fr: "Déclarer le nom de l'employeur.", en: 'Declare the name of the employer.' },
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
          fr: "En France, l'accès à une offre d'emploi ne se vend pas à la personne qui candidate. L'annonce semble lui demander un paiement.",
          en: 'In France, access to a job offer is not sold to the person who applies. This posting seems to ask them for a payment.',
        },
        fix: {
          fr: "Retirer le paiement demandé, ou préciser que l'employeur le prend en charge.",
          en: 'Remove the payment, or state that the employer bears it.',
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
          en: 'Title and text do not offer the same contract: “{title}” and “{text}”. This contradiction may mislead.',
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
          en: 'The declared contract is “{declared}”, whereas the text says “{text}”. This contradiction may mislead.',
        },
        fix: {
          fr: 'Corriger le contrat déclaré ou le texte.',
          en: 'Correct the declared contract or the text.',
        },
      },
      pay: {
        severity: 'warning',
        message: {
          fr: 'Le salaire déclaré ({amount} {unit}) et celui du texte (« {text} ») ne concordent pas. Cette contradiction peut induire en erreur.',
          en: 'The declared pay ({amount} {unit}) and that of the text (“{text}”) do not agree. This contradiction may mislead.',
        },
        fix: {
          fr: 'Corriger le salaire déclaré ou celui du texte.',
          en: 'Correct the declared pay or that of the text.',
        },
      },
      school: {
        severity: 'warning',
        message: {
          fr: "L'annonce d'alternance semble venir d'une école et ne nomme pas l'entreprise qui recrute. S'agit-il d'un poste à pourvoir ou d'une formation ?",
          en: 'This apprenticeship posting seems to come from a school and does not name the company that hires. Is it a post to fill or a course?',
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
