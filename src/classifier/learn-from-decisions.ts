/** Which decisions of curators a model learns from, and which ones it is compared on. */
import { LEAST_LAST } from './compare-models.ts'
import { type LabelledPosting, type Part, SHARES_OF_PARTS } from './labelled.ts'
import { hash } from './words.ts'

/**
 * Most decisions about one employer's postings, the newest ones: whoever contests en masse, or is
 * decided on en masse, weighs no more than the postings of some other twenty. The labels that came
 * with the program hold no more than a few of any one employer.
 */
export const MOST_PER_ORGANIZATION = 20
/** Fewer usable decisions teach nothing. */
export const LEAST_DECISIONS = 20
/** From so many on, the newest ones are kept out of training: as many as are needed to compare on. */
const LEAST_TO_PART = 40
const LAST_SHARE = 1 / 5
const MOST_LAST = 200

/** A decision with what may be learned from it. */
export type DecisionLabel = Omit<LabelledPosting, 'isFlag' | 'part' | 'pair' | 'isSeen'> & {
  isFlag: boolean
  /** null: the posting was deleted, or belongs to nobody. */
  postingId: number | null
  organizationId: number | null
  curatorId: number | null
  /** UTC ms. */
  at: number
  /** An appeal against it waits. */
  isContested: boolean
}

export type PartedDecisions = {
  /** To train and to calibrate; oldest first. */
  learned: LabelledPosting[]
  /** To compare only; oldest first. */
  last: LabelledPosting[]
  /** Both, with all that is known of them; oldest first. */
  used: DecisionLabel[]
}

/**
 * The decisions that count: of each posting the newest, if nobody contests it and nobody may undo it
 * any more; of each organization the newest twenty, those that belong to none counted as one; none
 * whose words are in the frozen part.
 * @param newestFirst decisions in force
 * @param until UTC ms; newer ones may still be undone
 * @returns oldest first
 */
export function usableDecisions(
  newestFirst: readonly DecisionLabel[],
  frozen: readonly LabelledPosting[],
  until: number,
): DecisionLabel[] {
  const seen = new Set<number>()
  const frozenWords = new Set(frozen.map(wordsOf))
  const perOrganization = new Map<number | null, number>()
  const used: DecisionLabel[] = []
  for (const decision of newestFirst) {
    const { postingId, organizationId } = decision
    if (postingId !== null && seen.has(postingId)) continue
    if (postingId !== null) seen.add(postingId)
    if (decision.isContested || decision.at > until || frozenWords.has(wordsOf(decision))) continue
    const count = perOrganization.get(organizationId) ?? 0
    if (count >= MOST_PER_ORGANIZATION) continue
    perOrganization.set(organizationId, count + 1)
    used.push(decision)
  }
  return used.reverse()
}

/**
 * Keeps the last decisions apart, and gives each other one its part by a hash of its words: nobody
 * chooses, and the same words are never on both sides.
 * @param used oldest first
 */
export function partDecisions(used: readonly DecisionLabel[]): PartedDecisions {
  const count = lastCount(used.length)
  const [before, last] = [used.slice(0, used.length - count), used.slice(used.length - count)]
  const lastWords = new Set(last.map(wordsOf))
  return {
    learned: before
      .filter((one) => !lastWords.has(wordsOf(one)))
      .map((one) => ({ ...toLabelled(one), part: partOfWords(one) })),
    last: last.map(toLabelled),
    used: [...used],
  }
}

/** How many of so many decisions are kept out of training. */
export function lastCount(decisions: number): number {
  if (decisions < LEAST_TO_PART) return 0
  return Math.min(MOST_LAST, Math.max(LEAST_LAST, Math.floor(decisions * LAST_SHARE)))
}

function partOfWords(decision: DecisionLabel): Exclude<Part, 'test'> {
  const { train, calibrate } = SHARES_OF_PARTS
  const place = hash(`part ${wordsOf(decision)}`) % (train + calibrate)
  return place < train ? 'train' : 'calibrate'
}

function toLabelled({ id, title, text, lang, contract, level, isFlag }: DecisionLabel) {
  return { id, title, text, lang, contract, level, isFlag }
}

/** Without case, accents' form and spacing: a copy with other line ends is the same. */
function wordsOf({ title, text }: Pick<LabelledPosting, 'title' | 'text'>): string {
  return `${title}\n${text}`.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
