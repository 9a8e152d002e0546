/** Markdown as safe markup: what employers write and what the board's own documents say. */
import MarkdownIt, { type Token } from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true })
markdown.disable(['table', 'code'])
// An image cannot be read by the classifier nor by everyone: its description stands for it.
markdown.renderer.rules.image = (tokens, index) => escapeHtml(tokens[index]?.content ?? '')
const documents = new MarkdownIt({ html: false, linkify: true, typographer: false })

const SAFE: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'blockquote', 'br'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    a: (_, { href }) => ({
      tagName: 'a',
      attribs: (isOutward(href)
        ? { href, rel: 'nofollow ugc noopener' }
        : {}) as sanitizeHtml.Attributes,
    }),
    pre: 'p',
  },
  // A link that leads nowhere is plain words.
  exclusiveFilter: ({ tag, attribs }) => (tag === 'a' && !attribs.href ? 'excludeTag' : false),
}

function isOutward(href: string | undefined): href is string {
  if (href === undefined || !/^(https?:\/\/|mailto:)\S+$/i.test(href)) return false
  const url = URL.parse(href)
  // security: an address with a name and password in it only looks like the place it leads to
  return url !== null && url.username === '' && url.password === ''
}

/**
 * Safe markup of an employer's Markdown: paragraphs, lists and headings only. Headings become h2
 * and h3 (the page's title is the h1) and never skip a level; images and raw HTML do not pass.
 */
export function renderText(text: string): string {
  const tokens = markdown.parse(text, {})
  let hasSection = false
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue
    token.tag = token.tag === 'h1' || token.tag === 'h2' || !hasSection ? 'h2' : 'h3'
    if (token.type === 'heading_close') hasSection = true
  }
  return sanitizeHtml(markdown.renderer.render(tokens, markdown.options, {}), SAFE).trim()
}

/** Lines [from, to) of a text. */
export type Lines = { from: number; to: number }
/** A heading or a paragraph of an employer's Markdown; `item` is the list item that it stands in. */
export type TextBlock = Lines & { isHeading: boolean; item: Lines | null }

/** The blocks of words of an employer's Markdown, in order, none within another. */
export function blocksOf(text: string): TextBlock[] {
  const tokens: Token[] = []
  markdown.block.parse(text, markdown, {}, tokens)
  const items: Lines[] = []
  const blocks: TextBlock[] = []
  let isHeading = false
  for (const { type, map } of tokens) {
    if (type === 'list_item_open') items.push({ from: map![0], to: map![1] })
    else if (type === 'list_item_close') items.pop()
    else if (type === 'heading_open' || type === 'heading_close') isHeading = type.endsWith('open')
    else if (type === 'inline' && map) {
      blocks.push({ from: map[0], to: map[1], isHeading, item: items.at(-1) ?? null })
    }
  }
  return blocks
}

/** Markup of a document that the board itself wrote. */
export function renderDocument(text: string): string {
  return documents.render(text)
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
