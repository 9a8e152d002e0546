/** Words on Canadian employers, their postings, and where one may apply from. */
import type { CueTable } from './cue-table.ts'

export const CANADA_CUES = {} as const satisfies CueTable
