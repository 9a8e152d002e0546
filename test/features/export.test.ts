import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCriteria } from '../../src/features/export/criteria.ts'
import { csvHeader, csvRecord } from '../../src/features/export/csv.ts'
import type { ExportedLine } from '../../src/features/export/export-line.ts'
import { seedDemonstration } from '../../src/features/import/seed.ts'
import { readRecords } from '../../src/intake/read-records.ts'
import { escapeFormula } from '../../src/text/escape-formula.ts'
import { DAY, eachEngine, isDeep, NOW, openTestDatabase, storeSome } from '../support.ts'
import { exportText, fileOf, importText, jsonLines, someLines } from './import-support.ts'

const linesOf = (text: string): Record<string, never>[] =>
  text
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

eachEngine('export', (engine) => {
  test('what is exported and imported into an empty board is exported the same', async () => {
    const [from, to] = [await openTestDatabase(engine), await openTestDatabase(engine)]
    if (engine === 'sqlite') await seedDemonstration(from, NOW)
    const odd = [
      ...someLines(10),
      { id: 'a', title: '=1+1', text: "'=2 \n- a\n\n“é” 😀", team: { a: [1, null] }, year: 2020 },
      {
        id: 'b',
        title: 'Stage',
        text: 'Stage de 4 à 6 mois à Lyon.',
        region: 'nowhere',
        country: 'FR',
      },
      { id: 'c', title: 'CM', text: 'Poste à Montréal.', region: 'QC', status: 'removed' },
      {
        id: 'd',
        title: 'CM',
        text: 'Texte.',
        months: '4-6',
        pay: '700 € par mois',
        city: 'Nantes',
      },
      {
        id: 'e',
        title: 'CM',
        text: 'Texte.',
        date_posted: '2026-11-20T10:11:12.345Z',
        remote: true,
      },
    ]
    await importText(from, jsonLines(odd))
    const exported = await exportText(from)
    const summary = await importText(to, exported)
    expect(summary).toMatchObject({ created: linesOf(exported).length, refused: 0 })
    expect(summary.problems).toEqual([])
    expect(linesOf(await exportText(to))).toEqual(linesOf(exported))
    expect(await importText(to, exported)).toMatchObject({ changed: 0, created: 0 })
  })

  test('the same round trip through CSV', async () => {
    const [from, to] = [await openTestDatabase(engine), await openTestDatabase(engine)]
    const odd = { id: '=a', title: '-1', text: '＝1\t"x";,\ny', note: '@x', months: '4-6' }
    const salary = { min: 21.5, max: 24, currency: 'CAD', unit: 'HOUR' }
    await importText(from, jsonLines([odd, ...someLines(5, { salary }), ...someLines(10)]))
    const csv = await exportText(from, { format: 'csv' })
    expect((await importText(to, csv, { format: 'csv' })).problems).toEqual([])
    expect(linesOf(await exportText(to))).toEqual(linesOf(await exportText(from)))
  })

  test('lines hold effective values, where they come from, and what the board found', async () => {
    const db = await openTestDatabase(engine)
    await importText(
      db,
      jsonLines([{ ...someLines(1)[0], contract: 'CDI', url: 'https://a.example' }]),
    )
    const [line] = linesOf(await exportText(db))
    expect(line).toMatchObject({
      id: 'n0',
      source: 'test',
      contract: 'permanent',
      city: 'Lyon',
      region: 'FR-ARA',
      date_posted: '2026-11-01',
      valid_through: '2026-12-31',
      url: 'https://a.example/',
      status: 'published',
      flag: 'none',
      verdict: 'not-applicable',
      provenance: { contract: 'declared', city: 'extracted', date_posted: 'declared' },
    })
    expect(line!.page).toMatch(/^https:\/\/board\.example\/fr\/offres\/community-manager-0-\d+$/)
    expect(line!.probability).toBeTypeOf('number')
    expect(line!.level).toBeTypeOf('string')
  })

  test('without criteria all that is or was public comes out, with criteria what is open', async () => {
    const db = await openTestDatabase(engine)
    await storeSome(db, [
      { externalId: 'open' },
      { externalId: 'open in Canada', country: 'CA', region: 'CA-QC-06', city: 'Montréal' },
      { externalId: 'draft', status: 'draft' },
      { externalId: 'waiting', status: 'awaiting-review' },
      { externalId: 'filled', status: 'filled' },
      { externalId: 'expired', validThrough: NOW - DAY },
      { externalId: 'removed', status: 'removed' },
    ])
    const idsOf = async (criteria: string | null) => {
      const read = criteria === null ? { criteria: null } : readCriteria(criteria)
      if ('mistakes' in read) throw new Error(read.mistakes.join())
      return linesOf(await exportText(db, { criteria: read.criteria })).map(({ id }) => id)
    }
    expect(await idsOf(null)).toEqual(['open', 'open in Canada', 'filled', 'expired', 'removed'])
    expect(await idsOf('')).toEqual(['open', 'open in Canada'])
    expect(await idsOf('?country=FR&contract=permanent')).toEqual(['open'])
    expect(await idsOf('q=gestionnaire&city=montreal')).toEqual(['open in Canada'])
  })

  test('more postings than one query gives come out once each, in order', async () => {
    const db = await openTestDatabase(engine)
    const names = Array.from({ length: 503 }, (_, at) => `n${at}`)
    await storeSome(
      db,
      names.map((externalId) => ({ externalId })),
    )
    expect(linesOf(await exportText(db)).map(({ id }) => id)).toEqual(names)
  })

  test('an empty board gives no line, and in CSV its columns', async () => {
    const db = await openTestDatabase(engine)
    expect(await exportText(db)).toBe('')
    expect(await exportText(db, { format: 'csv' })).toBe(csvHeader())
  })
})

describe('CSV for spreadsheets', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    fc.string({
      unit: fc.constantFrom("'", '=', '＝', '+', '-', '@', '\t', '\n', '"', ';', ',', 'a'),
    }),
  )

  test('no cell begins as a formula, and reading gives back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, async (title, text) => {
        const line = { id: '1', title, text } as ExportedLine
        const csv = csvHeader() + csvRecord(line)
        for (const cell of [title, text])
          expect(escapeFormula(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        const records: Record<string, unknown>[] = []
        for await (const record of readRecords(fileOf(csv).chunks(), 'csv')) {
          expect(record.problems).toEqual([])
          records.push(record.fields ?? {})
        }
        const said = (cell: string) =>
          cell.trim() === '' ? undefined : cell.replace(/\r\n/g, '\n')
        const [record] = records
        expect(records).toHaveLength(1)
        expect([record!.title, record!.text]).toEqual([said(title), said(text)])
      }),
      { numRuns: isDeep ? 20_000 : 500 },
    )
  })
})

describe('criteria on the command line', () => {
  test('are those of a list’s address', () => {
    const read = readCriteria('country=FR&contract=internship')
    expect(read).toMatchObject({ criteria: { country: ['FR'], contract: ['internship'] } })
  })

  test('a mistyped name or value is told, never passed over', () => {
    expect(readCriteria('contry=FR')).toMatchObject({
      mistakes: [expect.stringMatching(/^unknown name: contry;/)],
    })
    expect(readCriteria('contract=stage&level=senior')).toEqual({
      mistakes: ['contract: unknown value stage'],
    })
  })
})
