/** A posting that is handed in again beside what is known of it. */
import type { Status } from '../domain/codes.ts'
import type { Particulars } from '../domain/particulars.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import { changedShare } from '../text/changed-share.ts'
import type { Db } from './database.ts'
import { statementHashOf } from './posting-values.ts'
import { findCompared } from './revisions.ts'
import type { PostingRow } from './tables.ts'

/** The share of an edit that moves words or facts about but brings no new word. */
const SMALLEST_CHANGE = Number.EPSILON

/** What an organization is trusted with. */
export type Standing = { isVerified: boolean; trust: number }
/** The stored posting of an input. */
export type Known = Pick<
  PostingRow,
  | 'id'
  | 'status'
  | 'verdict'
  | 'flag'
  | 'title'
  | 'text'
  | 'datePosted'
  | 'validThrough'
  | 'applyUrl'
  | 'applyEmail'
  | 'particulars'
  | 'updatedAt'
  | 'version'
>

/** The standing of an organization; none where there is no such one. */
export async function getStanding(db: Db, organizationId: number): Promise<Standing> {
  const organization = await db
    .selectFrom('organizations')
    .select(['trust', 'verifiedAt'])
    .where('id', '=', organizationId)
    .executeTakeFirst()
  const verifiedAt = organization?.verifiedAt ?? null
  return { isVerified: verifiedAt !== null, trust: organization?.trust ?? 0 }
}

/** By source and external id. */
export function findKnown(
  db: Db,
  { source, externalId }: PostingInput,
): Promise<Known | undefined> {
  return db
    .selectFrom('postings')
    .select([
      'id',
      'status',
      'verdict',
      'flag',
      'title',
      'text',
      'datePosted',
      'validThrough',
      'applyUrl',
      'applyEmail',
      'particulars',
      'updatedAt',
      'version',
    ])
    .where('source', '=', source)
    .where('externalId', '=', externalId)
    .executeTakeFirst()
}

/** The input with what an employer does not choose. */
export function settled(input: PostingInput, status: Status, datePosted: number): PostingInput {
  const provenance = { ...input.provenance, datePosted: 'declared' as const }
  return { ...input, status, datePosted, provenance }
}

/**
 * How much an edit changes, as `moveOnEdit` counts it: 0 for just what is public now, and all of it
 * where applications would go elsewhere; else the share of the words that were read last which it
 * changes, so that many small edits are as much as one large edit.
 */
export async function changeOf(db: Db, known: Known, input: PostingInput): Promise<number> {
  const { live, read } = await findCompared(db, known.id)
  if (live?.contentHash === statementHashOf(input)) return 0
  // security: an accepted posting must not become a way to a false site
  const isElsewhere =
    input.applyUrl !== known.applyUrl || (input.applyEmail ?? null) !== known.applyEmail
  if (isElsewhere) return 1
  const before = { ...(read ?? known), particulars: particularsOf(known) }
  return Math.max(changedShare(wordsOf(before), wordsOf(input)), SMALLEST_CHANGE)
}

/** All that an employer writes in words of its own. */
function wordsOf({
  title,
  text,
  particulars,
}: Pick<PostingInput, 'title' | 'text' | 'particulars'>): string {
  return [title, text, particulars?.learningAim, particulars?.tutor].join('\n')
}

function particularsOf({ particulars }: Known): Particulars | undefined {
  return particulars === null ? undefined : JSON.parse(particulars)
}
