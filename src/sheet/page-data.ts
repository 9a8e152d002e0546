/**
 * What the seeker's views are given: ready words and ready links, so that no view builds a URL,
 * formats a number or chooses a sentence. Every `…Html` field is safe markup, all else plain text.
 */
import type { Contract, Flag, Level } from '../domain/codes.ts'

export type Link = { href: string; label: string }
export type Choice = Link & { isCurrent: boolean }

/** The two badges and what joins them. */
export type Badges = {
  contract: Contract
  /** "Stage · 6 mois" */
  offered: string
  level: Level
  /** "Senior" */
  described: string
  flag: Flag
  /** "Signal automatique, à vérifier"; null without a flag. */
  flagLabel: string | null
}

export type Card = {
  id: number
  href: string
  /** The employer's own title, unchanged. */
  title: string
  /** `lang` of the title when it differs from the page's, else null. */
  titleLang: 'fr' | 'en' | null
  employer: { name: string; isVerified: boolean } | null
  /** "agence"; null when unknown. */
  employerKind: string | null
  badges: Badges
  /** "4 passages ressemblent à un poste senior. Personne n'a encore vérifié."; null without a flag. */
  why: string | null
  /** At most two of the passages behind the flag. */
  quotes: string[]
  /** Kinds of community, hours: "joueurs", "soirs". */
  tags: string[]
  /** "34 000 – 38 000 €" and "brut par an"; null when not stated. */
  pay: { amount: string; per: string | null } | null
  /** "Paris, hybride (2 jours)"; null when unknown. */
  place: string | null
  /** "jusqu'au 12 décembre" or, closed, "pourvue le 3 novembre". */
  deadline: string
  /** "il y a 3 jours" */
  age: string
  isClosed: boolean
}

export type FacetValue = {
  value: string
  label: string
  /** Postings that the list would show, were this value the only one chosen in its facet. */
  count: number
  isChosen: boolean
}

/** One group of checkboxes or radio buttons of the filter form. `name` is the URL's. */
export type Facet = {
  name: string
  title: string
  kind: 'checkbox' | 'radio'
  values: FacetValue[]
  /** Values beyond the first ones, folded away; a chosen value is never folded. */
  more: FacetValue[]
  isOpen: boolean
}

export type ListPage = {
  heading: string
  /** "331 offres" */
  count: string
  total: number
  /** Where the filter form is sent. */
  action: string
  q: string
  city: string
  /** Names of cities with open postings, for the city field's list of suggestions. */
  cities: string[]
  payMin: string
  currency: 'EUR' | 'CAD'
  start: string
  monthsMin: string
  monthsMax: string
  /** Criteria that the form shows no field for, kept on submit. */
  hidden: { name: string; value: string }[]
  /** What the reader should know of their query: cut, unknown values, ignored words. */
  problems: string[]
  /** Words also searched for, and the same search without them; null when none were used. */
  synonyms: { words: string; exactHref: string } | null
  /** The way back from an exact search; null otherwise. */
  broaderHref: string | null
  /** Open and recently closed. */
  tabs: Choice[]
  /** Each removes one filter. */
  chips: Link[]
  clearHref: string
  facets: Facet[]
  activeFilters: number
  sorts: Choice[]
  cards: Card[]
  nextHref: string | null
  firstHref: string | null
  /** null for closed postings: no feed holds them. */
  feed: Link | null
  /** Only when nothing was found: the nearest wider searches, best first. */
  wider: (Link & { count: string })[]
}

/** A fact in the table beside the text. */
export type FactRow = {
  label: string
  /** Empty where the employer's own words say it. */
  value: string
  /** The employer's own words. */
  words?: string
  /** Codes of the board, each with what it means. */
  glossary?: { word: string; meaning: string }[]
  /** "déclaré par l'employeur" / "lu dans le texte"; null for the board's own facts (dates). */
  provenance: string | null
  /** The passage a fact was read from. */
  quote: string | null
}

/** One cue with the passages that say it. */
export type Reason = {
  isFor: boolean
  /** Plain-language reason. */
  reason: string
  passages: { n: number; markId: string; quote: string }[]
  /** "+1,9" */
  weight: string
  /** Bar in a 0–100 box whose axis stands at 25. */
  bar: { x: number; width: number }
}

export type Signal = {
  flag: Flag
  /** "Ce stage décrit-il un poste senior ?" */
  heading: string
  introduction: string
  /** The heaviest: at most three for a senior role, then one against. */
  reasons: Reason[]
  /** All others, the wording among them. */
  others: Reason[]
  /** "Point de départ" (the bias), what the others add together, and the sum, signed. */
  bias: string
  rest: string
  sum: string
  /** "94 %" with its sentence. */
  probability: string
  /** Places in a 0–100 box: where unsure and signal begin, where this posting stands; null for a model that is gone. */
  scale: { unsure: number; flag: number; at: number } | null
  model: string
}

/** Why a person upheld or lifted the flag. */
export type FindingShown = {
  /** "Constat du site, 21 novembre" */
  heading: string
  /** The coded reason as a sentence; null without one. */
  reason: string | null
  paragraphs: string[][]
  isRedacted: boolean
  /** That its employer contests it, and until when that is answered; null: it does not. */
  contested: string | null
}

/** An employer's answer to the flag: plain text, in paragraphs of lines. */
export type ReplyShown = { heading: string; paragraphs: string[][] }

export type PostingPage = {
  card: Card
  /** The employer's own page; null where none is named. */
  employerHref: string | null
  /** The title with evidence marked, safe markup. */
  titleHtml: string
  backHref: string
  /** null once closed. */
  apply: {
    href: string
    label: string
    /** Where it leads: "Vers recrutement.exemple.fr." */
    where: string
    note: string
    /** Within how many days the employer promises an answer; null without a promise. */
    promise: string | null
  } | null
  payLine: string
  deadlineLine: string
  /** What is said where an open posting gives no way to apply. */
  noApply: string | null
  /** Shown once closed: "Cette offre a été pourvue le 3 novembre." */
  banner: string | null
  /** The employer's text as safe markup with the evidence marked and numbered. */
  bodyHtml: string
  bodyLang: 'fr' | 'en'
  /** "Conditions du stage" or "Conditions". */
  termsTitle: string
  terms: FactRow[]
  facts: FactRow[]
  /** Plain facts that a seeker should know: "Durée non précisée". */
  gaps: string[]
  signal: Signal | null
  /** Shown with a signal that a person upheld or lifted. */
  finding: FindingShown | null
  /** Shown beside the signal. */
  reply: ReplyShown | null
  /** Where an employer answers for an imported posting; null for one that it publishes itself. */
  respondHref: string | null
  /** Where a reader reports it; null once closed. */
  reportHref: string | null
  /** The original address of an imported posting. */
  source: { href: string; host: string } | null
  similar: Card[]
  /** JSON-LD ready to stand in a data block; null once closed. */
  jsonLd: string | null
}
