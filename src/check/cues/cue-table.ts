/** Patterns that speak for a signal: data of the rules. */
import type { Cue } from '../../extract/reading.ts'

/** One way of saying something. Patterns run on folded text; the rules on them stand at {@link Cue}. */
export type Wording = Omit<Cue<string>, 'value' | 'weight'>

/** By signal, the ways of saying it. */
export type CueTable = Readonly<Record<string, readonly Wording[]>>
