import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
/** So many words, each a sentence's. */
const words = (count: number) => 'Vous répondez aux membres. '.repeat(count / 4).trim()

export const QUALITY_WORDS: RuleExamples = {
  'Q-LANG': {
    fires: [
      {
        posting: { title, text: 'You will run our forum and answer all the members.' },
        case: 'english-only',
        severity: 'info',
      },
      {
        posting: {
          title,
          text: 'You will run our forum and answer the members.',
          country: 'LU',
        },
        case: 'english-only',
        severity: 'info',
      },
      {
        posting: {
          title,
          text: 'We are looking for someone who will answer the questions of our players.',
          country: 'MA',
        },
        case: 'english-only',
        severity: 'info',
      },
    ],
    silent: [
      { posting: { title, text: 'Vous animez notre forum et répondez à tous les membres.' } },
      {
        posting: {
          title,
          text: 'You will run our forum and answer the members.',
          country: 'GB',
        },
      },
      {
        why: 'in both languages',
        posting: {
          title,
          text: 'You will run our forum and answer the members of the community.\n\nVous animerez notre forum et répondrez aux membres de la communauté.',
        },
      },
      {
        why: 'a law of the place says it more closely',
        posting: {
          title,
          text: 'Permanent post in Paris. You will run our forum and answer the members.',
          country: 'FR',
        },
      },
    ],
  },
  'Q-CONTACT': {
    fires: [
      {
        posting: { title, text: 'CV à claire.boutique@gmail.com avant vendredi.' },
        case: 'free-mail',
        severity: 'warning',
        quote: 'claire.boutique@gmail.com',
      },
      {
        posting: { title, text: 'Écrivez-nous : asso_quartier@videotron.ca, à Montréal.' },
        case: 'free-mail',
        severity: 'warning',
        quote: 'asso_quartier@videotron.ca',
      },
      {
        posting: { title, text: 'Appelez Claire au 06 12 34 56 78.' },
        case: 'mobile',
        severity: 'warning',
        quote: '06 12 34 56 78',
      },
      {
        posting: { title, text: 'Texto : 514 555-0123, à Montréal.' },
        case: 'mobile',
        severity: 'warning',
      },
      {
        posting: { title, text: 'Send your CV to jobs@northern-lights.example by Friday.' },
        case: 'mail',
        severity: 'info',
        quote: 'jobs@northern-lights.example',
      },
    ],
    silent: [
      { posting: { title, text: 'Postulez par le lien. Contact : [email].' } },
      { posting: { title, text: 'Suivez-nous : @boutique_claire sur Instagram et Gmail.' } },
      { posting: { title, text: 'Accueil : 01 40 00 00 00. SIRET 812 345 678 00012.' } },
      { posting: { title, text: 'Bureaux à Montréal, 514 555-0123.' } },
      { posting: { title, text: 'Réf. 20260612345678, budget de 0612345 €.' } },
    ],
  },
  'Q-GENDER': {
    fires: [
      {
        posting: { title: 'Rédactrice web', text: 'CDI à Bruxelles.' },
        case: 'one-gender',
        severity: 'info',
        quote: 'Rédactrice',
      },
      {
        posting: { title: 'Animateur de communauté', text: 'Poste permanent à Montréal.' },
        case: 'one-gender',
        severity: 'info',
        quote: 'Animateur',
      },
      {
        posting: { title: 'Modérateur Discord', text: 'À distance, sans lieu précis.' },
        case: 'one-gender',
        severity: 'info',
      },
    ],
    silent: [
      { posting: { title: 'Animateur·trice de communauté', text: 'CDI à Bruxelles.' } },
      { posting: { title: 'Rédacteur ou rédactrice web', text: 'CDI à Bruxelles.' } },
      { posting: { title: 'Community manager', text: 'CDI à Bruxelles.' } },
      {
        why: 'in France the rule on sex says it',
        posting: { title: 'Rédactrice web', text: 'CDI à Lyon.' },
      },
      {
        why: 'the masculine stands for all, and the text says so',
        posting: {
          title: 'Animateur de communauté',
          text: 'Poste permanent à Montréal. Le masculin est employé sans discrimination.',
        },
      },
    ],
  },
  'Q-SHORT': {
    fires: [
      { posting: { title, text: words(40) }, case: 'short', severity: 'info' },
      { posting: { title, text: 'Stage à Lyon.' }, case: 'short', severity: 'info' },
      {
        why: 'signs are no words',
        posting: { title, text: `${words(56)} – – – – – – – –` },
        case: 'short',
        severity: 'info',
      },
    ],
    silent: [
      { posting: { title, text: words(60) } },
      { posting: { title, text: words(400) } },
      { posting: { title, text: `${words(76)} À Lyon, en CDI.` } },
    ],
  },
}
