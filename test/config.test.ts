import { describe, expect, test } from 'vitest'
import { ConfigError, parseConfig } from '../src/config.ts'

const PRODUCTION = {
  NODE_ENV: 'production',
  SECRET: 'x'.repeat(32),
  BASE_URL: 'https://emplois.example.org/',
  SMTP_URL: 'smtps://board:pass@mail.example.org:465',
  OPERATOR_NAME: 'Association Exemple',
  OPERATOR_ADDRESS: '1 rue de l’Exemple, 75000 Paris',
  OPERATOR_EMAIL: 'contact@example.org',
}

function mistakes(variables: Record<string, string>): string[] {
  try {
    parseConfig(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}
const namesIn = (lines: string[]) => lines.map((line) => line.split(':')[0]).sort()

describe('in development', () => {
  test('nothing is required: loopback, one file, demonstration postings', () => {
    expect(parseConfig({})).toMatchObject({
      isProduction: false,
      isDemo: true,
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://127.0.0.1:3000',
      databaseUrl: 'sqlite:data/board.sqlite',
      trustProxy: false,
    })
  })

  test('an empty variable counts as absent', () => {
    expect(parseConfig({ PORT: '', SECRET: '', BASE_URL: '', DEMO: '' })).toEqual(parseConfig({}))
  })

  test('an IPv6 address is bracketed in the base address', () => {
    expect(parseConfig({ HOST: '::1', PORT: '81' }).baseUrl).toBe('http://[::1]:81')
  })

  test('the base address is a bare origin: links below it are root-relative', () => {
    expect(parseConfig({ BASE_URL: 'http://localhost:8080/' }).baseUrl).toBe(
      'http://localhost:8080',
    )
    for (const url of [
      'https://a.example/sub',
      'https://a.example/?x=1',
      'ftp://a.example',
      'a.example',
    ]) {
      expect(() => parseConfig({ BASE_URL: url }), url).toThrow(/BASE_URL: must be http\(s\):/)
    }
  })

  test('DEMO=0 leaves an empty database empty, and a test run does so by itself', () => {
    expect(parseConfig({ DEMO: '0' }).isDemo).toBe(false)
    expect(parseConfig({ NODE_ENV: 'test' }).isDemo).toBe(false)
  })

  test('every mistake is named at once', () => {
    const lines = mistakes({
      PORT: '70000',
      BASE_URL: 'ftp://example.org',
      DATABASE_URL: 'mysql://x',
      SMTP_URL: 'mail.example.org',
      SECRET: 'short',
      DEMO: 'yes',
      LOG_LEVEL: 'loud',
      OPERATOR_EMAIL: 'nobody',
    })
    expect(namesIn(lines)).toEqual([
      'BASE_URL',
      'DATABASE_URL',
      'DEMO',
      'LOG_LEVEL',
      'OPERATOR_EMAIL',
      'PORT',
      'SECRET',
      'SMTP_URL',
    ])
  })

  test.each(['sqlite:', 'board.sqlite', 'postgresql:/x', ' '])('%j is no database', (url) => {
    expect(namesIn(mistakes({ DATABASE_URL: url }))).toEqual(['DATABASE_URL'])
  })

  test('a mistake never repeats a secret', () => {
    expect(mistakes({ SECRET: 'tooshort-hunter2' }).join()).not.toContain('hunter2')
  })
})

describe('in production', () => {
  test('a complete environment is accepted, without demonstration postings', () => {
    const config = parseConfig(PRODUCTION)
    expect(config).toMatchObject({
      isProduction: true,
      isDemo: false,
      baseUrl: 'https://emplois.example.org',
      operator: { name: 'Association Exemple', email: 'contact@example.org' },
    })
  })

  test('all that is required is named together when all is missing', () => {
    expect(namesIn(mistakes({ NODE_ENV: 'production' }))).toEqual([
      'BASE_URL',
      'OPERATOR_ADDRESS',
      'OPERATOR_EMAIL',
      'OPERATOR_NAME',
      'SECRET',
      'SMTP_URL',
    ])
  })

  test('an empty required variable is as bad as a missing one', () => {
    expect(namesIn(mistakes({ ...PRODUCTION, SECRET: '' }))).toEqual(['SECRET'])
  })

  test('DEMO=1 is refused, DEMO=0 is not', () => {
    expect(namesIn(mistakes({ ...PRODUCTION, DEMO: '1' }))).toEqual(['DEMO'])
    expect(mistakes({ ...PRODUCTION, DEMO: '0' })).toEqual([])
  })

  test('what is missing and what is malformed are told in one go', () => {
    const { SECRET, ...rest } = PRODUCTION
    expect(namesIn(mistakes({ ...rest, PORT: 'http', DEMO: '1' }))).toEqual([
      'DEMO',
      'PORT',
      'SECRET',
    ])
  })
})
