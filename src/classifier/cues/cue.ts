import type { Lang } from '../../domain/codes.ts'
import type { Match } from '../matcher.ts'
import type { Words } from '../words.ts'

/** A named sign in the words of a posting that speaks for or against a senior role. */
export type Cue = {
  /** Stable kebab-case id; its reason in words is the catalogue key `cue.<id>`. */
  id: string
  side: 'for' | 'against'
  /** What the labelling guide makes of it: one decisive or three strong signs make a senior role. */
  strength: 'decisive' | 'strong' | 'weak'
  languages: readonly Lang[]
  /** Where it is read; both fields when absent. */
  field?: 'title' | 'text'
  /** False for signs that speak of the post's surroundings: "help", "not" before them is no doubt. */
  isGoverned?: false
  /** True for habits of speech: one "participate" says much in ten lines and little in a hundred. */
  isHabit?: true
  /** In the language of `pattern.ts`. */
  patterns: readonly string[]
  /** A last look at a match, e.g. that the years asked are at least three. */
  accept?: (words: Words, match: Match) => boolean
}
