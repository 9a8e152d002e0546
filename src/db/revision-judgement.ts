/** What a model said of the words of one revision, as a decision keeps it. */
import { WORDING } from '../classifier/classify.ts'
import type { Evidence } from '../classifier/prediction.ts'
import type { Level, Verdict } from '../domain/codes.ts'
import type { Db } from './database.ts'

export type MachineJudgement = {
  model: string
  verdict: Verdict
  roleLevel: Level
  probability: number
  evidence: Evidence[]
}

/** The last judgement of a revision by a model that was in force; null when there is none. */
export async function readMachine(
  db: Db,
  revisionId: number | null,
): Promise<MachineJudgement | null> {
  if (revisionId === null) return null
  const row = await db
    .selectFrom('predictions')
    .innerJoin('models', 'models.id', 'predictions.modelId')
    .select(['models.version as model', 'predictions.verdict', 'predictions.roleLevel'])
    .select(['predictions.probability', 'predictions.evidence'])
    .where('predictions.revisionId', '=', revisionId)
    .where('models.state', '<>', 'candidate')
    .orderBy('predictions.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, evidence: JSON.parse(row.evidence) } : null
}

/** The named cue that speaks most for a senior role; null when none does. */
export function heaviestCue({ evidence }: Pick<MachineJudgement, 'evidence'>): string | null {
  const weights = new Map<string, number>()
  for (const { cue, weight } of evidence) weights.set(cue, (weights.get(cue) ?? 0) + weight)
  weights.delete(WORDING)
  const [heaviest] = [...weights].sort(([, a], [, b]) => b - a)
  return heaviest && heaviest[1] > 0 ? heaviest[0] : null
}
