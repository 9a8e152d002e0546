/** The reason of a cue in words; what an earlier release of the program called otherwise, by its id. */
import { WORDING } from '../../classifier/classify.ts'
import { CUES } from '../../classifier/cues/index.ts'
import type { Translate } from '../../i18n/translate.ts'

const KNOWN: ReadonlySet<string> = new Set([WORDING, ...CUES.map(({ id }) => id)])

export function cueWords(cue: string, t: Translate): string {
  return KNOWN.has(cue) ? t(`cue.${cue}`) : cue
}
