/**
 * Titles of the trade in France, Québec and English. Titles of one row name one trade and are equal
 * in a search; accents, gender, number and small words need no spelling out (they are stemmed).
 */
import type { Family } from './codes.ts'

export type TitleRow = {
  id: string
  /** Null for a subject that titles share and that names no trade by itself. */
  family: Family | null
  fr: readonly string[]
  qc: readonly string[]
  en: readonly string[]
  /** Letters that also mean other things (cm: centimetres): found in titles only. */
  abbreviations?: readonly string[]
  /** Close to the row but not equal: searched with it, left out of an exact search, and never read as it. */
  near?: readonly string[]
  /** Seen in real titles; searched, never shown. */
  misspelt?: readonly string[]
}

export const TITLE_DICTIONARY: readonly TitleRow[] = [
  {
    id: 'cm',
    family: 'community_mgmt',
    fr: [
      'community manager',
      'gestionnaire de communautés',
      'animateur de communauté',
      'manager de communautés',
      'animateur de communauté en ligne',
      'animateur de communauté web',
      'animateur de communauté virtuelle',
    ],
    qc: ['gestionnaire de communautés web'],
    en: ['online community manager'],
    abbreviations: ['CM'],
    near: [
      'chargé de communauté',
      'coordonnateur de communauté',
      'community coordinator',
      'community officer',
    ],
    misspelt: [
      'community manageur',
      'community manageuse',
      'community managment',
      'comunity manager',
      'communty manager',
      'cummunity manager',
      'comunauty manager',
      'communauté manager',
      'gestionnaire de commaunutés',
    ],
  },
  {
    id: 'anim_reseaux',
    family: 'animation',
    fr: ['animateur de réseaux sociaux', 'animateur de réseau', 'animateur de site web'],
    qc: ['animateur de médias sociaux'],
    en: ['social media coordinator', 'social media host'],
    near: ['coordonnateur réseaux sociaux'],
  },
  {
    id: 'mediateur',
    family: 'animation',
    fr: ['médiateur de conversations interactives'],
    qc: [],
    en: ['conversation mediator'],
  },
  {
    id: 'resp_reseaux',
    family: 'social_media_mgmt',
    fr: ['responsable réseaux sociaux', 'responsable social media', 'responsable médias sociaux'],
    qc: ['coordonnateur médias sociaux', 'conseiller médias sociaux'],
    en: ['social media lead', 'social media officer'],
    abbreviations: ['SMO'],
  },
  {
    id: 'smm',
    family: 'social_media_mgmt',
    fr: ['social media manager', 'gestionnaire de réseaux sociaux'],
    qc: ['gestionnaire de médias sociaux'],
    en: [],
    abbreviations: ['SMM'],
    near: ['chargé de réseaux sociaux', 'chargé de médias sociaux'],
    misspelt: ['social media manageur', 'social media managment', 'gestionnaire de résaux sociaux'],
  },
  {
    id: 'charge_com',
    family: 'social_media_mgmt',
    fr: [
      'chargé de communication digitale',
      'chargé de communication numérique',
      'chargé de communication web',
      'chargé de communication social media',
      'chargé de community management',
      "chargé d'animation réseaux sociaux",
    ],
    qc: ['agent en communication numérique', 'conseiller en communication numérique'],
    en: ['digital communications officer'],
    near: ['chargé de communication'],
  },
  {
    id: 'moderateur',
    family: 'moderation',
    fr: ['modérateur', 'modérateur de contenus', 'modérateur de forum', 'modérateur chat'],
    qc: [],
    en: ['content moderator', 'trust & safety associate'],
  },
  {
    id: 'content',
    family: 'content',
    fr: [
      'content manager',
      'gestionnaire de contenus',
      'responsable éditorial web',
      'rédacteur web',
      'concepteur-rédacteur social',
      'créateur de contenu',
      'brand content manager',
      'UGC creator',
    ],
    qc: ['stratège de contenu'],
    en: ['content creator', 'copywriter'],
  },
  { id: 'blogueur', family: 'content', fr: ['blogueur'], qc: [], en: ['blogger'] },
  {
    id: 'influenceur',
    family: 'influence',
    fr: ['influenceur', 'chargé de relations influenceurs', 'influence manager'],
    qc: ['relations influenceurs'],
    en: ['influencer', 'influencer marketing manager'],
  },
  {
    id: 'social_strat',
    family: 'strategy',
    fr: [
      'social media strategist',
      'stratège social media',
      'planneur social',
      'consultant social media',
    ],
    qc: ['stratège médias sociaux'],
    en: ['social media consultant'],
    near: ['conseiller stratégique', 'stratège réseaux sociaux'],
  },
  {
    id: 'head',
    family: 'strategy',
    fr: [
      'head of social',
      'head of community',
      'directeur de la communauté',
      'directeur social media',
      'chief community officer',
      'responsable de la communauté',
      'lead community',
    ],
    qc: ['directeur médias sociaux', 'chef, médias sociaux'],
    en: ['director of community', 'VP community'],
    near: ['directeur réseaux sociaux', 'head of social media'],
  },
  {
    id: 'devrel',
    family: 'developer_community',
    fr: [
      'developer relations',
      'DevRel',
      'évangéliste technique',
      'animateur de communauté de développeurs',
    ],
    qc: ['relations développeurs'],
    en: ['developer advocate', 'developer community manager'],
  },
  {
    id: 'internal',
    family: 'internal_community',
    fr: [
      "animateur de réseau social d'entreprise",
      'animateur RSE',
      'animateur de communautés internes',
      'chargé de communication interne digitale',
      'responsable communautés de pratique',
      'responsable knowledge',
    ],
    qc: ['animateur de communautés de pratique', 'conseiller communications internes'],
    en: ['internal community manager', 'enterprise social network manager'],
  },
  {
    id: 'care',
    family: 'customer_care',
    fr: [
      'conseiller client social media',
      'chargé de relation client réseaux sociaux',
      'social care',
    ],
    qc: ['agent service à la clientèle médias sociaux'],
    en: ['social care agent', 'social customer service'],
  },
  {
    id: 'paid',
    family: 'paid_social',
    fr: ['social ads manager', 'traffic manager social', "chargé d'acquisition"],
    qc: ['spécialiste placements médias sociaux'],
    en: ['paid social specialist'],
  },
  {
    id: 'press',
    family: 'press_audience',
    fr: [
      'community editor',
      'journaliste réseaux sociaux',
      'social media editor',
      'éditeur communauté',
    ],
    qc: ['rédacteur réseaux sociaux', 'édimestre'],
    en: ['audience editor', 'engagement editor'],
  },
  {
    id: 'civic',
    family: 'civic',
    fr: ['chargé de participation citoyenne en ligne', 'webmestre éditorial'],
    qc: ['conseiller participation publique'],
    en: ['civic engagement officer'],
    near: ['chargé de participation citoyenne'],
  },
  {
    id: 'gaming',
    family: 'gaming',
    fr: [
      'community manager jeu vidéo',
      'community manager esport',
      'modérateur Discord',
      'modérateur Twitch',
    ],
    qc: ['gestionnaire de communauté jeu vidéo'],
    en: ['game community manager'],
    abbreviations: ['CM esport'],
  },
  {
    id: 'social_media',
    family: null,
    fr: ['réseaux sociaux'],
    qc: ['médias sociaux'],
    en: ['social media'],
    misspelt: ['résaux sociaux', 'socials medias'],
  },
]
