/** Words on the cost, the pay and the form of an offer. */
import type { CueTable } from './cue-table.ts'

export const OFFERS = {} as const satisfies CueTable
