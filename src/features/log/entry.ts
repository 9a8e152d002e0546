/** One entry of the log in words. */
import { LOG_ACTIONS, type LogEntry } from '../../db/log.ts'
import { formatCalendarDay } from '../../i18n/format.ts'
import { pathTo, pathToPosting } from '../../i18n/paths.ts'
import { CATALOGUES } from '../../i18n/translate.ts'
import type { Reader } from '../../sheet/card.ts'
import { modelOf, shownOf } from './shown.ts'

export type EntryWords = {
  /** Its own number, in the address of the page. */
  anchor: string
  /** The posting, the employer, the model: what it is about. */
  subject: { words: string; href: string | null; lang: string | null; isQuiet: boolean }
  action: string
  /** How the signal's own marks show it. */
  mark: 'upheld' | 'cleared' | null
  employer: { name: string; href: string } | null
  /** The coded reason. */
  reason: string | null
  /** Cue, model and flag, one after the other. */
  machine: string | null
  /** The reasons in words, line by line; [] when there are none. */
  note: string[]
  /** What became of it: undone, contested, reasons withdrawn. */
  later: string[]
  iso: string
  day: string
  time: string
  number: string
}

export function toEntryWords(entry: LogEntry, reader: Reader): EntryWords {
  const { t, locale } = reader
  const { isDecision, employer, reason, note } = shownOf(entry, reader.now)
  const iso = new Date(entry.at).toISOString()
  const { action } = entry
  return {
    anchor: `e${entry.id}`,
    subject: subjectOf(entry, reader),
    action: actionWords(action, reader),
    mark: action === 'uphold' ? 'upheld' : action === 'clear' ? 'cleared' : null,
    employer: employer && {
      name: employer.name,
      href: `${pathTo(locale, 'employers')}/${employer.slug}`,
    },
    reason: isDecision
      ? reasonWords(entry.decided, reason, reader)
      : t('log.of', { action: decidedWords(entry, reader) }),
    machine: isDecision ? machineWords(entry, reader) : null,
    note: note === null ? [] : note.split('\n'),
    later: isDecision ? laterWords(entry, reader) : [],
    iso,
    day: formatCalendarDay(iso.slice(0, 10), locale),
    time: t('log.time', { hour: iso.slice(11, 13), minute: iso.slice(14, 16) }),
    number: t('log.number', { id: String(entry.decisionId) }),
  }
}

/** Says what was done; an action that is newer than these words is called a decision. */
export function actionWords(action: string, { t }: Pick<Reader, 't'>): string {
  const isKnown = (LOG_ACTIONS as readonly string[]).includes(action)
  return isKnown ? t(`log.action.${action}`) : t('log.action.unknown')
}

function decidedWords({ decided }: LogEntry, reader: Reader): string {
  return actionWords(decided, reader)
}

function subjectOf(entry: LogEntry, { t, locale, now }: Reader): EntryWords['subject'] {
  const { posting, employer, isUnnamed } = shownOf(entry, now)
  if (posting) {
    const lang = locale.startsWith(posting.lang) ? null : posting.lang
    const href = pathToPosting(locale, posting)
    return { words: posting.title, href, lang, isQuiet: false }
  }
  const plain = (words: string, isQuiet: boolean) => ({ words, href: null, lang: null, isQuiet })
  if (entry.postingId !== null) return plain(t('log.subject.hidden'), true)
  if (employer) {
    const href = `${pathTo(locale, 'employers')}/${employer.slug}`
    return { ...plain(employer.name, false), href }
  }
  if (entry.decided === 'activate' || entry.decided === 'roll-back') {
    const model = modelOf(entry)
    return model === null
      ? plain(t('log.subject.someModel'), true)
      : plain(t('log.subject.model', { model }), false)
  }
  if (isUnnamed) return plain(t('log.subject.unnamed'), true)
  return plain(t('log.subject.nobody'), true)
}

function reasonWords(decided: string, reason: string | null, { t }: Reader): string | null {
  if (reason === null) return null
  const isKnown = `log.reason.${decided}-${reason}` in CATALOGUES.fr
  return t('log.reason', { reason: isKnown ? t(`log.reason.${decided}-${reason}`) : reason })
}

function machineWords({ cue, model, flagFrom, flagTo, postingId }: LogEntry, { t }: Reader) {
  const words: string[] = []
  if (cue !== null) {
    words.push(t('log.cue', { cue: `cue.${cue}` in CATALOGUES.fr ? t(`cue.${cue}`) : cue }))
  }
  if (model !== null && postingId !== null) words.push(t('signal.model', { model }))
  const hasFlag = flagFrom !== null && flagTo !== null
  if (hasFlag && (flagFrom !== 'none' || flagTo !== 'none')) {
    const [from, to] = [t(`log.flag.${flagFrom}`), t(`log.flag.${flagTo}`)]
    words.push(
      flagFrom === flagTo ? t('log.flagStays', { flag: to }) : t('log.flagMoves', { from, to }),
    )
  }
  return words.length > 0 ? words.join(' · ') : null
}

function laterWords(entry: LogEntry, { t, locale }: Reader): string[] {
  const { answers, undoneAt, redactedAt, appeal } = entry
  const day = (at: number) => formatCalendarDay(new Date(at).toISOString().slice(0, 10), locale)
  const words: string[] = []
  if (redactedAt !== null) words.push(t('log.redacted', { day: day(redactedAt) }))
  if (answers !== null) words.push(t('log.answers', { number: String(answers) }))
  if (undoneAt !== null) words.push(t('log.undone'))
  if (appeal?.state === 'open') words.push(t('log.appeal.open', { day: day(appeal.dueAt) }))
  else if (appeal) {
    words.push(t(`log.appeal.${appeal.state}`, { day: day(appeal.endedAt ?? entry.at) }))
  }
  return words
}
