import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
const several = { case: 'several', severity: 'info' } as const
const many = { case: 'many', severity: 'warning' } as const

/** So many words, each a sentence's. */
const words = (count: number) => 'Vous répondez aux membres. '.repeat(count / 4).trim()

export const QUALITY_WORDS: RuleExamples = {
  'Q-TRADES': {
    fires: [
      {
        posting: {
          title,
          text: 'Une seule personne pour logo, site, vidéo, Google Ads, comptabilité, accueil et réseaux.',
        },
        ...many,
        quote: 'logo',
      },
      {
        posting: {
          title,
          text: 'Vos tâches :\n- visuels sous Photoshop\n- montage vidéo\n- référencement du blog\n- campagnes Google Ads',
        },
        ...several,
        quote: 'Photoshop',
      },
      {
        posting: {
          title,
          text: 'You will edit videos, write articles for the site, run paid social and send the newsletter.',
        },
        ...several,
      },
      {
        posting: {
          title,
          text: 'Tu maîtrises InDesign et After Effects. Tu rédiges des articles, tu organises nos événements, tu écris les communiqués de presse, tu tiens le site WordPress et tu envoies les infolettres.',
        },
        ...many,
      },
      {
        posting: {
          title,
          text: 'Photography, video editing, SEO, Facebook Ads, WordPress and customer service are all yours.',
        },
        ...many,
      },
    ],
    silent: [
      {
        why: 'places and kinds of content, and the trade of the firm',
        posting: {
          title,
          text: 'Cabinet de comptabilité. Vous publiez photos, vidéos et textes pour le site, la boutique et la page d’accueil.',
        },
      },
      { posting: { title, text: 'Vous animez le forum, modérez et écrivez la newsletter.' } },
      {
        why: 'welcome, not asked',
        posting: {
          title,
          text: 'Vous animez nos pages. Photoshop, Premiere Pro, WordPress, SEO et Google Ads seraient un plus.',
        },
      },
      {
        why: 'a heading says that they are welcome',
        posting: {
          title,
          text: 'Vous animez nos pages.\n\nLes petits plus :\n- Photoshop\n- montage vidéo\n- SEO\n- Google Ads',
        },
      },
      {
        why: 'trades of colleagues',
        posting: {
          title,
          text: 'Vous travaillez en lien avec nos équipes SEO, Google Ads, relations presse, montage vidéo et service client.',
        },
      },
      {
        why: 'what the employer sells',
        posting: {
          title,
          text: 'Notre agence propose SEO, Google Ads, motion design, relations presse et newsletters. Vous animez les communautés de nos clients.',
        },
      },
      {
        why: 'three are few',
        posting: { title, text: 'Photoshop, montage vidéo et newsletter : votre semaine.' },
      },
      {
        posting: {
          title,
          text: 'Photoshop, Premiere Pro, Google Ads, WordPress or Mailchimp? A plus, never a must.',
        },
      },
    ],
  },
  'Q-TITLE': {
    fires: [
      {
        posting: { title: 'Community manager et graphiste', text: 'CDI à Lyon.' },
        case: 'jobs',
        severity: 'info',
        quote: 'graphiste',
      },
      {
        posting: { title: 'Commercial / Community manager (H/F)', text: 'CDI à Lyon.' },
        case: 'jobs',
        severity: 'info',
      },
      {
        posting: { title: 'STAGE COMMUNITY MANAGER', text: 'Stage à Lyon.' },
        case: 'capitals',
        severity: 'info',
      },
      {
        posting: { title: 'Community manager – 30 000 €', text: 'CDI à Lyon.' },
        case: 'extra',
        severity: 'info',
        quote: '€',
      },
      {
        posting: { title: 'We want you!', text: 'Permanent post in London.' },
        case: 'extra',
        severity: 'info',
        quote: '!',
      },
    ],
    silent: [
      { posting: { title: 'Community manager H/F', text: 'CDI à Lyon.' } },
      { posting: { title: 'Animateur·trice de communauté (CDD)', text: 'CDD à Lyon.' } },
      { posting: { title: 'Social media manager / Community manager', text: 'CDI à Lyon.' } },
      { posting: { title: 'CM (H/F) – CDI – MTL', text: 'CDI à Lyon.' } },
      {
        why: 'the text may speak of other jobs',
        posting: { title, text: 'Vous briefez un graphiste et une vidéaste !' },
      },
    ],
  },
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
