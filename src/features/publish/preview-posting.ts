/** A posting as seekers will see it, made of what is about to be handed in. */
import type { Prediction } from '../../classifier/prediction.ts'
import type { HiringOrganization, JobPosting } from '../../domain/job-posting.ts'
import type { PostingInput } from '../../domain/posting-input.ts'

/**
 * The public form of an input that is not stored yet: open, with the flag that it would carry.
 * @param id the posting that it edits, or 0 where there is none yet
 * @param now UTC ms
 */
export function toPreviewPosting(
  input: PostingInput,
  prediction: Prediction,
  { id, organization, now }: { id: number; organization: HiringOrganization | null; now: number },
): JobPosting {
  const { externalId: _, organization: __, extra: ___, salary, unpaid, ...facts } = input
  const { monthsMin, monthsMax, ...rest } = facts
  const hasMonths = monthsMin !== null || monthsMax !== null
  return {
    ...rest,
    id,
    hiringOrganization: organization,
    level: prediction.roleLevel,
    baseSalary: salary,
    isUnpaid: unpaid,
    months: hasMonths ? { min: monthsMin ?? monthsMax!, max: monthsMax ?? monthsMin! } : null,
    applyEmail: input.particulars?.appliesHere ? null : input.applyEmail,
    flag: prediction.verdict === 'flagged' ? 'automatic' : 'none',
    verdict: prediction.verdict,
    probability: prediction.probability,
    status: 'published',
    datePosted: Math.min(input.datePosted, now),
    // The board dates what is handed in to it.
    provenance: { ...input.provenance, datePosted: 'declared' },
    firstSeenAt: now,
    closedAt: null,
    updatedAt: now,
    particulars: input.particulars ?? null,
    isOwn: true,
  }
}
