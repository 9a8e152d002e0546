import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
const several = { case: 'several', severity: 'info' } as const
const many = { case: 'many', severity: 'warning' } as const

export const QUALITY_JOB: RuleExamples = {
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
}
