/** A decision with the mails that it makes: sent only once it can no longer be undone. */
import type { Trx } from '../../db/database.ts'
import { type Decided, type DecisionRequest, type Done, decide } from '../../db/decide.ts'
import { enqueueJob } from '../../db/jobs.ts'
import { findRecipients } from '../../db/recipients.ts'
import { UNDO_WITHIN } from '../../domain/decision.ts'
import { decisionJob } from '../../mail/decision.ts'
import { questionJob } from '../../mail/question.ts'

/** ms; a decision that waited for its turn is not told of while its curator may still undo it. */
const MARGIN = 5000

/** Decides, and asks the queue to tell the employer; a refusal changes nothing. */
export async function decideAndTell(trx: Trx, request: DecisionRequest): Promise<Decided> {
  const decided = await decide(trx, request)
  if (decided.outcome === 'done') await tellEmployer(trx, decided, request)
  return decided
}

/** Only employers of the board have an account to write to. */
async function tellEmployer(
  trx: Trx,
  { isOwn, organizationId, submittedBy, ...done }: Done,
  { action, reason, note, now, curator }: DecisionRequest,
): Promise<void> {
  if (!isOwn || organizationId === null || action === 'dismiss') return
  const { decisionId, postingId, title } = done
  // The operator's decisions cannot be undone.
  const runAt = curator === null ? now : now + UNDO_WITHIN + MARGIN
  for (const to of await findRecipients(trx, { organizationId, submittedBy })) {
    const mail = { decisionId, postingId, title, to, now, runAt }
    const job =
      action === 'ask'
        ? questionJob({ ...mail, text: note ?? '' })
        : decisionJob({ ...mail, action, reason, note, appeal: done.appeal })
    await enqueueJob(trx, job)
  }
}
