/** Walks the routes of the board, asks for what they hold, and looks at what became of it. */
import { sql } from 'kysely'
import type { Database } from '../../src/db/database.ts'
import type { RegisteredRoute } from '../../src/http/route-table.ts'
import type { OpenBoard } from '../app.ts'
import { encodeForm, type Fields } from '../employer.ts'
import { type Row, rowsOf } from './access-rows.ts'
import type { Role, World } from './access-world.ts'

export type Route = RegisteredRoute & { row: Row }

/**
 * Every route of the board with its row.
 * @throws Error naming each route that has none and needs one
 */
export function routesOf(world: World): Route[] {
  const rows = rowsOf(world)
  const missing: string[] = []
  const routes = world.board.app.routeTable.map((route) => {
    const key = `${route.method === 'HEAD' ? 'GET' : route.method} ${route.url}`
    const row = rows.get(key)
    if (!row && (/[:*]/.test(route.url) || route.method === 'POST')) missing.push(key)
    return { ...route, row: row ?? { things: null } }
  })
  if (missing.length > 0) {
    const names = missing.join(', ')
    throw new Error(`add a row to localRows() in test/features/access-rows.ts for: ${names}`)
  }
  return routes
}

/** The address of a route, with something in place of its parameter. */
export function addressOf({ url, row }: Route, thing = row.things?.own[0]): string {
  if (row.address !== undefined) return row.address
  return thing === undefined ? url : url.replace(/:\w+/, () => thing)
}

/** Ids that nothing ever had, or that are of the wrong kind. */
export const NO_IDS = [
  '999999999',
  '0',
  '-1',
  '1e9',
  '1.0',
  '01',
  'abc',
  '..%2Fx',
  '%00',
  'a%00b',
  '%EF%BC%91',
  '9007199254740993',
  '9'.repeat(400),
  'x'.repeat(5000),
] as const

/** All that is stored, table by table: equal when nothing was written. */
export async function contentOf(db: Database): Promise<Record<string, string>> {
  const names =
    db.engine === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
  const content: Record<string, string> = {}
  for (const { name } of (await names.execute(db)).rows) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
    content[name] = rows
      .map((row) => JSON.stringify(row))
      .sort()
      .join('\n')
  }
  return content
}

/** The tables in which two contents differ. */
export function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => before[name] !== after[name])
}

/** Names of every column of every table, as the database and as the program spell them. */
export async function columnsOf(db: Database): Promise<string[]> {
  const tables = (await db.introspection.getTables()).flatMap(({ columns }) => columns)
  const names = tables.map(({ name }) => name)
  const snake = names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
  const camel = names.map((name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()))
  return [...new Set([...snake, ...camel])]
}

/** A form with parts, as payload and header of a request. */
export function inParts(fields: Fields, file: string | null = null) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
  if (file !== null) parts.push(`${head}${file}\r\n`)
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  return { headers, payload: `${parts.join('')}--b--\r\n` }
}

/** Somebody who may ask for a route: of several, whoever may do the least. */
export function senderOf({ access }: Pick<Route, 'access'>, { roles }: Pick<World, 'roles'>): Role {
  if (access === 'curator' || access === 'admin') return roles[access]
  return access === 'link' ? roles.stranger : roles.owner
}

let asked = 0

export type Asked = {
  role?: Role
  method?: string
  url: string
  /** A form; sent with the role's token unless it brings its own. */
  fields?: Record<string, string | readonly string[]>
  payload?: string | Buffer
  headers?: Record<string, string>
}

/** One request from an address of its own, so that no limit is met. */
export function ask({ app }: OpenBoard, { role, method = 'GET', url, ...rest }: Asked) {
  asked++
  const { fields, headers = {}, payload } = rest
  const body = payload ?? (fields && encodeForm({ csrf: role?.csrf ?? '', ...fields }))
  return app.inject({
    method: method as 'GET',
    url,
    remoteAddress: `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
    headers: {
      ...(role?.cookie && { cookie: role.cookie }),
      ...(method === 'POST' && { 'sec-fetch-site': 'same-origin' }),
      ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    ...(body !== undefined && { payload: body }),
  })
}
