/**
 * The one public form of a posting, in schema.org's words: what the page, the feeds, exports and
 * the API are made from. It holds effective values; `provenance` says which were read from the text.
 */

import type { Span } from '../text/spans.ts'
import type { BaseSalary } from './base-salary.ts'
import type {
  Community,
  Contract,
  Employer,
  Family,
  Flag,
  Hours,
  Lang,
  Level,
  Remote,
  Status,
  Verdict,
} from './codes.ts'
import { CLOSED_DAYS } from './lifecycle.ts'
import type { Particulars } from './particulars.ts'
import type { Provenance } from './posting-input.ts'

export type HiringOrganization = { id: number; name: string; slug: string; isVerified: boolean }

export type JobPosting = {
  id: number
  source: string
  title: string
  text: string
  lang: Lang
  hiringOrganization: HiringOrganization | null
  contract: Contract
  level: Level
  employer: Employer | null
  remote: Remote | null
  remoteDays: number | null
  communities: Community[]
  hours: Hours[]
  country: string | null
  region: string | null
  city: string | null
  family: Family | null
  baseSalary: BaseSalary | null
  payText: string | null
  isUnpaid: boolean
  months: { min: number; max: number } | null
  weeklyHours: number | null
  /** YYYY-MM. */
  startMonth: string | null
  hasTutor: boolean
  hasSchoolAgreement: boolean
  url: string | null
  applyUrl: string | null
  /** null also where applications go through the board's form: that address is never shown. */
  applyEmail: string | null
  license: string | null
  year: number | null
  flag: Flag
  verdict: Verdict
  /** P(senior role), in [0, 1]. */
  probability: number
  status: Status
  /** UTC ms. */
  datePosted: number
  validThrough: number
  firstSeenAt: number
  closedAt: number | null
  updatedAt: number
  provenance: Record<string, Provenance>
  /** Per extracted field, the passage that says it. */
  spans: Record<string, Span>
  /** Answers to the board's own form; null where nobody was asked. */
  particulars: Particulars | null
  /** True when an employer of the board publishes it, false when it was imported. */
  isOwn: boolean
}

/** True while one may apply: published and not past its last day. */
export function isOpen(posting: Pick<JobPosting, 'status' | 'validThrough'>, now: number): boolean {
  return posting.status === 'published' && posting.validThrough > now
}

/** What a stranger may see: nothing of drafts, nothing any more of what was removed or long closed. */
export function publicStatus(
  posting: Pick<JobPosting, 'status' | 'validThrough' | 'closedAt'>,
  now: number,
): 200 | 404 | 410 {
  if (posting.status === 'draft' || posting.status === 'awaiting-review') return 404
  if (posting.status === 'removed') return 410
  const closed = posting.closedAt ?? posting.validThrough
  return !isOpen(posting, now) && closed < now - CLOSED_DAYS * 86_400_000 ? 410 : 200
}
