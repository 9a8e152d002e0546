import { readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterAll, describe, expect, test } from 'vitest'
import { assetPath, serveAssets } from '../../src/http/assets.ts'

const app = Fastify()
serveAssets(app)
afterAll(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
const SCRIPT = readFileSync('views/assets/board.js')

describe('an asset under its hashed name', () => {
  test('is named by its content and may be kept for ever', async () => {
    const path = assetPath('style.css')
    expect(path).toMatch(/^\/assets\/style\.[0-9a-f]{12}\.css$/)
    const answer = await get(path)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'gzip, br;q=0', gunzipSync],
  ] as const)('comes as %s to who takes %s', async (encoding, accepted, unpack) => {
    const answer = await get(assetPath('board.js'), { 'accept-encoding': accepted })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary).toBe('Accept-Encoding')
    expect(unpack(answer.rawPayload).equals(SCRIPT)).toBe(true)
  })

  test('comes as it is to who takes nothing else', async () => {
    const answer = await get(assetPath('board.js'))
    expect(answer.headers).not.toHaveProperty('content-encoding')
    expect(answer.rawPayload.equals(SCRIPT)).toBe(true)
  })

  test('is not sent again to who has it', async () => {
    const first = await get(assetPath('board.js'), { 'accept-encoding': 'br' })
    const headers = { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) }
    const again = await get(assetPath('board.js'), headers)
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('leads the style sheet to the font by the same name that pages preload', async () => {
    const sheet = await get(assetPath('style.css'))
    expect(sheet.body).toContain(`url(${assetPath('fonts/piazzolla-latin.woff2')})`)
    const font = await get(assetPath('fonts/piazzolla-latin.woff2'), { 'accept-encoding': 'br' })
    expect(font.headers['content-type']).toBe('font/woff2')
    expect(font.headers).not.toHaveProperty('content-encoding')
  })
})

test.each([
  ['/assets/style.css', 'text/css; charset=utf-8'],
  ['/assets/card.png', 'image/png'],
  ['/favicon.ico', 'image/x-icon'],
  ['/favicon.svg', 'image/svg+xml'],
  ['/apple-touch-icon.png', 'image/png'],
  ['/manifest.webmanifest', 'application/manifest+json'],
])('%s is served under its plain name, for an hour', async (path, type) => {
  const answer = await get(path)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe(type)
  expect(answer.headers['cache-control']).toBe('public, max-age=3600')
})

test.each([
  '/assets/style.000000000000.css',
  '/assets/none.css',
  '/assets/',
  '/assets/../layouts/page.eta',
  '/assets/%2e%2e/layouts/page.eta',
  '/assets/fonts/..%2fstyle.css',
  '/assets/__proto__',
])('%s is not found', async (path) => {
  expect((await get(path)).statusCode).toBe(404)
})

test('every icon of the manifest exists', async () => {
  const { icons } = JSON.parse((await get('/manifest.webmanifest')).body)
  expect(icons.length).toBeGreaterThan(1)
  for (const { src, type } of icons) expect((await get(src)).headers['content-type']).toBe(type)
})

test('a view that names an asset that does not exist is stopped', () => {
  expect(() => assetPath('style.scss')).toThrow(RangeError)
})
