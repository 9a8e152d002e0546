/** What every feature is handed: the database, the clock, the page store and the way to answer. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { getDataVersion } from '../db/board-state.ts'
import type { Db } from '../db/database.ts'
import { localDay } from '../domain/time-zone.ts'
import { READER_ZONES } from '../i18n/format.ts'
import type { PageHead } from './board-page.ts'
import { type FreshPage, type PageCache, sendPage } from './page-cache.ts'
import type { ViewCounter } from './view-counter.ts'

export type Board = {
  db: Db
  config: Config
  /** The clock, UTC ms: the only one that pages and queries see. */
  now: () => number
  pages: PageCache
  /** What is counted of postings, without telling visitors apart. */
  views: ViewCounter
  /** What makes the tokens of mailed links: SECRET, or one of this process outside production. */
  secret: string
  /** Renders a view inside the layout. */
  show: (view: string, head: PageHead, data: object) => Promise<string>
  /** Answers with the error page of a status. */
  fail: (request: FastifyRequest, reply: FastifyReply, status: number) => Promise<FastifyReply>
}

/**
 * Answers a public GET from the page store, rendering at most once per state of the board.
 * @param key what the page depends on besides the data: its canonical address
 */
export async function sendCached(
  board: Board,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  render: () => Promise<FreshPage>,
) {
  const stamp = await stampOf(board)
  return sendPage(request, reply, await board.pages.get(key, stamp, render))
}

/** What all public pages depend on: the data, and the local days that ages are counted in. */
export async function stampOf(board: Board): Promise<string> {
  const now = board.now()
  const days = [...new Set(Object.values(READER_ZONES))].map((zone) => localDay(now, zone))
  return `${await getDataVersion(board.db)} ${days.join(' ')}`
}
