/** The queue's part of a ban: postings beyond those that its own transaction removed. */
import { z } from 'zod'
import { BAN_JOB, REMOVED_AT_ONCE } from '../../db/bans.ts'
import { nextDataVersion } from '../../db/board-state.ts'
import { type Db, withTransaction } from '../../db/database.ts'
import type { Handler } from '../../db/jobs.ts'
import { removeOpen } from '../../db/remove-open.ts'
import { BAN_REASONS } from '../../domain/accounts.ts'
import { JobFailure } from '../../domain/jobs.ts'

export { BAN_JOB }

const Payload = z.strictObject({ organization: z.int(), decision: z.int() })

/** The worker's handler. A killed one goes on where it was; a ban that was lifted removes no more. */
export function banHandler({ db, now }: { db: Db; now: () => number }): Handler {
  return {
    run: async (job, signal) => {
      const { organization, decision } = Payload.parse(job.payload)
      while ((await removeSome(db, organization, decision, now())) === REMOVED_AT_ONCE) {
        if (signal.aborted) throw new JobFailure('stopped', 'retry')
      }
    },
  }
}

/** @returns how many were removed */
function removeSome(db: Db, organizationId: number, decisionId: number, now: number) {
  return withTransaction(db, async (trx) => {
    await nextDataVersion(trx)
    const ban = await trx
      .selectFrom('organizations')
      .innerJoin('decisions', 'decisions.organizationId', 'organizations.id')
      .select(['organizations.bannedAt', 'decisions.at', 'decisions.curatorId', 'decisions.reason'])
      .where('organizations.id', '=', organizationId)
      .where('decisions.id', '=', decisionId)
      .executeTakeFirst()
    if (!ban || ban.bannedAt !== ban.at) return 0
    const reason = BAN_REASONS.find((code) => code === ban.reason) ?? null
    const removal = { organizationId, adminId: ban.curatorId, decisionId, reason, now }
    return removeOpen(trx, removal, REMOVED_AT_ONCE)
  })
}
