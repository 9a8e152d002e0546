/** Words on the agreement, the duties and the supervision of an internship. */
import type { CueTable } from './cue-table.ts'

export const INTERNSHIP_WORK = {} as const satisfies CueTable
