/** How the reasons of a decision are told to those whom it concerns. */
import { DECISION_REASONS } from '../domain/decision.ts'
import type { Translate } from './translate.ts'

/** The sentence of a reason's code; null for a decision that gives none. */
export function reasonWords(action: string, reason: string | null, t: Translate): string | null {
  const codes: Readonly<Record<string, readonly string[]>> = DECISION_REASONS
  if (reason === null || !codes[action]?.includes(reason)) return null
  // The employer reads of what came back at its own place, in the same words.
  if (action === 'return') return t(`own.returned.${reason}`)
  return t(`reports.why.${action}.${reason}`)
}

/** An appeal or a message in paragraphs of lines; '' is what an admin leaves of words that were withdrawn. */
export function saidWords(text: string, t: Translate): string[][] {
  return text === '' ? [[t('reports.said.withdrawn')]] : toParagraphs(text)
}

/** Words that a person typed, in paragraphs of lines. */
export function toParagraphs(text: string): string[][] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim().split('\n'))
}
