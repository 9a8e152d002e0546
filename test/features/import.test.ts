import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { RULES } from '../../src/check/rules/index.ts'
import { getDataVersion, takeLock } from '../../src/db/board-state.ts'
import { tick } from '../../src/db/tick.ts'
import { openInput } from '../../src/features/import/open-input.ts'
import { importFile } from '../../src/features/import/run.ts'
import { isEmptyBoard, seedDemonstration } from '../../src/features/import/seed.ts'
import { BeingImported } from '../../src/intake/fields.ts'
import { DAY, eachEngine, NOW, openTestDatabase } from '../support.ts'
import {
  exportText,
  fileOf,
  importText,
  jsonLines,
  rowCounts,
  someLines,
} from './import-support.ts'

const REAL = fileURLToPath(new URL('../../../shared/data/real-postings.jsonl', import.meta.url))
const isRealThere = existsSync(REAL)

eachEngine('import', (engine) => {
  test('the same file twice changes nothing, also on another day', async () => {
    const db = await openTestDatabase(engine)
    const withoutDates = { date_posted: undefined, valid_through: undefined }
    const text = jsonLines([...someLines(8), ...someLines(2, { id: undefined, ...withoutDates })])
    expect(await importText(db, text)).toMatchObject({ read: 10, created: 10, refused: 0 })
    const [before, version] = [await exportText(db), await getDataVersion(db)]
    for (const later of [NOW + 1000, NOW + 3 * DAY]) {
      const again = await importText(db, text, { now: () => later })
      expect(again).toMatchObject({ read: 10, created: 0, changed: 0, unchanged: 10 })
    }
    expect(await exportText(db)).toBe(before)
    expect(await getDataVersion(db)).toBe(version)
  })

  test('a day still to come is today’s, and the same file on any later day is no change', async () => {
    const db = await openTestDatabase(engine)
    const text = jsonLines(someLines(3, { date_posted: '2026-11-25', valid_through: undefined }))
    expect(await importText(db, text)).toMatchObject({ created: 3 })
    const before = await exportText(db)
    for (const later of [NOW + DAY, NOW + 10 * DAY]) {
      expect(await importText(db, text, { now: () => later })).toMatchObject({ unchanged: 3 })
    }
    expect(await exportText(db)).toBe(before)
    const dates = await db.selectFrom('postings').select('datePosted').execute()
    expect(dates).toEqual(Array(3).fill({ datePosted: NOW }))
  })

  test('an expired posting in the same file is no change', async () => {
    const db = await openTestDatabase(engine)
    const text = jsonLines(someLines(3, { valid_through: '2026-11-30' }))
    await importText(db, text)
    const later = NOW + 30 * DAY
    await tick(db, later)
    expect(await importText(db, text, { now: () => later })).toMatchObject({ unchanged: 3 })
  })

  test('a changed line makes a revision of that posting alone', async () => {
    const db = await openTestDatabase(engine)
    const lines = someLines(5)
    await importText(db, jsonLines(lines))
    lines[2]!.text = 'CDI à Lyon. Vous modérez le forum.'
    expect(await importText(db, jsonLines(lines))).toMatchObject({ changed: 1, unchanged: 4 })
    const revisions = await db
      .selectFrom('postingRevisions')
      .innerJoin('postings', 'postings.id', 'postingRevisions.postingId')
      .select(['postings.externalId', 'postingRevisions.number', 'postingRevisions.text'])
      .where('number', '>', 1)
      .execute()
    expect(revisions).toEqual([{ externalId: 'n2', number: 2, text: lines[2]!.text }])
  })

  test('everything imported is classified, and a flag is in the log', async () => {
    const db = await openTestDatabase(engine)
    const text =
      'Stage conventionné. Vous définissez la stratégie, gérez seul un budget de 40 000 €, ' +
      'encadrez une équipe de trois personnes et justifiez de cinq ans d’expérience.'
    await importText(db, jsonLines([{ id: 'a', title: 'Responsable de communauté', text }]))
    const row = await db.selectFrom('postings').selectAll().executeTakeFirstOrThrow()
    expect([row.contract, row.verdict, row.flag]).toEqual(['internship', 'flagged', 'automatic'])
    expect(await rowCounts(db)).toMatchObject({ predictions: 1, audit_entries: 1 })
  })

  test('what is new or changed is checked, beside the employer’s other postings', async () => {
    const db = await openTestDatabase(engine)
    const [first, second] = someLines(2, {
      title: 'Stage – community manager',
      text: 'Stage conventionné de 8 mois à Lyon, 5 € de l’heure, avec un tuteur.',
      organization: 'Fabrique',
    })
    const lines = [
      { ...first, start_date: '2026-02', status: 'filled', date_posted: '2026-01-05' },
      { ...second, start_date: '2026-10' },
    ]
    const alone = await importText(db, jsonLines(lines.slice(0, 1)))
    expect(alone.findings).toMatchObject({ likely_unlawful: 1 }) // eight months
    const dry = await importText(db, jsonLines(lines), { dryRun: true })
    const both = await importText(db, jsonLines(lines))
    expect(both).toMatchObject({ created: 1, unchanged: 1, findings: { likely_unlawful: 1 } })
    expect(both.findings.warning).toBe(alone.findings.warning + 1) // too soon after the first
    expect(dry.findings).toEqual(both.findings)
    const again = await importText(db, jsonLines(lines))
    expect(again.findings).toEqual({ likely_unlawful: 0, warning: 0, info: 0 })
  })

  test('where the check fails is a warning of that line, and the import goes on', async () => {
    const db = await openTestDatabase(engine)
    const rule = RULES.find(({ id }) => id === 'Q-REPOST')!
    const failing = vi.spyOn(rule, 'find').mockImplementation(({ posting }) => {
      if (posting.title.endsWith('4')) throw new Error('out of order')
      return []
    })
    try {
      const text = jsonLines(someLines(9))
      const dry = await importText(db, text, { dryRun: true })
      const summary = await importText(db, text, { batchSize: 3 })
      expect(summary).toMatchObject({ created: 9, warnings: 1, isComplete: true })
      const detail = 'the posting check failed: out of order'
      const problem = { line: 5, severity: 'warning', code: 'not-checked', detail }
      expect(summary.problems).toEqual([problem])
      expect(dry).toMatchObject({ warnings: 1, problems: [problem] })
      expect(summary.findings.info).toBeGreaterThan(0) // of the others
      const kept = await db.selectFrom('importErrors').select(['line', 'code']).execute()
      expect(kept).toEqual([{ line: 5, code: 'not-checked' }])
    } finally {
      failing.mockRestore()
    }
  })

  test('bad lines are kept with number and reason, and never stop the others', async () => {
    const db = await openTestDatabase(engine)
    const [first, second] = someLines(2).map((line) => JSON.stringify(line))
    const text = `${first}\n{"title":"x"\n\n{"text":"x"}\n${second}\n`
    const summary = await importText(db, text)
    expect(summary).toMatchObject({ read: 4, created: 2, refused: 2 })
    expect(summary.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'broken-json'],
      [4, 'missing-title'],
    ])
    const kept = await db.selectFrom('importErrors').select(['line', 'severity']).execute()
    expect(kept).toEqual([
      { line: 2, severity: 'error' },
      { line: 4, severity: 'error' },
    ])
  })

  test('text that no engine stores as it is, is repaired', async () => {
    const db = await openTestDatabase(engine)
    const line = {
      id: 'a\0',
      title: 'T\0itre \ud800',
      text: 'x\0y',
      pay: '\0',
      note: { 'k\0': '\ud800' },
    }
    expect(await importText(db, jsonLines([line]))).toMatchObject({ created: 1, refused: 0 })
    expect(await exportText(db)).not.toMatch(/\\u0000|\\ud800/)
  })

  test('of two lines with one id the last wins, is warned of, and stays on the next import', async () => {
    const db = await openTestDatabase(engine)
    const lines = someLines(3)
    lines[2]!.id = lines[0]!.id
    const first = await importText(db, jsonLines(lines))
    expect(first).toMatchObject({ read: 3, created: 2, duplicates: 1, warnings: 1 })
    expect(first.problems[0]).toMatchObject({ line: 1, code: 'duplicate' })
    expect(await exportText(db)).toContain('Community manager 2')
    expect(await importText(db, jsonLines(lines))).toMatchObject({ changed: 0, unchanged: 2 })
  })

  test('new, changed, unchanged, refused and duplicates add up to what was read, over a stop too', async () => {
    const db = await openTestDatabase(engine)
    const text = jsonLines([...someLines(12), ...someLines(9), { id: 'bad', title: 'x' }])
    await importText(db, text, { shouldStop: () => true, batchSize: 10 })
    const { read, created, changed, unchanged, refused, duplicates } = await importText(db, text)
    expect([read, duplicates]).toEqual([22, 9])
    expect(created + changed + unchanged + refused + duplicates).toBe(read)
  })

  test('a refused line does not win over a good one of the same id', async () => {
    const db = await openTestDatabase(engine)
    const lines = [...someLines(1), { id: 'n0', title: 'x' }]
    expect(await importText(db, jsonLines(lines))).toMatchObject({ created: 1, refused: 1 })
  })

  test('a dry run says the same and writes nothing', async () => {
    const db = await openTestDatabase(engine)
    await importText(db, jsonLines(someLines(3)))
    const [before, counts] = [await exportText(db), await rowCounts(db)]
    const text = `${jsonLines([...someLines(5), { id: 'n1', title: 'Autre', text: 'x' }])}{\n`
    const dry = await importText(db, text, { dryRun: true })
    expect(await exportText(db)).toBe(before)
    expect(await rowCounts(db)).toEqual(counts)
    const { problems, ...real } = await importText(db, text)
    expect(dry).toEqual({ ...real, problems })
    expect(dry).toMatchObject({ read: 7, created: 2, changed: 1, unchanged: 2, refused: 1 })
  })

  test('an import that is asked to stop ends after its batch, and goes on from there', async () => {
    const db = await openTestDatabase(engine)
    const text = jsonLines(someLines(25))
    const stopped = await importText(db, text, { shouldStop: () => true, batchSize: 10 })
    expect(stopped).toMatchObject({ read: 10, created: 10, isComplete: false })
    const resumed = await importText(db, text)
    expect(resumed).toMatchObject({ read: 25, created: 25, resumedAfter: 10, isComplete: true })
    expect((await rowCounts(db)).postings).toBe(25)
    expect(await importText(db, text)).toMatchObject({ resumedAfter: 0, unchanged: 25 })
  })

  test('what stopped more than a week ago begins anew', async () => {
    const db = await openTestDatabase(engine)
    const text = jsonLines(someLines(25))
    await importText(db, text, { shouldStop: () => true, batchSize: 10 })
    const later = { now: () => NOW + 7 * DAY + 1 }
    const anew = await importText(db, text, { ...later, shouldStop: () => true, batchSize: 10 })
    expect(anew).toMatchObject({ resumedAfter: 0, unchanged: 10 })
    const soon = { now: () => NOW + 14 * DAY }
    expect(await importText(db, text, soon)).toMatchObject({ resumedAfter: 10, created: 15 })
  })

  test('of two imports of a file at once one is refused, and neither takes from the other', async () => {
    const db = await openTestDatabase(engine)
    const text = jsonLines(someLines(25))
    let second: Promise<unknown> | undefined
    const first = await importText(db, text, {
      batchSize: 10,
      onProgress: () => {
        second ??= importText(db, text).catch((error) => error)
      },
    })
    expect(await second).toBeInstanceOf(BeingImported)
    expect(first).toMatchObject({ read: 25, created: 25 })
    expect((await rowCounts(db)).import_runs).toBe(1)
    expect(await importText(db, text)).toMatchObject({ unchanged: 25 })
    expect(await db.selectFrom('locks').selectAll().execute()).toEqual([])
  })

  test('the lock of a process that is gone keeps nobody away, that of another machine until its end', async () => {
    const db = await openTestDatabase(engine)
    const text = jsonLines(someLines(2))
    const name = `import:${fileOf(text).fingerprint}:jsonl:test`
    const { pid } = spawnSync(process.execPath, ['-e', '']) // it has ended
    const holds = (owner: string) =>
      takeLock(db, { name, owner, now: NOW + DAY, until: NOW + 1000 })
    await holds(`${hostname()}/${pid}/x/y`)
    expect(await importText(db, text)).toMatchObject({ created: 2 })
    await holds(`elsewhere.example/${pid}/x/y`)
    await expect(importText(db, text)).rejects.toThrow('is being imported by another process')
    expect(await importText(db, text, { dryRun: true })).toMatchObject({ unchanged: 2 })
    const later = { now: () => NOW + 1001 }
    expect(await importText(db, text, later)).toMatchObject({ unchanged: 2 })
  })

  test('another file does not go on where the first one stopped', async () => {
    const db = await openTestDatabase(engine)
    const stopped = { shouldStop: () => true, batchSize: 10 }
    await importText(db, jsonLines(someLines(25)), stopped)
    expect(await importText(db, jsonLines(someLines(12)))).toMatchObject({ resumedAfter: 0 })
    const elsewhere = { source: 'other' }
    const text = jsonLines(someLines(25))
    expect(await importText(db, text, elsewhere)).toMatchObject({ resumedAfter: 0, created: 25 })
  })

  test('the demonstration fills an empty board once and for all', async () => {
    const db = await openTestDatabase(engine)
    expect(await isEmptyBoard(db)).toBe(true)
    const first = await seedDemonstration(db, NOW)
    expect(first.created).toBe(first.read)
    expect(first.read).toBeGreaterThanOrEqual(120)
    expect(await isEmptyBoard(db)).toBe(false)
    const before = await exportText(db)
    const again = await seedDemonstration(db, NOW + 40 * DAY)
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: first.read })
    expect(await exportText(db)).toBe(before)
    const closed = await db
      .selectFrom('postings')
      .select(['status', 'closedAt', 'datePosted', 'license', 'source'])
      .where('closedAt', 'is not', null)
      .execute()
    expect(new Set(closed.map(({ status }) => status))).toContain('filled')
    for (const { closedAt, datePosted, license, source } of closed) {
      expect(closedAt).toBeGreaterThan(datePosted)
      expect(closedAt).toBeLessThanOrEqual(NOW)
      expect([license, source]).toEqual(['demonstration', 'demo'])
    }
  })

  test.skipIf(!isRealThere)(
    'real postings: 46 new, then no change (skipped where ../shared/data/real-postings.jsonl is absent)',
    async () => {
      const db = await openTestDatabase(engine)
      const input = await openInput(REAL, process.stdin)
      const options = {
        ...{ format: 'jsonl' as const, source: 'test', dryRun: false, now: () => NOW },
        ...{ onProblem: () => undefined, onProgress: () => undefined, shouldStop: () => false },
      }
      expect(await importFile(db, input, options)).toMatchObject({ created: 46, refused: 0 })
      expect(await importFile(db, input, options)).toMatchObject({ created: 0, unchanged: 46 })
      expect((await rowCounts(db)).predictions).toBe(46)
    },
  )
})
