/** The open posting that an address below the list names. */
import { getPosting } from '../db/postings.ts'
import { isOpen, type JobPosting } from '../domain/job-posting.ts'
import type { Board } from './board.ts'

/** The open posting of `{slug}-{id}`, or the status of the page that stands in its place. */
export function findOpenBySlug(board: Board, slugAndId: string): Promise<JobPosting | 404 | 410> {
  return findOpenById(board, /(?:^|-)([1-9]\d{0,8})$/.exec(slugAndId)?.[1] ?? '')
}

/** The same by what an address says is its id. */
export async function findOpenById(board: Board, id: string): Promise<JobPosting | 404 | 410> {
  const stored = /^[1-9]\d{0,8}$/.test(id) ? await getPosting(board.db, Number(id)) : null
  if (!stored) return 404
  const { posting } = stored
  if (posting.status === 'draft' || posting.status === 'awaiting-review') return 404
  return isOpen(posting, board.now()) ? posting : 410
}
