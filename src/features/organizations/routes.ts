/** Organizations and their members; the public pages of employers. */
import type { FastifyInstance } from 'fastify'
import type { Board } from '../../http/board.ts'

export function organizationsRoutes(_app: FastifyInstance, _board: Board): void {}
