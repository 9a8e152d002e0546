/** The words that are judged, with everything that was found in them marked and numbered. */
import type { Finding } from '../../check/finding.ts'
import { ruleOf } from '../../check/rules/index.ts'
import type { Sheet } from '../../db/sheet.ts'
import { isInternshipLike } from '../../domain/codes.ts'
import { basisLink, findingWords } from '../../i18n/finding-words.ts'
import type { Reader } from '../../sheet/card.ts'
import { type Mark, renderMarkedText, renderMarkedTitle } from '../../sheet/marked-text.ts'
import { toArguments, toSignal } from '../../sheet/signal.ts'
import type { Span } from '../../text/spans.ts'
import { likelyWords, percentWords } from './words.ts'

type Evidenced = Pick<Sheet, 'subject' | 'prediction' | 'thresholds' | 'findings'>
type Marked = Mark & Pick<Span, 'field'>

/** Title and text with their marks, the reasons behind them, and the questions of the check. */
export function toEvidence(sheet: Evidenced, reader: Reader) {
  const { subject, prediction, thresholds } = sheet
  const { t } = reader
  const args = toArguments(prediction.evidence, reader)
  const reasons = args.flatMap((argument) => argument.marks)
  const findings = numbered(sheet.findings, reasons.length, reader)
  const marks: Marked[] = [...reasons, ...findings.flatMap(({ mark }) => mark ?? [])]
  const inField = (field: Span['field']) => marks.filter((mark) => mark.field === field)
  // Reasons and scale are those of a flagged page; what no flag concerns has no heading of its own.
  const flag = subject.flag === 'none' ? ('automatic' as const) : subject.flag
  const contract = isInternshipLike(subject.contract) ? subject.contract : 'unspecified'
  const judge = thresholds && { thresholds }
  const signal = toSignal({ ...subject, flag, contract }, prediction, judge, args, reader)!
  return {
    titleHtml: renderMarkedTitle(subject.title, inField('title')),
    bodyHtml: renderMarkedText(subject.text, inField('text')),
    evidence: {
      probability: t('review.probability', {
        percent: percentWords(prediction.probability, reader),
        words: likelyWords(prediction.probability, reader),
      }),
      thresholds:
        thresholds === null
          ? t('review.thresholds.gone')
          : t('review.thresholds', {
              unsure: percentWords(thresholds.unsure, reader),
              flag: percentWords(thresholds.flag, reader),
            }),
      ...{ signal, model: t('signal.model', { model: prediction.model }) },
    },
    findings: findings.map(({ words }) => words),
  }
}

/** Questions that are about words go on counting where the reasons end. */
function numbered(findings: readonly Finding[], from: number, reader: Reader) {
  let n = from
  return findings.map((finding) => {
    const span = 'span' in finding.at ? finding.at.span : null
    if (span !== null) n++
    const label = reader.t('review.findingLabel', { n: String(n) })
    const mark: Marked | null = span && { ...span, n, isFor: false, isQuestion: true, label }
    return { mark, words: findingLine(finding, span === null ? null : String(n), reader) }
  })
}

function findingLine(finding: Finding, n: string | null, { locale }: Reader) {
  const { severity, message, fix } = findingWords(finding, locale)
  const quote = 'span' in finding.at ? finding.at.span.text.replace(/\s+/g, ' ').trim() : null
  const basis = ruleOf(finding.rule).basis.map((one) => basisLink(one, locale))
  return { n, severity, message, fix, quote, basis }
}
