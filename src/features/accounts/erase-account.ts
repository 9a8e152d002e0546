/** Erases an account: what is about the person goes, what an organization published stays its own. */
import { sql } from 'kysely'
import type { Account } from '../../db/accounts.ts'
import { appendAudit } from '../../db/audit.ts'
import { nextDataVersion } from '../../db/board-state.ts'
import { type Db, engineOf, type Trx, withTransaction } from '../../db/database.ts'
import { decideVerification } from '../../db/memberships.ts'
import { findAlone, findMemberships, namesAddress } from './queries.ts'

/**
 * All or nothing. Sessions, memberships and drafts go with the account's row, and postings and
 * replies forget who handed them in: the schema's foreign keys say so. The log keeps the number.
 * @param now UTC ms
 */
export async function eraseAccount(db: Db, account: Account, now: number): Promise<void> {
  await withTransaction(db, async (trx) => {
    await nextDataVersion(trx)
    const alone = (await findAlone(trx, account.id)).map(({ id }) => id)
    const shared = (await findMemberships(trx, account.id)).filter(({ id }) => !alone.includes(id))
    await withdrawAll(trx, alone, account.id, now)
    await passOnApplications(trx, account)
    await forgetWaitingWords(trx, account)
    await trx.deleteFrom('jobs').where(namesAddress(account.email)).execute()
    await trx.deleteFrom('mailedLinks').where('email', '=', account.email).execute()
    await trx.deleteFrom('uploads').where('accountId', '=', account.id).execute()
    await trx.deleteFrom('accounts').where('id', '=', account.id).execute()
    for (const { id } of shared) await decideVerification(trx, id, now)
    await deleteEmpty(trx, alone)
    await appendAudit(trx, [{ at: now, action: 'erase-account', actorId: account.id, detail: {} }])
  })
  await engineOf(db).dropTraces(db)
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
      status: 'withdrawn',
      closedAt: now,
      updatedAt: now,
      version: eb('version', '+', 1),
    }))
    .where('organizationId', 'in', organizationIds)
    .where('isOwn', '=', 1)
    .where('status', 'in', ['published', 'awaiting-review'])
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
  const entries = rows.map(({ id: postingId }) => ({
    ...{ at: now, action: 'withdraw', actorId, postingId },
    detail: { because: 'erase-account' },
  }))
  await appendAudit(trx, entries)
}

/** Applications that came to the address go to the member who joined the organization first. */
async function passOnApplications(trx: Trx, { id, email }: Account): Promise<void> {
  const organizationIds = (await findMemberships(trx, id)).map((row) => row.id)
  await trx
    .updateTable('postings')
    .set((eb) => ({
      applyEmail: eb
        .selectFrom('memberships')
        .innerJoin('accounts', 'accounts.id', 'memberships.accountId')
        .select('accounts.email')
        .whereRef('memberships.organizationId', '=', 'postings.organizationId')
        .where('accounts.id', '<>', id)
        .orderBy('memberships.createdAt')
        .orderBy('accounts.id')
        .limit(1),
    }))
    .where('isOwn', '=', 1)
    .where('applyEmail', '=', email)
    .where((eb) =>
      eb.or([
        eb('submittedBy', '=', id),
        ...(organizationIds.length > 0 ? [eb('organizationId', 'in', organizationIds)] : []),
      ]),
    )
    .execute()
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
