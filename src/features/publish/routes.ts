/** The form on which an employer writes a posting. */
import type { FastifyInstance } from 'fastify'
import type { Board } from '../../http/board.ts'

export function publishRoutes(_app: FastifyInstance, _board: Board): void {}
