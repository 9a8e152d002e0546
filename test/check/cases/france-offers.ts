import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
const organization = 'Atelier Verveine'
const english =
  'We are looking for someone to look after our online communities in Paris. You will answer the messages of our customers, write the posts of the week and follow the figures with the marketing team.'
const french =
  "Nous cherchons une personne pour animer nos communautés en ligne à Paris. Vous répondrez aux messages des clients, vous rédigerez les publications de la semaine et vous suivrez les chiffres avec l'équipe marketing."

export const FRANCE_OFFERS: RuleExamples = {
  'FR-LANGUE': {
    fires: [
      {
        posting: { title, text: `${english} Permanent contract.`, country: 'FR' },
        case: 'body',
        severity: 'warning',
      },
      {
        why: 'a line of French address is no French version',
        posting: {
          title,
          text: `${english}\n${english}\nAtelier Verveine, rue de la Paix, Paris.`,
          country: 'FR',
          contract: 'fixed-term',
        },
        case: 'body',
        severity: 'warning',
      },
      {
        why: 'declared French, written in English',
        posting: { title, text: english, country: 'FR', language: 'fr', contract: 'permanent' },
        case: 'body',
        severity: 'warning',
      },
      {
        posting: { title: 'Social media intern', text: `Internship. ${english}`, country: 'FR' },
        case: 'internship-body',
        severity: 'info',
      },
      {
        posting: {
          title: 'Community manager (CDD)',
          text: `Le ministère recrute. ${french}`,
          country: 'FR',
          employer_type: 'public',
        },
        case: 'title',
        severity: 'info',
        quote: 'Community manager',
      },
    ],
    silent: [
      {
        why: 'both languages, one after the other',
        posting: { title, text: `${english}\n\n${french}`, country: 'FR', contract: 'permanent' },
      },
      {
        why: 'both languages in one line',
        posting: { title, text: `${english} ${french}`, country: 'FR', contract: 'permanent' },
      },
      { posting: { title, text: `CDI. ${french}`, country: 'FR' } },
      {
        why: 'a French company with an English title',
        posting: { title, text: `CDI. ${french}`, country: 'FR', employer_type: 'in-house' },
      },
      {
        why: 'the title is in both languages',
        posting: {
          title: 'Community manager / Animatrice de communauté',
          text: `CDD. ${french}`,
          country: 'FR',
          employer_type: 'public',
        },
      },
      { posting: { title, text: english.replace('Paris', 'Toronto'), country: 'CA' } },
      {
        why: 'a mission is no offer of employment',
        posting: { title, text: english, country: 'FR', contract: 'freelance' },
      },
    ],
  },
  'FR-DATE': {
    fires: [
      { posting: { title, text: 'CDI à Paris.' }, case: 'missing', severity: 'warning' },
      {
        posting: { title, text: "Contrat d'apprentissage à Lyon.", organization },
        case: 'missing',
        severity: 'warning',
      },
      {
        posting: { title, text: 'Permanent contract in Paris.', country: 'FR' },
        case: 'missing',
        severity: 'warning',
      },
    ],
    silent: [
      { posting: { title, text: 'CDI à Paris.', date_posted: '2026-11-02' } },
      { posting: { title, text: 'CDI à Montréal.' } },
      {
        why: 'an internship is no offer of employment',
        posting: { title, text: 'Stage de 4 mois à Paris.' },
      },
    ],
  },
  'FR-EMPL': {
    fires: [
      { posting: { title, text: 'CDI à Paris.' }, case: 'missing', severity: 'warning' },
      {
        why: 'a name in the text is not declared',
        posting: { title, text: 'Atelier Verveine recrute en CDD de 6 mois à Nantes.' },
        case: 'missing',
        severity: 'warning',
      },
      {
        posting: { title, text: 'Fixed-term contract of 6 months in Lyon.', country: 'FR' },
        case: 'missing',
        severity: 'warning',
      },
    ],
    silent: [
      { posting: { title, text: 'CDI à Paris.', organization } },
      { posting: { title, text: 'Poste permanent à Québec.' } },
      { posting: { title, text: 'Bénévolat à Paris pour notre association.' } },
    ],
  },
  'FR-PAYANT': {
    fires: [
      {
        posting: {
          title,
          text: 'CDI à Lyon. Formation certifiante de 800 € à votre charge avant la signature.',
        },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'CDI à Lyon. Les candidats règlent 290 € de frais de dossier.' },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'CDI à Lyon. Achat obligatoire du kit de démarrage (150 €).' },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'CDI à Lyon. Formation de 490 € à votre charge.' },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          title,
          text: 'CDI à Paris. Une participation de 150 € aux frais de dossier est demandée.',
        },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'CDI à Paris. Vous achetez votre kit de démarrage (89 €).' },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          title,
          text: 'CDI à Lyon. Il vous sera demandé de régler 60 € pour votre dossier.',
        },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          title,
          text: 'CDI à Paris. Frais de dossier de 45 € à régler avant l’entretien.',
        },
        case: 'must-pay',
        severity: 'likely_unlawful',
        quote: 'Frais de dossier de 45 € à régler avant',
      },
      {
        posting: { title, text: 'CDI à Lyon. La formation initiale est à la charge du candidat.' },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'CDD à Lille. Vous devrez acheter le kit de démarrage (120 €).' },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
      {
        posting: {
          title,
          text: 'Permanent contract in Paris. Candidates must pay a refundable deposit before training.',
          country: 'FR',
        },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
      {
        posting: { title, text: 'CDI à Nice. Un investissement initial de 900 € est demandé.' },
        case: 'must-pay',
        severity: 'likely_unlawful',
      },
    ],
    silent: [
      {
        posting: {
          title,
          text: 'CDI à Lyon. Formation certifiante de 1 500 € à votre charge, éligible CPF, pour nos apprenants.',
        },
      },
      {
        posting: {
          title,
          text: "CDI à Lyon. Frais d'inscription des exposants à régler avant le salon : vous les relancez.",
        },
      },
      {
        posting: {
          title,
          text: 'CDI à Lyon. La fiche produit dit : « formation de 490 € à votre charge ».',
        },
      },
      { posting: { title, text: 'CDI à Lyon. Les coureurs règlent 40 € de frais de dossier.' } },
      {
        posting: {
          title,
          text: "CDI à Lyon. Formation de 490 € prise en charge par l'entreprise.",
        },
      },
      { posting: { title, text: 'CDI à Lyon. Nos abonnés paient 9 € pour le kit de démarrage.' } },
      {
        posting: {
          title,
          text: "CDI à Lyon. Aucun achat obligatoire du kit de démarrage n'est demandé.",
        },
      },
      {
        posting: {
          title,
          text: "CDI à Paris. Une caution est demandée aux locataires de nos vans ; une participation aux frais d'inscription est demandée aux coureurs.",
        },
      },
      {
        posting: {
          title,
          text: "Alternance à Paris. Frais de formation pris en charge par l'entreprise.",
        },
      },
      { posting: { title, text: "CDI à Paris. Aucun frais de dossier n'est à votre charge." } },
      { posting: { title, text: 'CDI à Paris. Vous ferez connaître nos formations payantes.' } },
      { posting: { title, text: 'CDI à Paris. Frais de déplacement remboursés.' } },
      { posting: { title, text: "CDI à Paris. Le maire apporte sa caution à l'événement." } },
      {
        posting: {
          title,
          text: 'CDI à Paris. Vous aurez à votre charge la formation des équipes.',
        },
      },
      {
        posting: {
          title,
          text: 'Permanent contract in Paris. We never ask that candidates must pay an application fee.',
          country: 'FR',
        },
      },
      {
        posting: {
          title,
          text: 'CDI à Paris. Les frais d’inscription à la formation, à votre charge au départ, sont remboursés.',
        },
      },
    ],
  },
  'FR-TROMPEUR': {
    fires: [
      {
        why: 'a plain sentence in the midst of a line',
        posting: {
          title: 'Stage Community manager',
          text: 'Notre maison fabrique des bougies à Paris. CDI à temps plein. 30 k€. Vous répondrez aux messages.',
        },
        case: 'title-contract',
        severity: 'warning',
        quote: 'CDI',
      },
      {
        posting: {
          title: 'Stage Community manager',
          text: 'CDI à temps plein. 30 k€. Poste en CDI. Bureaux à Paris.',
        },
        case: 'title-contract',
        severity: 'warning',
      },
      {
        posting: {
          title: 'Stage – Community manager',
          text: 'Type de contrat : CDI, temps plein, à Paris. Salaire de 30 k€.',
        },
        case: 'title-contract',
        severity: 'warning',
        quote: 'CDI',
      },
      {
        posting: {
          title: 'Community manager (CDI)',
          text: 'Nous proposons un stage de 6 mois à Lyon, convention de stage obligatoire.',
        },
        case: 'title-contract',
        severity: 'warning',
      },
      {
        posting: {
          title,
          text: 'Nous proposons un stage de 6 mois à Lyon, convention de stage obligatoire.',
          contract: 'permanent',
        },
        case: 'declared-contract',
        severity: 'warning',
      },
      {
        posting: {
          title,
          text: 'CDI à Paris. Rémunération : 26 000 € brut par an.',
          salary: { min: 32000, max: 36000, currency: 'EUR', unit: 'YEAR' },
        },
        case: 'pay',
        severity: 'warning',
        quote: '26 000 € brut par an',
      },
      {
        posting: {
          title: 'Alternance – Community manager',
          text: "Notre école recherche, pour l'une de ses entreprises partenaires à Paris, un·e alternant·e. Formation prise en charge.",
          country: 'FR',
        },
        case: 'school',
        severity: 'warning',
        quote: "pour l'une de ses entreprises partenaires",
      },
    ],
    silent: [
      {
        posting: { title: 'Stage Community manager', text: 'À Paris. Poste en CDI à la clé.' },
      },
      {
        posting: {
          title: 'Stage Community manager',
          text: 'À Paris. CDI possible après le stage. Poste en CDI ensuite.',
        },
      },
      {
        posting: {
          title: 'Stage Community manager',
          text: 'À Paris. Évolution vers un CDI. Vos collègues sont en CDI.',
        },
      },
      {
        posting: {
          title: 'Stage Community manager',
          text: "Stage de 6 mois à Paris.\nÀ l'issue du stage :\nPoste en CDI.",
        },
      },
      {
        posting: {
          title: 'Stage – Community manager',
          text: 'Stage de 6 mois à Paris pouvant déboucher sur un CDI.',
        },
      },
      { posting: { title: 'Stage – Community manager', text: 'À Paris. CDI après le stage.' } },
      {
        posting: {
          title: 'Community manager (CDI)',
          text: 'À Lyon, vous encadrerez un stagiaire et une alternante.',
        },
      },
      {
        posting: {
          title: 'Community manager (CDI)',
          text: "À Lille. Votre stage de fin d'études compte comme expérience.",
        },
      },
      {
        posting: {
          title: 'Stage ou CDI – Community manager',
          text: 'Deux offres à Paris : un stage de 6 mois et un CDI.',
        },
      },
      {
        why: 'an apprenticeship is often a fixed-term contract',
        posting: {
          title: 'Alternance – Community manager',
          text: "Contrat : CDD de 12 mois (contrat d'apprentissage), à Nantes.",
        },
      },
      {
        why: 'a budget is no pay',
        posting: {
          title,
          text: 'CDI à Paris. Vous disposez de 85 000 € pour l’année de campagnes.',
          salary: { min: 32000, max: 36000, currency: 'EUR', unit: 'YEAR' },
        },
      },
      {
        why: 'ranges with an amount in common',
        posting: {
          title,
          text: 'CDI à Paris. Rémunération de 30 à 34 k€ par an.',
          salary: { min: 32000, max: 36000, currency: 'EUR', unit: 'YEAR' },
        },
      },
      {
        why: 'a company that works with a school',
        posting: {
          title: 'Alternance – Community manager',
          text: "L'Atelier Verveine, à Paris, accueille un·e alternant·e de notre école partenaire.",
          organization,
        },
      },
    ],
  },
}
