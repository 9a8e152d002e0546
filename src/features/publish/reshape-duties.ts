/** Declared tasks that an internship does not go with: those of a senior, each with why it is asked. */
import type { Evidence } from '../../classifier/prediction.ts'
import { type Duty, isInternshipLike } from '../../domain/codes.ts'
import type { Reader } from '../../sheet/card.ts'
import type { Fields } from './fields.ts'

export type DutyLine = {
  id: string
  value: Duty
  /** "Encadrer" */
  label: string
  /** The employer's own words that stand for it; null where its meaning is reason enough. */
  quote: string | null
  reason: string
  isChosen: boolean
}

/** The cues whose passages say that a task is a senior's here. */
const SPOKEN_BY: Readonly<Partial<Record<Duty, readonly string[]>>> = {
  manage: ['manages-people', 'recruits-people', 'assigns-work', 'owns-budget', 'negotiates'],
  train: ['manages-people'],
  plan: ['owns-strategy', 'develops-strategy', 'decides-alone', 'final-word'],
  advertise: ['owns-budget'],
}
/** Whoever learns a trade neither directs nor teaches it, whatever the text says. */
const NEVER_AN_INTERNS: ReadonlySet<Duty> = new Set<Duty>(['manage', 'train'])

/** @param chosen duties that were ticked before, so that ticks stay */
export function dutyLines(
  { duties, contract }: Fields,
  evidence: readonly Evidence[],
  chosen: readonly string[],
  { t }: Reader,
): DutyLine[] {
  if (contract === '' || !isInternshipLike(contract)) return []
  return duties.flatMap((value) => {
    const spoken = evidence.find(({ cue, weight }) => weight > 0 && SPOKEN_BY[value]?.includes(cue))
    if (!spoken && !NEVER_AN_INTERNS.has(value)) return []
    return [
      {
        id: `duty-${value}`,
        value,
        label: t(`code.duty.${value}`),
        quote: spoken ? spoken.text.replace(/\s+/g, ' ').trim() : null,
        reason: spoken ? t('assess.reshape.dutySaid') : t(`duty.means.${value}`),
        isChosen: chosen.includes(value),
      },
    ]
  })
}
