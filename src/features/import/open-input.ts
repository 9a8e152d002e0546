import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { UnreadableInput } from '../../intake/fields.ts'

/** A file that can be read more than once. */
export type Input = {
  /** As the operator wrote it; '-' for standard input. */
  name: string
  /** SHA-256 of all its bytes: the same file resumes, another starts anew. */
  fingerprint: string
  /** Its bytes, unpacked when it is gzip. */
  chunks: () => AsyncIterable<Buffer>
  close: () => Promise<void>
}

/**
 * Opens a file or standard input. Standard input is first written to a temporary file, because a
 * file is read twice: duplicates of an id must be known before the first of them is stored.
 * @throws UnreadableInput when there is no such file, or it cannot be read
 */
export async function openInput(name: string, stdin: NodeJS.ReadableStream): Promise<Input> {
  const path = name === '-' ? await spool(stdin) : name
  const close = async () => {
    if (name === '-') await rm(path, { force: true })
  }
  try {
    if (!(await stat(path)).isFile()) throw new UnreadableInput(`${name}: not a file`)
    const isPacked = await isGzip(path)
    const fingerprint = await hashOf(path)
    return { name, fingerprint, chunks: () => readChunks(name, path, isPacked), close }
  } catch (error) {
    await close()
    throw asUnreadable(name, error)
  }
}

/** The name of a file without its folders and without ".gz", for guessing its format. */
export function plainName(name: string): string {
  return basename(name).toLowerCase().replace(/\.gz$/, '')
}

async function spool(stdin: NodeJS.ReadableStream): Promise<string> {
  const path = join(tmpdir(), `board-import-${randomUUID()}`)
  await pipeline(stdin, createWriteStream(path, { mode: 0o600 }))
  return path
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digest('hex')
}

async function* readChunks(name: string, path: string, isPacked: boolean): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  try {
    if (!isPacked) {
      yield* file
      return
    }
    const unpacked = createGunzip({ chunkSize: 1 << 18 })
    file.on('error', (error) => unpacked.destroy(error))
    yield* file.pipe(unpacked)
  } catch (error) {
    throw asUnreadable(name, error)
  } finally {
    file.destroy()
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'is a folder',
  Z_BUF_ERROR: 'the gzip file is cut short',
  Z_DATA_ERROR: 'the gzip file is damaged',
}

function asUnreadable(name: string, error: unknown): unknown {
  if (error instanceof UnreadableInput || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  return reason ? new UnreadableInput(`${name}: ${reason}`) : error
}
