/** Sign-in by mailed link, sessions, the account page. */
import type { FastifyInstance } from 'fastify'
import type { Board } from '../../http/board.ts'

export function accountsRoutes(_app: FastifyInstance, _board: Board): void {}
