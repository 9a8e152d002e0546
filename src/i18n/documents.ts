/** The long-form pages, one Markdown file a page and locale, filled with the operator's identity. */
import { existsSync, readFileSync } from 'node:fs'
import type { Locale } from '../domain/codes.ts'
import { type PageName, pathTo } from './paths.ts'
import { typeset } from './translate.ts'

export const DOCUMENTS = [
  'legal',
  'privacy',
  'terms',
  'accessibility',
  'contact',
  'method',
] as const satisfies readonly PageName[]
export type DocumentName = (typeof DOCUMENTS)[number]

/** Who runs the board. What is absent (in development alone) is shown as still to be filled in. */
export type DocumentParams = {
  operatorName: string | undefined
  operatorAddress: string | undefined
  operatorEmail: string | undefined
  baseUrl: string
}
export type LongDocument = {
  /** Plain text, without its mark. */
  title: string
  /** The text below the title. */
  markdown: string
  /** How it begins, as plain text of at most 160 characters: what search engines are told. */
  description: string
  /** The file's own locale: a document that Québec shares with France is written once. */
  writtenIn: Locale
}

type Written = Omit<LongDocument, 'description'>

const MISSING: Readonly<Record<Locale, string>> = {
  fr: '**[à compléter]**',
  'fr-ca': '**[à compléter]**',
  en: '**[to be completed]**',
}
/** Pages that a document may lead to. */
const LINKED = [...DOCUMENTS, 'rules', 'log'] as const satisfies readonly PageName[]
const PAGE_LINK = /\]\(page:([a-z]+)\)/g
const written = new Map<string, Written>()

/**
 * A long-form page with its placeholders filled; fr-ca falls back to fr.
 * @throws RangeError for a placeholder or a page that does not exist: both are defects of a document
 */
export function readDocument(
  name: DocumentName,
  locale: Locale,
  params: DocumentParams,
): LongDocument {
  const { title, markdown, writtenIn } = load(name, locale)
  const values: Readonly<Record<string, string>> = {
    operatorName: words(params.operatorName, locale),
    operatorAddress: words(params.operatorAddress, locale),
    operatorEmail: mailLink(params.operatorEmail, locale),
    baseUrl: `[${escapeMarkdown(new URL(params.baseUrl).host)}](${params.baseUrl})`,
  }
  const filled = markdown
    .replace(PAGE_LINK, (_, page: string) => `](${pathTo(locale, knownPage(page))})`)
    .replace(/\{(\w+)\}/g, (_, placeholder: string) => {
      const value = values[placeholder]
      if (value === undefined) throw new RangeError(`${name}: unknown placeholder ${placeholder}`)
      return value
    })
  return { title, markdown: filled, description: beginningOf(filled), writtenIn }
}

/** Reads and typesets a document once; operator's words are put in later and stay as they are. */
function load(name: DocumentName, locale: Locale): Written {
  const key = `${name}.${locale}`
  const known = written.get(key)
  if (known) return known
  const own = fileOf(name, locale)
  const writtenIn = existsSync(own) ? locale : 'fr'
  const text = typeset(readFileSync(fileOf(name, writtenIn), 'utf8'), locale)
  const [, title, markdown] = /^# (.+)\n+([\s\S]+)$/.exec(text) ?? []
  if (!title || !markdown) throw new RangeError(`${key} must begin with a line "# Title"`)
  const document = { title, markdown, writtenIn }
  written.set(key, document)
  return document
}

/** The first paragraph without its marks, cut between words. */
function beginningOf(markdown: string): string {
  const paragraph = markdown.split(/\n{2,}/).find((block) => /^\p{L}/u.test(block)) ?? ''
  const plain = paragraph
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/g, ' ')
  return plain.length <= 160 ? plain : `${plain.slice(0, 159).replace(/\s\S*$/, '')}…`
}

function fileOf(name: DocumentName, locale: Locale): URL {
  return new URL(`./documents/${name}.${locale}.md`, import.meta.url)
}

function knownPage(page: string): PageName {
  const found = LINKED.find((name) => name === page)
  if (!found) throw new RangeError(`unknown page ${page}`)
  return found
}

function words(value: string | undefined, locale: Locale): string {
  return value === undefined ? MISSING[locale] : escapeMarkdown(value)
}

function mailLink(email: string | undefined, locale: Locale): string {
  if (email === undefined) return MISSING[locale]
  return `[${escapeMarkdown(email)}](mailto:${encodeURIComponent(email).replace('%40', '@')})`
}

/** security: the operator's words are text, whatever signs they hold. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|&~-]/g, '\\$&')
}
