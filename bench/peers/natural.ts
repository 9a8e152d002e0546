/** The Bayes classifier of `natural`, fetched at the first benchmark: no dependency of the project. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = import.meta.dirname
const CLASSIFIER = 'node_modules/natural/lib/natural/classifiers/bayes_classifier.js'
const MOST_MINUTES = 5

/** What the benchmark uses of it; the package's own types would have to be installed to be read. */
export type BayesClassifier = {
  addDocument(text: string, label: string): void
  train(): void
  classify(text: string): string
}
export type Natural = { version: string; newClassifier: () => BayesClassifier }

type Manifest = { version: string; dependencies: { natural: string } }
type Loaded = { default: new () => BayesClassifier }

/** @returns undefined, having said why, when it is not installed and cannot be */
export async function loadNatural(): Promise<Natural | undefined> {
  const version = readManifest('package.json').dependencies.natural
  if (!isInstalled(version) && !install(version)) return
  // measured: the classifier alone, for the whole package also loads clients of four databases
  const { default: Bayes }: Loaded = await import(new URL(CLASSIFIER, import.meta.url).href)
  return { version, newClassifier: () => new Bayes() }
}

/** npm writes its own list last: without it, an installation was broken off. */
function isInstalled(version: string): boolean {
  return (
    existsSync(join(FOLDER, 'node_modules/.package-lock.json')) &&
    existsSync(join(FOLDER, CLASSIFIER)) &&
    readManifest('node_modules/natural/package.json').version === version
  )
}

function install(version: string): boolean {
  console.log(`Installing natural ${version} into bench/peers, to compare with (once)…`)
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev', '--loglevel=error']
  const patience = ['--prefer-offline', '--fetch-retries=1', '--fetch-retry-mintimeout=1000']
  const { status, stderr } = spawnSync('npm', ['ci', ...quiet, ...patience, '--prefix', '.'], {
    cwd: FOLDER,
    encoding: 'utf8',
    shell: process.platform === 'win32', // there npm is a batch file
    timeout: MOST_MINUTES * 60_000,
  })
  if (status === 0) return true
  const [reason = 'npm did not end'] = /code E\w+/.exec(stderr ?? '') ?? []
  console.log(
    `natural ${version} could not be installed (${reason}): is there a network? ` +
      'The comparison with it is skipped, and nothing is said of the ratio.',
  )
  return false
}

function readManifest(path: string): Manifest {
  return JSON.parse(readFileSync(join(FOLDER, path), 'utf8'))
}
