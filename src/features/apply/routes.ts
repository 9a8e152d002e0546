/** From a posting to its employer: the outward link, or the board’s own form. */
import type { FastifyInstance } from 'fastify'
import type { Board } from '../../http/board.ts'

export function applyRoutes(_app: FastifyInstance, _board: Board): void {}
