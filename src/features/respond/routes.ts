/** “Is this your posting?”: answer or removal, without an account. */
import type { FastifyInstance } from 'fastify'
import type { Board } from '../../http/board.ts'

export function respondRoutes(_app: FastifyInstance, _board: Board): void {}
