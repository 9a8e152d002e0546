/** What the view of the rules is handed: words ready to print. */
import type { Locale } from '../../domain/codes.ts'
import type { Translate } from '../../i18n/translate.ts'

/** @property today YYYY-MM-DD where the reader is: the day whose figures are in force */
export type Reader = { locale: Locale; t: Translate; today: string }

/** A word and what it means on this page. */
export type Meaning = { name: string; means: string }

export type RuleBasis = {
  text: string
  href: string | null
  /** How sure it is; null for what is the board's own advice by its name already. */
  mark: string | null
  note: string | null
}

/** A figure on one day; its address leads to all its values. */
export type FigureLine = { label: string; href: string; value: string; dates: string | null }

export type CaseWords = {
  severity: string
  message: string
  fix: string
  seeker: string | null
  /** Why it is not asked yet; null for what is. */
  awaits: string | null
}

export type RuleWords = {
  id: string
  /** The id in lower case: its address on the page. */
  anchor: string
  name: string
  /** The id, whom it concerns and since when: "FR-STG-DUREE · Stage". */
  scope: string
  basis: RuleBasis[]
  figures: FigureLine[]
  coversApplicants: boolean
  yieldsTo: { href: string; name: string }[]
  summary: string
  cases: CaseWords[]
}

export type PlaceRules = {
  anchor: string
  name: string
  count: string
  /** When the rules of the place are read. */
  about: string
  rules: RuleWords[]
}

/** A value with the day from which it holds and, for the last, the day until which it is known. */
export type ValueRow = { value: string; since: string | null; until: string | null }
/** All values of one figure, the newest first; at least one. */
export type FigureRows = {
  anchor: string
  name: string
  source: string
  values: ValueRow[]
}

export type RulesPage = {
  checkedOn: string
  /** All that a seeker may read beside a posting. */
  facts: string
  severities: Meaning[]
  marks: Meaning[]
  places: PlaceRules[]
  figures: FigureRows[]
  version: string
}
