/** Files sent in as the board's own page sends them, and the queue's part done at once. */
import type { LightMyRequestResponse } from 'fastify'
import { uploadHandler } from '../../src/features/import/run-upload.ts'
import { runDueJobs } from '../../src/features/jobs/worker.ts'
import type { OpenBoard } from '../app.ts'
import type { SignedIn } from '../employer.ts'
import { NOW } from '../support.ts'

export const IMPORT = '/fr/mes-offres/importer'

export type Sent = {
  content: string | Uint8Array
  name?: string
  organization?: number | null
  format?: string
  csrf?: string
  /** Fields that no form of the board has. */
  extra?: Record<string, string>
}

/** Sends a file to a page of imports. */
export function sendFile(
  { app }: OpenBoard,
  who: SignedIn,
  { content, name = 'offres.csv', organization = who.organizationId, ...rest }: Sent,
  url = IMPORT,
): Promise<LightMyRequestResponse> {
  const { csrf = who.csrf, format = '', extra = {} } = rest
  const boundary = '----a-boundary'
  const fields = { csrf, organization: String(organization), format, ...extra }
  const parts = Object.entries(fields).map(
    ([field, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(parts.join('') + head),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return app.inject({
    method: 'POST',
    url,
    headers: {
      cookie: who.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload,
  })
}

/** Sends a file and gives the address of its page. */
export async function upload(board: OpenBoard, who: SignedIn, sent: Sent): Promise<string> {
  const answer = await sendFile(board, who, sent)
  if (answer.statusCode !== 303) throw new Error(`${answer.statusCode}: ${answer.body}`)
  return answer.headers.location as string
}

/** What the queue has to do for uploads, done. */
export function runUploads({ db }: OpenBoard, now = NOW) {
  return runDueJobs({ db, now: () => now }, { upload: uploadHandler({ db, now: () => now }) })
}

/** Sends a file, starts its import and has it done. */
export async function importUpload(board: OpenBoard, who: SignedIn, sent: Sent): Promise<string> {
  const page = await upload(board, who, sent)
  await runUploads(board)
  await who.post(page, { do: 'start' })
  await runUploads(board)
  return page
}

/** Rows of CSV, of which every `badEvery`-th has no text. */
export function csvOf(rows: number, badEvery = 100): string {
  const towns = ['Lyon', 'Nantes', 'Sherbrooke', 'Montréal', 'Lille']
  const lines = Array.from({ length: rows }, (_, at) => {
    const text = `CDI à ${towns[at % 5]}. Vous répondez aux membres du forum ${at}.`
    const cells = [`r${at}`, `Community manager ${at}`, at % badEvery === badEvery - 1 ? '' : text]
    return [...cells, 'CDI', 'https://atelier.example/postuler', '2100 EUR par mois'].join(',')
  })
  return `id,title,text,contract,apply_url,pay\n${lines.join('\n')}\n`
}
