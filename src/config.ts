/** The environment, parsed once; nothing else reads process.env. */
import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const port = z.coerce.number().int().min(0).max(65_535)
const databaseUrl = z
  .string()
  .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must be sqlite:PATH or postgres://…')

/** Links are root-relative: the board cannot live below a path. */
function isOrigin(url: string): boolean {
  const parsed = URL.parse(url)
  return (
    parsed !== null &&
    /^https?:$/.test(parsed.protocol) &&
    [parsed.origin, `${parsed.origin}/`].includes(url)
  )
}

/** Every variable the board reads, with its default. `.env.example` is held to this list by a test. */
export const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: z
    .string()
    .refine(isOrigin, 'must be http(s)://HOST[:PORT], without path or query')
    .transform((url) => new URL(url).origin)
    .optional(),
  DATABASE_URL: databaseUrl.default('sqlite:data/board.sqlite'),
  DATABASE_READ_URL: databaseUrl.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>"\r\n]+ <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/,
      'must be ADDRESS or NAME <ADDRESS>',
    )
    .default('Vrai Poste <board@localhost>'),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: flag.default(false),
  METRICS_PORT: port.optional(),
  OPERATOR_NAME: z.string().min(1).optional(),
  OPERATOR_ADDRESS: z.string().min(1).optional(),
  OPERATOR_EMAIL: z.email().optional(),
})

const REQUIRED_IN_PRODUCTION = [
  'SECRET',
  'BASE_URL',
  'SMTP_URL',
  'OPERATOR_NAME',
  'OPERATOR_ADDRESS',
  'OPERATOR_EMAIL',
] as const

export type Config = {
  isProduction: boolean
  port: number
  host: string
  /** Absolute address of the board without a final slash; links in feeds, mail and markup use it alone. */
  baseUrl: string
  databaseUrl: string
  databaseReadUrl: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  secret: string | undefined
  /** Fill an empty database with the demonstration postings. */
  isDemo: boolean
  logLevel: string
  trustProxy: boolean
  metricsPort: number | undefined
  operator: { name: string | undefined; address: string | undefined; email: string | undefined }
}

/** All that is wrong with the environment, one line a mistake. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * Reads the environment. An empty variable counts as absent.
 * @throws ConfigError naming every mistake at once
 */
export function parseConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  const mistakes = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (given.NODE_ENV === 'production') {
    for (const name of REQUIRED_IN_PRODUCTION) {
      if (given[name] === undefined) mistakes.push(`${name}: is required in production`)
    }
    if (given.DEMO === '1') mistakes.push('DEMO: must not be 1 in production')
  }
  if (!parsed.success || mistakes.length > 0) throw new ConfigError(mistakes.join('\n'))
  const env = parsed.data
  const isProduction = env.NODE_ENV === 'production'
  const isEverywhere = env.HOST === '0.0.0.0' || env.HOST === '::'
  const host = isEverywhere ? 'localhost' : env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST
  return {
    isProduction,
    port: env.PORT,
    host: env.HOST,
    baseUrl: env.BASE_URL ?? `http://${host}:${env.PORT}`,
    databaseUrl: env.DATABASE_URL,
    databaseReadUrl: env.DATABASE_READ_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    secret: env.SECRET,
    isDemo: env.DEMO ?? env.NODE_ENV === 'development',
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY,
    metricsPort: env.METRICS_PORT,
    operator: {
      name: env.OPERATOR_NAME,
      address: env.OPERATOR_ADDRESS,
      email: env.OPERATOR_EMAIL,
    },
  }
}
