/** The rules as a page: each with its words, its basis and its figures, by the place that they rule. */
import { SEVERITIES } from '../../check/finding.ts'
import { JURISDICTIONS } from '../../check/jurisdiction.ts'
import {
  CHECKED_ON,
  PARAMETERS_VERSION,
  type ParameterKey,
  valueOn,
} from '../../check/parameters.ts'
import type { Basis, Case, Rule, SourceMark } from '../../check/rule.ts'
import { RULES, ruleOf } from '../../check/rules/index.ts'
import type { Locale } from '../../domain/codes.ts'
import type { Localised } from '../../domain/localised.ts'
import { basisLink, localWords } from '../../i18n/finding-words.ts'
import { formatCalendarDay, formatList } from '../../i18n/format.ts'
import {
  capital,
  figureLine,
  figureRows,
  figureWords,
  labelled,
  publishedWords,
} from './figures.ts'
import type { CaseWords, PlaceRules, Reader, RuleBasis, RulesPage, RuleWords } from './page-data.ts'

const PLACES = [...JURISDICTIONS, 'quality'] as const
const MARKS: readonly SourceMark[] = ['verified', 'recalled', 'editorial']
/** What stands in a sentence for what only a posting can tell; an amount keeps one for its unit too. */
const BLANK = '…'
const UNIT = / \{unit\}/g

export function toRulesPage(reader: Reader): RulesPage {
  const { locale, t } = reader
  return {
    checkedOn: t('rules.about.checked', { day: formatCalendarDay(CHECKED_ON, locale) }),
    facts: t('rules.about.private', { facts: formatList(seekerFacts(reader), locale) }),
    severities: SEVERITIES.toReversed().map((severity) => ({
      name: labelled(t(`check.severity.${severity}`), reader),
      means: t(`rules.severity.${severity}`),
    })),
    marks: MARKS.map((mark) => ({
      name: labelled(capital(t(`rules.mark.${mark}`)), reader),
      means: t(`rules.mark.${mark}.means`),
    })),
    places: PLACES.flatMap((place) => placeRules(place, reader)),
    figures: figureRows(reader),
    version: t('rules.version', { version: PARAMETERS_VERSION }),
  }
}

/** Each fact once, in the order of the rules. */
function seekerFacts({ locale, t }: Reader): string[] {
  const facts = RULES.flatMap(({ cases }) =>
    Object.values(cases).flatMap(({ seeker }) => (seeker ? [localWords(seeker, locale)] : [])),
  )
  return [...new Set(facts)].map((fact) => t('rules.fact', { fact }))
}

/** None for a place that no rule is about. */
function placeRules(place: (typeof PLACES)[number], reader: Reader): PlaceRules[] {
  const { t } = reader
  const rules = RULES.filter(({ jurisdiction }) => jurisdiction === place)
  if (rules.length === 0) return []
  return [
    {
      anchor: `place-${place.toLowerCase()}`,
      name: t(`check.place.${place}`),
      count: t('rules.count', { count: rules.length }),
      about: t(`rules.place.${place}`),
      rules: rules.map((rule) => ruleWords(rule, reader)),
    },
  ]
}

function ruleWords(rule: Rule, reader: Reader): RuleWords {
  const { id, name, since, basis, coversApplicants, yieldsTo = [] } = rule
  const { locale, t } = reader
  const published = since === undefined ? null : publishedWords(since, reader)
  const figures = figureWords(rule, reader)
  const cases = Object.values(rule.cases).map((one) => caseWords(one, figures, reader))
  return {
    id,
    anchor: id.toLowerCase(),
    name: localWords(name, locale),
    scope: [id, ...contractWords(rule, reader), ...(published ? [published] : [])].join(' · '),
    basis: basis.map((one) => basisWords(one, reader)),
    figures: figuresOf(rule).map((key) => figureLine(key, reader)),
    coversApplicants: coversApplicants ?? false,
    yieldsTo: yieldsTo.map((other) => ({
      href: `#${other.toLowerCase()}`,
      name: localWords(ruleOf(other).name, locale),
    })),
    summary: t('rules.cases', { count: cases.length }),
    cases,
  }
}

/** Each figure that a rule names, once. */
function figuresOf({ since, parameters = [], cases }: Rule): ParameterKey[] {
  const named = [since, ...parameters, ...Object.values(cases).map(({ awaits }) => awaits)]
  return [...new Set(named.filter((key) => key !== undefined))]
}

function contractWords({ contracts }: Rule, { t }: Reader): string[] {
  if (contracts === undefined) return [t('rules.contracts.all')]
  return contracts.map((contract) => t(`code.contract.${contract}`))
}

function basisWords(basis: Basis, { locale, t }: Reader): RuleBasis {
  const { law, mark, note } = basis
  return {
    ...basisLink(basis, locale),
    mark: law === 'BOARD' ? null : t(`rules.mark.${mark}`),
    note: note === undefined ? null : localWords(note, locale),
  }
}

function caseWords(
  { severity, message, fix, seeker, awaits }: Case,
  figures: ReadonlyMap<string, string>,
  { locale, t, today }: Reader,
): CaseWords {
  const isAwaited = awaits !== undefined && valueOn(awaits, today) === null
  return {
    severity: t(`check.severity.${severity}`),
    message: filledToday(message, figures, locale),
    fix: t('rules.fix', { fix: filledToday(fix, figures, locale) }),
    seeker: seeker === undefined ? null : t('rules.seeker', { fact: localWords(seeker, locale) }),
    awaits: isAwaited ? t('rules.awaits') : null,
  }
}

/** A sentence with the figures of today; three dots that end one also stand for its full stop. */
function filledToday(
  sentence: Localised,
  figures: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  return localWords(sentence, locale)
    .replace(UNIT, '')
    .replace(/\{(\w+)\}/g, (_, name: string) => figures.get(name) ?? BLANK)
    .replaceAll(`${BLANK}.`, BLANK)
}
