/** What the board knows of an employer's other postings, and what follows from it. */
import type { Contract, Family } from '../domain/codes.ts'

/** Another posting of the same employer, of whatever status that was or is public. */
export type EarlierPosting = {
  id: number
  title: string
  contract: Contract
  family: Family | null
  lang: 'fr' | 'en'
  country: string | null
  region: string | null
  city: string | null
  /** Months, lower and upper bound. */
  months: { min: number; max: number } | null
  /** YYYY-MM. */
  startMonth: string | null
  /** UTC ms. */
  datePosted: number
  /** UTC ms; null while it is open. */
  closedAt: number | null
}

/** Newest first, a bounded number of them. */
export type EmployerHistory = readonly EarlierPosting[]
