import type { Config } from '../config.ts'
import { redactDecision } from '../db/redact.ts'
import { withExistingBoard } from './databases.ts'
import { EXIT, type ExitCode, Misuse, type Streams, say } from './streams.ts'

/** board redact: takes the reasons in words out of a decision; the log says that it was done. */
export async function runRedact(
  config: Config,
  { decision, now }: { decision: string; now: number },
  streams: Streams,
): Promise<ExitCode> {
  if (!/^[1-9]\d{0,14}$/.test(decision)) {
    throw new Misuse(`${decision} is not the number of a decision`)
  }
  return withExistingBoard(config, async (db) => {
    const outcome = await redactDecision(db, { id: Number(decision), actorId: null, now })
    if (outcome === null) throw new Misuse(`there is no decision ${decision}`)
    say(
      streams,
      outcome === 'done'
        ? `decision ${decision}: reasons in words withdrawn`
        : `decision ${decision} has no reasons in words`,
    )
    return EXIT.done
  })
}
