/** An employer's own postings: their life and numbers. */
import type { FastifyInstance } from 'fastify'
import type { Board } from '../../http/board.ts'

export function ownRoutes(_app: FastifyInstance, _board: Board): void {}
