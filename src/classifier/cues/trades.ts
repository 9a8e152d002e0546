import { type Cue, cue } from './cue.ts'

/** The trades that a post may pile up; writing, posting and answering are one trade and not counted. */
export const TRADES: Readonly<Record<string, RegExp>> = {
  design: cue(
    `(?:graphi(?:sme|cs?\\b|ques?\\b|c design)|photoshop|illustrator|indesign|canva|figma|visuels\\b|affiches?\\b|etiquettes?\\b|maquett|mises? en page|infographi|posters?\\b|episode covers?|logos?\\b|dessin(?:er|es|ez)\\b|draw(?:ing)? (?:the|our|maps)|design (?:the|our|posts|static|graphics|le catalogue)|designer le)`,
  ),
  photo: cue(
    `(?:photo(?:s|graphi(?:e|es|er|ez|ques?)|graphs?|graphy)?\\b(?!shop)|lightroom|shoot(?:ing|s)?\\b)`,
  ),
  video: cue(
    `(?:videos?\\b|montage|montez|montes|tourner\\b|filmer|filmez|filmes|premiere pro|after effects|capcut|reels?\\b|motion|edit(?:ing)? (?:short|clips|footage)|capsules?\\b|(?<!good )films?(?:ing)?\\b|cut (?:them|the clips))`,
  ),
  audio: cue(`(?:podcasts?\\b|balados?\\b|audiograms?|extraits sonores|mixage|sound edit)`),
  ads: cue(
    `(?:google ads|meta ads|facebook ads|tiktok ads|spotify ads|publicites?\\b|campagnes? (?:meta|payantes?|sponsorisees?|publicitaires?|google)|annonces (?:google|payantes|meta)|google shopping|sea\\b|paid (?:social|media|ads|campaigns?)|ad campaigns?|media buying|sponsored posts|ads\\b)`,
  ),
  web: cue(
    `(?:wordpress|prestashop|shopify|seo\\b|referencement|site (?:web|internet|wordpress|prestashop)|balises|html|show notes so that google|update (?:the|our) (?:web ?)?site|web ?site\\b|le site\\b)`,
  ),
  events: cue(
    `(?:evenements?\\b|evenementiel|meetups?\\b|events?\\b|salons?\\b(?! (?:#|de discussion))|kiosque|inaugurations?|conferences?\\b|webinai?r(?:e|es|s)\\b|ateliers\\b|saint-[a-z]+ en boutique|soirees\\b|open evenings|pop-ups?\\b|portes ouvertes)`,
  ),
  press: cue(
    `(?:relations? (?:presse|publiques|medias)|communiques\\b|dossiers? de presse|press (?:releases?|relations|kits?)|chroniqueurs|journalistes culturels|media relations|blogueurs|public relations)`,
  ),
  support: cue(
    `(?:service client|support (?:client|utilisateurs?|usagers?)|sav\\b|customer (?:support|care|service)|player support|tickets?\\b|repondre aux candidats)`,
  ),
  data: cue(
    `(?:sondages?\\b|surveys?\\b|tableaux? de bord|dashboards?|google analytics|power bi|analyse de donnees|data analysis|questionnaires?\\b)`,
  ),
  translation: cue(
    `(?:traduction|traduire|traduis|traduisez|translat(?:e|ing|ion)|into (?:two|three|four|french|english)(?: languages)?)`,
  ),
}

/** How many distinct trades, asked as duties, make a strong sign. */
export const MANY_TRADES = 4

/** Several trades asked of one person; counted by `features.ts`, which shows the words of each. */
export const MANY: readonly Cue[] = [
  {
    id: 'many-trades',
    side: 'for',
    strength: 'strong',
    languages: ['fr', 'en'],
    field: 'text',
    patterns: Object.values(TRADES),
  },
]
