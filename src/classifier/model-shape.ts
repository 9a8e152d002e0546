/** What a model file must hold before anything in it is believed. */
import { z } from 'zod'
import { CONTRACTS, LANGS, LEVELS } from '../domain/codes.ts'
import { CUES } from './cues/index.ts'
import { PARTS } from './labelled.ts'
import { BUCKETS } from './words.ts'

const Count = z.int().min(0)
const Chance = z.number().min(0).max(1)
/** Neither certain nor impossible. */
const Probability = z.number().gt(0).lt(1)

const Rising = z
  .array(z.number())
  .min(1)
  .refine((list) => list.every((value, at) => at === 0 || value > list[at - 1]!), 'does not rise')

const CUE_IDS = new Set(CUES.map(({ id }) => id))
const CueWeights = z.record(z.string(), z.number()).superRefine((weights, context) => {
  const missing = [...CUE_IDS].filter((id) => !Object.hasOwn(weights, id))
  const unknown = Object.keys(weights).filter((id) => !CUE_IDS.has(id))
  for (const [what, ids] of Object.entries({ missing, unknown })) {
    if (ids.length > 0) context.addIssue(`${what} cues: ${ids.join(', ')}`)
  }
})

const isBucket = (key: string) => /^(0|[1-9]\d*)$/.test(key) && Number(key) < BUCKETS
const Wording = z.object({
  cap: z.number().min(0),
  weights: z.record(z.string(), z.number()).superRefine((weights, context) => {
    const unknown = Object.keys(weights).find((key) => !isBucket(key))
    if (unknown !== undefined) context.addIssue(`${unknown} is no bucket below ${BUCKETS}`)
  }),
})

/** All that judging needs: every cue weighed, every number finite and within its range. */
export const JudgeShape = z.object({
  version: z.string().min(1),
  cueHash: z.string(),
  dataHash: z.string(),
  bias: z.number(),
  weights: CueWeights,
  wording: Wording,
  calibration: z
    .object({
      logits: Rising,
      probabilities: Rising.refine(areProbabilities, 'not all lie between 0 and 1'),
    })
    .refine(
      ({ logits, probabilities }) => logits.length === probabilities.length,
      'lists of unequal length',
    ),
  thresholds: z
    .object({ flag: Probability, unsure: Probability, senior: Probability })
    .refine(({ flag, unsure, senior }) => unsure <= senior && senior <= flag, 'are crossed'),
  junior: z.object({ bias: z.number(), weights: CueWeights, wording: Wording }),
})

function areProbabilities(list: readonly number[]): boolean {
  return list.every((value) => value > 0 && value < 1)
}

const Share = z.object({
  right: Count,
  n: Count,
  share: Chance.nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
})
const LevelCounts = z.record(z.enum(LEVELS), Count)

/** Figures of one set of rows, as `Figures` tells them. */
export const FiguresShape = z.object({
  rows: Count,
  confusion: z.object({
    truePositives: Count,
    falsePositives: Count,
    falseNegatives: Count,
    trueNegatives: Count,
  }),
  precision: Share,
  recall: Share,
  recallWithUnsure: Share,
  falsePositiveRate: Share,
  precisionAt5Percent: Chance.nullable(),
  unsureShare: Share,
  borderlineNotClear: Share,
  flaggedOutside: Count,
  auc: z.object({ value: Chance, interval: z.tuple([z.number(), z.number()]) }).nullable(),
  brier: Chance.nullable(),
  ece: Chance.nullable(),
  levels: z.record(z.enum(LEVELS), LevelCounts),
  levelAccuracy: Share,
  contractAccuracy: Share,
})

/** What a model reaches: the pages tell it. */
export const MetricsShape = z.object({
  parts: z.record(z.enum(PARTS), Count),
  decisions: Count.optional(),
  thresholds: z.object({
    flagged: Count,
    precision: Chance,
    precisionAtLeast: Chance,
    isPrecise: z.boolean(),
    recall: Chance,
    recallWithUnsure: Chance,
    unsureShare: Chance,
  }),
  test: z.object({
    all: FiguresShape,
    perLanguage: z.partialRecord(z.enum(LANGS), FiguresShape),
    perContract: z.partialRecord(z.enum(CONTRACTS), FiguresShape),
    compared: z.object({
      keywords: FiguresShape,
      'words-alone': FiguresShape.nullable(),
      'cues-alone': FiguresShape.nullable(),
    }),
  }),
  titles: FiguresShape,
})

/** What a model file holds beside what judges. */
export const StoredShape = z.object({
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}-/, 'begins with no day'),
  metrics: MetricsShape,
})

/** The first thing that is wrong, with where it stands. */
export function mistakeIn(shape: z.ZodType, value: unknown): string | null {
  const [issue] = shape.safeParse(value).error?.issues ?? []
  if (issue === undefined) return null
  return [issue.path.join('.'), issue.message].filter(Boolean).join(': ')
}
