/** The words of a posting as both engines index them. */
import { analyse } from '../text/tokens.ts'

const MAX_TITLE = 200 // stems
const MAX_BODY = 12_000 // stems; a tsvector counts positions up to 16 383
const MAX_ORGANIZATION = 50 // stems
const GAP = 10 // positions; keeps phrases from reaching out of a field
const MAX_REPEATS = 250 // a tsvector keeps 255 positions a word

export type SearchWords = { title: string[]; body: string[]; organization: string[] }

/**
 * The stems of title, text and employer's name, in order. What no tsvector could hold is left out for both engines,
 * so that both find the same.
 */
export function searchWords(title: string, text: string, organization: string | null): SearchWords {
  const times = new Map<string, number>()
  const isKept = (stem: string) => {
    const time = (times.get(stem) ?? 0) + 1
    times.set(stem, time)
    return time <= MAX_REPEATS
  }
  return {
    title: analyse(title).slice(0, MAX_TITLE).filter(isKept),
    body: analyse(text).slice(0, MAX_BODY).filter(isKept),
    organization: analyse(organization ?? '')
      .slice(0, MAX_ORGANIZATION)
      .filter(isKept),
  }
}

/** The words as tsvector input: 'stem':1A,9 …; only title words weigh A. */
export function toTsvector({ title, body, organization }: SearchWords): string {
  const positions = new Map<string, string[]>()
  const add = (stem: string, position: string) => {
    const known = positions.get(stem)
    if (known) known.push(position)
    else positions.set(stem, [position])
  }
  title.forEach((stem, i) => {
    add(stem, `${i + 1}A`)
  })
  body.forEach((stem, i) => {
    add(stem, `${title.length + GAP + i}`)
  })
  organization.forEach((stem, i) => {
    add(stem, `${title.length + body.length + 2 * GAP + i}`)
  })
  return [...positions].map(([stem, at]) => `'${stem}':${at.join(',')}`).join(' ')
}
