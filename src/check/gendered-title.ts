/**
 * Finds a job title written in one gender alone. It reads the ORIGINAL words: folding takes gender
 * forms away.
 */
import { detectLanguage } from '../text/language.ts'
import { MAX_READ } from '../text/normalise.ts'

type Range = { start: number; end: number }

/** Trades whose two French forms differ: what they share, then the masculine and feminine ends. */
const FORMS: readonly (readonly [stems: string, masculine: string, feminine: string])[] = [
  [
    'anima|mod[ée]ra|r[ée]dac|cr[ée]a|coordina|coordonna|direc|m[ée]dia|r[ée]alisa|administra|' +
      'traduc|forma|illustra|facilita|concep|collabora|programma|ambassad',
    'teur|eur',
    'trice|rice',
  ],
  [
    'blogu|influenc|d[ée]velopp|mont|vend|chroniqu|plann|stream|youtub|tiktok|recrut|veill|cadr',
    'eur',
    'euse',
  ],
  ['charg|attach|d[ée]l[ée]gu|employ|pr[ée]pos', 'é|e', 'ée|ee'],
  ['assistant|adjoint|consultant|apprenti|alternant|agent|expert|g[ée]rant', '', 'e'],
  ['conseill|caissi|h[ôo]teli', 'er', '[èe]re|ère'],
  ['technici|informatici|musici', 'en', 'enne'],
  ['ing[ée]nieur', '', 'e'],
]

/** One form each, with no other to build from them. */
const MASCULINE_ONLY = 'h[ôo]te|salesman|cameraman|pressman|anchorman|businessman'
const FEMININE_ONLY = 'h[ôo]tesse|saleswoman|camerawoman|businesswoman'

const MASCULINE = words(
  FORMS.map(([stems, end]) => `(?:${stems})(?:${end})`),
  MASCULINE_ONLY,
)
const FEMININE = words(
  FORMS.map(([stems, , end]) => `(?:${stems})(?:${end})`),
  FEMININE_ONLY,
)
/** English writes them for everyone. */
const ENGLISH_TOO = /^(?:assistant|adjoint|consultant|agent|expert|monteur|employee?|attache)$/i

/** The word is not whom the title calls: "pour créateurs", "du directeur", "en charge de". */
const NOT_THE_TRADE =
  /(?:^|[\s(])(?:du|au|aux|le|la|les|des|nos|notre|votre|pour|avec|chez|par|en|in|aupr[èe]s d[eu'’])\s*(?:l['’]|une?\s)?$|l['’]$/iu
/** "de directrice" belongs to another noun, but "stage de rédactrice" is the trade itself. */
const OF = /(?:^|\s)(?:de\s+|d['’])$/iu
const OFFER_OF =
  /(?:stages?|postes?|emplois?|alternance|contrats?|missions?|offres?|cdi|cdd|apprentissage|apprenti[e]?|fonctions?)\s+(?:de\s+|d['’])$/iu

/** H/F and its like, or both written out. */
const BOTH_GENDERS =
  /(?<![\p{L}\p{N}])(?:[hfmw]\s?[/|\-–]\s?[hfmwxd]|[hfm]\s?[/|\-–]\s?[hfm]\s?[/|\-–]\s?\p{L}{1,2}|[(]\s?[hf]\s[hf]\s?[)]|hommes?\s?(?:\/|-|ou|et)\s?(?:une\s)?femmes?|femmes?\s?(?:\/|-|ou|et)\s?(?:un\s)?hommes?|tous (?:les )?genres|tout genre|all genders|any gender)(?![\p{L}\p{N}])/iu
/** chargé·e, chargé(e), animateur/trice, animateur(-trice), chargé.e.s. */
const INCLUSIVE_FORM =
  /\p{L}{2}(?:[·•⋅‧∙](?:e|ne|le|se|ve|te|euse|rice|trice|ice|[eè]re|i[eè]re)|\(-?(?:e|ne|le|se|ve|te|euse|rice|trice|ice|[eè]re|i[eè]re)s?\)|\/-?(?:e|eur|ne|euse|rice|trice|ice|[eè]re|i[eè]re)|\.(?:e|ne|euse|rice|trice|[eè]re)|-(?:e|ne|euse|rice|trice|i?[eè]re))(?![\p{L}-])/iu
/** A sentence that opens the post to everyone, or says that one gender stands for all. */
const OPEN_PHRASE =
  /(?:toutes et (?:à |a )?tous|tous et (?:à |a )?toutes|ouverte?s? à tou(?:s|tes)|(?:genre|forme) masculine?|le masculin|(?:genre|forme) f[ée]minine?|le f[ée]minin|sans discrimination|non[- ]discriminat|discriminatoire|sans distinction|[ée]galit[ée]|[ée]quit[ée]|diversit|inclusi[fvo]|[ée]pic[èe]ne|handicap|quel que soit (?:leur|son|votre|le) (?:sexe|genre)|equal opportunit|regardless of (?:\w+,? ){0,6}(?:gender|sex))/iu

/**
 * Where a title names its trade in one gender alone, while neither title nor text tells that all may
 * apply. Words of one form for all ("responsable", "stagiaire", "community manager") and "chef" are
 * none.
 * @returns offsets into the title as it is written
 */
export function genderedTitle(wholeTitle: string, wholeText: string): Range | null {
  const [title, text] = [wholeTitle.slice(0, MAX_READ), wholeText.slice(0, MAX_READ)]
  const trades = [...tradesIn(title, MASCULINE, true), ...tradesIn(title, FEMININE, false)]
  const [first] = trades.sort((a, b) => a.start - b.start)
  if (first === undefined || new Set(trades.map(({ isMasculine }) => isMasculine)).size > 1)
    return null
  const whole = `${title}\n${text}`
  if ([BOTH_GENDERS, INCLUSIVE_FORM, OPEN_PHRASE].some((open) => open.test(whole))) return null
  const word = title.slice(first.start, first.end)
  if (namesOther(first, word, text)) return null
  if (ENGLISH_TOO.test(word) && detectLanguage(whole).lang === 'en') return null
  return { start: first.start, end: first.end }
}

/** Characters before a trade that tell whose it is. */
const LONGEST_LEAD = 60

type Trade = Range & { isMasculine: boolean }

function tradesIn(title: string, pattern: RegExp, isMasculine: boolean): Trade[] {
  return [...title.matchAll(pattern)].flatMap(({ index, 0: word }) => {
    const before = title.slice(Math.max(0, index - LONGEST_LEAD), index)
    if (NOT_THE_TRADE.test(before) || (OF.test(before) && !OFFER_OF.test(before))) return []
    return [{ start: index, end: index + word.length, isMasculine }]
  })
}

/** Letters by which two forms of one trade are known as such. */
const SHARED_LETTERS = 4

/** True when the text calls for the other gender too: "animateur" above, "une animatrice" below. */
function namesOther({ isMasculine }: Trade, word: string, text: string): boolean {
  const start = plain(word).slice(0, SHARED_LETTERS)
  const others = text.matchAll(isMasculine ? FEMININE : MASCULINE)
  return [...others].some(([other]) => plain(other).startsWith(start))
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Any of the patterns as a whole word. */
function words(patterns: readonly string[], others: string): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${patterns.join('|')}|${others})(?![\\p{L}])`, 'giu')
}
