import { cueHits } from '../../src/classifier/features.ts'
import { readSource } from '../../src/extract/reading.ts'

/** Ids of the cues that a posting holds; softened ones end in "?". */
export function cuesIn(text: string, title = ''): string[] {
  return cueHits(readSource({ title, text }, 'fr')).map(
    ({ cue, value }) => cue.id + (value === 1 ? '' : '?'),
  )
}
