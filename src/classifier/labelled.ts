/** Postings that readers labelled, and the part of the work that each is kept for. */
import type { Contract, Lang, Level } from '../domain/codes.ts'
import { readSource } from '../extract/reading.ts'
import { CUES } from './cues/index.ts'
import { featuresOf } from './features.ts'
import type { Example } from './train.ts'
import { hash } from './words.ts'

/** A posting with what readers said of it, by the labelling guide. */
export type LabelledPosting = {
  id: string
  title: string
  text: string
  lang: Lang
  contract: Contract
  level: Level
  /** Whether a senior role is offered as an internship. */
  isFlag: boolean | 'borderline'
  /** Postings of one pair say the same in two languages. The cues were made equal on them: they train. */
  pair?: string
  /** Set where the cues were written with the posting in sight: it can measure nothing. */
  isSeen?: boolean
  /** Of a decision of the board, which is parted otherwise than by its id. */
  part?: Part
}

export const PARTS = ['train', 'calibrate', 'test'] as const
export type Part = (typeof PARTS)[number]

/** Of a hundred postings; the rest tests. */
export const SHARES_OF_PARTS = { train: 55, calibrate: 25 } as const

/** The part that a posting belongs to, by a hash of its id: nobody chooses. */
export function partOf({
  id,
  pair,
  isSeen,
  part,
}: Pick<LabelledPosting, 'id' | 'pair' | 'isSeen' | 'part'>): Part {
  if (part !== undefined) return part
  if (isSeen || pair !== undefined) return 'train'
  const place = hash(`part ${id}`) % 100
  const { train, calibrate } = SHARES_OF_PARTS
  if (place < train) return 'train'
  return place < train + calibrate ? 'calibrate' : 'test'
}

const PLACES = new Map(CUES.map(({ id }, place) => [id, place]))

/** A posting as the numbers that training sees: cues by their place, distinct stem buckets. */
export function toExample({ title, text, lang, level }: LabelledPosting): Example {
  const { hits, stems } = featuresOf(readSource({ title, text }, lang))
  const cues = CUES.map(() => 0)
  for (const { cue, value } of hits) cues[PLACES.get(cue.id)!] = value
  return {
    cues,
    stems: stems.map(({ bucket }) => bucket),
    isSenior: level === 'senior',
  }
}
