/** What a reader's browser is made to carry. */
import { gzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { openSession } from '../../src/db/accounts.ts'
import { inDatabase, newPerson } from './curation-support.ts'
import { baseUrl, firstPosting, get, test, withPage } from './support.ts'

const KB = 1024

/** Addresses that a page asks its browser to load, by the end of their names. */
async function assetsOf(path: string, ending: string, cookie = ''): Promise<string[]> {
  const { body } = await get(path, { cookie })
  const linked = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((one) => one[1] ?? '')
  return [...new Set(linked)].filter((one) => one.split('?')[0]?.endsWith(ending))
}

/** Bytes on the wire for a browser that takes compression. */
async function transferred(path: string): Promise<number> {
  const response = await fetch(baseUrl + path, { headers: { 'Accept-Encoding': 'gzip' } })
  return gzipSync(Buffer.from(await response.arrayBuffer())).length
}

async function sumOf(paths: string[]): Promise<number> {
  let sum = 0
  for (const path of paths) sum += (await get(path)).body.length
  return sum
}

test('style sheets weigh at most 20 kB, before compression', async () => {
  const sheets = await assetsOf('/fr/offres', '.css')
  expect(sheets.length).toBeGreaterThan(0)
  expect(await sumOf(sheets)).toBeLessThanOrEqual(20 * KB)
})

test('scripts weigh at most 15 kB, before compression', async () => {
  const scripts = await assetsOf('/fr/offres', '.js')
  expect(await sumOf(scripts)).toBeLessThanOrEqual(15 * KB)
})

test('what a curator’s pages add is as light as promised', async () => {
  const token = await inDatabase(async (db) => {
    const { id } = await newPerson(db)
    return openSession(db, id, Date.now())
  })
  const assets = (ending: string) => assetsOf('/fr/curation', ending, `sid=${token}`)
  const scripts = await assets('.js')
  expect(scripts.some((path) => path.startsWith('/assets/review'))).toBe(true)
  expect(await sumOf(scripts)).toBeLessThanOrEqual(15 * KB)
  expect(await sumOf(await assets('.css'))).toBeLessThanOrEqual(28 * KB)
})

test.each(['/fr/offres', '/fr-ca/offres', '/en/jobs', '/fr/offres?flag=only', '/fr/journal'])(
  '%s weighs at most 20 kB compressed',
  async (path) => {
    expect(await transferred(path)).toBeLessThanOrEqual(20 * KB)
  },
)

test('no page holds inline code or styles', async () => {
  const pages = [
    '/fr/offres',
    '/en/method',
    '/en/method/rules',
    '/fr/journal',
    `${await firstPosting('/fr/offres')}/signaler`,
    await firstPosting('/fr/offres?flag=only'),
  ]
  for (const path of pages) {
    const { body } = await get(path)
    expect(body).not.toMatch(/<style\b|\sstyle="|\son[a-z]+="|javascript:/i)
    expect(body).not.toMatch(/<script(?![^>]*\b(?:src=|type="application\/ld\+json"))/i)
  }
})

test('reading sets no cookie and stores nothing in the browser', async () => {
  await withPage({}, async (page) => {
    await page.goto('/fr/offres')
    await page.goto(await firstPosting('/fr/offres?flag=only'))
    expect(await page.context().cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })
})
