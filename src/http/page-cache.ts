/**
 * Public pages kept rendered and compressed until the board's data changes. A page is the same for
 * every reader (no token, no name on it), so one rendering serves all of them.
 * measured: compression costs nine times a plain answer; a kept page costs less than rendering one.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

export type CachedPage = {
  status: number
  type: string
  tag: string
  identity: Buffer
  /** Compressed on first demand: most readers take brotli alone. */
  compressed: Partial<Record<Encoding, Buffer>>
  headers: Readonly<Record<string, string>>
}
export type FreshPage = {
  status?: number
  type?: string
  body: string
  headers?: Readonly<Record<string, string>>
}

type Encoding = 'br' | 'gzip'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** A bounded store of pages: the least recently read go first. */
export class PageCache {
  readonly #pages = new Map<string, CachedPage>()
  readonly #underway = new Map<string, Promise<CachedPage>>()
  readonly #maxBytes: number
  #bytes = 0
  #stamp = ''

  /** @param maxBytes all pages together, with their compressed forms */
  constructor(maxBytes = 64 * 1024 * 1024) {
    this.#maxBytes = maxBytes
  }

  /**
   * The page for `key`, rendered once however many ask at the same time.
   * @param stamp what all pages depend on (data version, local day): another stamp empties the store
   */
  async get(key: string, stamp: string, render: () => Promise<FreshPage>): Promise<CachedPage> {
    if (stamp !== this.#stamp) {
      this.#pages.clear()
      this.#underway.clear()
      this.#bytes = 0
      this.#stamp = stamp
    }
    const kept = this.#pages.get(key)
    if (kept) {
      this.#pages.delete(key)
      this.#pages.set(key, kept)
      return kept
    }
    const underway = this.#underway.get(key)
    if (underway) return underway
    const fresh = render()
      .then(pack)
      .then((page) => {
        if (stamp === this.#stamp) this.#keep(key, page)
        return page
      })
      .finally(() => {
        if (this.#underway.get(key) === fresh) this.#underway.delete(key)
      })
    this.#underway.set(key, fresh)
    return fresh
  }

  #keep(key: string, page: CachedPage): void {
    this.#pages.set(key, page)
    this.#bytes += sizeOf(page)
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= this.#maxBytes) break
      this.#pages.delete(oldest)
      this.#bytes -= sizeOf(old)
    }
  }
}

/** What a page may come to take: compressed bodies are about a fifth of the plain one each. */
function sizeOf({ identity }: CachedPage): number {
  return Math.ceil(identity.length * 1.5)
}

function pack({ status = 200, type, body, headers = {} }: FreshPage): CachedPage {
  const identity = Buffer.from(body)
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return {
    status,
    type: type ?? 'text/html; charset=utf-8',
    tag,
    identity,
    compressed: {},
    headers,
  }
}

async function bodyOf(page: CachedPage, encoding: Encoding | 'identity'): Promise<Buffer> {
  if (encoding === 'identity') return page.identity
  const kept = page.compressed[encoding]
  if (kept) return kept
  const body = encoding === 'br' ? await brotli(page.identity, BROTLI) : await zip(page.identity)
  page.compressed[encoding] = body
  return body
}

/** Answers with a kept page in the encoding that the reader takes, or 304. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: CachedPage) {
  const accepted = request.headers['accept-encoding'] ?? ''
  const encoding = takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : 'identity'
  // Each encoding is its own representation, so it has its own strong tag.
  const tag = `"${page.tag}${encoding === 'identity' ? '' : `-${encoding}`}"`
  reply.headers({
    ...page.headers,
    'Cache-Control': page.headers['Cache-Control'] ?? 'public, max-age=0, must-revalidate',
    Vary: 'Accept-Encoding',
    ETag: tag,
  })
  if (page.status === 200 && matches(request.headers['if-none-match'], tag)) {
    return reply.code(304).send()
  }
  if (encoding !== 'identity') reply.header('Content-Encoding', encoding)
  return reply
    .code(page.status)
    .type(page.type)
    .send(await bodyOf(page, encoding))
}

function takes(accepted: string, encoding: string): boolean {
  return accepted
    .split(',')
    .some(
      (part) =>
        [encoding, '*'].includes(part.trim().split(';')[0]!.trim()) &&
        !/;\s*q=0(\.0*)?\s*$/.test(part),
    )
}

function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
