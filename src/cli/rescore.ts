import type { Judge } from '../classifier/model.ts'
import type { Change, ChangeCounts } from '../classifier/model-change.ts'
import type { Config } from '../config.ts'
import { getActiveModel } from '../db/active-model.ts'
import { BeingRescored, type Rescored, rescore } from '../features/rescore/rescore.ts'
import { withExistingBoard } from './databases.ts'
import { openProgress } from './progress.ts'
import { EXIT, type ExitCode, ReaderGone, type Streams, say, write } from './streams.ts'

export type RescoreArguments = {
  dryRun: boolean
  /** Aborted by the operator: the run ends after the batch at hand. */
  signal: AbortSignal
  now: () => number
}

/** board rescore: what the active model changes on live postings, and why; then the change itself. */
export async function runRescore(
  config: Config,
  given: RescoreArguments,
  streams: Streams,
): Promise<ExitCode> {
  const bars = {
    judging: openProgress(streams.stderr, 'judging'),
    storing: openProgress(streams.stderr, 'storing'),
  }
  try {
    const done = await withExistingBoard(config, async (db) => {
      const model = await getActiveModel(db)
      return rescore(db, {
        model,
        dryRun: given.dryRun,
        baseUrl: config.baseUrl,
        now: given.now,
        onChanges: (changes, found) => {
          bars.judging.clear()
          return list(changes, found, model, streams)
        },
        onProgress: (step, at, total) => bars[step].show(at, total),
        shouldStop: () => given.signal.aborted,
      })
    })
    bars.storing.close()
    return tell(done, given, streams)
  } catch (error) {
    bars.storing.close()
    const reason = notDone(error, given)
    if (reason === null) throw error
    say(streams, reason)
    return EXIT.findings
  }
}

async function list(
  changes: readonly Change[],
  found: ChangeCounts,
  { version }: Judge,
  streams: Streams,
): Promise<void> {
  say(streams, `${found.postings} live postings judged by model ${version}: ${inWords(found)}`)
  for (const change of changes) await write(streams.stdout, `${JSON.stringify(change)}\n`)
}

export function inWords({ postings, raised, withdrawn, changed, moved }: ChangeCounts): string {
  const same = postings - raised - withdrawn - changed - moved
  return (
    `${raised} flags raised, ${withdrawn} withdrawn, ${changed} other changes of verdict or level, ` +
    `${moved} move in probability alone, ${same} stay as they are`
  )
}

function tell({ stored, edited, isComplete }: Rescored, given: RescoreArguments, streams: Streams) {
  if (given.dryRun && isComplete) say(streams, 'dry run: nothing was written')
  if (!given.dryRun) say(streams, `${stored.postings} predictions stored: ${inWords(stored)}`)
  if (edited.length > 0) {
    say(
      streams,
      `${edited.length} postings were edited after they were listed, and judged anew: ${edited.join(', ')}`,
    )
  }
  if (isComplete) return EXIT.done
  say(streams, 'stopped; the same command goes on from here')
  return EXIT.interrupted
}

/** Why nothing was changed; null for a mistake of our own. */
function notDone(error: unknown, { dryRun }: RescoreArguments): string | null {
  if (error instanceof BeingRescored) return error.message
  // Nobody has seen the whole list, so nobody can have agreed to it.
  if (error instanceof ReaderGone && !dryRun) return 'the list was not read: nothing was changed'
  return null
}
