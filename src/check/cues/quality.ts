/** Words on trades, addresses and what a posting does or does not say. */
import type { CueTable } from './cue-table.ts'

export const QUALITY_CUES = {} as const satisfies CueTable
