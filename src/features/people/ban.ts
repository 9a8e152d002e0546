/** A ban and the mails that tell the members of it. */
import { type Ban, type BanOutcome, type By, banOrganization, liftBan } from '../../db/bans.ts'
import { type Db, withTransaction } from '../../db/database.ts'
import { enqueueJob } from '../../db/jobs.ts'
import { findMembers } from '../../db/memberships.ts'
import { mailJob } from '../../mail/mail-order.ts'

/** Both or neither. */
export function ban(db: Db, wanted: Ban, by: By): Promise<BanOutcome> {
  return withTransaction(db, async (trx) => {
    const banned = await banOrganization(trx, wanted, by)
    if (banned.outcome !== 'done') return banned
    const { organizationId, name } = banned
    for (const { accountId, email: to, locale } of await findMembers(trx, organizationId)) {
      const values = { organization: name, reason: wanted.reason }
      const order = { to, locale, message: 'banned', values } as const
      const dedupeKey = `banned:${organizationId}:${accountId}:${by.now}`
      await enqueueJob(trx, mailJob(order, { dedupeKey, now: by.now }))
    }
    return banned
  })
}

export function lift(db: Db, slug: string, by: By): ReturnType<typeof liftBan> {
  return withTransaction(db, (trx) => liftBan(trx, slug, by))
}
