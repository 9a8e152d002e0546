import type { Streams } from './streams.ts'

export type Progress = {
  show: (done: number, total: number) => void
  /** Makes room for a message. */
  clear: () => void
  close: () => void
}

const WIDTH = 24 // cells of the bar
const ERASE = '\r\x1b[K'

/** A bar on a terminal; nothing where the messages go to a file. */
export function openProgress(stderr: Streams['stderr'], label: string): Progress {
  if (!stderr.isTTY)
    return { show: () => undefined, clear: () => undefined, close: () => undefined }
  const startedAt = performance.now()
  const room = Math.max(10, (stderr.columns ?? 80) - WIDTH - 40)
  const name = label.length > room ? `…${label.slice(1 - room)}` : label
  const show = (done: number, total: number) => {
    const share = total === 0 ? 1 : done / total
    const full = Math.round(share * WIDTH)
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full)
    const rate = Math.round((done / (performance.now() - startedAt)) * 1000)
    stderr.write(`${ERASE}${name} ${bar} ${done}/${total} · ${rate}/s`)
  }
  const clear = () => stderr.write(ERASE)
  return { show, clear, close: clear }
}
