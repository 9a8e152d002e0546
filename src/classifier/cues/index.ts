/** Every cue of the flag, in one list, and a hash that ties a model to it. */
import { ACCOUNTS } from './accounts.ts'
import { AUTONOMY, HOURS } from './autonomy.ts'
import { BUDGET } from './budget.ts'
import { COUNTER } from './counter.ts'
import type { Cue } from './cue.ts'
import { EXPERIENCE } from './experience.ts'
import { PEOPLE } from './people.ts'
import { STANDING } from './standing.ts'
import { STRATEGY } from './strategy.ts'
import { TITLE } from './title.ts'
import { MANY } from './trades.ts'
import { VOICE } from './voice.ts'

export type { Cue } from './cue.ts'

/** All cues, senior signs first; ids are unique. */
export const CUES: readonly Cue[] = [
  ...PEOPLE,
  ...BUDGET,
  ...STRATEGY,
  ...VOICE,
  ...ACCOUNTS,
  ...EXPERIENCE,
  ...TITLE,
  ...STANDING,
  ...AUTONOMY,
  ...HOURS,
  ...MANY,
  ...COUNTER,
]

/** FNV-1a of ids, sides, strengths and patterns, as 8 hexadecimal digits: a model names the cues that it weighs. */
export const cueHash: string = fnv1a(
  JSON.stringify(
    CUES.map(({ id, side, strength, field, patterns }) => [
      id,
      side,
      strength,
      field,
      patterns.map(({ source }) => source),
    ]),
  ),
)

function fnv1a(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
