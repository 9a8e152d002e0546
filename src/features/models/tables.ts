/** What is known of models, as tables. */
import type { CueDisagreement } from '../../classifier/agreement.ts'
import type { Gate, ModelComparison } from '../../classifier/compare-models.ts'
import type { Model } from '../../classifier/model.ts'
import type { StoredComparison, StoredModel } from '../../db/models.ts'
import type { Interval, Share } from '../../domain/interval.ts'
import {
  formatDay,
  formatDecimal,
  formatInterval,
  formatShare,
  READER_ZONES,
} from '../../i18n/format.ts'
import { formatNumber } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { cueWords } from './cue-words.ts'

/** As the view /method/_table writes it. */
export type Table = {
  id: string
  caption: string
  columns: { label: string; isNumber: boolean }[]
  rows: { head: string; cells: { value: string; details: string[] }[] }[]
  note: string | null
}

const FIGURES = [
  'precision',
  'recall',
  'recallWithUnsure',
  'falsePositiveRate',
  'unsureShare',
  'levelAccuracy',
] as const

/** Both models on the frozen part of the labels. */
export function figuresTable(candidate: Model, active: Model, reader: Reader): Table {
  const { t, locale } = reader
  const all = [candidate, active].map(({ metrics }) => metrics.test.all)
  const auc = all.map((figures) =>
    figures.auc === null
      ? cell('–')
      : cell(formatDecimal(figures.auc.value, locale), [
          formatInterval(figures.auc.interval, locale, 'decimal'),
        ]),
  )
  const columns = [t('models.column.candidate'), t('models.column.active')]
  return table('figures', [t('models.figures'), t('models.column.figure')], columns, [
    ...FIGURES.map((name) => ({
      head: t(`method.name.${name}`),
      cells: all.map((figures) => shareCell(figures[name], reader)),
    })),
    { head: t('method.column.auc'), cells: auc },
  ])
}

/** Every condition with its numbers and what came of it. */
export function gatesTable({ gates, words, sets }: ModelComparison, reader: Reader): Table {
  const { t, locale } = reader
  const percent = (value: number) => cell(formatShare(value, locale))
  const rows = [
    ...gates.map((gate) => gateRow(gate, reader)),
    {
      head: t('models.gate.words'),
      cells: [
        percent(words.most),
        percent(words.flag),
        cell('–'),
        cell(t(words.isPassed ? 'models.outcome.passed' : 'models.outcome.words')),
      ],
    },
  ]
  const columns = ['candidate', 'reference', 'difference', 'outcome'].map((name) =>
    t(`models.column.${name}`),
  )
  const title = [t('models.gates'), t('models.column.condition')] as const
  const note = t(sets.last === 0 ? 'models.gates.noLast' : 'models.gates.note', {
    frozen: sets.frozen,
    last: sets.last,
  })
  return table('gates', title, columns, rows, note)
}

function gateRow(gate: Gate, reader: Reader): Table['rows'][number] {
  const { figure, set, reference, candidate, against, difference, outcome } = gate
  const { t } = reader
  return {
    head: t('models.gate', {
      figure: t(`models.gate.${figure}`),
      set: t(`models.set.${set}`),
      reference: t(`models.reference.${reference}`),
    }),
    cells: [
      shareCell(candidate, reader),
      shareCell(against, reader),
      cell(difference === null ? '–' : differenceWords(difference, reader)),
      cell(t(`models.outcome.${outcome}`)),
    ],
  }
}

function differenceWords([low, high]: Interval, { t, locale }: Reader): string {
  return t('models.points', { from: signed(low * 100, locale), to: signed(high * 100, locale) })
}

/** "+1,3", "−4,0": points of a hundred. */
function signed(points: number, locale: Reader['locale']): string {
  return formatNumber(points, locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).replace('-', '−')
}

/** What a candidate learned from. */
export function learnedTable({ learned }: StoredComparison, reader: Reader): Table {
  const { t, locale, now } = reader
  const count = (name: 'decisions' | 'train' | 'calibrate' | 'last' | 'curators') => ({
    head: t(`models.learned.${name}`),
    cells: [cell(formatNumber(learned[name], locale))],
  })
  const day = (name: 'from' | 'until') => ({
    head: t(`models.learned.${name}`),
    cells: [cell(formatDay(learned[name], locale, READER_ZONES[locale], now))],
  })
  const title = [t('models.learned'), t('models.column.figure')] as const
  return table(
    'learned',
    title,
    [t('method.value')],
    [
      count('decisions'),
      count('train'),
      count('calibrate'),
      count('last'),
      count('curators'),
      day('from'),
      day('until'),
    ],
  )
}

/** Where curators see it otherwise than the machine, by cue. */
export function cuesTable(cues: readonly CueDisagreement[], { t, locale }: Reader): Table {
  const names = ['inSight', 'otherwise', 'misread'] as const
  const rows = cues.map((cue) => ({
    head: cueWords(cue.cue, t),
    cells: names.map((name) => cell(formatNumber(cue[name], locale))),
  }))
  const columns = names.map((name) => t(`models.cues.${name}`))
  const title = [t('models.cues.caption'), t('models.cues.cue')] as const
  return table('cues', title, columns, rows, t('models.cues.note'))
}

/** The newest models, and which one is in force. */
export function allTable(
  models: readonly Pick<StoredModel, 'version' | 'state' | 'createdAt' | 'activatedAt'>[],
  active: string,
  { t, locale, now }: Reader,
): Table {
  const day = (instant: number | null) =>
    cell(instant === null ? '–' : formatDay(instant, locale, READER_ZONES[locale], now))
  const rows = models.map(({ version, state, createdAt, activatedAt }) => ({
    head: version,
    cells: [
      cell(t(`models.state.${stateOf(version === active, state)}`)),
      day(createdAt),
      day(activatedAt),
    ],
  }))
  const columns = ['state', 'made', 'activated'].map((name) => t(`models.column.${name}`))
  const all = table('all', [t('models.all'), t('models.column.version')], columns, rows)
  return { ...all, columns: all.columns.map(({ label }) => ({ label, isNumber: false })) }
}

/** What is in force is told by what judges: a row may be of another release of the program. */
function stateOf(isActive: boolean, state: StoredModel['state']): StoredModel['state'] {
  if (isActive) return 'active'
  return state === 'active' ? 'retired' : state
}

function shareCell({ right, n, share, interval }: Share, { t, locale }: Reader) {
  if (share === null || interval === null) return cell('–')
  const details = [t('method.of', { right, n }), formatInterval(interval, locale, 'share')]
  return cell(formatShare(share, locale), details)
}

function cell(value: string, details: string[] = []) {
  return { value, details }
}

function table(
  id: string,
  [caption, head]: readonly [string, string],
  numbers: readonly string[],
  rows: Table['rows'],
  note: string | null = null,
): Table {
  const columns = [
    { label: head, isNumber: false },
    ...numbers.map((label) => ({ label, isNumber: true })),
  ]
  return { id, caption, columns, rows, note }
}
