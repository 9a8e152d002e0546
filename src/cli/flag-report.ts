/** The measures of the flag in plain lines for a terminal. */
import type { Thresholds } from '../classifier/calibrate.ts'
import { COMPARISONS, type Miss, type Report } from '../classifier/evaluate.ts'
import type { Figures } from '../classifier/measure.ts'
import { LEVELS } from '../domain/codes.ts'
import type { Share } from '../domain/interval.ts'

/** @param misses postings that the flag got wrong, told one a line */
export function formatFlagReport(
  { all, perLanguage, perContract, compared }: Report,
  misses: readonly Miss[],
  model: string,
): string {
  const groups = [...Object.entries(perLanguage), ...Object.entries(perContract)]
  return [
    `model ${model}`,
    ...formatFigures('all', all),
    ...formatLevels(all),
    ...groups.flatMap(([name, figures]) => formatFigures(name, figures)),
    'the same postings judged by simpler ways',
    ...COMPARISONS.flatMap((name) => {
      const figures = compared[name]
      return figures === null ? [`${name}: no labels to learn from`] : formatFigures(name, figures)
    }),
    ...misses.map(
      ({ id, kind, verdict, probability }) =>
        `${kind} ${id}: ${verdict}, ${probability.toFixed(2)}`,
    ),
  ].join('\n')
}

/** The figures that decide between two models, in one line. */
export function formatTestFigures({
  precision,
  recall,
  recallWithUnsure,
  unsureShare,
  auc,
  ece,
}: Figures): string {
  return (
    `precision ${formatPart(precision.share)}, recall ${formatPart(recall.share)}, ` +
    `with unsure ${formatPart(recallWithUnsure.share)}, unsure ${formatPart(unsureShare.share)}, ` +
    `AUC ${formatNumber(auc?.value ?? null)}, ECE ${formatNumber(ece)}`
  )
}

/** What whoever trained must know of the thresholds before the model is used. */
export function formatThresholdWarning({
  isPrecise,
  precision,
  precisionAtLeast,
}: Thresholds['reached']): string | null {
  if (isPrecise) return null
  return (
    'warning: no threshold reaches the precision asked for; the surest was taken: ' +
    `${formatPart(precision)} of the calibration part, surely ${formatPart(precisionAtLeast)}`
  )
}

function formatFigures(name: string, figures: Figures): string[] {
  const { confusion, precisionAt5Percent, auc } = figures
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = confusion
  const [low, high] = auc?.interval ?? []
  return [
    `${name}: ${figures.rows} rows`,
    `  flagged rightly ${truePositives}, wrongly ${falsePositives}; missed ${falseNegatives}, rightly left ${trueNegatives}`,
    `  precision ${formatShare(figures.precision)}; where 5 % are senior ${formatPart(precisionAt5Percent)}`,
    `  recall ${formatShare(figures.recall)}; with unsure ${formatShare(figures.recallWithUnsure)}`,
    `  flagged of the honest ${formatShare(figures.falsePositiveRate)}; unsure ${formatShare(figures.unsureShare)}`,
    `  borderline not left ${formatShare(figures.borderlineNotClear)}; flagged outside of internships ${figures.flaggedOutside}`,
    `  AUC ${auc ? `${auc.value.toFixed(3)} (95 % ${low?.toFixed(3)}–${high?.toFixed(3)})` : 'none'}; Brier ${formatNumber(figures.brier)}; ECE ${formatNumber(figures.ece)}`,
    `  level ${formatShare(figures.levelAccuracy)}; contract, withheld ${formatShare(figures.contractAccuracy)}`,
  ]
}

function formatLevels({ levels }: Figures): string[] {
  return [
    `  level labelled (rows) and read (columns: ${LEVELS.join(', ')})`,
    ...LEVELS.map(
      (level) =>
        `    ${level.padEnd(8)}${LEVELS.map((read) => `${levels[level][read]}`.padStart(6)).join('')}`,
    ),
  ]
}

function formatShare({ right, n, share, interval }: Share): string {
  if (share === null || interval === null) return 'none'
  const [low, high] = interval.map((bound) => (bound * 100).toFixed(0))
  return `${(share * 100).toFixed(1)} % (${right}/${n}, 95 % ${low}–${high})`
}

function formatPart(share: number | null): string {
  return share === null ? 'none' : `${(share * 100).toFixed(1)} %`
}

function formatNumber(value: number | null): string {
  return value === null ? 'none' : value.toFixed(3)
}
