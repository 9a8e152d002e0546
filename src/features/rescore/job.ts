/** The queue's part of rescoring: a model that a curator put in force judges the live postings. */
import { getActiveModel } from '../../db/active-model.ts'
import type { Db } from '../../db/database.ts'
import type { Handler } from '../../db/jobs.ts'
import { JobFailure } from '../../domain/jobs.ts'
import { BeingRescored, rescore } from './rescore.ts'

/** Postings a transaction: pages are served in between. */
const BATCH = 50

/** The handler of RESCORE_JOB; interrupted, the next attempt does what is left. */
export function rescoreHandler({ db, now }: { db: Db; now: () => number }): Handler {
  return { run: (_, signal) => runRescore(db, { now, signal }) }
}

/** Judges by the model that is active now: of several switches, the last one counts. */
async function runRescore(
  db: Db,
  { now, signal }: { now: () => number; signal: AbortSignal },
): Promise<void> {
  try {
    const { isComplete } = await rescore(db, {
      model: await getActiveModel(db),
      dryRun: false,
      baseUrl: '',
      batchSize: BATCH,
      now,
      onChanges: async () => undefined,
      onProgress: () => undefined,
      shouldStop: () => signal.aborted,
    })
    if (!isComplete) throw new JobFailure('stopped', 'retry')
  } catch (error) {
    if (error instanceof BeingRescored) throw new JobFailure('being-rescored', 'retry')
    throw error
  }
}
