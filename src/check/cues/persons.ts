/** Words that name what a person is instead of what they can do. */
import type { CueTable } from './cue-table.ts'

export const PERSONS = {} as const satisfies CueTable
