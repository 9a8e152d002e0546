/** All patterns of the flag compiled into one vocabulary, so that one pass over a text finds them all. */
import { fnv1a } from '../text/fnv1a.ts'
import { CUES } from './cues/index.ts'
import { LEXICON } from './lexicon.ts'
import { type Match, matchesIn } from './matcher.ts'
import { Compiler } from './pattern.ts'
import { MARKS, type Mark, type Scope, scopeOf } from './scope.ts'
import { Vocabulary, type Words } from './words.ts'

const MARK_NAMES = Object.keys(MARKS) as Mark[]
const compiler = new Compiler(LEXICON)

/** Of each owner in the compiler: its cue and the place of its pattern, or its mark. */
type Owner = { cue: number; pattern: number } | { mark: Mark }
const owners: Owner[] = []

CUES.forEach(({ patterns }, cue) => {
  patterns.forEach((source, pattern) => {
    compiler.add(owners.length, source)
    owners.push({ cue, pattern })
  })
})
for (const mark of MARK_NAMES) {
  for (const source of MARKS[mark]) {
    compiler.add(owners.length, source)
    owners.push({ mark })
  }
}

/** The words that cues and scope know. */
export const vocabulary = new Vocabulary(compiler)

/** A match of a cue: places in `CUES` and in its patterns. */
export type CueMatch = Match & { cue: number; pattern: number }

/** Finds what every pattern finds: matches of cues, and the scope that the marks make. */
export function readWords(words: Words): { scope: Scope; matches: CueMatch[] } {
  const matches: CueMatch[] = []
  const marks: { mark: Mark; start: number }[] = []
  for (const match of matchesIn(words)) {
    const owner = owners[match.owner]!
    if ('mark' in owner) marks.push({ mark: owner.mark, start: match.start })
    else {
      const { start, end, duty } = match
      matches.push({ owner: match.owner, start, end, duty, cue: owner.cue, pattern: owner.pattern })
    }
  }
  return { scope: scopeOf(words, marks), matches }
}

/**
 * Raised with any change of the code that reads words, scope and matches: patterns are hashed, code is
 * not. A test that trains the model anew fails where this was forgotten.
 */
const READING = 2

/** FNV-1a of all that is matched, as 8 hexadecimal digits: a model names the cues that it weighs. */
export const cueHash: string = fnv1a(
  JSON.stringify([
    READING,
    CUES.map(({ id, side, strength, field, isGoverned, patterns, accept }) => [
      id,
      side,
      strength,
      field,
      isGoverned,
      patterns,
      accept !== undefined,
    ]),
    LEXICON,
    MARKS,
  ]),
)
