/** Figures on real advertisements, which are not published: counted apart, kept as numbers alone. */
import { readFileSync } from 'node:fs'
import { shareOf } from '../../domain/interval.ts'
import { formatDay, formatDecimal } from '../../i18n/format.ts'
import { figureRow, measuredShare } from './cells.ts'
import { type Reader, type Table, table } from './page-data.ts'

export type RealFigures = {
  /** When they were measured, YYYY-MM-DD. */
  date: string
  /** Version of the model that judged them. */
  model: string
  postings: number
  /** Internship-like ones whose label is not borderline: those on which the flag is judged. */
  decided: number
  /** Of the decided ones, how many should be flagged. */
  positives: number
  flaggedRightly: number
  flaggedWrongly: number
  /** Of all postings, in how many the level is read as labelled. */
  levelRight: number
  /** Of P(senior), over all postings. */
  auc: number
}

const FILE = new URL('../../../seeds/real-figures.json', import.meta.url)
let known: RealFigures | undefined

/** Read once from the project's own seeds. */
export function readRealFigures(): RealFigures {
  known ??= JSON.parse(readFileSync(FILE, 'utf8')) as RealFigures
  return known
}

/** What the model that the note names reaches on real advertisements. */
export function realTable(real: RealFigures, reader: Reader): Table {
  const { locale, t } = reader
  const { postings, decided, positives, flaggedRightly: right, flaggedWrongly: wrong } = real
  const shares = [
    ['precision', shareOf(right, right + wrong)],
    ['recall', shareOf(right, positives)],
    ['falseFlags', shareOf(wrong, decided - positives)],
    ['level', shareOf(real.levelRight, postings)],
  ] as const
  const rows = [
    ...shares.map(([name, share]) =>
      figureRow(t(`method.real.${name}`), measuredShare(share, reader)),
    ),
    figureRow(t('method.real.auc'), {
      value: formatDecimal(real.auc, locale),
      interval: null,
      counted: t('method.postings', { count: postings }),
    }),
  ]
  const date = formatDay(Date.parse(real.date), locale, 'UTC', 0)
  const columns = [t('method.value'), t('method.interval'), t('method.counted')]
  const title = [t('method.real', { count: postings }), t('method.measure')] as const
  return table(
    'real',
    title,
    columns,
    rows,
    t('method.real.note', { date, model: real.model, decided }),
  )
}
