/** Mail that was not sent anywhere: what development shows instead of an inbox. */
import type { FastifyInstance } from 'fastify'
import type { Board } from '../../http/board.ts'

export function outboxRoutes(_app: FastifyInstance, _board: Board): void {}
