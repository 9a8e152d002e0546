/** Applications that came to somebody who leaves an organization go to a member who stays. */
import { type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import { organizationsOf } from './accounts.ts'
import type { Trx } from './database.ts'
import type { Tables } from './tables.ts'

/** Who leaves; the address in lower case. */
export type Leaver = { id: number; email: string }

/**
 * Passes what comes to the address on to the member who joined the organization first: postings,
 * words of them that wait for a curator, and applications that wait in the queue. Where nobody
 * stays, the postings hold no address any more and what waits in the queue is left as it is.
 * @param from one organization; null: each one of the account, and whatever it handed in elsewhere
 */
export async function passOnApplications(
  trx: Trx,
  { id, email }: Leaver,
  from: number | null,
): Promise<void> {
  const organizationIds = from === null ? await organizationsOf(trx, id) : [from]
  const left = (eb: Postings) =>
    eb.or([
      ...(organizationIds.length > 0 ? [eb('postings.organizationId', 'in', organizationIds)] : []),
      ...(from === null ? [eb('postings.submittedBy', '=', id)] : []),
    ])
  const waiting = await trx
    .selectFrom('postingRevisions')
    .innerJoin('postings', 'postings.id', 'postingRevisions.postingId')
    .select((eb) => ['postingRevisions.id', heirOf(eb, id).as('heir')])
    .where('postingRevisions.state', '=', 'pending')
    .where('postings.isOwn', '=', 1)
    .where(left)
    .execute()
  for (const revision of waiting) await rewriteInput(trx, revision, email)
  await rewriteJobs(trx, { id, email }, left)
  await trx
    .updateTable('postings')
    .set((eb) => ({ applyEmail: heirOf(eb, id) }))
    .where('isOwn', '=', 1)
    .where(sql<SqlBool>`lower(apply_email) = ${email}`)
    .where(left)
    .execute()
}

type Postings = ExpressionBuilder<Tables, 'postings'>

/** The address of the member who joined a posting's organization first, the leaver left out. */
function heirOf(eb: Postings, leaverId: number) {
  return eb
    .selectFrom('memberships')
    .innerJoin('accounts', 'accounts.id', 'memberships.accountId')
    .select('accounts.email')
    .whereRef('memberships.organizationId', '=', 'postings.organizationId')
    .where('accounts.id', '<>', leaverId)
    .orderBy('memberships.createdAt')
    .orderBy('accounts.id')
    .limit(1)
}

/** Accepted later, the words would bring the address back. */
async function rewriteInput(
  trx: Trx,
  { id, heir }: { id: number; heir: string | null },
  email: string,
): Promise<void> {
  const field = (to: string | null) => `"applyEmail":${JSON.stringify(to)}`
  await trx
    .updateTable('postingRevisions')
    .set({ input: sql<string>`replace(input, ${field(email)}, ${field(heir)})` })
    .where('id', '=', id)
    .execute()
}

/** Their keys name the posting: "apply:<id>:…", as src/features/apply asks for them. */
async function rewriteJobs(
  trx: Trx,
  { id, email }: Leaver,
  left: (eb: Postings) => RawBuilder<SqlBool> | ReturnType<Postings['or']>,
): Promise<void> {
  const jobs = await trx
    .selectFrom('jobs')
    .select(['id', 'dedupeKey', 'payload'])
    .where(sql<SqlBool>`state = 'waiting'`) // as the index jobs_due spells it
    .where('dedupeKey', 'like', 'apply:%')
    .where(namesAddress(email))
    .execute()
  for (const job of jobs) {
    const postingId = Number(/^apply:(\d+):/.exec(job.dedupeKey)?.[1])
    const order: { to?: unknown } = JSON.parse(job.payload)
    if (order.to !== email || !postingId) continue
    const posting = await trx
      .selectFrom('postings')
      .select((eb) => heirOf(eb, id).as('heir'))
      .where('postings.id', '=', postingId)
      .where('isOwn', '=', 1)
      .where(left)
      .executeTakeFirst()
    if (!posting?.heir) continue
    const payload = JSON.stringify({ ...order, to: posting.heir })
    await trx.updateTable('jobs').set({ payload }).where('id', '=', job.id).execute()
  }
}

/** True for a job whose payload holds the address as a whole value. */
export function namesAddress(email: string): RawBuilder<boolean> {
  const value = JSON.stringify(email).replace(/[\\%_]/g, '\\$&')
  return sql<boolean>`payload like ${`%${value}%`} escape '\\'`
}
