/** A change of role with the mail that tells of it: from the page of accounts and the command line. */
import { type Db, withTransaction } from '../../db/database.ts'
import { enqueueJob } from '../../db/jobs.ts'
import { changeRole, type RoleChange, type RoleOutcome } from '../../db/people.ts'
import { roleJob } from '../../mail/role-change.ts'

/** Both or neither. */
export function giveRole(db: Db, change: RoleChange): Promise<RoleOutcome> {
  return withTransaction(db, async (trx) => {
    const changed = await changeRole(trx, change)
    if (changed.outcome === 'done') {
      const { accountId, locale } = changed
      const { email, role, now } = change
      await enqueueJob(trx, roleJob({ accountId, email, locale, role }, now))
    }
    return changed
  })
}
