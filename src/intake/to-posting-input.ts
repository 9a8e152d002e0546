/** A line's declarations and its text, understood together: what import stores and the check reads. */
import type { PostingInput } from '../domain/posting-input.ts'
import { extractFacts } from '../extract/extract.ts'
import { completeFacts } from './complete-facts.ts'
import { withCurrency } from './pay-words.ts'
import type { Draft } from './read-posting.ts'

/** @param importedAt UTC ms; the day of a posting that declares none */
export function toPostingInput(draft: Draft, importedAt: number): PostingInput {
  const { title, text, payText, salary, country } = draft
  const facts = extractFacts({ title, text }, country)
  const payWords = payText && !salary ? withCurrency(payText, country) : ''
  const payFacts = payWords ? extractFacts({ title: '', text: payWords }, country) : null
  return completeFacts(draft, facts, payFacts, importedAt)
}
