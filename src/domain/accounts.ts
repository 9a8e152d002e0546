/** People with an account, and the links that the board sends them. There are no passwords. */
export const ROLES = ['employer', 'curator', 'admin'] as const
export type Role = (typeof ROLES)[number]
/** Roles that the command line gives. */
export const GIVEN_ROLES = ['curator', 'admin'] as const satisfies readonly Role[]

export const MAILED_LINK_PURPOSES = ['sign-in', 'invitation', 'claim', 'reminder'] as const
export type MailedLinkPurpose = (typeof MAILED_LINK_PURPOSES)[number]

const MINUTE = 60_000 // ms
const DAY = 86_400_000

/** How long a mailed link works, ms. */
export const LINK_LIFE: Readonly<Record<MailedLinkPurpose, number>> = {
  'sign-in': 15 * MINUTE,
  invitation: 7 * DAY,
  claim: 7 * DAY,
  reminder: 30 * DAY,
}

/** A session ends without use, and at the latest; ms. */
export const SESSION_IDLE = 14 * DAY
export const SESSION_LIFE = 30 * DAY
/** Curators and admins sign in each day. */
export const CURATOR_SESSION_LIFE = 12 * 60 * MINUTE

/** When a session ends for good, UTC ms, whatever comes first. */
export function sessionEnd(session: { createdAt: number; seenAt: number }, role: Role): number {
  const life = role === 'employer' ? SESSION_LIFE : CURATOR_SESSION_LIFE
  return Math.min(session.createdAt + life, session.seenAt + SESSION_IDLE)
}

/** Why an organization publishes nothing here any more. */
export const BAN_REASONS = ['spam', 'fraud', 'legal-order'] as const
export type BanReason = (typeof BAN_REASONS)[number]
