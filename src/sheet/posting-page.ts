/** One posting as its page shows it. */

import type { Finding } from '../check/finding.ts'
import type { Judge } from '../classifier/model.ts'
import type { Prediction } from '../classifier/prediction.ts'
import { isInternshipLike, type Locale } from '../domain/codes.ts'
import { isOpen, type JobPosting } from '../domain/job-posting.ts'
import { toDataBlock, toJsonLd } from '../domain/json-ld.ts'
import { regionName } from '../domain/place.ts'
import { daysBetween, zoneOf } from '../domain/time-zone.ts'
import { renderText } from '../http/markdown.ts'
import { formatDay } from '../i18n/format.ts'
import { pathTo, pathToPosting, pathToReport, pathToRespond } from '../i18n/paths.ts'
import type { Span } from '../text/spans.ts'
import { outwardLink, toApplyBox } from './apply-box.ts'
import { deadlineWords, payWords, type Reader, toCard } from './card.ts'
import { renderMarkedText, renderMarkedTitle } from './marked-text.ts'
import type { PostingPage } from './page-data.ts'
import { toArguments, toSignal } from './signal.ts'
import { factRows, type SeekerFact, seekerFacts, termRows } from './terms.ts'

/**
 * @param findings what the posting check found; only plain facts of it are shown
 * @param similar  postings to go on to, nearest first
 * @param reader   with the active model: thresholds are shown where it was the one that judged
 */
export function toPostingPage(
  posting: JobPosting,
  prediction: Prediction | null,
  findings: readonly Finding[],
  similar: readonly JobPosting[],
  reader: Reader & { baseUrl: string; model: Pick<Judge, 'version' | 'thresholds'> },
): PostingPage {
  const { locale, t, now, baseUrl, model } = reader
  const hasSignal = posting.flag !== 'none'
  const args = hasSignal ? toArguments(prediction?.evidence ?? [], reader) : []
  const marks = args.flatMap((argument) => argument.marks)
  const judge = prediction?.model === model.version ? model : null
  const inField = (field: Span['field']) => marks.filter((mark) => mark.field === field)
  const open = isOpen(posting, now)
  const pay = payWords(posting, reader)
  const toKnow = seekerFacts(findings, reader)
  return {
    card: toCard(posting, glance(prediction?.evidence ?? []), reader),
    employerHref: employerHref(posting, locale),
    titleHtml: renderMarkedTitle(posting.title, inField('title')),
    backHref: pathTo(locale, 'list'),
    apply: open ? toApplyBox(posting, reader) : null,
    payLine: pay ? [pay.amount, pay.per].filter(Boolean).join(' ') : unstatedPay(toKnow, reader),
    deadlineLine: open ? deadlineLine(posting, reader) : deadlineWords(posting, reader),
    noApply: open ? t('apply.none') : null,
    banner: open ? null : closedBanner(posting, reader),
    bodyHtml: renderMarkedText(posting.text, inField('text')),
    bodyLang: posting.lang,
    termsTitle: t(isInternshipLike(posting.contract) ? 'terms.internship' : 'terms.job'),
    terms: termRows(posting, reader),
    facts: factRows(posting, reader),
    gaps: toKnow.map(({ words }) => words),
    signal: prediction && toSignal(posting, prediction, judge, args, reader),
    finding: null, // the page that is public adds it, and the reply
    reply: null,
    respondHref: posting.isOwn ? null : pathToRespond(locale, posting),
    reportHref: open ? pathToReport(locale, posting) : null,
    source: outwardLink(posting.url),
    similar: similar.map((other) => toCard(other, { count: 0, quotes: [] }, reader)),
    jsonLd: open ? dataBlock(posting, baseUrl + pathToPosting(locale, posting), reader) : null,
  }
}

function employerHref({ hiringOrganization }: JobPosting, locale: Locale): string | null {
  return hiringOrganization && `${pathTo(locale, 'employers')}/${hiringOrganization.slug}`
}

/** In the words of the fact beside the text, so that the page says it one way. */
function unstatedPay(facts: readonly SeekerFact[], { t }: Reader): string {
  return facts.find(({ topic }) => topic === 'Q-PAY')?.words ?? t('gap.pay')
}

/** What a list row shows of a prediction's evidence. */
function glance(evidence: Prediction['evidence']) {
  const speaking = evidence.filter(({ weight }) => weight > 0)
  return { count: speaking.length, quotes: speaking.slice(0, 2).map(({ text }) => text) }
}

function deadlineLine(posting: JobPosting, reader: Reader): string {
  const zone = zoneOf(posting.country, posting.region)
  const days = daysBetween(reader.now, posting.validThrough - 1, zone)
  if (!posting.provenance.validThrough) {
    const date = formatDay(posting.validThrough - 1, reader.locale, zone, reader.now)
    return reader.t('apply.noDeadline', { date })
  }
  const remaining =
    days === 0 ? reader.t('deadline.today') : reader.t('deadline.inDays', { count: days })
  return reader.t('apply.deadline', { deadline: `${deadlineWords(posting, reader)}, ${remaining}` })
}

function closedBanner(posting: JobPosting, { t, locale, now }: Reader): string {
  const status = posting.status === 'published' ? 'expired' : posting.status
  const zone = zoneOf(posting.country, posting.region)
  const ended = status === 'expired' ? posting.validThrough - 1 : (posting.closedAt ?? now)
  return t(`closed.banner.${status}`, { date: formatDay(ended, locale, zone, now) })
}

function dataBlock(posting: JobPosting, url: string, { locale }: Reader): string | null {
  const jsonLd = toJsonLd(posting, {
    url,
    descriptionHtml: renderText(posting.text),
    // An address names the province; the administrative region is the board's own facet.
    regionName: posting.region && regionName(posting.region.replace(/^(CA-QC)-\d+$/, '$1'), locale),
  })
  return jsonLd && toDataBlock(jsonLd)
}
