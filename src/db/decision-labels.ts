/** What the model may learn from a decision: the words as they were, and what a person said of them. */
import type { Level } from '../domain/codes.ts'
import type { Trx } from './database.ts'
import { type Decidable, judgedWords } from './decidable.ts'
import type { MachineJudgement } from './revision-judgement.ts'

export type NewLabel = {
  found: Decidable
  decisionId: number
  machine: MachineJudgement | null
  judged: { isFlag: boolean; level: Level; wrongCues: readonly string[] }
  curatorId: number | null
  now: number
}

/** Keeps the label of a decision on a flag. */
export async function storeLabel(trx: Trx, label: NewLabel): Promise<void> {
  const { found, decisionId, machine, judged, curatorId, now } = label
  const { id: postingId, organizationId } = found.row
  const evidence = machine?.evidence ?? []
  const inSight = new Set(evidence.map(({ cue }) => cue))
  await trx
    .insertInto('labels')
    .values({
      ...judgedWords(found),
      ...{ decisionId, postingId, organizationId, curatorId },
      level: judged.level,
      isFlag: judged.isFlag ? 1 : 0,
      evidence: JSON.stringify(evidence),
      wrongCues: JSON.stringify([...new Set(judged.wrongCues)].filter((cue) => inSight.has(cue))),
      model: machine?.model ?? null,
      verdict: machine?.verdict ?? null,
      probability: machine?.probability ?? null,
      createdAt: now,
    })
    .execute()
}

/**
 * The level that a judgement of the flag gives: senior where it is upheld, else what the curator says,
 * or where nothing was said, what the model does below senior.
 */
export function judgedLevel(
  isFlag: boolean,
  said: Exclude<Level, 'senior'> | null,
  machine: Pick<MachineJudgement, 'roleLevel'> | null,
): Level {
  if (isFlag) return 'senior'
  return said ?? (machine?.roleLevel === 'junior' ? 'junior' : 'mid')
}
