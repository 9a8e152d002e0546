/** Files of postings in the employer’s area. */
import type { FastifyInstance } from 'fastify'
import type { Board } from '../../http/board.ts'

export function importRoutes(_app: FastifyInstance, _board: Board): void {}
