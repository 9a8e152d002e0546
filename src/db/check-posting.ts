/** The one way in which a posting of the board is checked, whoever asks: form, import or curator. */
import { checkPosting, usesHistory } from '../check/check.ts'
import type { Finding } from '../check/finding.ts'
import {
  type EarlierPosting,
  type EmployerHistory,
  historySince,
  namesEmployer,
} from '../check/history.ts'
import { checkable } from '../check/subject.ts'
import type { JobPosting } from '../domain/job-posting.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import type { Db } from './database.ts'
import { findEmployerHistory, findOrganizationId } from './employer-history.ts'

/**
 * What the rules find in a posting of the board, beside others of its employer that were read before.
 * @param others newest first
 * @param now UTC ms
 */
export function checkBeside(
  posting: JobPosting,
  others: readonly (EarlierPosting & { isDated: boolean })[],
  now: number,
): Finding[] {
  const { datePosted, hiringOrganization: organization } = posting
  if (organization === null || !namesEmployer(organization.name) || !usesHistory(posting)) {
    return checkPosting(posting, { now })
  }
  const since = historySince(datePosted)
  const history = others.filter((one) => one.isDated && one.datePosted >= since)
  return checkPosting(posting, { now, history })
}

/**
 * The same of a posting on its way in: not yet stored, or stored before as something else, which
 * then does not count.
 * @param now UTC ms
 * @param ownerId the organization of the board that hands it in; null: the one of its name
 */
export async function checkIncoming(
  db: Db,
  input: PostingInput,
  now: number,
  ownerId: number | null = null,
): Promise<Finding[]> {
  const posting = checkable(input)
  const history = usesHistory(posting) ? await historyOf(db, input, now, ownerId) : null
  return checkPosting(posting, { now, ...(history && { history }) })
}

async function historyOf(
  db: Db,
  input: PostingInput,
  now: number,
  ownerId: number | null,
): Promise<EmployerHistory | null> {
  const { organization, datePosted } = input
  if (organization === null || !namesEmployer(organization)) return null
  const organizationId = ownerId ?? (await findOrganizationId(db, organization))
  if (organizationId === null) return []
  const exceptId = await findStoredId(db, input)
  return findEmployerHistory(db, { organizationId, exceptId, since: historySince(datePosted), now })
}

async function findStoredId(
  db: Db,
  { source, externalId }: Pick<PostingInput, 'source' | 'externalId'>,
): Promise<number | null> {
  const stored = await db
    .selectFrom('postings')
    .select('id')
    .where('source', '=', source)
    .where('externalId', '=', externalId)
    .executeTakeFirst()
  return stored?.id ?? null
}
