/** How many people an employer in Ontario has, as the text of a posting tells it. */
import { NUMBER_WORDS } from '../extract/number-words.ts'
import { fold } from '../text/normalise.ts'
import type { Signal } from './cues/index.ts'
import { valueOn } from './parameters.ts'
import type { Subject } from './subject.ts'

/**
 * People of the employer, as the text counts them; null when it does not, or when the work is only
 * open to people of Ontario: then the employer's people may be anywhere.
 */
export function headcountOf(subject: Subject): number | null {
  if (subject.jurisdictions.get('CA-ON') !== 'place') return null
  const own = peopleSaid(subject, 'employer-headcount')
  if (own !== null) return own
  // A team is a part: a large one proves a large employer, a small one proves nothing.
  const team = peopleSaid(subject, 'team-size')
  const least = valueOn('ON.leastHeadcount', subject.publishedOn)
  return team !== null && least !== null && team >= least.value ? team : null
}

function peopleSaid(subject: Subject, signal: Signal): number | null {
  const counts = subject.hits(signal).flatMap(({ span }) => numberIn(span.text) ?? [])
  return counts.length === 0 ? null : Math.max(...counts)
}

/** The number in "1 200 employees" or "vingt-huit salariés"; null without one. */
function numberIn(words: string): number | null {
  const digits = /\d+(?:[ ,.\u00a0\u202f]\d{3})*/.exec(words)
  if (digits !== null) return Number(digits[0].replace(/\D/g, ''))
  const named = fold(words)
    .text.split(/[^a-z]+/)
    .flatMap((word) => NUMBER_WORDS[word] ?? [])
  return named.length === 0 ? null : named.reduce((sum, number) => sum + number, 0)
}
