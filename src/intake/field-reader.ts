import { z } from 'zod'
import { clean } from '../text/normalise.ts'
import { COMPUTED_FIELDS, DECLARED_FIELDS, type Problem } from './fields.ts'
import { jsonOf } from './read-terms.ts'

const MAX_EXTRA = 20_000 // UTF-16 units of JSON of one unknown field
const MAX_DEPTH = 20 // lists and objects within one another
const MAX_NAME = 200 // of an unknown field
const DECLARED: ReadonlySet<string> = new Set(DECLARED_FIELDS)
const COMPUTED: ReadonlySet<string> = new Set(COMPUTED_FIELDS)
const Extra = z.record(z.string(), z.unknown())
const NOTHING: ReadonlySet<string> = new Set()
const DATES: ReadonlySet<string> = new Set(['date_posted', 'valid_through'])

/** Takes the fields of a line one by one, and keeps aside what is not understood. */
export class FieldReader {
  readonly problems: Problem[]
  readonly notDeclared: ReadonlySet<string>
  readonly fields: Record<string, unknown>
  readonly #line: number
  readonly #aside = new Map<string, unknown>()

  constructor(line: number, fields: Record<string, unknown>, problems: Problem[]) {
    this.#line = line
    this.fields = fields
    this.problems = [...problems]
    this.notDeclared = notDeclaredIn(fields.provenance)
  }

  /** The value of a field, or undefined when it is absent, extracted before, or not understood. */
  take<Value>(name: string, read: (value: unknown) => Value | undefined): Value | undefined {
    const given = Object.hasOwn(this.fields, name) ? this.fields[name] : undefined
    if (given === undefined || given === null || given === '') return undefined
    if (this.notDeclared.has(name) && !DATES.has(name)) return undefined
    const value = read(given)
    if (value === undefined) this.keepAside(name, given)
    return value
  }

  keepAside(name: string, value: unknown, why = 'is not understood'): void {
    this.#aside.set(name, value)
    const shown = shortJson(value)
    this.warn('kept-aside', `${name}: ${shown} ${why}; kept aside`)
  }

  warn(code: string, detail: string): void {
    this.problems.push({ line: this.#line, severity: 'warning', code, detail })
  }

  /** What the board does not use, as it came. */
  rest(): Record<string, unknown> {
    const extra: [string, unknown][] = []
    const unknown = Object.entries(this.fields).filter(
      ([name]) => !DECLARED.has(name) && !COMPUTED.has(name),
    )
    const exported = Extra.safeParse(jsonOf(this.fields.extra)).data ?? {}
    for (const [name, value] of [...Object.entries(exported), ...unknown, ...this.#aside]) {
      if (value === undefined) continue
      if (!isDeeper(value, MAX_DEPTH) && sizeOf(value) <= MAX_EXTRA)
        extra.push([clean(name).slice(0, MAX_NAME), repaired(value)])
      else this.warn('dropped', `${shortJson(name)}: too long or too deep to keep`)
    }
    return Object.fromEntries(extra)
  }
}

/** An export says of each value whether it was declared; all others are read from the text anew. */
function notDeclaredIn(provenance: unknown): ReadonlySet<string> {
  if (provenance === undefined) return NOTHING
  const parsed = z.record(z.string(), z.string()).safeParse(jsonOf(provenance))
  if (!parsed.success) return NOTHING
  const isDeclared = (name: string) => parsed.data[name] === 'declared'
  return new Set(
    [...DECLARED_FIELDS].filter((name) =>
      DATES.has(name) ? !isDeclared(name) : parsed.data[name] === 'extracted',
    ),
  )
}

function shortJson(value: unknown): string {
  if (sizeOf(value) > MAX_EXTRA) return 'a value'
  const json = clean(JSON.stringify(value) ?? 'a value')
  return json.length > 60 ? `${json.slice(0, 60).toWellFormed()}…` : json
}

function sizeOf(value: unknown): number {
  try {
    return JSON.stringify(value)?.length ?? 0
  } catch {
    return Number.POSITIVE_INFINITY // nested deeper than the stack
  }
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((inner) => isDeeper(inner, depth - 1))
}

/** Without the characters that PostgreSQL refuses inside of JSON. */
function repaired(value: unknown): unknown {
  const json = JSON.stringify(value).replace(
    /\\(\\|u0000|ud[89a-f][0-9a-f]{2})/gi,
    (sequence, rest) => (rest === '\\' ? sequence : ''),
  )
  return JSON.parse(json)
}
