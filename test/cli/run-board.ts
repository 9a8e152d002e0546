/** Runs the real command line in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

export type Ended = { code: number | null; stdout: string; stderr: string }
export type Running = { child: ChildProcess; ended: Promise<Ended> }

/** A folder with a board of its own in it. */
export function boardFolder(): { folder: string; env: Record<string, string>; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'board-cli-'))
  const env = { DATABASE_URL: `sqlite:${join(folder, 'board.sqlite')}` }
  return { folder, env, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Starts a command; nothing of the test's own environment but PATH reaches it. */
export function startBoard(
  args: readonly string[],
  options: {
    env?: Record<string, string>
    input?: string | Buffer
    cwd?: string
    /** Another copy of the program. */
    cli?: string
  } = {},
): Running {
  const child = spawn(process.execPath, [options.cli ?? CLI, ...args], {
    env: {
      PATH: process.env.PATH,
      BASE_URL: 'https://board.example',
      NODE_COMPILE_CACHE: join(tmpdir(), 'board-compiled'), // each start reads what the first one compiled
      ...options.env,
    },
    cwd: options.cwd ?? tmpdir(),
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
  child.stdin.on('error', () => undefined) // it may end before it has read everything
  child.stdin.end(options.input ?? '')
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, ended }
}

/** Runs a command to its end. */
export function board(...given: Parameters<typeof startBoard>): Promise<Ended> {
  return startBoard(...given).ended
}
