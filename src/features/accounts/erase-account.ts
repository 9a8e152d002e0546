/** Erases an account: what is about the person goes, what an organization published stays its own. */
import { sql } from 'kysely'
import { type Account, organizationsOf } from '../../db/accounts.ts'
import { appendAudit } from '../../db/audit.ts'
import { nextDataVersion } from '../../db/board-state.ts'
import { type Db, engineOf, type Trx, withTransaction } from '../../db/database.ts'
import { decideVerification, takeTurns } from '../../db/memberships.ts'
import { namesAddress, passOnApplications } from '../../db/pass-on.ts'
import { isLastAdmin } from '../../db/people.ts'
import { findAlone, findMemberships } from './queries.ts'

/**
 * All or nothing. Sessions, memberships and drafts go with the account's row, and postings and
 * replies forget who handed them in: the schema's foreign keys say so. The log keeps the number.
 * @param now UTC ms
 * @returns last-admin for the only admin: nothing was done, or nobody could choose curators any more
 */
export async function eraseAccount(
  db: Db,
  account: Account,
  now: number,
): Promise<'done' | 'last-admin'> {
  const outcome = await withTransaction(db, async (trx) => {
    // Of two admins who go at the same time, one stays.
    await engineOf(trx).takeTurn(trx, 'roles')
    if (await isLastAdmin(trx, account.id)) return 'last-admin'
    await nextDataVersion(trx)
    // Before its links and its row: those who invite and join take them in that order.
    for (const id of (await organizationsOf(trx, account.id)).sort((a, b) => a - b)) {
      await takeTurns(trx, id)
    }
    const alone = (await findAlone(trx, account.id)).map(({ id }) => id)
    const shared = (await findMemberships(trx, account.id)).filter(({ id }) => !alone.includes(id))
    await deleteUnread(trx, alone, account.id, now)
    await withdrawAll(trx, alone, account.id, now)
    await passOnApplications(trx, account, null)
    await forgetWaitingWords(trx, account)
    await trx.deleteFrom('jobs').where(namesAddress(account.email)).execute()
    await trx.deleteFrom('mailedLinks').where('email', '=', account.email).execute()
    await trx.deleteFrom('uploads').where('accountId', '=', account.id).execute()
    await trx.deleteFrom('accounts').where('id', '=', account.id).execute()
    for (const { id } of shared) await decideVerification(trx, id, now)
    await deleteEmpty(trx, alone)
    await appendAudit(trx, [{ at: now, action: 'erase-account', actorId: account.id, detail: {} }])
    return 'done'
  })
  if (outcome === 'done') await engineOf(db).dropTraces(db)
  return outcome
}

/**
 * What nobody has read yet goes with the last member, with its revisions and predictions. security:
 * an ending is a public page, and as a draft it would wait for nobody.
 */
async function deleteUnread(
  trx: Trx,
  organizationIds: readonly number[],
  actorId: number,
  now: number,
): Promise<void> {
  if (organizationIds.length === 0) return
  const rows = await trx
    .deleteFrom('postings')
    .where('organizationId', 'in', organizationIds)
    .where('isOwn', '=', 1)
    .where('status', 'in', ['draft', 'awaiting-review']) // no move leads back to these
    .returning('id')
    .execute()
  await logEach(trx, 'delete', rows, { actorId, now })
}

/** Nobody is left to answer for the open postings of these organizations. */
async function withdrawAll(
  trx: Trx,
  organizationIds: readonly number[],
  actorId: number,
  now: number,
): Promise<void> {
  if (organizationIds.length === 0) return
  const rows = await trx
    .updateTable('postings')
    .set((eb) => ({
      ...{ status: 'withdrawn' as const, closedAt: now, updatedAt: now },
      version: eb('version', '+', 1),
    }))
    .where('organizationId', 'in', organizationIds)
    .where('isOwn', '=', 1)
    .where('status', '=', 'published')
    .returning('id')
    .execute()
  await trx
    .updateTable('postingRevisions')
    .set({ state: 'refused', input: null })
    .where('state', '=', 'pending')
    .where('postingId', 'in', (eb) =>
      eb.selectFrom('postings').select('id').where('organizationId', 'in', organizationIds),
    )
    .execute()
  await logEach(trx, 'withdraw', rows, { actorId, now })
}

async function logEach(
  trx: Trx,
  action: 'delete' | 'withdraw',
  postings: readonly { id: number }[],
  { actorId, now }: { actorId: number; now: number },
): Promise<void> {
  const detail = { because: 'erase-account' }
  const entries = postings.map(({ id: postingId }) => ({
    ...{ at: now, action, actorId, postingId, detail },
  }))
  await appendAudit(trx, entries)
}

/** Words of the organizations that wait unseen: the address is taken out, the rest stays. */
async function forgetWaitingWords(trx: Trx, { id, email }: Account): Promise<void> {
  const organizationIds = (await findMemberships(trx, id)).map((row) => row.id)
  if (organizationIds.length === 0) return
  const value = JSON.stringify(email)
  const without = (column: 'fields' | 'input') =>
    sql<string>`replace(${sql.ref(column)}, ${value}, '""')`
  await trx
    .updateTable('drafts')
    .set({ fields: without('fields') })
    .where('organizationId', 'in', organizationIds)
    .execute()
  await trx
    .updateTable('postingRevisions')
    .set({ input: without('input') })
    .where('state', '=', 'pending')
    .where('postingId', 'in', (eb) =>
      eb.selectFrom('postings').select('id').where('organizationId', 'in', organizationIds),
    )
    .execute()
}

/** An organization that never had a posting goes with its last member. */
async function deleteEmpty(trx: Trx, organizationIds: readonly number[]): Promise<void> {
  if (organizationIds.length === 0) return
  await trx
    .deleteFrom('organizations')
    .where('id', 'in', organizationIds)
    .where('bannedAt', 'is', null) // a ban outlives the members
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('postings')
            .select('postings.id')
            .whereRef('postings.organizationId', '=', 'organizations.id'),
        ),
      ),
    )
    .execute()
}
