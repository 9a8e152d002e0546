/** Words on civic service, volunteering and freelance work. */
import type { CueTable } from './cue-table.ts'

export const CONTRACTS = {} as const satisfies CueTable
