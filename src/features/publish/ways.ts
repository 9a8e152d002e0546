/** The three ways on from a flagged posting, each with what it would change. */
import { z } from 'zod'
import type { PostingInput } from '../../domain/posting-input.ts'
import { textField } from '../../http/desk.ts'
import type { Reader } from '../../sheet/card.ts'
import { type Assessment, asJob } from './assess.ts'
import { outcomeWords } from './assessment-page.ts'
import type { Fields } from './fields.ts'

/** Longest reply that is shown beside a flag, in UTF-16 units. */
export const MAX_REPLY = 600

/** Contracts that a flagged posting may be offered as instead. */
export const JOBS = ['permanent', 'fixed-term'] as const
export type Job = (typeof JOBS)[number]

/** What the preview's forms send. */
export const WayForm = z.strictObject({
  do: z.enum(['publish', 'job', 'keep']),
  version: z.stringFormat('version', /^\d{1,9}$/),
  job: z.enum(['', ...JOBS]).default(''),
  reply: textField(MAX_REPLY),
})
export type WayTaken = z.infer<typeof WayForm>
/** Nothing was sent yet. */
export type NoWay = { job: ''; reply: string }

type Change = { before: string; after: string }

export type Ways = {
  job: { options: { value: Job; label: string; isChosen: boolean }[]; change: Change }
  /** `sentences`: how many can be taken out; 0 where what weighs stands in the title. */
  reshape: { sentences: number; change: Change | null }
  keep: { reply: string; change: Change }
}

export function toWays(
  input: PostingInput,
  { prediction, model, clears, reshaped }: Assessment,
  taken: WayTaken | NoWay,
  reader: Reader,
): Ways {
  const before = outcomeWords(prediction, reader)
  const sentences = clears.filter(({ field }) => field === 'text').length
  return {
    job: {
      options: JOBS.map((value) => ({
        value,
        label: reader.t(`code.contract.${value}`),
        isChosen: value === taken.job,
      })),
      change: { before, after: outcomeWords(asJob(input, 'permanent', model), reader) },
    },
    reshape: {
      sentences,
      change: reshaped && { before, after: outcomeWords(reshaped, reader) },
    },
    keep: { reply: taken.reply, change: { before, after: before } },
  }
}

/**
 * The form's fields with a job offered in the place of an internship. A stipend is no salary: pay is
 * asked anew, and what only an internship is asked goes.
 */
export function offeredAsJob(fields: Fields, job: Job): Fields {
  return { ...fields, contract: job, payMin: '', payMax: '', payUnit: '', unpaid: '' }
}
