/** The method as a page: the document's words, with tables where it asks for them. */
import type { Model } from '../../classifier/model.ts'
import { renderDocument } from '../../http/markdown.ts'
import {
  comparisonTable,
  confusionTable,
  figuresTable,
  groupTable,
  levelsTable,
  titlesTable,
} from './figure-tables.ts'
import {
  agreementTable,
  cueTable,
  identityTable,
  partsTable,
  startTable,
  thresholdsTable,
} from './model-tables.ts'
import type { MethodPage, Reader, Table } from './page-data.ts'
import { type RealFigures, realTable } from './real-figures.ts'
import type { Agreement } from './second-reading.ts'

export type MeasuredModel = {
  model: Model
  secondReading: readonly Agreement[]
  real: RealFigures
}

type Make = (measured: MeasuredModel, reader: Reader) => Table[]

/** What a line `::name` of the document stands for. */
const PLACES: Readonly<Record<string, Make>> = {
  figures: ({ model: { metrics } }, reader) => [
    figuresTable(metrics.test.all, reader),
    confusionTable(metrics.test.all, reader),
    levelsTable(metrics.test.all, reader),
  ],
  groups: ({ model: { metrics } }, reader) => [
    groupTable('language', metrics.test, reader),
    groupTable('contract', metrics.test, reader),
  ],
  comparison: ({ model: { metrics } }, reader) => [comparisonTable(metrics.test, reader)],
  titles: ({ model: { metrics } }, reader) => [titlesTable(metrics.titles, reader)],
  real: ({ real }, reader) => [realTable(real, reader)],
  parts: ({ model: { metrics } }, reader) => [partsTable(metrics, reader)],
  agreement: ({ secondReading }, reader) => [agreementTable(secondReading, reader)],
  thresholds: ({ model }, reader) => [thresholdsTable(model, reader)],
  cues: ({ model }, reader) => [
    startTable(model, reader),
    cueTable('for', model.weights, reader),
    cueTable('against', model.weights, reader),
  ],
  model: ({ model }, reader) => [identityTable(model, reader)],
}

/**
 * @param markdown the document, with lines `::name` where tables stand
 * @throws RangeError for a name that no table has: a defect of the document
 */
export function toMethodPage(
  markdown: string,
  measured: MeasuredModel,
  reader: Reader,
): MethodPage {
  const pieces = markdown.split(/^::([a-z]+)$/m)
  const blocks = pieces.flatMap((piece, at) => {
    if (at % 2 === 1) return []
    const place = pieces[at + 1]
    const make = place === undefined ? () => [] : PLACES[place]
    if (make === undefined) throw new RangeError(`method: no tables ${place}`)
    return [{ bodyHtml: renderDocument(piece), tables: make(measured, reader) }]
  })
  return { blocks }
}
