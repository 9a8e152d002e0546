/** Every cue of the flag, in one list. */
import { ACCOUNTS } from './accounts.ts'
import { AUTONOMY, HOURS } from './autonomy.ts'
import { COUNTER } from './counter.ts'
import { COURSE } from './course.ts'
import type { Cue } from './cue.ts'
import { EXPERIENCE } from './experience.ts'
import { MONEY } from './money.ts'
import { PEOPLE } from './people.ts'
import { STANDING } from './standing.ts'
import { TITLE } from './title.ts'
import { MANY } from './trades.ts'
import { VOICE } from './voice.ts'

export type { Cue } from './cue.ts'

/** All cues, senior signs first; ids are unique. */
export const CUES: readonly Cue[] = [
  ...PEOPLE,
  ...MONEY,
  ...COURSE,
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
