/** What a command may touch: handed in, so that it can be run in a test as in a terminal. */
export type Streams = {
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
}

/** How a command ended. */
export const EXIT = {
  done: 0,
  /** Done, with findings or lines that were refused. */
  findings: 1,
  misuse: 2,
  unusableDatabase: 3,
  /** A mistake of the board's own. */
  broken: 70,
  interrupted: 130,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The operator asked for something that is not there; the message says what to do. */
export class Misuse extends Error {
  override name = 'Misuse'
}

/** The reader of our output is gone, as with `| head`. */
export class ReaderGone extends Error {
  override name = 'ReaderGone'
}

/** Writes data, and waits while the reader is slower. */
export function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve()
      else reject(isGone(error) ? new ReaderGone() : error)
    })
  })
}

function isGone(error: Error): boolean {
  const code = 'code' in error ? error.code : ''
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED'
}

/** One line of message. */
export function say(streams: Streams, line: string): void {
  streams.stderr.write(`${line}\n`)
}

/** security: what people type must not reach a terminal as anything but text. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
}
