/** Dated figures in words: what holds on the reader's day, and all values as a table. */
import {
  type DatedValue,
  type Parameter,
  type ParameterUnit,
  UNDATED,
} from '../../check/parameters/parameter.ts'
import { PARAMETERS, type ParameterKey, valueOn } from '../../check/parameters.ts'
import type { Rule } from '../../check/rule.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Localised } from '../../domain/localised.ts'
import { localWords, valueWords as wordsOf } from '../../i18n/finding-words.ts'
import { formatCalendarDay, formatMoney, formatPercent, formatShare } from '../../i18n/format.ts'
import { formatNumber, typeset } from '../../i18n/translate.ts'
import type { FigureLine, FigureRows, Reader, ValueRow } from './page-data.ts'

/** A number this close to a whole one is that one. */
const ROUNDING = 1e-9

/** A figure that a rule uses, as it holds on the reader's day. */
export function figureLine(key: ParameterKey, reader: Reader): FigureLine {
  const { name, unit, knownUntil }: Parameter = PARAMETERS[key]
  const { value, from } = heldOn(key, reader.today)
  const dates = [
    sinceWords(from, reader),
    knownUntil === undefined ? null : untilWords(knownUntil, reader),
  ].filter((words) => words !== null)
  const said = dates.length === 0 ? null : dates.join(', ')
  const line = { label: labelled(titled(name, reader), reader), href: `#${anchorOf(key)}` }
  if (unit === 'start') return { ...line, value: said ?? reader.t('rules.inForce'), dates: null }
  return { ...line, value: valueWords(value, unit, reader), dates: said }
}

/** "annonces publiées depuis le 1ᵉʳ juin 2022"; null for what no posting can precede. */
export function publishedWords(since: ParameterKey, reader: Reader): string | null {
  const { from } = heldOn(since, reader.today)
  const words = sinceWords(from, reader)
  if (from === null || words === null) return words
  return reader.t('rules.published', { since: words })
}

/** A name followed by the colon of its language. */
export function labelled(label: string, { t }: Reader): string {
  return t('rules.label', { label })
}

/** What a figure of the table puts in the sentences of a rule today, by placeholder. */
export function figureWords({ figures = {} }: Rule, reader: Reader): Map<string, string> {
  return new Map(
    Object.entries(figures).map(([name, keys]) => [
      name,
      heldWords(name, typeof keys === 'string' ? [keys] : keys, reader),
    ]),
  )
}

/** The day for `since`, else the figure; of several, their product in the unit of the first. */
function heldWords(name: string, keys: readonly ParameterKey[], { today, locale }: Reader): string {
  const held = keys.map((key) => heldOn(key, today))
  const [first] = held
  if (name === 'since' && first?.from) return wordsOf({ day: first.from }, locale)
  const value = held.reduce((product, one) => product * one.value, 1)
  const { unit }: Parameter = PARAMETERS[keys[0]!]
  const isMoney = unit === 'EUR' || unit === 'CAD'
  return wordsOf(isMoney ? { minor: value, currency: unit } : value, locale)
}

/** Every value of every figure, past ones too, the newest first. */
export function figureRows(reader: Reader): FigureRows[] {
  return (Object.keys(PARAMETERS) as ParameterKey[]).map((key) => {
    const parameter: Parameter = PARAMETERS[key]
    const { name, source, values } = parameter
    return {
      anchor: anchorOf(key),
      name: titled(name, reader),
      source: source === null ? reader.t('rules.source.board') : sourceWords(source, reader),
      values: values.map((value) => valueRow(value, parameter, reader)).toReversed(),
    }
  })
}

function valueRow(row: DatedValue, parameter: Parameter, reader: Reader): ValueRow {
  const { unit, values, knownUntil } = parameter
  const isKnownUntil = row === values.at(-1) && knownUntil !== undefined
  const since = sinceWords(row.from, reader)
  const until = isKnownUntil ? untilWords(knownUntil, reader) : null
  if (unit !== 'start') return { value: valueWords(row.value, unit, reader), since, until }
  if (row.from === null || since === null) return { value: since ?? '', since: null, until }
  return { value: reader.t('rules.inForce'), since, until }
}

/** Where a figure stands on the page with all its values. */
const anchorOf = (key: ParameterKey) => `figure-${key}`

/** What holds on a day; before the first value, what will come, and else what is not in force. */
function heldOn(key: ParameterKey, day: string): DatedValue {
  const { values }: Parameter = PARAMETERS[key]
  return valueOn(key, day) ?? values.find(({ from }) => from !== null) ?? values[0]!
}

/** null for what holds without a day of its own. */
function sinceWords(from: string | null, { locale, t, today }: Reader): string | null {
  if (from === null) return t('rules.notInForce')
  if (from === UNDATED) return null
  const day = formatCalendarDay(from, locale)
  return from > today ? t('rules.fromDay', { day }) : t('rules.sinceDay', { day })
}

function untilWords(knownUntil: string, { locale, t }: Reader): string {
  return t('rules.untilDay', { day: formatCalendarDay(knownUntil, locale) })
}

/** "4,50 €", "6 mois", "15 %", "1/3" */
function valueWords(value: number, unit: ParameterUnit, { locale, t }: Reader): string {
  if (unit === 'EUR' || unit === 'CAD') return formatMoney(value, unit, locale)
  if (unit === 'share') return shareWords(value, locale)
  return t(`rules.value.${unit}`, { count: value })
}

/** A whole percentage, else the fraction that a law names, else one decimal. */
function shareWords(share: number, locale: Locale): string {
  if (isWhole(share * 100)) return formatPercent(share, locale)
  if (isWhole(1 / share)) return `1/${formatNumber(Math.round(1 / share), locale)}`
  return formatShare(share, locale)
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < ROUNDING

/** Names of sites are the same in every language; French parts them with a space. */
function sourceWords(source: string, { locale, t }: Reader): string {
  const sites = locale === 'en' ? source : source.replaceAll('; ', ' ; ')
  return t('rules.source.read', { source: typeset(sites, locale) })
}

function titled(name: Localised, { locale }: Reader): string {
  return capital(localWords(name, locale))
}

/** A name that begins a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
