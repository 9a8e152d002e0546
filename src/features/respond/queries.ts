/** Claims on imported postings: who may make one, and what it does. */
import { findContestable, storeAppeal } from '../../db/appeals.ts'
import { appendAudit } from '../../db/audit.ts'
import { nextDataVersion } from '../../db/board-state.ts'
import { type Db, type Trx, withTransaction } from '../../db/database.ts'
import { enqueueJob } from '../../db/jobs.ts'
import { countLinks, createLink, findLink, useLink } from '../../db/mailed-links.ts'
import { storeReply } from '../../db/replies.ts'
import type { Locale } from '../../domain/codes.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import { afterMove } from '../../domain/lifecycle.ts'
import { mailJob } from '../../mail/mail-order.ts'

const HOUR = 3_600_000 // ms
/** Mails about one posting an hour, and to one address a day: nobody's mailbox is filled from here. */
export const MOST_A_POSTING = 5
export const MOST_AN_ADDRESS = 10

/** The verified domain of a posting's organization, or null. */
export async function findDomainOf(db: Db, { hiringOrganization }: JobPosting) {
  if (hiringOrganization === null) return null
  const row = await db
    .selectFrom('organizations')
    .select('domain')
    .where('id', '=', hiringOrganization.id)
    .executeTakeFirst()
  return row?.domain ?? null
}

/**
 * Mails a link for a posting when the address is the employer's and few went out already.
 * security: the time that it takes must not tell whether it did. So it writes the same rows in every
 * case; where nothing is to be sent they hold no address, and the link is used up, which the queue
 * passes over.
 */
export async function mailClaim(
  db: Db,
  secret: string,
  claim: { posting: JobPosting; email: string; isEmployers: boolean; locale: Locale; now: number },
): Promise<void> {
  const { posting, email, isEmployers, locale, now } = claim
  await withTransaction(db, async (trx) => {
    const aboutIt = await countClaims(trx, posting.id, now - HOUR)
    const toIt = await countLinks(trx, { email, purpose: 'claim', since: now - 24 * HOUR })
    const isSent = isEmployers && aboutIt < MOST_A_POSTING && toIt < MOST_AN_ADDRESS
    const to = isSent ? email : ''
    const about = isSent ? { postingId: posting.id } : {}
    const id = await createLink(trx, secret, { purpose: 'claim', email: to, ...about, now })
    await trx
      .updateTable('mailedLinks')
      .set({ usedAt: isSent ? null : now })
      .where('id', '=', id)
      .execute()
    const link = { id, page: 'claim' } as const
    const values = { title: posting.title }
    const order = { to, locale, message: 'claim', values, link } as const
    await enqueueJob(trx, mailJob(order, { dedupeKey: `claim:${id}`, now }))
  })
}

async function countClaims(trx: Trx, postingId: number, since: number): Promise<number> {
  const { count } = await trx
    .selectFrom('mailedLinks')
    .where('postingId', '=', postingId)
    .where('purpose', '=', 'claim')
    .where('createdAt', '>', since)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/**
 * Uses a link up for one thing: a reply beside the flag, an appeal, or the removal of the posting.
 * @param act `reply`: plain text, at most MAX_REPLY characters; `contest`: at most MAX_APPEAL
 * @returns false for a link that works no more, with nothing changed
 */
export async function actOnClaim(
  db: Db,
  token: string,
  act: { reply: string } | { contest: string } | 'remove',
  now: number,
): Promise<boolean> {
  return withTransaction(db, async (trx) => {
    await nextDataVersion(trx)
    if (typeof act === 'object' && 'contest' in act) {
      return contestRuling(trx, token, act.contest, now)
    }
    const link = await useLink(trx, token, 'claim', now)
    if (!link?.postingId) return false
    if (act === 'remove') return removePosting(trx, link.postingId, now)
    const reply = { postingId: link.postingId, accountId: null, text: act.reply, now }
    await storeReply(trx, reply)
    const entry = { at: now, action: 'reply', postingId: link.postingId, detail: { by: 'claim' } }
    await appendAudit(trx, [entry])
    return true
  })
}

/** @returns false when there is nothing to contest; the link then works on */
async function contestRuling(trx: Trx, token: string, text: string, now: number) {
  const postingId = (await findLink(trx, token, 'claim', now))?.postingId
  const contested = postingId ? await findContestable(trx, postingId, now) : null
  if (!postingId || contested === null) return false
  await useLink(trx, token, 'claim', now)
  const { id: decisionId, organizationId } = contested
  return storeAppeal(trx, { decisionId, postingId, organizationId, accountId: null, text, now })
}

async function removePosting(trx: Trx, id: number, now: number): Promise<boolean> {
  const posting = await trx
    .selectFrom('postings')
    .select(['status', 'version'])
    .where('id', '=', id)
    .where('isOwn', '=', 0)
    .executeTakeFirst()
  const status = posting ? afterMove(posting.status, 'remove') : null
  if (!posting || status === null) return false
  const changed = await trx
    .updateTable('postings')
    .set({ status, closedAt: now, updatedAt: now, version: posting.version + 1 })
    .where('id', '=', id)
    .where('version', '=', posting.version)
    .executeTakeFirst()
  if (changed.numUpdatedRows !== 1n) throw new Error('the posting changed meanwhile')
  const detail = { reason: 'employer-request', from: posting.status }
  await appendAudit(trx, [{ at: now, action: 'remove', postingId: id, detail }])
  return true
}
