/** Which trades a posting asks of the one person, beside the care of communities. */
import type { Locale } from '../domain/codes.ts'
import { inLocale, type Localised } from '../domain/localised.ts'
import type { Hit } from '../extract/reading.ts'
import { JOB_CUES, TRADE_CUES } from './cues/quality.ts'
import type { Subject } from './subject.ts'

export type Trade = keyof typeof TRADE_CUES
export type Job = keyof typeof JOB_CUES

const TRADES = Object.keys(TRADE_CUES) as Trade[]
const JOBS = Object.keys(JOB_CUES) as Job[]

/** Welcome, not asked. */
const WELCOME =
  /\b(?:(?:un|le|les|est un|vrais?|real|a|big) (?:petits? )?plus\b(?! (?:de|qu))|atouts?|idealement|appreciee?s?|souhaitee?s?|bonus|nice[- ]to[- ]have|(?:an?|strong) (?:asset|advantage)|assets|preferred|preferably|ideally|optional|facultati\w+|notions?|sensibilite|desirable|desired|not required|serait?ent|would be)\b/
/** Of colleagues, suppliers and clients. */
const OF_OTHERS =
  /\b(?:equipes?|collegues?|collaborateurs|prestataires?|partenaires?|en (?:lien|collaboration|relation|coordination|binome|liaison) (?:etroite )?avec|aux cotes d\w*|travaill\w+ avec|working (?:closely )?with|work (?:closely )?with|collaborat\w+ with|alongside|teams?|teammates|liais\w+|freelancers?|suppliers|vendors|agenc(?:e|y|ies)|reporting to|refer|transmet\w*|remont\w*|escalat\w*|managed by|geree? par|brief(?:er|s)?|rattachee?)\b/
/** What the employer does, and what was studied. */
const OF_THE_HOUSE =
  /\b(?:nous (?:sommes|accompagnons|proposons|offrons|aidons|concevons|intervenons)|notre (?:expertise|metier|offre|savoir-faire)|nos (?:expertises?|services|metiers|solutions|poles|clients|domaines)|specialis\w+|leaders?|fondee?|founded|societe|plateformes?|company|we (?:are|help|offer|provide|believe|build)|our (?:services|clients|mission|platform|products?)|formations?|etudes|diplom\w+|degree|bachelor\w*|masters?|licence|bac|bts|dut|major(?:ing)?|ecole|field|avantages|benefits|vous apprendrez|you will learn)\b/
const ASIDE = [WELCOME, OF_OTHERS, OF_THE_HOUSE]
/** Headings under which nothing is asked of the person. */
const ASIDE_HEADING =
  /\b(?:plus|atouts?|bonus|nice to have|assets?|preferred|desirable|optional|a propos|qui sommes|entreprise|societe|about|company|who we are|nos (?:valeurs|services|avantages)|formation|ce que (?:nous|tu apprendras|vous apprendrez)|avantages|benefits|perks|we offer)\b/

/** Units read on either side of a passage for the sentence that it stands in. */
const SENTENCE = 200
/** Units read back for the heading that a passage stands under, and the longest heading. */
const SECTION = 700
const LONGEST_HEADING = 60

const TRADE_NAMES: Readonly<Record<Trade, Localised>> = {
  'trade-design': { fr: 'graphisme', en: 'graphic design' },
  'trade-video': { fr: 'vidéo', en: 'video' },
  'trade-photo': { fr: 'photographie', en: 'photography' },
  'trade-seo': { fr: 'référencement', en: 'search engine optimization' },
  'trade-ads': { fr: 'publicité en ligne', en: 'online advertising' },
  'trade-web': { fr: 'gestion de site web', en: 'website management' },
  'trade-mailing': {
    fr: 'e-mailing et gestion de contacts',
    'fr-ca': 'infolettres et gestion de contacts',
    en: 'e-mailing and contact management',
  },
  'trade-writing': { fr: 'rédaction', en: 'article writing' },
  'trade-press': { fr: 'relations presse', 'fr-ca': 'relations de presse', en: 'media relations' },
  'trade-events': { fr: 'événementiel', en: 'events' },
  'trade-analytics': { fr: 'analyse de données', en: 'data analysis' },
  'trade-care': { fr: 'service client', 'fr-ca': 'service à la clientèle', en: 'customer service' },
  'trade-translation': { fr: 'traduction', en: 'translation' },
  'trade-influence': { fr: "relations d'influence", en: 'influencer relations' },
  'trade-accounting': { fr: 'comptabilité', en: 'accounting' },
  'trade-reception': { fr: 'accueil', 'fr-ca': 'réception', en: 'reception' },
  'trade-code': { fr: 'développement informatique', en: 'software development' },
}

/** Their names, as a list to be read. */
export function tradeList(trades: readonly Trade[]): Localised {
  const list = (locale: Locale) =>
    trades.map((trade) => inLocale(TRADE_NAMES[trade], locale)).join(', ')
  return { fr: list('fr'), 'fr-ca': list('fr-ca'), en: list('en') }
}

/** The trades asked, each with its first passage that asks for it; in the order of the table. */
export function tradesAsked(subject: Subject): { trade: Trade; hit: Hit<unknown> }[] {
  return TRADES.flatMap((trade) => {
    const hit = subject.hits(trade).find((one) => isAsked(subject, one))
    return hit === undefined ? [] : [{ trade, hit }]
  })
}

/** The jobs that the title names, each by its first words; in the order of the title. */
export function jobsNamed(subject: Subject): Hit<unknown>[] {
  const named = JOBS.flatMap((job) => subject.hits(job).slice(0, 1))
  return named.sort((a, b) => a.start - b.start)
}

function isAsked({ reading }: Subject, { field, start, end }: Hit<unknown>): boolean {
  if (field === 'title') return true
  const { text } = reading.text
  const before = text.slice(Math.max(0, start - SENTENCE), start)
  const after = text.slice(end, end + SENTENCE)
  const sentence = `${before.slice(lastEnd(before))}${text.slice(start, end)}${after.slice(0, firstEnd(after))}`
  if (ASIDE.some((aside) => aside.test(sentence))) return false
  return !ASIDE_HEADING.test(headingBefore(text, start))
}

/** A question mark is none: "Photoshop? A plus." */
const ENDS = /[.!;\n]/
function lastEnd(text: string): number {
  let at = text.length
  while (at > 0 && !ENDS.test(text[at - 1]!)) at--
  return at
}

function firstEnd(text: string): number {
  const end = text.search(ENDS)
  return end < 0 ? text.length : end
}

/** The nearest short line that ends on ":" or is marked as a heading; empty when there is none. */
function headingBefore(text: string, at: number): string {
  const lines = text
    .slice(Math.max(0, at - SECTION), at)
    .split('\n')
    .slice(0, -1)
  const isHeading = (line: string) => /:\s?$|^\s?(?:#|\*\*)/.test(line)
  return lines.findLast((line) => line.length <= LONGEST_HEADING && isHeading(line)) ?? ''
}
