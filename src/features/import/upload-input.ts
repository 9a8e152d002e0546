/** The bytes of an upload as a file that can be read more than once. */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { UnreadableInput } from '../../intake/fields.ts'
import type { Input } from './open-input.ts'

/** Bytes that an upload may unpack to, and how many times its own size: more is a bomb. */
export const MAX_UNPACKED = 20 * 1024 * 1024
export const MAX_RATIO = 100
const CHUNK = 1 << 16

/**
 * @param key makes the same bytes sent in twice two imports
 */
export function inputOf(name: string, content: Buffer, key: string): Input {
  const hash = createHash('sha256').update(content).digest('hex')
  const isPacked = content[0] === 0x1f && content[1] === 0x8b
  return {
    name,
    fingerprint: `${hash}:${key}`,
    chunks: () => (isPacked ? unpacked(content) : pieces(content)),
    close: async () => undefined,
  }
}

/** Bytes that are already here never make anyone wait: the loop does, so that pages are served. */
async function* pieces(content: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += CHUNK) {
    await setImmediate()
    yield content.subarray(at, at + CHUNK)
  }
}

/** security: stops as soon as it unpacks to too much, with one chunk held. */
async function* unpacked(content: Buffer): AsyncGenerator<Buffer> {
  const ratioLimit = Math.max(CHUNK, content.length * MAX_RATIO)
  const gunzip = createGunzip({ chunkSize: CHUNK })
  gunzip.on('error', () => undefined) // thrown by the loop below; here only once it was left
  gunzip.end(content)
  let length = 0
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > MAX_UNPACKED) throw new UnreadableInput('unpacks to too much', 'too-much')
      if (length > ratioLimit) throw new UnreadableInput('is packed too tightly', 'too-packed')
      yield chunk
    }
  } catch (error) {
    if (error instanceof UnreadableInput) throw error
    throw new UnreadableInput('the gzip file is damaged or cut short', 'damaged')
  } finally {
    gunzip.destroy()
  }
}
