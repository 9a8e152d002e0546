/** Postings as an Atom 1.0 feed. @see https://www.rfc-editor.org/rfc/rfc4287 */
import type { Locale } from '../../domain/codes.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import { countryName, regionName } from '../../domain/place.ts'
import type { SearchCriteria } from '../../domain/search-criteria.ts'
import { escapeHtml, renderText } from '../../http/markdown.ts'
import { formatPay } from '../../i18n/format.ts'
import { pathTo, pathToPosting } from '../../i18n/paths.ts'
import { LANGUAGE_TAGS, type Translate } from '../../i18n/translate.ts'

type FeedRow = { posting: JobPosting; evidence: { quotes: string[] } }
type FeedContext = {
  locale: Locale
  t: Translate
  baseUrl: string
  /** The search that the feed follows, and its query string. */
  criteria: SearchCriteria
  query: string
  now: number
}

/** Characters that XML 1.0 cannot hold, even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** The feed of a search, newest first. Links are absolute, from the board's own address alone. */
export function toAtom(rows: readonly FeedRow[], context: FeedContext): string {
  const { locale, t, baseUrl, query } = context
  const suffix = query && `?${query}`
  const list = `${baseUrl}${pathTo(locale, 'list')}`
  const updated = Math.max(0, ...rows.map(({ posting }) => posting.updatedAt)) || context.now
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE_TAGS[locale]}">`,
    `<id>${xml(`${list}.atom${suffix}`)}</id>`,
    `<title>${xml(['Vrai Poste', t('list.heading'), ...searchWords(context)].join(' – '))}</title>`,
    `<updated>${new Date(updated).toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(`${list}.atom${suffix}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(list + suffix)}"/>`,
    '<author><name>Vrai Poste</name></author>',
    ...rows.map((row) => toEntry(row, context)),
    '</feed>\n',
  ].join('\n')
}

/** What tells one followed search from another among a reader's subscriptions. */
function searchWords({ criteria, locale, t }: FeedContext): string[] {
  const codes = (
    ['contract', 'level', 'employer', 'remote', 'community', 'hours', 'lang'] as const
  ).flatMap((name) => criteria[name].map((code: string) => t(`code.${name}.${code}`)))
  const places = [
    ...criteria.country.map((code) => countryName(code, locale)),
    ...criteria.region.map((code) => regionName(code, locale)),
  ]
  const flag = criteria.flag ? [t(`facet.flag.${criteria.flag}`)] : []
  const internOnly = criteria.internOnly ? t('chip.internOnly') : ''
  const words = [criteria.q, criteria.city, ...codes, ...places, ...flag, internOnly].filter(
    (word) => word !== '',
  )
  return words.length > 0 ? [words.join(', ')] : []
}

function toEntry({ posting, evidence }: FeedRow, { locale, t, baseUrl }: FeedContext): string {
  const { hostname } = new URL(baseUrl)
  const employer = posting.hiringOrganization?.name
  return [
    `<entry xml:lang="${posting.lang}">`,
    // The same in every locale and after a change of title, so that readers see one entry.
    `<id>tag:${xml(hostname)},2026:posting/${posting.id}</id>`,
    `<title>${xml(posting.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xml(baseUrl + pathToPosting(locale, posting))}"/>`,
    `<published>${new Date(posting.datePosted).toISOString()}</published>`,
    `<updated>${new Date(posting.updatedAt).toISOString()}</updated>`,
    ...(employer ? [`<author><name>${xml(employer)}</name></author>`] : []),
    category('contract', posting.contract, t(`code.contract.${posting.contract}`)),
    category('level', posting.level, t(`code.level.${posting.level}`)),
    ...(posting.flag === 'none'
      ? []
      : [category('flag', posting.flag, t(`code.flag.${posting.flag}`))]),
    `<content type="html">${xml(toContent(posting, evidence.quotes, { locale, t }))}</content>`,
    '</entry>',
  ].join('\n')
}

function category(scheme: string, term: string, label: string): string {
  return `<category scheme="urn:vraiposte:${scheme}" term="${xml(term)}" label="${xml(label)}"/>`
}

/**
 * Facts and the passages behind a flag; the text itself only where a licence was declared, for an
 * imported advertisement remains its author's.
 */
function toContent(
  posting: JobPosting,
  quotes: readonly string[],
  { locale, t }: Pick<FeedContext, 'locale' | 't'>,
): string {
  const facts = [
    t(`code.contract.${posting.contract}`),
    t(`code.level.${posting.level}`),
    posting.employer && t(`code.employer.${posting.employer}`),
    posting.city ?? (posting.region && regionName(posting.region, locale)),
    posting.country && countryName(posting.country, locale),
    posting.remote && t(`code.remote.${posting.remote}`),
    posting.baseSalary &&
      `${formatPay(posting.baseSalary, locale)} ${t(`pay.per.${posting.baseSalary.unit}`)}`,
  ].filter((fact): fact is string => Boolean(fact))
  const flag = posting.flag === 'none' ? '' : `<p>${escapeHtml(t(`code.flag.${posting.flag}`))}</p>`
  const passages =
    flag && quotes.map((quote) => `<blockquote>${escapeHtml(quote)}</blockquote>`).join('')
  const text = posting.license ? renderText(posting.text) : ''
  return `<p>${escapeHtml(facts.join(' · '))}</p>${flag}${passages}${text}`
}

function xml(text: string): string {
  return escapeHtml(text.replace(NOT_XML, ''))
}
