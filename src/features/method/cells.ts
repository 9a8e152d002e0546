/** Measured figures as cells: the value, what it was counted on, how sure it is. */
import type { Figures } from '../../classifier/measure.ts'
import type { Interval, Share } from '../../domain/interval.ts'
import { formatDecimal, formatInterval, formatShare } from '../../i18n/format.ts'
import { type Cell, cell, NOTHING, type Reader, type Row } from './page-data.ts'

/** A figure with its three columns: value, interval, sample. */
export type Measured = { value: string; interval: string | null; counted: string | null }

/** Figures that are proportions of counted postings. */
export const SHARES = [
  'precision',
  'recall',
  'recallWithUnsure',
  'falsePositiveRate',
  'unsureShare',
  'borderlineNotClear',
  'levelAccuracy',
  'contractAccuracy',
] as const
export type ShareName = (typeof SHARES)[number]

/** null where nothing was counted. */
export function measuredShare(
  { right, n, share, interval }: Share,
  { locale, t }: Reader,
): Measured | null {
  if (share === null || interval === null) return null
  return {
    value: formatShare(share, locale),
    interval: formatInterval(interval, locale, 'share'),
    counted: t('method.of', { right, n }),
  }
}

export function measuredAuc({ auc, rows }: Figures, { locale, t }: Reader): Measured | null {
  if (auc === null) return null
  return {
    value: formatDecimal(auc.value, locale),
    interval: formatInterval(auc.interval, locale, 'decimal'),
    counted: t('method.postings', { count: rows }),
  }
}

/** As a row of three columns: value, interval, sample. */
export function figureRow(head: string, measured: Measured | null): Row {
  if (measured === null) return { head, cells: [NOTHING, NOTHING, NOTHING] }
  const { value, interval, counted } = measured
  return {
    head,
    cells: [value, interval, counted].map((part) => (part === null ? NOTHING : cell(part))),
  }
}

/** As one cell, where many figures stand in a row. */
export function asCell(measured: Measured | null): Cell {
  if (measured === null) return NOTHING
  const { value, interval, counted } = measured
  return cell(
    value,
    [counted, interval].filter((part) => part !== null),
  )
}

export function shareCells(figures: Figures, names: readonly ShareName[], reader: Reader): Cell[] {
  return names.map((name) => asCell(measuredShare(figures[name], reader)))
}

/** Of 20 internship-like postings, one is a senior role: counted on real advertisements. */
const PREVALENCE = 0.05

/**
 * How far the precision at 5 % may lie: the worst ends of the intervals of recall and of false
 * flags together, then the best ones.
 * @returns null where either was not counted, or where the best case flags nothing
 */
export function precisionRange(
  figures: Pick<Figures, 'recall' | 'falsePositiveRate'>,
): Interval | null {
  const found = figures.recall.interval
  const wrong = figures.falsePositiveRate.interval
  if (found === null || wrong === null || found[0] === 0) return null
  return [precisionAt(found[0], wrong[1]), precisionAt(found[1], wrong[0])]
}

function precisionAt(recall: number, falsePositiveRate: number): number {
  const right = PREVALENCE * recall
  return right / (right + (1 - PREVALENCE) * falsePositiveRate)
}
