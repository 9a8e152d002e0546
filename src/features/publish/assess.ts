/** What the board thinks of a posting before anyone else sees it: the flag, the check, what would clear it. */
import type { Finding } from '../../check/finding.ts'
import { WORDING } from '../../classifier/classify.ts'
import type { Judge } from '../../classifier/model.ts'
import type { Evidence, Prediction } from '../../classifier/prediction.ts'
import { getActiveModel } from '../../db/active-model.ts'
import { checkIncoming } from '../../db/check-posting.ts'
import type { Db } from '../../db/database.ts'
import { judgePosting } from '../../db/judge-posting.ts'
import type { Verdict } from '../../domain/codes.ts'
import type { PostingInput } from '../../domain/posting-input.ts'
import { type ReadText, readSentences, type Sentence, withoutSentences } from './reshape-text.ts'

/** Sentences for which it is worked out what the posting would be without them. */
const MOST_CLEARS = 8

/** What a model says once something is changed. */
export type Outcome = Pick<Prediction, 'probability' | 'verdict'>

/** Words that speak for a senior role, and what the posting would be without them. */
export type Clear = Sentence & {
  /** `text`: the whole sentence, which reshaping can take out. `title`: the passage alone. */
  field: 'title' | 'text'
  /** What its passages weigh together, in log-odds. */
  weight: number
  without: Outcome
}

export type Assessment = {
  /** Exactly what will be stored when the posting is handed in as it is. */
  prediction: Prediction
  /** What judged: the active model. */
  model: Judge
  /** Of the posting check, gravest first. */
  findings: Finding[]
  /** Only of a flagged or unsure posting; heaviest first, at most 8. None raises the probability. */
  clears: Clear[]
  /** Without all sentences of `clears`; null when there is none. */
  reshaped: Outcome | null
}

/**
 * @param input as the form makes it: what will be stored
 * @param now UTC ms
 * @param organizationId whose posting it is: the check compares it with its others
 */
export async function assess(
  db: Db,
  input: PostingInput,
  now: number,
  organizationId: number | null,
): Promise<Assessment> {
  const model = await getActiveModel(db)
  const prediction = judgePosting(input, model)
  const findings = await checkIncoming(db, input, now, organizationId)
  if (!isInDoubt(prediction.verdict)) {
    return { prediction, model, findings, clears: [], reshaped: null }
  }
  const read = readSentences(input.text)
  const clears = clearsOf(input, read, prediction, model)
  const sentences = clears.filter(({ field }) => field === 'text')
  const reshaped = sentences.length > 0 ? outcomeWithout(input, read, sentences, model) : null
  return { prediction, model, findings, clears, reshaped }
}

/** The prediction that will be stored. */
export async function judge(db: Db, input: PostingInput): Promise<Prediction> {
  return judgePosting(input, await getActiveModel(db))
}

export function isInDoubt(verdict: Verdict): boolean {
  return verdict === 'flagged' || verdict === 'unsure'
}

function clearsOf(
  input: PostingInput,
  read: ReadText,
  { evidence, probability }: Prediction,
  model: Judge,
): Clear[] {
  const speaking = evidence.filter(({ cue, weight }) => weight > 0 && cue !== WORDING)
  return [...titleWeights(input.title, speaking), ...sentenceWeights(read.all, speaking)]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CLEARS)
    .map((passage) => ({ ...passage, without: outcomeWithout(input, read, [passage], model) }))
    .filter(({ without }) => without.probability <= probability)
}

type Weighed = Omit<Clear, 'without'>

/** Passages of the title; those that share words are one. */
function titleWeights(title: string, evidence: readonly Evidence[]): Weighed[] {
  const passages: Weighed[] = []
  const said = evidence.filter(({ field }) => field === 'title')
  for (const { start, end, weight } of said.sort((a, b) => a.start - b.start)) {
    const last = passages.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.weight += weight
    } else passages.push({ field: 'title', text: '', occurrence: 0, start, end, weight })
  }
  return passages.map((passage) => ({ ...passage, text: title.slice(passage.start, passage.end) }))
}

/** A passage over two sentences belongs to both. */
function sentenceWeights(sentences: readonly Sentence[], evidence: readonly Evidence[]): Weighed[] {
  const said = evidence.filter(({ field }) => field === 'text')
  return sentences.flatMap((sentence) => {
    const weight = said
      .filter(({ start, end }) => start < sentence.end && end > sentence.start)
      .reduce((sum, passage) => sum + passage.weight, 0)
    return weight > 0 ? [{ ...sentence, field: 'text' as const, weight }] : []
  })
}

/** What the model would say without those words. */
function outcomeWithout(
  input: PostingInput,
  read: ReadText,
  gone: readonly Weighed[],
  model: Judge,
): Outcome {
  const less = {
    ...input,
    title: gone
      .filter(({ field }) => field === 'title')
      .reduce((title, { start, end }) => title.slice(0, start) + title.slice(end), input.title),
    text:
      withoutSentences(
        read,
        gone.filter(({ field }) => field === 'text'),
      ) ?? input.text,
  }
  const { probability, verdict } = judgePosting(less, model)
  return { probability, verdict }
}

/** What the model would say were the same work offered as a job: a flag speaks of internships alone. */
export function asJob(
  input: PostingInput,
  contract: 'permanent' | 'fixed-term',
  model: Judge,
): Outcome {
  const { probability, verdict } = judgePosting({ ...input, contract }, model)
  return { probability, verdict }
}
