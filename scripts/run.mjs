// Starts every npm script on Node 24, whatever Node the machine has, and from nothing installed.
//
//   node scripts/run.mjs [--env NAME=VALUE] FILE [ARGUMENT…]
//
// Plain JavaScript without dependencies, because it runs before anything is installed. It installs
// when the lock file has changed since the last install, then runs FILE with the Node 24 that the
// `node` development dependency brings. That Node is fetched here and not by npm: npm 10 would
// also compile better-sqlite3 (whose tarball already holds a working binary) and fail without
// Python, so .npmrc switches install scripts off for npm 10 and 11 alike.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const nodePackage = join(root, 'node_modules', 'node')
const stamp = join(root, 'node_modules', '.installed-lock')
const isWindows = process.platform === 'win32'
const node24 = join(nodePackage, 'bin', isWindows ? 'node.exe' : 'node')

const env = { ...process.env }
const args = process.argv.slice(2)
while (args[0] === '--env') {
  const [name, value] = args.splice(0, 2)[1].split('=')
  env[name] ??= value
}
if (args.length === 0) {
  console.error('usage: node scripts/run.mjs [--env NAME=VALUE] FILE [ARGUMENT…]')
  process.exit(2)
}

const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
if (!isInstalled()) withInstallLock(install)

const child = spawn(node24, args, { cwd: root, env: withLocalBinaries(env), stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 128 : code))

/** True when node_modules was made from this very lock file and holds the Node that it names. */
function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash && existsSync(node24)
}

function install() {
  if (isInstalled()) return // another process did it while we waited
  console.error('Installing the dependencies (once, about half a minute)…')
  rmSync(stamp, { force: true })
  const { node, folder } = nodeOutside()
  const path = folder ? folder + delimiter + process.env.PATH : process.env.PATH
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  runOrExit('npm', ['ci', ...quiet], root, path)
  runOrExit(node, ['installArchSpecificPackage.js'], nodePackage, path)
  if (folder) rmSync(folder, { recursive: true, force: true })
  writeFileSync(stamp, lockHash)
}

/**
 * A Node that survives the installation: npm puts node_modules/.bin first on the PATH, so this very
 * process may run on the Node that `npm ci` is about to delete.
 */
function nodeOutside() {
  if (!realpathSync(process.execPath).startsWith(realpathSync(root)))
    return { node: process.execPath }
  const folder = mkdtempSync(join(tmpdir(), 'board-node-'))
  const node = join(folder, basename(node24))
  copyFileSync(process.execPath, node)
  return { node, folder }
}

/** Two npm scripts may start at once on a fresh clone: only one installs, the other waits. */
function withInstallLock(work) {
  const lock = join(root, '.install-lock')
  const waitUntil = Date.now() + 10 * 60_000
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'))
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const isAbandoned =
        Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 5 * 60_000
      if (isAbandoned || Date.now() > waitUntil) rmSync(lock, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
    }
  }
  process.on('exit', () => rmSync(lock, { force: true }))
  work()
  rmSync(lock, { force: true })
}

function runOrExit(command, commandArgs, cwd, path) {
  const { status } = spawnSync(command, commandArgs, {
    cwd,
    env: { ...process.env, PATH: path, npm_config_ignore_scripts: 'true' },
    stdio: ['ignore', 2, 2], // progress is a message: it must not mix with data on stdout
    shell: isWindows,
  })
  if (status !== 0) {
    console.error(`\n${command} ${commandArgs.join(' ')} failed (exit ${status}).`)
    process.exit(status ?? 1)
  }
}

function withLocalBinaries(variables) {
  const path = [dirname(node24), join(root, 'node_modules', '.bin'), variables.PATH]
  return { ...variables, PATH: path.join(delimiter) }
}
