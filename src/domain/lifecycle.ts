/** The life of a posting: draft → published → expired, filled, unfilled or withdrawn; or removed. */

/** How long a closed posting stays readable, with a banner; afterwards its page is gone (410). */
export const CLOSED_DAYS = 90
