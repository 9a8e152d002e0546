/** The operator's monitoring: is the process alive, and can it serve? */
import type { FastifyInstance } from 'fastify'
import type { Db } from '../../db/database.ts'
import { migrationStatus } from '../../db/migrate.ts'
import type { Board } from '../../http/board.ts'

/** @param isDraining true once the server has been told to stop */
export function healthRoutes(app: FastifyInstance, board: Board, isDraining: () => boolean): void {
  app.get('/healthz', { logLevel: 'silent' }, (_, reply) =>
    reply.header('Cache-Control', 'no-store').type('text/plain').send('ok\n'),
  )
  app.get('/readyz', { logLevel: 'silent' }, async (_, reply) => {
    const ready = !isDraining() && (await isReady(board.db))
    reply.header('Cache-Control', 'no-store').type('text/plain')
    return reply.code(ready ? 200 : 503).send(ready ? 'ready\n' : 'not ready\n')
  })
}

/** True when the database answers and its schema is this board's. */
async function isReady(db: Db): Promise<boolean> {
  try {
    const { pending, unknown } = await migrationStatus(db)
    return pending.length === 0 && unknown.length === 0
  } catch {
    return false
  }
}
