/** What a candidate would change on live postings, in words. */
import type { Change, ChangeReason, Stand } from '../../classifier/model-change.ts'
import type { StoredComparison } from '../../db/models.ts'
import { formatDay, formatPercent, formatWeight, READER_ZONES } from '../../i18n/format.ts'
import { pathToPosting } from '../../i18n/paths.ts'
import type { Reader } from '../../sheet/card.ts'
import { cueWords } from './cue-words.ts'

export type LiveChanges = {
  /** How many of each kind, and when that was found. */
  summary: string
  /** "Les 50 changements les plus importants"; null: there is none. */
  heading: string | null
  changes: ChangeLine[]
}

export type ChangeLine = {
  title: string
  href: string
  /** What is said of it now, and what would be. */
  from: string
  to: string
  gained: ReasonLine[]
  lost: ReasonLine[]
}
type ReasonLine = { reason: string; quote: string; weight: string }

export function toLiveChanges({ live }: StoredComparison, reader: Reader): LiveChanges {
  const { t, locale, now } = reader
  const { counts, changes } = live
  return {
    summary: t('models.live.counts', {
      ...counts,
      date: formatDay(live.at, locale, READER_ZONES[locale], now),
    }),
    heading: changes.length === 0 ? null : t('models.live.first', { count: changes.length }),
    changes: changes.map((change) => toLine(change, reader)),
  }
}

function toLine(change: Change, reader: Reader): ChangeLine {
  return {
    title: change.title,
    href: pathToPosting(reader.locale, change),
    from: standWords(change.from, reader),
    to: standWords(change.to, reader),
    gained: change.gained.filter(isInSight).map((reason) => reasonLine(reason, reader)),
    lost: change.lost.filter(isInSight).map((reason) => reasonLine(reason, reader)),
  }
}

/** With one decimal, less is written as nothing. */
function isInSight({ weight }: ChangeReason): boolean {
  return Math.abs(weight) >= 0.05
}

/** A flag that a person spoke of stands, whatever a model says. */
function standWords(
  { flag, verdict, probability, roleLevel }: Stand,
  { t, locale }: Reader,
): string {
  const percent = formatPercent(Math.min(0.99, Math.max(0.01, probability)), locale)
  const level = t(`code.level.${roleLevel}`)
  const said = flag === 'upheld' || flag === 'cleared' ? flag : verdict
  return t('models.stand', { level, verdict: t(`models.verdict.${said}`, { percent }) })
}

function reasonLine({ cue, text, weight }: ChangeReason, { t, locale }: Reader): ReasonLine {
  return {
    reason: cueWords(cue, t),
    quote: text.replace(/\s+/g, ' ').trim(),
    weight: formatWeight(weight, locale),
  }
}
