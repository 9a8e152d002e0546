/** Style, scripts, font and icons: read once, named by their content, served compressed from memory. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const FOLDER = new URL('../../views/assets/', import.meta.url)
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
/** The others are compressed already. */
const COMPRESSED = new Set(['.css', '.js', '.svg', '.txt', '.webmanifest'])
/** Names that browsers ask for at the root, whatever the page says. */
const AT_ROOT = ['favicon.ico', 'favicon.svg', 'apple-touch-icon.png', 'manifest.webmanifest']
const FOREVER = 'public, max-age=31536000, immutable'
const BRIEFLY = 'public, max-age=3600'

type Encoding = 'br' | 'gzip' | 'identity'
type Asset = {
  /** "style.3fa94c01.css" */
  hashedName: string
  type: string
  tag: string
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer }
}

let loaded: ReadonlyMap<string, Asset> | undefined

/**
 * The address of an asset, which changes with its content.
 * @param name within views/assets, e.g. "style.css" or "fonts/piazzolla-latin.woff2"
 * @throws RangeError for an asset that does not exist: a defect of the view that names it
 */
export function assetPath(name: string): string {
  const asset = assets().get(name)
  if (!asset) throw new RangeError(`no asset ${name}`)
  return `/assets/${asset.hashedName}`
}

/** Serves every asset under its hashed name for ever, and under its plain name for an hour. */
export function serveAssets(app: FastifyInstance): void {
  const byPlainName = assets()
  const byHashedName = new Map([...byPlainName.values()].map((asset) => [asset.hashedName, asset]))
  app.get<{ Params: { '*': string } }>('/assets/*', (request, reply) => {
    const name = request.params['*']
    const hashed = byHashedName.get(name)
    if (hashed) return send(request, reply, hashed, FOREVER)
    const plain = byPlainName.get(name)
    return plain ? send(request, reply, plain, BRIEFLY) : reply.callNotFound()
  })
  for (const name of AT_ROOT) {
    const asset = byPlainName.get(name)
    if (!asset) throw new RangeError(`no asset ${name}`)
    app.get(`/${name}`, (request, reply) => send(request, reply, asset, BRIEFLY))
  }
}

function send(request: FastifyRequest, reply: FastifyReply, asset: Asset, cacheControl: string) {
  const accepted = request.headers['accept-encoding'] ?? ''
  const encoding = (['br', 'gzip'] as const).find(
    (name) =>
      asset.bodies[name] && new RegExp(`\\b${name}\\b(?!;\\s*q=0(\\.0*)?\\b)`).test(accepted),
  )
  const tag = `"${asset.tag}${encoding ? `-${encoding}` : ''}"`
  reply.headers({ 'Cache-Control': cacheControl, ETag: tag, Vary: 'Accept-Encoding' })
  if (request.headers['if-none-match']?.includes(tag)) return reply.code(304).send()
  if (encoding) reply.header('Content-Encoding', encoding)
  return reply.type(asset.type).send(asset.bodies[encoding ?? 'identity'])
}

/** All assets by their plain name. Read once a process: they never change while it runs. */
function assets(): ReadonlyMap<string, Asset> {
  if (loaded) return loaded
  const names = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(FOLDER.pathname.length))
    .map((name) => name.replace(/^\/+/, ''))
    .sort()
  const read = new Map<string, Asset>()
  // The style sheet names the font, so what has no names of others in it comes first.
  for (const name of names.filter((name) => !name.endsWith('.css'))) {
    read.set(name, toAsset(name, readFileSync(new URL(name, FOLDER))))
  }
  for (const name of names.filter((name) => name.endsWith('.css'))) {
    const sheet = readFileSync(new URL(name, FOLDER), 'utf8')
    read.set(name, toAsset(name, Buffer.from(withHashedNames(sheet, read))))
  }
  loaded = read
  return read
}

/** `url(fonts/a.woff2)` → `url(/assets/fonts/a.3fa94c01.woff2)` */
function withHashedNames(sheet: string, others: ReadonlyMap<string, Asset>): string {
  return sheet.replace(/url\(([\w./-]+)\)/g, (_, name: string) => {
    const other = others.get(name)
    if (!other) throw new RangeError(`the style sheet names ${name}, which does not exist`)
    return `url(/assets/${other.hashedName})`
  })
}

function toAsset(name: string, identity: Buffer): Asset {
  const extension = extname(name)
  const type = TYPES[extension]
  if (!type) throw new RangeError(`no type for the asset ${name}`)
  const tag = createHash('sha256').update(identity).digest('hex').slice(0, 12)
  const bodies: Asset['bodies'] = { identity }
  if (COMPRESSED.has(extension)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
    bodies.br = brotliCompressSync(identity, { params })
    bodies.gzip = gzipSync(identity, { level: 9 })
  }
  const stem = name.slice(0, name.length - extension.length)
  return { hashedName: `${stem}.${tag}${extension}`, type, tag, bodies }
}
