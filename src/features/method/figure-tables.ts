/** How often the flag is right: the figures of the model, as tables. */
import { COMPARISONS } from '../../classifier/evaluate.ts'
import type { Figures } from '../../classifier/measure.ts'
import type { Metrics } from '../../classifier/model.ts'
import { CONTRACTS, LANGS, LEVELS } from '../../domain/codes.ts'
import { formatDecimal, formatInterval, formatShare } from '../../i18n/format.ts'
import { formatNumber } from '../../i18n/translate.ts'
import {
  asCell,
  figureRow,
  type Measured,
  measuredAuc,
  measuredShare,
  precisionRange,
  type ShareName,
  shareCells,
} from './cells.ts'
import { cell, type Reader, type Row, type Table, table } from './page-data.ts'

const BY_GROUP = [
  'precision',
  'recall',
  'recallWithUnsure',
  'falsePositiveRate',
  'unsureShare',
  'levelAccuracy',
  'contractAccuracy',
] as const satisfies readonly ShareName[]
const BY_METHOD = ['precision', 'recall', 'recallWithUnsure', 'falsePositiveRate'] as const

/** All figures of the test part, one a row. */
export function figuresTable(figures: Figures, reader: Reader): Table {
  const { t } = reader
  const shareRow = (name: ShareName): [string, Measured | null] => [
    t(`method.name.${name}`),
    measuredShare(figures[name], reader),
  ]
  const rows = [
    shareRow('precision'),
    shareRow('recall'),
    shareRow('recallWithUnsure'),
    shareRow('falsePositiveRate'),
    [t('method.name.precisionAt5Percent'), atFivePercent(figures, reader)] as const,
    shareRow('unsureShare'),
    shareRow('borderlineNotClear'),
    [t('method.name.flaggedOutside'), outside(figures, reader)] as const,
    [t('method.name.auc'), measuredAuc(figures, reader)] as const,
    [t('method.name.brier'), overAll(figures, figures.brier, reader)] as const,
    [t('method.name.ece'), overAll(figures, figures.ece, reader)] as const,
    shareRow('levelAccuracy'),
    shareRow('contractAccuracy'),
  ].map(([name, measured]) => figureRow(name, measured))
  const columns = [t('method.value'), t('method.interval'), t('method.counted')]
  const title = [t('method.figures', { count: figures.rows }), t('method.measure')] as const
  return table('figures', title, columns, rows, t('method.figures.note'))
}

function atFivePercent(figures: Figures, { locale, t }: Reader): Measured | null {
  const { precisionAt5Percent: precision, recall, falsePositiveRate } = figures
  const range = precisionRange(figures)
  if (precision === null) return null
  return {
    value: formatShare(precision, locale),
    interval: range && formatInterval(range, locale, 'share'),
    counted: t('method.postings', { count: recall.n + falsePositiveRate.n }),
  }
}

/** Postings of other contracts are all rows but the internship-like ones. */
function outside(figures: Figures, { locale, t }: Reader): Measured {
  const { rows, flaggedOutside, unsureShare, borderlineNotClear } = figures
  const others = rows - unsureShare.n - borderlineNotClear.n
  return {
    value: formatNumber(flaggedOutside, locale),
    interval: null,
    counted: t('method.postings', { count: others }),
  }
}

function overAll({ rows }: Figures, value: number | null, { locale, t }: Reader): Measured | null {
  if (value === null) return null
  return {
    value: formatDecimal(value, locale),
    interval: null,
    counted: t('method.postings', { count: rows }),
  }
}

/** What should be flagged against what is. */
export function confusionTable({ confusion }: Figures, { locale, t }: Reader): Table {
  const { truePositives, falseNegatives, falsePositives, trueNegatives } = confusion
  const row = (head: string, counts: number[]): Row => ({
    head,
    cells: counts.map((count) => cell(formatNumber(count, locale))),
  })
  return table(
    'confusion',
    [t('method.confusion'), t('method.labelled')],
    [t('method.flagged'), t('method.notFlagged')],
    [
      row(t('method.isFlag'), [truePositives, falseNegatives]),
      row(t('method.isNotFlag'), [falsePositives, trueNegatives]),
    ],
    t('method.confusion.note'),
  )
}

/** The level that readers gave against the level read. */
export function levelsTable({ levels }: Figures, { locale, t }: Reader): Table {
  const rows = LEVELS.map((labelled) => ({
    head: t(`code.level.${labelled}`),
    cells: LEVELS.map((read) => cell(formatNumber(levels[labelled][read], locale))),
  }))
  const columns = LEVELS.map((read) => t('method.read', { level: t(`code.level.${read}`) }))
  return table('levels', [t('method.levels'), t('method.labelled')], columns, rows)
}

/** The same figures by language, or by contract. */
export function groupTable(
  by: 'language' | 'contract',
  { perLanguage, perContract }: Metrics['test'],
  reader: Reader,
): Table {
  const { locale, t } = reader
  const groups: [string, Figures | undefined][] =
    by === 'language'
      ? LANGS.map((lang) => [t(`code.lang.${lang}`), perLanguage[lang]])
      : CONTRACTS.map((contract) => [t(`code.contract.${contract}`), perContract[contract]])
  const rows = groups.flatMap(([head, figures]) =>
    figures === undefined
      ? []
      : [
          {
            head,
            cells: [
              cell(formatNumber(figures.rows, locale)),
              ...shareCells(figures, BY_GROUP, reader),
            ],
          },
        ],
  )
  const columns = [t('method.column.rows'), ...BY_GROUP.map((name) => t(`method.column.${name}`))]
  const title = [t(`method.by.${by}`), t(`method.group.${by}`)] as const
  return table(`by-${by}`, title, columns, rows, t('method.by.note'))
}

/** The model beside simpler ways to judge. */
export function comparisonTable({ all, compared }: Metrics['test'], reader: Reader): Table {
  const { t } = reader
  const ways: [string, Figures | null][] = [
    [t('method.way.model'), all],
    ...COMPARISONS.map((name): [string, Figures | null] => [
      t(`method.way.${name}`),
      compared[name],
    ]),
  ]
  const rows = ways.flatMap(([head, figures]) =>
    figures === null
      ? []
      : [
          {
            head,
            cells: [
              ...shareCells(figures, BY_METHOD, reader),
              asCell(measuredAuc(figures, reader)),
            ],
          },
        ],
  )
  const columns = [...BY_METHOD, 'auc'].map((name) => t(`method.column.${name}`))
  return table('compared', [t('method.compared'), t('method.way')], columns, rows)
}

/** Titles without a text, which are counted apart. */
export function titlesTable(titles: Figures, reader: Reader): Table {
  const names = [
    'precision',
    'recall',
    'recallWithUnsure',
    'falsePositiveRate',
    'unsureShare',
    'levelAccuracy',
  ] as const
  const { t } = reader
  const rows = [
    ...names.map((name) =>
      figureRow(t(`method.name.${name}`), measuredShare(titles[name], reader)),
    ),
    figureRow(t('method.name.auc'), measuredAuc(titles, reader)),
  ]
  const columns = [t('method.value'), t('method.interval'), t('method.counted')]
  const title = [t('method.titles', { count: titles.rows }), t('method.measure')] as const
  return table('titles', title, columns, rows)
}
