/** The few pieces in which SQLite and PostgreSQL part. */
import type { Expression, Kysely, RawBuilder, SqlBool } from 'kysely'
import type { SearchPlan } from '../../domain/thesaurus.ts'
import type { SearchWords } from '../search-index.ts'
import type { SearchScope } from '../search-query.ts'
import type { Tables } from '../tables.ts'

export type EngineName = 'sqlite' | 'postgres'

export type Engine = {
  readonly name: EngineName
  /** True for a row of `postings` in which every group of the plan stands; needs one group at least. */
  matchSearch(plan: SearchPlan, scope: SearchScope): Expression<SqlBool>
  /** Makes a posting's words findable, in place of those it had. */
  replaceSearch(db: Kysely<Tables>, id: number, words: SearchWords): Promise<void>
  /** Takes what was erased out of the engine's own files as far as it can, outside of a transaction. */
  dropTraces(db: Kysely<Tables>): Promise<void>
  /** The database's own clock, UTC ms: the same for every process that uses it. */
  readonly clock: RawBuilder<number>
  /** Makes transactions that name the same thing take turns, each until its end. */
  takeTurn(db: Kysely<Tables>, name: string): Promise<void>
  /** Ends a query whose rows one transaction takes: they are locked, those of others passed over. */
  readonly skipLocked: RawBuilder<unknown>
  /** True for an error after which the same transaction may succeed when run again. */
  isRetryable(error: unknown): boolean
}

/** A dialect's adapter that carries its engine, so that transactions know it too. */
export type EngineAdapter = { readonly engine: Engine }

/** The engine behind a database or transaction. */
export function engineOf(db: Kysely<Tables>): Engine {
  return (db.getExecutor().adapter as unknown as EngineAdapter).engine
}
