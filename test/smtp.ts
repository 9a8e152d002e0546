/** A real SMTP server in this process that keeps what it is sent, or behaves as it is told. */
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

export type Received = {
  /** What the server was told, whatever the mail itself says. */
  envelope: { from: string; to: string[] }
  mail: Email
  raw: string
}

/** Steps of a session; a mail passes them in this order. */
export type Step = 'connect' | 'from' | 'to' | 'data' | 'received'
export type SmtpOptions = {
  /** A code to refuse a step with, such as 450; null: the step is passed. May take its time. */
  answer?: (step: Step, address: string) => number | null | Promise<number | null>
  port?: number
  /** Offers STARTTLS with a certificate that nobody vouches for. */
  tls?: boolean
}
export type SmtpBox = {
  url: string
  port: number
  received: Received[]
  close: () => Promise<void>
}

const open = new Set<SmtpBox>()
afterAll(() => Promise.all([...open].map((box) => box.close())))

export async function openSmtpBox({
  answer = () => null,
  port = 0,
  tls = false,
}: SmtpOptions = {}): Promise<SmtpBox> {
  const received: Received[] = []
  const pass = async (step: Step, address: string, next: (error?: Error | null) => void) => {
    const code = await answer(step, address)
    next(code === null ? null : Object.assign(new Error('refused'), { responseCode: code }))
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, next) => void pass('connect', '', next),
    onMailFrom: ({ address }, _session, next) => void pass('from', address, next),
    onRcptTo: ({ address }, _session, next) => void pass('to', address, next),
    onData: (stream, session, next) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
        const code = await answer('data', to[0] ?? '')
        if (code !== null) return next(Object.assign(new Error('refused'), { responseCode: code }))
        const raw = Buffer.concat(chunks).toString()
        received.push({ envelope: { from, to }, raw, mail: await PostalMime.parse(raw) })
        await answer('received', to[0] ?? '')
        next()
      })
    },
  })
  server.on('error', () => undefined) // a client that was killed
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const bound = (server.server.address() as AddressInfo).port
  const box = {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
  open.add(box)
  return box
}

/** A port that nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(10)
}
