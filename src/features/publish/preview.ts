/** The preview: card, page and search result as they will be, what happens next, and the ways on. */
import type { SubmitOutcome } from '../../db/submissions.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import { REVIEW_WORKING_DAYS } from '../../domain/lifecycle.ts'
import type { PostingInput } from '../../domain/posting-input.ts'
import type { FormProblem } from '../../http/desk.ts'
import { pathTo, pathToPosting, stepWord } from '../../i18n/paths.ts'
import { placeWords, type Reader } from '../../sheet/card.ts'
import type { PostingPage } from '../../sheet/page-data.ts'
import { toPostingPage } from '../../sheet/posting-page.ts'
import type { Assessment } from './assess.ts'
import { outcomeWords } from './assessment-page.ts'
import { toPreviewPosting } from './preview-posting.ts'
import type { Standing } from './preview-queries.ts'
import { type NoWay, toWays, type Ways, type WayTaken } from './ways.ts'

/** As a search engine shows a page, and what it reads in its markup. */
export type SearchView = {
  title: string
  /** "board.example › fr › offres › stage-…" */
  address: string
  description: string
  /** Names of schema.org that the markup will hold; none where it will hold no JobPosting. */
  fields: string[]
  /** Names that search engines ask for and that nothing was said of. */
  missing: string[]
}

export type PreviewPage = Omit<PostingPage, 'apply' | 'similar' | 'jsonLd'> & {
  /** The button that seekers will see, as words alone: nothing here can be applied to. */
  apply: { label: string; where: string; promise: string | null } | null
  search: SearchView
  /** What the public sees until then. */
  about: string
  /** What will happen when it is handed in. */
  next: string
  button: string
  /** null without a flag. */
  ways: Ways | null
  /** Of an unsure posting: "41 %, incertain". */
  doubt: string | null
  /** What became of it just now: "De 91 % à 64 %." */
  notice: string | null
  problems: FormProblem[]
  version: number
  links: { form: string; preview: string; reshape: string }
}

export type PreviewParts = {
  draftId: number
  version: number
  /** The posting that it changes, or 0. */
  postingId: number
  input: PostingInput
  assessment: Assessment
  standing: Standing | null
  next: SubmitOutcome['outcome']
  taken: WayTaken | NoWay
  problems: FormProblem[]
  notice: string | null
}

/** What Google asks of a JobPosting. @see https://developers.google.com/search/docs/appearance/structured-data/job-posting */
const ASKED_FOR = ['validThrough', 'employmentType', 'baseSalary'] as const

export function toPreviewPage(
  parts: PreviewParts,
  reader: Reader & { baseUrl: string },
): PreviewPage {
  const { input, assessment, standing, version } = parts
  const { t, now } = reader
  const { prediction, findings } = assessment
  const posting = toPreviewPosting(input, prediction, {
    id: parts.postingId,
    organization: standing && { ...standing, name: input.organization ?? standing.name },
    now,
  })
  const links = linksOf(reader.locale, parts.draftId)
  const page = toPostingPage(posting, prediction, findings, [], {
    ...reader,
    model: assessment.model,
  })
  const { similar: _, jsonLd, apply, ...shown } = page
  const isFlagged = prediction.verdict === 'flagged'
  return {
    ...shown,
    card: { ...page.card, href: links.preview },
    apply: apply && { label: apply.label, where: apply.where, promise: apply.promise },
    search: searchView(posting, page, jsonLd, reader),
    about: t(parts.postingId === 0 ? 'assess.preview.about' : 'assess.preview.aboutEdit'),
    button: t(parts.postingId === 0 ? 'assess.publish.button' : 'assess.publish.buttonEdit'),
    next:
      parts.postingId !== 0 && parts.next === 'published'
        ? t('assess.next.publishedEdit')
        : t(`assess.next.${parts.next}`, { days: REVIEW_WORKING_DAYS }),
    ways: isFlagged ? toWays(input, assessment, parts.taken, reader) : null,
    doubt: prediction.verdict === 'unsure' ? outcomeWords(prediction, reader) : null,
    notice: parts.notice,
    problems: parts.problems,
    version,
    links,
  }
}

export function linksOf(locale: Reader['locale'], draftId: number): PreviewPage['links'] {
  const form = `${pathTo(locale, 'publish')}/${draftId}`
  return {
    form,
    preview: `${form}/${stepWord(locale, 'preview')}`,
    reshape: `${form}/${stepWord(locale, 'reshape')}`,
  }
}

function searchView(
  posting: JobPosting,
  page: PostingPage,
  jsonLd: string | null,
  reader: Reader & { baseUrl: string },
): SearchView {
  const { locale, t, baseUrl } = reader
  const markup: object = jsonLd === null ? {} : JSON.parse(jsonLd)
  const fields = Object.keys(markup).filter((name) => !name.startsWith('@'))
  // A posting that is not stored yet has no number.
  const path = pathToPosting(locale, posting).replace(/-0$/, '-…')
  const { offered, described } = page.card.badges
  return {
    title: [posting.title, posting.hiringOrganization?.name, t('site.name')]
      .filter(Boolean)
      .join(' – '),
    address: `${new URL(baseUrl).host}${path}`.replaceAll('/', ' › '),
    description: [offered, described, placeWords(posting, reader), page.payLine]
      .filter(Boolean)
      .join(' · '),
    fields,
    missing: fields.length === 0 ? [] : ASKED_FOR.filter((name) => !fields.includes(name)),
  }
}
