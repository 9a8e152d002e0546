/** Words on languages: those that a posting asks for, and where its other version is. */
import type { CueTable } from './cue-table.ts'

export const LANGUAGES = {} as const satisfies CueTable
