/** What curators decided and ask of an own posting, and how its employer contests and answers. */
import {
  type Appeal,
  type Contestable,
  findAppeals,
  findContestable,
  hasSecondReader,
} from '../../db/appeals.ts'
import type { Db } from '../../db/database.ts'
import { findMessages, findQuestion, type ThreadMessage } from '../../db/messages.ts'
import { findRulings, type Ruling } from '../../db/rulings.ts'
import { MAX_APPEAL, MAX_MESSAGE } from '../../domain/decision.ts'
import type { JobPosting } from '../../domain/job-posting.ts'
import { reasonWords, saidWords, toParagraphs } from '../../i18n/decision-words.ts'
import { formatDay, READER_ZONES } from '../../i18n/format.ts'
import { pathTo, stepWord } from '../../i18n/paths.ts'
import { appealWords, contestField, contestLead } from '../../sheet/appeal.ts'
import type { Reader } from '../../sheet/card.ts'

const MOST_RULINGS = 10

export type DecidedAbout = {
  rulings: Ruling[]
  appeals: Appeal[]
  contestable: Contestable | null
  hasSecondReader: boolean
  messages: ThreadMessage[]
  /** The decision that asked what is still to be answered; null: nothing is. */
  question: number | null
}

/** Of a posting that its reader was shown to own. */
export async function findDecided(
  db: Db,
  { id, hiringOrganization }: JobPosting,
  now: number,
): Promise<DecidedAbout> {
  const rulings = await findRulings(db, id, MOST_RULINGS)
  const appeals = rulings.length > 0 ? await findAppeals(db, id) : []
  const open = appeals.find(({ state }) => state === 'open')
  const messages = await findMessages(db, id)
  const organizationId = hiringOrganization?.id ?? null
  return {
    rulings,
    appeals,
    contestable: rulings.length > 0 ? await findContestable(db, id, now) : null,
    hasSecondReader:
      open === undefined ||
      (await hasSecondReader(db, { curatorId: open.contested.curatorId, organizationId })),
    messages,
    question: messages.length > 0 ? await findQuestion(db, id) : null,
  }
}

/** What was typed into the forms that came back. */
export type TypedWords = { contest: string; message: string }

/** The decisions, newest first, the appeal under the one that it contests, and both forms. */
export function toDecided(
  decided: DecidedAbout,
  { id, flag }: JobPosting,
  typed: TypedWords,
  reader: Reader,
) {
  const { t, locale } = reader
  const { rulings, appeals, contestable, messages, question } = decided
  // Beside the text stands the newest one alone, while it stands.
  const finding = flag === 'upheld' ? rulings.find(({ action }) => action === 'uphold') : null
  const action = (step: 'contest' | 'messages') =>
    `${pathTo(locale, 'own')}/${id}/${stepWord(locale, step)}`
  return {
    rulings: rulings.map((ruling) => ({
      heading: t(`reports.ruling.${ruling.action}`, { date: dayOf(ruling.at, reader) }),
      finding: ruling === finding ? t('reports.ruling.finding') : null,
      reason: reasonWords(ruling.action, ruling.reason, t),
      paragraphs: ruling.note === null ? [] : toParagraphs(ruling.note),
      isRedacted: ruling.isRedacted,
      appeal: toAppeal(
        appeals.find(({ decisionId }) => decisionId === ruling.id),
        decided,
        reader,
      ),
    })),
    contest: contestable && {
      action: action('contest'),
      decision: String(contestable.id),
      lead: contestLead(contestable.at, reader),
      field: contestField(typed.contest, MAX_APPEAL, reader),
    },
    thread: messages.length > 0 && {
      messages: messages.map(({ author, createdAt, text }) => ({
        heading: t(`reports.thread.${author}`, { date: dayOf(createdAt, reader) }),
        paragraphs: saidWords(text, t),
      })),
      action: action('messages'),
      field: question === null ? null : answerField(typed.message, reader),
    },
  }
}

function toAppeal(appeal: Appeal | undefined, decided: DecidedAbout, reader: Reader) {
  if (!appeal) return null
  return {
    said: reader.t('reports.appeal.said', { date: dayOf(appeal.createdAt, reader) }),
    paragraphs: saidWords(appeal.text, reader.t),
    stands: appealWords(appeal, decided.hasSecondReader, reader),
  }
}

function answerField(value: string, { t }: Reader) {
  return {
    id: 'message',
    name: 'text',
    kind: 'textarea',
    rows: 5,
    maxlength: MAX_MESSAGE,
    label: t('reports.thread.label'),
    hint: t('reports.thread.hint', { max: MAX_MESSAGE }),
    value,
  }
}

function dayOf(instant: number, { locale, now }: Reader): string {
  return formatDay(instant, locale, READER_ZONES[locale], now)
}
