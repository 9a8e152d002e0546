/** A curators' board: two of them, an employer, and what waits. */
import type { CompiledQuery, KyselyPlugin, QueryId, RootOperationNode } from 'kysely'
import { buildApp } from '../../src/app.ts'
import { type Database, type EngineName, withTransaction } from '../../src/db/database.ts'
import { storeReport } from '../../src/db/reports.ts'
import type { ReportReason } from '../../src/domain/decision.ts'
import type { PostingInput } from '../../src/domain/posting-input.ts'
import { type OpenBoard, openBoard, SENIOR_INTERNSHIP } from '../app.ts'
import { type Fields, type SignedIn, signIn } from '../employer.ts'
import { handIn } from '../own-postings.ts'

export type Review = {
  board: OpenBoard
  ada: SignedIn
  ben: SignedIn
  me: SignedIn
  /** Hands a posting of `me` in. @returns its id */
  submit: (overrides?: Partial<PostingInput>) => Promise<number>
}

export async function openReview(
  engine: EngineName,
  imported: readonly Partial<PostingInput>[] = [],
): Promise<Review> {
  const board = await openBoard(engine, imported)
  const ada = await signIn(board, { role: 'curator', organization: null })
  const ben = await signIn(board, { role: 'curator', organization: null })
  const me = await signIn(board)
  const submit = async (overrides: Partial<PostingInput> = {}) => {
    const employer = { accountId: me.accountId, organizationId: me.organizationId! }
    const handed = await handIn(board.db, employer, { ...SENIOR_INTERNSHIP, ...overrides })
    return handed.id
  }
  return { board, ada, ben, me, submit }
}

export function report(
  { db, now }: OpenBoard,
  postingId: number,
  { reason = 'fraud', note = '' }: { reason?: ReportReason; note?: string } = {},
) {
  return withTransaction(db, (trx) => storeReport(trx, { postingId, reason, note, now: now() }))
}

/** What the form of an action on a sheet would send. */
export async function formOf(
  { body }: { body: string },
  action: string,
  typed: Fields = {},
): Promise<Fields> {
  const form = new RegExp(`id="act-${action}"[\\s\\S]*?</form>`).exec(body)?.[0] ?? ''
  const fields: Record<string, string> = {}
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1]
    const isChosen = of('type') === 'hidden' || / checked>/.test(input)
    if (isChosen && of('name') !== 'csrf') fields[of('name')!] = of('value')!
  }
  return { ...fields, ...typed }
}

/** The same board over the same database, whose queries are counted. */
export async function countedBoard(board: OpenBoard) {
  const sent: RootOperationNode[] = []
  const counting: KyselyPlugin = {
    transformQuery: ({ node }: { node: RootOperationNode; queryId: QueryId }) => {
      sent.push(node)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const db = Object.assign(board.db.withPlugin(counting), {
    engine: board.db.engine,
  }) as unknown as Database
  const { config, now } = board
  const app = await buildApp({ db, config, now })
  const compile = (node: RootOperationNode): CompiledQuery =>
    board.db.getExecutor().compileQuery(node, { queryId: '' } as QueryId)
  return {
    db,
    /** What was sent while `work` ran. */
    during: async <T>(work: (app: Awaited<ReturnType<typeof buildApp>>) => Promise<T>) => {
      sent.length = 0
      const result = await work(app)
      return { result, count: sent.length, queries: sent.map(compile) }
    },
  }
}
