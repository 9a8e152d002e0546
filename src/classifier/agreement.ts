/** How far two curators agree on the flag, and which cues lead the machine astray. */
import type { Verdict } from '../domain/codes.ts'
import { bootstrap, type Interval, type Share, shareOf } from '../domain/interval.ts'
import { kappa } from './measure.ts'

/** Fewer pairs say nothing of agreement. */
export const LEAST_PAIRS = 20

/** What two curators said of the same words: whether they are a flag. */
export type Pair = readonly [first: boolean, second: boolean]

export type CuratorAgreement = {
  pairs: number
  agreed: Share
  /** Cohen's, with its 95 % interval of 1,000 draws; null below LEAST_PAIRS, or when all say the same. */
  kappa: { value: number; interval: Interval } | null
}

/** Agreement beyond chance; any order of pairs gives the same figures but for the interval's draws. */
export function agreementOf(pairs: readonly Pair[]): CuratorAgreement {
  const agreed = shareOf(pairs.filter(([first, second]) => first === second).length, pairs.length)
  const value = pairs.length < LEAST_PAIRS ? null : kappa(pairs.map(inWords))
  if (value === null) return { pairs: pairs.length, agreed, kappa: null }
  const cells = pairs.map(([first, second]) => Number(first) * 2 + Number(second))
  const interval = bootstrap(pairs.length, (counts) => {
    const table = [0, 0, 0, 0]
    for (let i = 0; i < cells.length; i++) table[cells[i]!]! += counts[i]!
    return kappaOfTable(table, pairs.length)
  })
  return { pairs: pairs.length, agreed, kappa: interval && { value, interval } }
}

function inWords([first, second]: Pair): readonly [string, string] {
  return [String(first), String(second)]
}

/** @param table how often no/no, no/yes, yes/no, yes/yes; null when all said the same one thing */
function kappaOfTable([none, second, first, both]: number[], n: number): number | null {
  const [saidByFirst, saidBySecond] = [first! + both!, second! + both!]
  const byChance = saidByFirst * saidBySecond + (n - saidByFirst) * (n - saidBySecond)
  return byChance === n * n ? null : ((none! + both!) * n - byChance) / (n * n - byChance)
}

/** A posting that a curator judged after a machine did. */
export type JudgedLabel = {
  isFlag: boolean
  /** What the machine said; null: nothing was in sight. */
  verdict: Verdict | null
  /** Ids of the cues that were in sight, and of those said to misread. */
  cues: readonly string[]
  wrongCues: readonly string[]
}

export type CueDisagreement = {
  cue: string
  /** Labelled postings in whose sight it was. */
  inSight: number
  /** Of those, how often the curator said otherwise than the machine; where it doubted, it said nothing. */
  otherwise: number
  /** How often it was said to misread the text. */
  misread: number
}

/** By cue: those that most often go with another judgement first; ties by how often, then by id. */
export function disagreementByCue(labels: readonly JudgedLabel[]): CueDisagreement[] {
  const found = new Map<string, CueDisagreement>()
  for (const label of labels) {
    const isOtherwise = saysOtherwise(label)
    const wrong = new Set(label.wrongCues)
    for (const cue of new Set(label.cues)) {
      const counts = found.get(cue) ?? { cue, inSight: 0, otherwise: 0, misread: 0 }
      counts.inSight++
      if (isOtherwise) counts.otherwise++
      if (wrong.has(cue)) counts.misread++
      found.set(cue, counts)
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      b.misread - a.misread ||
      b.otherwise - a.otherwise ||
      b.inSight - a.inSight ||
      (a.cue < b.cue ? -1 : 1),
  )
}

function saysOtherwise({ isFlag, verdict }: JudgedLabel): boolean {
  return (verdict === 'flagged' && !isFlag) || (verdict === 'clear' && isFlag)
}
