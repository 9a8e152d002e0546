/** What stands on an employer about its internships: the board's mark, and those that became jobs. */
import type { Db } from '../../db/database.ts'
import { getStandingMark, type Mark } from '../../db/mark-lists.ts'
import { findNamed } from '../../db/named-postings.ts'
import { findTurnedOf } from '../../db/watch-items.ts'
import { isInternshipLike } from '../../domain/codes.ts'
import { isJob } from '../../domain/employer-mark.ts'
import type { Reader } from '../../sheet/card.ts'
import { type MarkShown, toMarkShown } from '../../sheet/mark.ts'
import { type PostingNamed, toNamed } from '../../sheet/named-posting.ts'

const MOST_NAMED = 50 // postings of a mark
const MOST_TURNED = 3 // posts

/** The mark as the public reads it, or null. */
export async function readMark(
  db: Db,
  organizationId: number,
  reader: Reader,
): Promise<{ mark: Mark; shown: MarkShown } | null> {
  const mark = await getStandingMark(db, organizationId, reader.now)
  if (mark === null) return null
  const ids = mark.facts.postings.slice(0, MOST_NAMED)
  const named = await findNamed(db, ids)
  const postings = ids.flatMap((id) => named.get(id) ?? [])
  return { mark, shown: toMarkShown(mark, postings, reader) }
}

/** By post, an internship and the job that followed it, while both may be named. */
export async function readTurned(
  db: Db,
  organizationId: number,
  reader: Reader,
): Promise<PostingNamed[][]> {
  const found = await findTurnedOf(db, organizationId, MOST_TURNED)
  const pairs = found.map((ids) => ids.slice(-2))
  const named = await findNamed(db, pairs.flat())
  return pairs.flatMap((ids) => {
    const [internship, job] = ids.map((id) => named.get(id))
    // An edit since the last look may have made something else of either.
    const isSo = internship && job && isInternshipLike(internship.contract) && isJob(job.contract)
    return isSo ? [[internship, job].map((posting) => toNamed(posting, reader))] : []
  })
}
