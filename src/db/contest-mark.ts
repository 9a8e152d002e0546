/** Members of an organization contest its mark. */
import { sql } from 'kysely'
import { storeAppeal } from './appeals.ts'
import { nextDataVersion } from './board-state.ts'
import type { Trx } from './database.ts'

/**
 * Contests the mark of an organization that the account belongs to.
 * @param text plain words that become public
 * @returns done, also when it was contested before; refused when no mark stands; null for an
 *   organization that is not one's own
 */
export async function contestMark(
  trx: Trx,
  contest: { organizationId: number; accountId: number; text: string; now: number },
): Promise<'done' | 'refused' | null> {
  const { organizationId, accountId, text, now } = contest
  await nextDataVersion(trx)
  const mine = await trx
    .selectFrom('memberships')
    .select('accountId')
    .where('organizationId', '=', organizationId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  if (!mine) return null
  const mark = await trx
    .selectFrom('employerMarks')
    .select('confirmationId')
    .where('organizationId', '=', organizationId)
    .where(sql<boolean>`employer_marks.state in ('proposed', 'confirmed')`) // as employer_marks_open spells it
    .where('state', '=', 'confirmed')
    .where('lapsesAt', '>', now)
    .executeTakeFirst()
  if (!mark || mark.confirmationId === null) return 'refused'
  const decisionId = mark.confirmationId
  await storeAppeal(trx, { decisionId, postingId: null, organizationId, accountId, text, now })
  return 'done'
}
