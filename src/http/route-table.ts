/** Every route of the application as it was registered: what the tests of access walk through. */
import type { FastifyInstance } from 'fastify'
import type { Access } from './guard.ts'

export type RegisteredRoute = {
  method: string
  url: string
  access: Access
  /** Whether it asks for a sign-in of the last ten minutes. */
  isFresh: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    routeTable: RegisteredRoute[]
  }
}

const UNSAFE: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Notes each route from here on. Call it before the first one is registered.
 * @throws TypeError as the application is built, when a route that changes something does not say
 * who may ask for it
 */
export function recordRoutes(app: FastifyInstance): void {
  const table: RegisteredRoute[] = []
  app.decorate('routeTable', table)
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) {
      const access = config?.access
      if (UNSAFE.has(one) && (access === undefined || access === 'public')) {
        throw new TypeError(`${one} ${url} must say who may ask for it`)
      }
      const isFresh = config?.isFresh === true
      table.push({ method: one, url, access: access ?? 'public', isFresh })
    }
  })
}
