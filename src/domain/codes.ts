/**
 * The code lists of the board: one spelling in the database, URLs, API, feeds and command line.
 * The order of each list is the order in which facets and forms show it.
 */
export const CONTRACTS = [
  'internship',
  'apprenticeship',
  'permanent',
  'fixed-term',
  'freelance',
  'volunteer',
  'unspecified',
] as const
export const LEVELS = ['junior', 'mid', 'senior'] as const
export const EMPLOYERS = ['agency', 'in-house', 'nonprofit', 'public', 'media'] as const
export const REMOTES = ['on-site', 'hybrid', 'remote'] as const
export const COMMUNITIES = [
  'customers',
  'enthusiasts',
  'employees',
  'researchers',
  'developers',
  'audience',
  'citizens',
  'players',
  'members',
] as const
export const HOURS = ['evenings', 'weekends', 'on-call'] as const
export const LANGS = ['fr', 'en'] as const
export const VERDICTS = ['flagged', 'unsure', 'clear', 'not-applicable'] as const
export const FLAGS = ['none', 'automatic', 'upheld', 'cleared'] as const
export const STATUSES = [
  'draft',
  'awaiting-review',
  'published',
  'expired',
  'filled',
  'unfilled',
  'withdrawn',
  'removed',
] as const
/** Families of the title dictionary: what trade a title names, whatever its wording. */
export const FAMILIES = [
  'community_mgmt',
  'animation',
  'social_media_mgmt',
  'moderation',
  'content',
  'influence',
  'strategy',
  'developer_community',
  'internal_community',
  'customer_care',
  'paid_social',
  'press_audience',
  'civic',
  'gaming',
] as const
/** What the work consists of, as the employer's form asks it. */
export const DUTIES = [
  'animate',
  'moderate',
  'create',
  'plan',
  'measure',
  'support',
  'events',
  'advertise',
  'train',
  'manage',
] as const
export const CURRENCIES = ['EUR', 'CAD'] as const
export const PAY_UNITS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const
export const LOCALES = ['fr', 'fr-ca', 'en'] as const

export type Contract = (typeof CONTRACTS)[number]
export type Level = (typeof LEVELS)[number]
export type Employer = (typeof EMPLOYERS)[number]
export type Remote = (typeof REMOTES)[number]
export type Community = (typeof COMMUNITIES)[number]
export type Hours = (typeof HOURS)[number]
export type Lang = (typeof LANGS)[number]
export type Verdict = (typeof VERDICTS)[number]
export type Flag = (typeof FLAGS)[number]
export type Status = (typeof STATUSES)[number]
export type Family = (typeof FAMILIES)[number]
export type PayUnit = (typeof PAY_UNITS)[number]
export type Duty = (typeof DUTIES)[number]
export type Locale = (typeof LOCALES)[number]

const INTERNSHIP_LIKE: ReadonlySet<Contract> = new Set([
  'internship',
  'apprenticeship',
  'volunteer',
])

/** True for the contracts under which a senior role is a mismatch: internship, apprenticeship, volunteer. */
export function isInternshipLike(contract: Contract): boolean {
  return INTERNSHIP_LIKE.has(contract)
}

/** Packs many-valued codes into one integer: bit i stands for the i-th code of `codes`. */
export function toMask<Code extends string>(
  codes: readonly Code[],
  chosen: Iterable<Code>,
): number {
  let mask = 0
  for (const code of chosen) {
    const bit = codes.indexOf(code)
    if (bit < 0) throw new RangeError(`unknown code ${code}`)
    mask |= 1 << bit
  }
  return mask
}

/** The inverse of {@link toMask}, in list order. */
export function fromMask<Code extends string>(codes: readonly Code[], mask: number): Code[] {
  return codes.filter((_, bit) => (mask & (1 << bit)) !== 0)
}
