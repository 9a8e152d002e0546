/** How far a second, blind reading of some labelled postings says what their labels say. */
import { readdirSync, readFileSync } from 'node:fs'
import { kappa } from '../../classifier/measure.ts'
import { type Share, shareOf } from '../../domain/interval.ts'

/** What both readings answer for each posting; the fields of a line. */
export const QUESTIONS = ['contract', 'role_level', 'senior_as_intern'] as const
export type Question = (typeof QUESTIONS)[number]
export type Agreement = { question: Question; agreed: Share; kappa: number | null }

type Answers = { id: string } & Record<Question, string | boolean>

const SEEDS = new URL('../../../seeds/', import.meta.url)
let known: Agreement[] | undefined

/**
 * Agreement on each question, read once from the project's own seeds.
 * @throws RangeError when a posting of the second reading has no label
 */
export function readSecondReading(): Agreement[] {
  known ??= agreementOf(linesOf(new URL('second-reading.jsonl', SEEDS)), labels())
  return known
}

/** @param second any order; @param first by id, each posting of `second` among them */
export function agreementOf(
  second: readonly Answers[],
  first: ReadonlyMap<string, Answers>,
): Agreement[] {
  const both = second.map((answers) => {
    const labelled = first.get(answers.id)
    if (labelled === undefined) throw new RangeError(`second reading: no label for ${answers.id}`)
    return [labelled, answers] as const
  })
  return QUESTIONS.map((question) => {
    const pairs = both.map(([a, b]) => [String(a[question]), String(b[question])] as const)
    const agreed = shareOf(pairs.filter(([a, b]) => a === b).length, pairs.length)
    return { question, agreed, kappa: kappa(pairs) }
  })
}

function labels(): Map<string, Answers> {
  const folder = new URL('labels/', SEEDS)
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  const lines = names.flatMap((name) => linesOf(new URL(name, folder)))
  return new Map(lines.map((answers) => [answers.id, answers]))
}

function linesOf(file: URL): Answers[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Answers)
}
