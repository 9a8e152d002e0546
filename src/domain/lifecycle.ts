/** The life of a posting: draft → published → expired, filled, unfilled or withdrawn; or removed. */
import type { Status } from './codes.ts'

/** How long a closed posting stays readable, with a banner; afterwards its page is gone (410). */
export const CLOSED_DAYS = 90

/** The endings that the tab of recently closed postings shows. */
export const CLOSED_STATUSES = [
  'expired',
  'filled',
  'unfilled',
  'withdrawn',
] as const satisfies Status[]
