/** Which trade a title names, by the title dictionary: what is written in many ways becomes one family. */
import type { Family } from '../domain/codes.ts'
import type { Fact } from './facts.ts'
import { type Reading, spanAt } from './reading.ts'

const NET =
  '(?:reseaux? socia(?:ux|l)|resaux sociaux|medias? sociaux|social[ -]?medias?|social networks?)'
const COMMUNITY =
  '(?:communautes?|comunautes?|commaunutes?|community|communities|comunity|cummunity|communty)'

/** The first family whose pattern the title matches wins: the narrow trades stand before the wide ones. */
const TITLES: readonly [Family, RegExp][] = [
  [
    'developer_community',
    /\bdev ?rel\b|\bdeveloper (?:relations|advocate|experience|community|evangelist)|\bdev advocate\b|\brelations (?:avec les )?developpeurs\b|\bevangeliste? (?:technique|tech)|\bdeveloppeurs?\b(?=.{0,30}\bcommunaute)|\bcommunaute.{0,20}\bdeveloppeurs?\b/,
  ],
  [
    'internal_community',
    /\bcommunautes? internes?\b|\breseau social (?:interne|d'entreprise)|\binternal (?:community|communications?)|\bcommunications? internes?\b|\bemployee communit(?:y|ies)\b|\breseau interne\b|\bcommunautes? de pratique\b|\benterprise social network\b|\brse\b(?=.{0,20}\b(?:anima|yammer|viva))/,
  ],
  [
    'gaming',
    new RegExp(
      `\\b(?:jeux?|game|gaming|esports?|e-sport|mmo|joueurs?|player)\\b(?=.{0,60}\\b(?:${COMMUNITY}|discord|moderat|cm\\b|social))|\\b(?:${COMMUNITY}|community manager|cm|moderateur|discord)\\b.{0,40}\\b(?:jeux?|game|gaming|esports?|e-sport|mmo|joueurs?|discord|twitch)\\b|\\b(?:discord|twitch)\\b|\\bplayer support\\b`,
    ),
  ],
  ['moderation', /\bmoderat(?:eur|ion|or|rice)s?\b|\btrust (?:and|&) safety\b|\bcontent review\w*/],
  [
    'influence',
    /\binfluence(?:ur|r|urs|rs)?\b|\bambassad(?:eurs?|or)\b|\bcreator (?:relations|partnerships|manager)\b/,
  ],
  [
    'paid_social',
    /\bpaid social\b|\bsocial ads\b|\btraffic manager\b|\bacquisition\b|\bplacements? medias?\b|\bmedia buyer\b/,
  ],
  [
    'press_audience',
    /\b(?:community|social media|audience|engagement) editor\b|\bjournaliste\b|\baudience\b|\bauditeurs?\b|\bauditoire\b|\bedimestre\b|\bediteur de communaute\b|\bpress\b|\bpr manager\b|\brelations? (?:publiques?|presse)\b|\breporter\b/,
  ],
  [
    'customer_care',
    /\b(?:social|client|customer|player) (?:care|support|service|success)\b|\bservice (?:a la )?client\w*|\brelations? clients?\b|\bsupport (?:client|utilisateurs?)|\bassistance aux utilisateurs\b|\bconseiller client\b|\bcommunaute clients\b/,
  ],
  [
    'civic',
    /\bparticipation (?:citoyenne|publique)|\bpublic engagement\b|\bcivic\b|\bconcertation\b|\bcitoyen\w*|\binformer les habitants\b|\bcabinet du maire\b/,
  ],
  [
    'strategy',
    new RegExp(
      `\\b(?:head of|director of|directeur|directrice|vp|chief)\\b.{0,40}\\b(?:${COMMUNITY}|social|${NET}|marketing|communication\\w*|digital\\w*|numerique)|\\bstrateg(?:e|ist|ie|ies)\\b|\\bplanneu\\w+|\\bconsultante?\\b.{0,20}\\b(?:social|${NET})|\\bcommunity lead\\b|\\blead community\\b|\\bsocial media lead\\b`,
    ),
  ],
  [
    'community_mgmt',
    new RegExp(
      `\\b${COMMUNITY}[ -]?(?:manage\\w*|managment|specialist|officer|builder|coordinat\\w*|associate|host|intern|lead|assistant|operations|organizer|co-op|and|&|\\+|engagement)|\\b(?:gestion\\w*|manager|responsable|chargee?|conseiller|assistante?|coordonnat\\w+|coordinat\\w+) (?:(?:de|du|des|de la|d'une|en|,) ?){0,2}(?:communication (?:et|&|/) )?${COMMUNITY}|\\bcm\\b|\\b(?:social media|communications?|marketing)[^,]{0,15}(?:and|&|\\+|/) ?community|\\bcommunity\\b|\\bcommunaute\\b`,
    ),
  ],
  [
    'animation',
    new RegExp(
      `\\banimat(?:eur|rice|ion)\\b.{0,40}\\b(?:${NET}|${COMMUNITY}|reseaux?|web|forum|site)|\\bmediat(?:eur|rice) de conversations\\b|\\banimer\\b|\\banimation\\b`,
    ),
  ],
  [
    'social_media_mgmt',
    new RegExp(
      `\\b${NET}\\b|\\bsmm\\b|\\bsocials?\\b(?=.{0,20}\\b(?:manager|officer|lead|coordinator|intern))|\\b(?:chargee?|charge|agente?|conseill\\w+|responsable|assistante?|stagiaire) (?:(?:de|d'|en|a la) ?){0,2}(?:la )?(?:communications?|com\\b|comm?unication)|\\bcommunications? (?:officer|manager|coordinator|intern|numerique|digitale|web|specialist|associate)|\\bdigital communications?\\b|\\bcommunications?\\b|\\bwebmarketing\\b|\\bmarketing\\b`,
    ),
  ],
  [
    'content',
    /\bcontent\b|\bcontenus?\b|\bredact(?:eur|ion|rice)\b|\bcopywriter\b|\bblog(?:ueur|ger|ging)\w*|\bediteur\w* web\b|\beditorial\b|\bugc\b|\bconcepteur-?redacteur\b|\binfolettre\b/,
  ],
]

/** The family of the title, with the words that name it; nothing for a title outside the trade. */
export function extractFamily(reading: Reading): Fact<Family> | undefined {
  const title = reading.title.text.slice(0, 200)
  for (const [value, pattern] of TITLES) {
    const match = pattern.exec(title)
    if (match)
      return { value, span: spanAt(reading, 'title', match.index, match.index + match[0].length) }
  }
  return undefined
}
