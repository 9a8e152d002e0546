/** An upload in the words of whoever sent it in. */
import { stringify } from 'csv-stringify/sync'
import type { Locale } from '../../domain/codes.ts'
import { countryName } from '../../domain/place.ts'
import { formatDay, formatLongDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo } from '../../i18n/paths.ts'
import type { Translate } from '../../i18n/translate.ts'
import { COLUMN_NAMES } from '../../intake/column-names.ts'
import type { Problem } from '../../intake/fields.ts'
import { escapeFormula } from '../../text/escape-formula.ts'
import { type Report, reportOf, type SampleRow } from './check-upload.ts'
import type { FieldUse } from './mapping.ts'
import { isPassedOver } from './submit-row.ts'
import type { ListedUpload, Upload } from './upload-queries.ts'

export const SHOWN_PROBLEMS = 200

export type Reader = { locale: Locale; t: Translate; now: number }

export function pathToUpload(locale: Locale, id: number): string {
  return `${pathTo(locale, 'import')}/${id}`
}

/** The columns that a CSV may have, with their other names. */
export function columnsOf(t: Translate) {
  return Object.entries(COLUMN_NAMES)
    .filter(([name]) => !isPassedOver(name))
    .map(([name, others]) => ({
      name,
      also: others.join(', '),
      label: t(`imports.field.${name}`),
    }))
}

/** A line of the list of earlier uploads. */
export function toListed(upload: ListedUpload, { locale, t, now }: Reader) {
  const { id, fileName, state, createdAt, organizationName } = upload
  return {
    href: pathToUpload(locale, id),
    fileName,
    organizationName,
    state: t(`imports.state.${state}`),
    day: formatDay(createdAt, locale, READER_ZONES[locale], now),
  }
}

export type Found = { problems: readonly Problem[]; errors: number; warnings: number; read: number }

/** What the page of one upload shows. */
export function toPage(upload: Upload, found: Found, reader: Reader) {
  const { locale, t } = reader
  const report = reportOf(upload)
  const { errors, warnings } = found
  const total = errors + warnings
  return {
    fileName: upload.fileName,
    organizationName: upload.organizationName,
    state: upload.state,
    phase: report.phase,
    stateWords: t(`imports.state.${upload.state}`),
    format: t(`imports.format.${upload.format}`),
    action: pathToUpload(locale, upload.id),
    listHref: pathTo(locale, 'import'),
    ownHref: pathTo(locale, 'own'),
    csvHref: `${pathToUpload(locale, upload.id)}/problems.csv`,
    failure: report.failure && failureOf(report.failure, t),
    progress: upload.state === 'queued' ? progressOf(report, found.read, t) : '',
    counts: countsOf(report, t),
    waiting: report.counts?.waiting ? t('imports.waiting', { count: report.counts.waiting }) : '',
    canStart: upload.state === 'checked' && hasGood(report),
    read: report.read.map((use) => toUse(use, t)),
    aside: report.aside.map(({ name, rows }) => ({
      name,
      rows: t('imports.rows', { count: rows }),
    })),
    hasIds: report.read.some(({ name }) => name === 'id'),
    sample: report.sample.map((row) => toSample(row, reader)),
    problems: found.problems.map((problem) => toProblem(problem, t)),
    problemsTitle: t('imports.problems', { count: total }),
    shown:
      total > SHOWN_PROBLEMS ? t('imports.problems.shown', { shown: SHOWN_PROBLEMS, total }) : '',
  }
}

function hasGood({ counts }: Report): boolean {
  return counts !== null && counts.created + counts.changed > 0
}

/** Nothing was read yet while the file waits for its turn. */
function progressOf({ phase, done, rows }: Report, imported: number, t: Translate): string {
  const count = phase === 'import' ? imported : done
  if (count === 0 || rows === 0) return t(`imports.progress.${phase}.begins`)
  return t(`imports.progress.${phase}`, { count, rows })
}

const COUNTED = ['read', 'created', 'changed', 'unchanged', 'refused', 'duplicates'] as const

function countsOf({ counts }: Report, t: Translate) {
  return COUNTED.map((name) => ({
    label: t(`imports.count.${name}`),
    value: counts ? String(counts[name]) : '',
  })).filter(() => counts !== null)
}

function toUse({ name, rows }: FieldUse, t: Translate) {
  return { name, label: t(`imports.field.${name}`), rows: t('imports.rows', { count: rows }) }
}

function toSample(row: SampleRow, { locale, t }: Reader) {
  const { contract, level, city, country, verdict } = row
  const place = [city, country && countryName(country, locale)].filter(Boolean).join(', ')
  return {
    line: t('imports.sample.line', { line: String(row.line) }),
    title: row.title,
    facts: [
      t(`code.contract.${contract}`),
      t(`code.level.${level}`),
      place || t('imports.sample.noPlace'),
      t('imports.sample.until', { day: formatLongDay(row.validThrough - 1, locale) }),
    ].join(' · '),
    flag: t(`imports.verdict.${verdict}`),
  }
}

/** Codes that have a sentence of their own. */
const SAID: ReadonlySet<string> = new Set([
  ...['too-long', 'broken-json', 'not-an-object', 'broken-csv', 'missing-title', 'missing-text'],
  ...['missing-contract', 'missing-place', 'missing-pay'],
  ...['no-posting', 'encoding', 'columns', 'kept-aside', 'dropped', 'cut', 'long', 'repaired'],
  ...['duplicate', 'ended', 'shortened', 'no-apply', 'closed', 'contact-mail', 'contact-phone'],
  'banned',
])

/** One problem as a sentence; what the file itself says in it is quoted. */
export function toProblem({ line, severity, code, detail }: Problem, t: Translate) {
  const known = SAID.has(code) ? code : 'unknown'
  const values = {
    number: /\d+(?=\D*$)/.exec(detail.replaceAll(',', ''))?.[0] ?? '',
    detail: detail.replace(/ is not understood; kept aside$|: too long or too deep to keep$/, ''),
  }
  return {
    line: String(line),
    isError: severity === 'error',
    kind: t(`imports.severity.${severity}`),
    words: t(`imports.problem.${known}`, values),
  }
}

/** Why a file was refused as a whole. */
export function failureOf({ code, line }: NonNullable<Report['failure']>, t: Translate): string {
  return t(`imports.failure.${code}`, { line: String(line ?? '?') })
}

/** Problems as CSV, a line each, without what a spreadsheet would run. */
export function problemsCsv(problems: readonly Problem[], t: Translate): string {
  const rows = problems.map((problem) => {
    const { line, kind, words } = toProblem(problem, t)
    return [line, kind, words, problem.detail].map(escapeFormula)
  })
  return stringify(rows, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

export function problemsHeader(t: Translate): string {
  const names = ['line', 'severity', 'problem', 'detail'] as const
  return stringify([names.map((name) => t(`imports.csv.${name}`))], { record_delimiter: '\r\n' })
}
