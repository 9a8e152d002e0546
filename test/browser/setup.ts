/** Before the first journey: a browser, and the real board on a free port with its demonstration. */
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { parseConfig } from '../../src/config.ts'

export type Stage = {
  /** The board, without a final slash. */
  baseUrl: string
  /** Where the running browser is reached. */
  browser: string
  /** The board's database, for what its operator does on the command line. */
  databaseUrl: string
}
declare module 'vitest' {
  interface ProvidedContext {
    stage: Stage | null
  }
}

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const HOW_TO_INSTALL = `
No Chromium was found, so no journey was run. Install it, as root:

  apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation

or say where one is: CHROMIUM_PATH=/path/to/chromium npm run test:browser
`

export default async function setup(project: TestProject) {
  const executablePath = findBrowser()
  if (!executablePath) {
    console.error(HOW_TO_INSTALL)
    if (process.env.CI) throw new Error('no browser')
    project.provide('stage', null)
    return
  }
  const { startServer } = await import('../../src/server.ts')
  const folder = mkdtempSync(join(tmpdir(), 'board-'))
  const port = await freePort()
  const databaseUrl = `sqlite:${join(folder, 'board.sqlite')}`
  const board = await startServer(
    parseConfig({
      NODE_ENV: 'test',
      DEMO: '1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
      TRUST_PROXY: '1', // each browser of a journey says who it is, and has limits of its own
    }),
  )
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launchServer({
    executablePath,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []), // Chromium refuses to sandbox for root
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  project.provide('stage', {
    baseUrl: `http://127.0.0.1:${port}`,
    browser: browser.wsEndpoint(),
    databaseUrl,
  })
  return async () => {
    await browser.close()
    await board.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function findBrowser(): string | undefined {
  const given = process.env.CHROMIUM_PATH
  return (given ? [given] : USUAL_PLACES).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A port that was free a moment ago; the board must know its own before it listens. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
