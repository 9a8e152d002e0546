/** What would become of a submission, before it is handed in. */
import { moveOnEdit, moveOnSubmit } from '../domain/lifecycle.ts'
import type { PostingInput } from '../domain/posting-input.ts'
import type { Db } from './database.ts'
import { changeOf, findKnown, getStanding, settled } from './edit-change.ts'
import { statementHashOf } from './posting-values.ts'
import { findCompared } from './revisions.ts'
import type { Submission } from './submissions.ts'

/**
 * What would become of a submission now, with nothing stored: for the page on which it is handed in.
 * A closed posting, which cannot be, is told as one that waits.
 */
export async function foreseeOutcome(
  db: Db,
  {
    input,
    prediction,
    owner,
  }: Pick<Submission, 'input' | 'prediction'> & { owner: { organizationId: number } },
): Promise<'published' | 'awaiting-review' | 'pending'> {
  const standing = await getStanding(db, owner.organizationId)
  const known = await findKnown(db, input)
  if (known?.status === 'published') {
    const changed = await changeOf(db, known, settled(input, 'published', known.datePosted))
    const verdicts = {
      before: known.verdict,
      after: prediction.verdict,
      isUpheld: known.flag === 'upheld',
    }
    return moveOnEdit(verdicts, changed, standing) === 'publish' ? 'published' : 'pending'
  }
  const move = moveOnSubmit(prediction.verdict, standing)
  return move === 'publish' ? 'published' : 'awaiting-review'
}

/** Whether a posting is public and says all of an input already, its last day included. */
export async function isSaidAlready(db: Db, input: PostingInput): Promise<boolean> {
  const known = await findKnown(db, input)
  if (known?.status !== 'published') return false
  const { live } = await findCompared(db, known.id)
  if (live?.contentHash !== statementHashOf(input)) return false
  // A last day that nobody stated moves none.
  const isDated = input.provenance.validThrough === 'declared'
  return !isDated || input.validThrough === known.validThrough
}
