/** What the model is made of: examples, thresholds, starting point, cues and weights. */
import { CUES, type Cue } from '../../classifier/cues/index.ts'
import { PARTS } from '../../classifier/labelled.ts'
import type { Model } from '../../classifier/model.ts'
import { formatDay, formatDecimal, formatShare, formatWeight } from '../../i18n/format.ts'
import { formatNumber } from '../../i18n/translate.ts'
import { cell, type Reader, type Row, type Table, table } from './page-data.ts'
import type { Agreement } from './second-reading.ts'

const WEIGHT_DIGITS = 2
const SHORT_HASH = 12 // digits
const DATE_LENGTH = 10 // a version begins with its day, YYYY-MM-DD

/** Which model this is. */
export function identityTable(
  { version, cueHash, dataHash }: Pick<Model, 'version' | 'cueHash' | 'dataHash'>,
  { locale, t }: Reader,
): Table {
  const day = Date.parse(version.slice(0, DATE_LENGTH))
  const row = (head: string, value: string): Row => ({ head, cells: [cell(value)] })
  return table(
    'model',
    [t('method.model'), t('method.property')],
    [t('method.value')],
    [
      row(t('method.version'), version),
      row(t('method.date'), formatDay(day, locale, 'UTC', 0)),
      row(t('method.dataHash'), `${dataHash.slice(0, SHORT_HASH)}…`),
      row(t('method.cueHash'), cueHash),
    ],
  )
}

/** How many postings each part holds. */
export function partsTable({ parts, decisions }: Model['metrics'], { locale, t }: Reader): Table {
  const rows = PARTS.map((part) => ({
    head: t(`method.part.${part}`),
    cells: [cell(formatNumber(parts[part], locale))],
  }))
  const count = PARTS.reduce((sum, part) => sum + parts[part], 0)
  const title = [t('method.parts', { count }), t('method.part')] as const
  const note = decisions === undefined ? null : t('models.method.decisions', { count: decisions })
  return table('parts', title, [t('method.column.rows')], rows, note)
}

/** How far the second reading says what the labels say. */
export function agreementTable(agreement: readonly Agreement[], reader: Reader): Table {
  const { locale, t } = reader
  const rows = agreement.map(({ question, agreed, kappa }) => ({
    head: t(`method.question.${question}`),
    cells: [
      cell(t('method.of', { right: agreed.right, n: agreed.n })),
      cell(kappa === null ? '–' : formatDecimal(kappa, locale)),
    ],
  }))
  const title = [t('method.agreement'), t('method.question')] as const
  return table('agreement', title, [t('method.agreed'), t('method.kappa')], rows)
}

/** Where the thresholds stand, and what they reach on the part that they were chosen on. */
export function thresholdsTable({ thresholds, metrics }: Model, { locale, t }: Reader): Table {
  const reached = metrics.thresholds
  const share = (name: string, value: number): Row => ({
    head: t(`method.threshold.${name}`),
    cells: [cell(formatShare(value, locale))],
  })
  const rows = [
    share('flag', thresholds.flag),
    share('unsure', thresholds.unsure),
    {
      head: t('method.threshold.flagged'),
      cells: [cell(formatNumber(reached.flagged, locale))],
    },
    share('precision', reached.precision),
    share('precisionAtLeast', reached.precisionAtLeast),
    share('recall', reached.recall),
    share('recallWithUnsure', reached.recallWithUnsure),
    share('unsureShare', reached.unsureShare),
  ]
  const note = t(reached.isPrecise ? 'method.thresholds.precise' : 'method.thresholds.best')
  const title = [t('method.thresholds'), t('method.measure')] as const
  return table('thresholds', title, [t('method.value')], rows, note)
}

/** The fixed parts of the sum. */
export function startTable({ bias, wording }: Model, { locale, t }: Reader): Table {
  const weight = (value: number) => formatWeight(value, locale, WEIGHT_DIGITS)
  const range = t('method.between', { low: weight(-wording.cap), high: weight(wording.cap) })
  return table(
    'start',
    [t('method.start'), t('method.term')],
    [t('method.weight')],
    [
      { head: t('signal.bias'), cells: [cell(weight(bias))] },
      { head: t('cue.wording'), cells: [cell(range)] },
    ],
  )
}

/** All cues of one side with their reason, their kind and their weight, heaviest first. */
export function cueTable(
  side: Cue['side'],
  weights: Model['weights'],
  { locale, t }: Reader,
): Table {
  const cues = CUES.filter((cue) => cue.side === side)
    .map((cue) => ({ ...cue, weight: weights[cue.id] ?? 0 }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const rows = cues.map(({ id, strength, weight }) => ({
    head: t(`cue.${id}`),
    cells: [
      cell(t(`method.strength.${strength}`)),
      cell(formatWeight(weight, locale, WEIGHT_DIGITS)),
    ],
  }))
  return {
    id: `cues-${side}`,
    caption: t(`method.cues.${side}`, { count: cues.length }),
    columns: [
      { label: t('method.reason'), isNumber: false },
      { label: t('method.kind'), isNumber: false },
      { label: t('method.weight'), isNumber: true },
    ],
    rows,
    note: null,
    summary: t(`method.cues.open.${side}`, { count: cues.length }),
  }
}
