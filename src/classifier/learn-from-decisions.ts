/** Which decisions of curators a model learns from, and which ones it is compared on. */
import { LEAST_LAST } from './compare-models.ts'
import { type LabelledPosting, type Part, SHARES_OF_PARTS } from './labelled.ts'
import { copyFinder, phrasesOfPosting, signatureOf } from './near-copies.ts'
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

export type UsableDecisions = {
  /** Oldest first. */
  used: DecisionLabel[]
  /** Left out as near-copies of the frozen part. */
  frozen: number
  /** Left out as near-copies of newer ones. */
  copies: number
}

/**
 * The decisions that count: of each posting the newest, if nobody contests it and nobody may undo it
 * any more; of each organization the newest twenty, those that belong to none counted as one; none that
 * repeats a posting of the frozen part, in whole or in part; of near-copies the newest, whoever
 * published them.
 *
 * Cost: each decision's phrases are looked up among those of the frozen part, and at most 512 of them
 * among those that count so far. measured: on a machine that was busy twice over, 2,000 decisions of
 * 600 words that share three quarters of them took 2.4 s, unlike ones 1.6 s.
 * @param newestFirst decisions in force
 * @param until UTC ms; newer ones may still be undone
 */
export function usableDecisions(
  newestFirst: readonly DecisionLabel[],
  frozen: readonly LabelledPosting[],
  until: number,
): UsableDecisions {
  const found: UsableDecisions = { used: [], frozen: 0, copies: 0 }
  const seen = new Set<number>()
  const [measured, taken] = [copyFinder('smaller'), copyFinder('larger')]
  for (const posting of frozen) measured.add(phrasesOfPosting(posting))
  const perOrganization = new Map<number | null, number>()
  for (const decision of newestFirst) {
    const { postingId, organizationId } = decision
    if (postingId !== null && seen.has(postingId)) continue
    if (postingId !== null) seen.add(postingId)
    if (decision.isContested || decision.at > until) continue
    const count = perOrganization.get(organizationId) ?? 0
    if (count >= MOST_PER_ORGANIZATION) continue
    const phrases = phrasesOfPosting(decision)
    const signature = signatureOf(phrases)
    if (measured.hasCopyOf(phrases)) found.frozen++
    else if (taken.hasCopyOf(signature)) found.copies++
    else {
      taken.add(signature)
      perOrganization.set(organizationId, count + 1)
      found.used.push(decision)
    }
  }
  found.used.reverse()
  return found
}

/**
 * Keeps the last decisions apart, and gives each other one its part by a hash of its words: nobody
 * chooses.
 * @param used oldest first; no two near-copies
 */
export function partDecisions(used: readonly DecisionLabel[]): PartedDecisions {
  const count = lastCount(used.length)
  const [before, last] = [used.slice(0, used.length - count), used.slice(used.length - count)]
  return {
    learned: before.map((one) => ({ ...toLabelled(one), part: partOfWords(one) })),
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
