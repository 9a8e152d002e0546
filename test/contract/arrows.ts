/** What each room of the house may import, and what it is caught at when it does otherwise. */
import { posix } from 'node:path'

/** Arrows point down only; rooms of one line never import one another unless named here. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  text: [],
  domain: ['text'],
  extract: ['domain', 'text'],
  classifier: ['extract', 'domain', 'text'],
  check: ['extract', 'domain', 'text'],
  intake: ['extract', 'domain', 'text'],
  i18n: ['check', 'domain', 'text'],
  db: ['config', 'classifier', 'check', 'extract', 'domain', 'text'],
  mail: ['config', 'i18n', 'domain', 'text'],
  http: ['config', 'i18n', 'db', 'domain', 'text'],
  sheet: ['http', 'i18n', 'classifier', 'check', 'domain', 'text'],
  config: [],
}
const LOWER = [...Object.keys(BELOW)]
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  ...BELOW,
  features: LOWER,
  app: ['features', ...LOWER],
  server: ['app', 'features', ...LOWER],
  cli: ['server', 'app', 'features', ...LOWER],
}

const PURE = new Set(['text', 'domain', 'extract', 'classifier', 'check'])
/** Packages without input or output that a pure room may use. */
const PURE_PACKAGES = new Set(['zod', 'snowball-stemmers'])
/** What a pure room must not touch: the clock, chance, the network, the process. */
const IMPURE_WORDS =
  /\b(process\.|Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|fetch\(|console\.|setTimeout\()/
/** Packages that belong to one place alone. */
const OWNED_PACKAGES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(better-sqlite3|pg)$/, /^src\/db\//],
  [/^eta$/, /^src\/http\//],
  [/^commander$/, /^src\/cli(\.ts$|\/)/],
  [/^kysely(\/|$)/, /^src\/(db|features)\//],
]
/** The trained model is part of the program, as the cues are: one pure file reads it in. */
const MODEL = { reader: 'src/classifier/shipped-model.ts', file: 'seeds/model.json' }
const READS_ENVIRONMENT = new Set(['src/cli.ts', 'src/server.ts'])

/** Every module that a source names: static, re-exported, for effect and dynamic. */
export function importsOf(source: string): string[] {
  const code = withoutComments(source)
  const statements = code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm)
  const effects = code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)
  const dynamic = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [...statements, ...effects, ...dynamic].map((match) => match[1] ?? '')
}

/**
 * What is wrong with one source file, one sentence a mistake.
 * @param path from the project's root, with slashes, e.g. src/db/postings.ts
 */
export function mistakesIn(path: string, source: string): string[] {
  const room = roomOf(path)
  if (ROOMS[room] === undefined) return [`${path}: the house has no room ${room}`]
  const mistakes = importsOf(source).flatMap((name) => mistakesOfImport(path, room, name))
  const code = withoutComments(source)
  if (/\bprocess\.env\b/.test(code) && !READS_ENVIRONMENT.has(path)) {
    mistakes.push(`${path}: reads process.env; only the command line and the server hand it in`)
  }
  const impure = PURE.has(room) ? IMPURE_WORDS.exec(code) : null
  if (impure) mistakes.push(`${path}: a pure room uses ${impure[0]}`)
  return mistakes
}

function mistakesOfImport(path: string, room: string, name: string): string[] {
  if (!name.startsWith('.')) return mistakesOfPackage(path, room, name)
  const target = posix.join(posix.dirname(path), name)
  if (!target.startsWith('src/')) {
    const isData = /^(migrations|seeds)\//.test(target) && !PURE.has(room)
    return isData || (path === MODEL.reader && target === MODEL.file)
      ? []
      : [`${path}: imports ${target}, outside of src`]
  }
  if (!/\.(ts|json)$/.test(name)) return [`${path}: imports ${name} without its .ts`]
  const targetRoom = roomOf(target)
  if (targetRoom === room) return mistakesOfFeature(path, target)
  if (ROOMS[room]?.includes(targetRoom)) return []
  return [`${path}: ${room} must not import ${targetRoom} (${target})`]
}

function mistakesOfFeature(path: string, target: string): string[] {
  const [, room, feature] = path.split('/')
  if (room !== 'features' || target.split('/')[2] === feature) return []
  return [`${path}: a feature imports another (${target})`]
}

function mistakesOfPackage(path: string, room: string, name: string): string[] {
  if (PURE.has(room) && !PURE_PACKAGES.has(name)) return [`${path}: a pure room imports ${name}`]
  return OWNED_PACKAGES.filter(([owned, owner]) => owned.test(name) && !owner.test(path)).map(
    () => `${path}: ${name} is used in its own place alone`,
  )
}

function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '')
}

/** Drops comments; a `//` inside a quoted address stays. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;,{(])\/\/.*$/gm, '$1')
}
