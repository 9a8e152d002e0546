import type { BaseSalary } from './base-salary.ts'
import type { Community, Contract, Employer, Family, Hours, Lang, Remote, Status } from './codes.ts'
import type { Particulars } from './particulars.ts'

export type Provenance = 'declared' | 'extracted'

/**
 * A posting as any way in (import, demonstration, form) hands it to the database: effective values,
 * each with where it comes from. Money in minor units, instants in UTC milliseconds.
 */
export type PostingInput = {
  source: string
  externalId: string
  title: string
  text: string
  lang: Lang
  contract: Contract
  employer: Employer | null
  remote: Remote | null
  remoteDays: number | null
  communities: Community[]
  hours: Hours[]
  country: string | null
  region: string | null
  city: string | null
  family: Family | null
  salary: BaseSalary | null
  /** The employer's own words on pay, when a field holds them. */
  payText: string | null
  /** True when the posting says that the work is unpaid. */
  unpaid: boolean
  monthsMin: number | null
  monthsMax: number | null
  weeklyHours: number | null
  /** YYYY-MM. */
  startMonth: string | null
  hasTutor: boolean
  hasSchoolAgreement: boolean
  organization: string | null
  url: string | null
  applyUrl: string | null
  applyEmail: string | null
  license: string | null
  year: number | null
  /** UTC ms of the posting's date. */
  datePosted: number
  /** UTC ms of the end of the last local day on which one may apply. */
  validThrough: number
  status: Status
  /** Per field of this type: declared by the employer or read from the text. Absent: no value. */
  provenance: Record<string, Provenance>
  /** Per extracted field: the passage that says it, as {field,start,end,text}. */
  spans: Record<string, { field: 'title' | 'text'; start: number; end: number; text: string }>
  /** Answers to the board's own form; absent where nobody was asked. */
  particulars?: Particulars
  /** Fields of the input that the board does not use, kept as they came. */
  extra: Record<string, unknown>
}
