import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openInput } from '../../src/features/import/open-input.ts'
import { UnreadableInput } from '../../src/intake/fields.ts'
import { detectFormat, type Format, readRecords } from '../../src/intake/read-records.ts'
import { isDeep } from '../support.ts'

const folder = mkdtempSync(join(tmpdir(), 'board-records-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

/** All records of some bytes that arrive `size` at a time. */
async function recordsOf(bytes: Buffer | string, format: Format, size = 7) {
  const whole = Buffer.from(bytes)
  async function* chunks() {
    for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
  }
  return collect(readRecords(chunks(), format))
}

const titles = (records: Awaited<ReturnType<typeof recordsOf>>) =>
  records.map(({ line, fields }) => [line, fields?.title])
const codes = (records: Awaited<ReturnType<typeof recordsOf>>) =>
  records.flatMap(({ problems }) => problems.map(({ line, code }) => `${line} ${code}`))

describe('JSON Lines', () => {
  test('blank lines, CRLF, a byte order mark and a missing last line break are no matter', async () => {
    const records = await recordsOf('\ufeff{"title":"a"}\r\n\r\n   \n{"title":"é"}', 'jsonl')
    expect(titles(records)).toEqual([
      [1, 'a'],
      [4, 'é'],
    ])
    expect(codes(records)).toEqual([])
  })

  test('a broken line is refused with its number, and the others are read', async () => {
    const records = await recordsOf('{"title":"a"}\n{"title":\n[1]\n"x"\n{"title":"b"}\n', 'jsonl')
    expect(titles(records)).toEqual([
      [1, 'a'],
      [2, undefined],
      [3, undefined],
      [4, undefined],
      [5, 'b'],
    ])
    expect(codes(records)).toEqual(['2 broken-json', '3 not-an-object', '4 not-an-object'])
    expect(records[1]!.problems[0]!.detail).not.toContain('"')
  })

  test('a line that is not UTF-8 is read as Windows-1252, and that is said', async () => {
    const line = Buffer.from('{"title":"Chargé de communauté"}', 'latin1')
    const records = await recordsOf(Buffer.concat([Buffer.from('{"title":"ok"}\n'), line]), 'jsonl')
    expect(titles(records)).toEqual([
      [1, 'ok'],
      [2, 'Chargé de communauté'],
    ])
    expect(codes(records)).toEqual(['2 encoding'])
  })

  test('bad bytes between good UTF-8 are replaced, and do not spoil the accents', async () => {
    const [before, after] = [Buffer.from('{"title":"é'), Buffer.from('è"}')]
    const [record] = await recordsOf(Buffer.concat([before, Buffer.from([0xff]), after]), 'jsonl')
    expect(record!.fields?.title).toBe('é\ufffdè')
    expect(record!.problems.map(({ code }) => code)).toEqual(['encoding'])
  })

  test('a line over 1 MB is refused without being held, and the next one is read', async () => {
    const long = `{"title":"${'x'.repeat(1_000_001)}"}`
    const records = await recordsOf(`${long}\n{"title":"b"}\n${long}`, 'jsonl', 65_536)
    expect(titles(records)).toEqual([
      [1, undefined],
      [2, 'b'],
      [3, undefined],
    ])
    expect(codes(records)).toEqual(['1 too-long', '3 too-long'])
  })

  test('UTF-16 with a byte order mark is read', async () => {
    const bytes = Buffer.from('\ufeff{"title":"Été"}\n', 'utf16le')
    expect(titles(await recordsOf(bytes, 'jsonl', 3))).toEqual([[1, 'Été']])
  })

  test('however the bytes are cut, the same records come out', async () => {
    const line = fc
      .dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())
      .map((o) => JSON.stringify(o))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(line, fc.string()), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (lines, size) => {
          const text = lines.join('\n')
          const inPieces = await recordsOf(text, 'jsonl', size)
          expect(inPieces).toEqual(await recordsOf(text, 'jsonl', 1_000_000))
        },
      ),
      { numRuns: isDeep ? 2000 : 60 },
    )
  })
})

describe('CSV', () => {
  const HEAD = 'id,title,text\n'

  test('a record of several lines keeps its first number, and the next ones count on', async () => {
    const csv = `${HEAD}1,a,"one\ntwo ""quoted""\n\nfour"\n\n2,b,x\n`
    const records = await recordsOf(csv, 'csv')
    expect(titles(records)).toEqual([
      [2, 'a'],
      [7, 'b'],
    ])
    expect(records[0]!.fields?.text).toBe('one\ntwo "quoted"\n\nfour')
  })

  test.each([
    ['semicolons', 'title;text\na, b;c\n'],
    ['tabs', 'title\ttext\na, b\tc\n'],
    ['commas', '\ufefftitle,text\r\n"a, b",c\r\n'],
  ])('%s are detected', async (_, csv) => {
    const [record] = await recordsOf(csv, 'csv')
    expect(record!.fields).toEqual({ title: 'a, b', text: 'c' })
  })

  test('names of columns may be capitalised and spaced, empty cells say nothing', async () => {
    const [record] = await recordsOf('Title,Employer Type,TEXT\na,,b\n', 'csv')
    expect(record!.fields).toEqual({ title: 'a', text: 'b' })
  })

  test('the columns of a salary make one field', async () => {
    const csv = 'title,text,salary_min,salary_max,salary_currency,salary_unit\na,b,1,2,EUR,MONTH\n'
    const [record] = await recordsOf(csv, 'csv')
    expect(record!.fields?.salary).toEqual({ min: '1', max: '2', currency: 'EUR', unit: 'MONTH' })
  })

  test('a stray quote costs its own line at most', async () => {
    const csv = `${HEAD}1,"a,x\n2,b,x\n3,c,x\n4,d 27" wide,x\n5,e,x\n`
    const records = await recordsOf(csv, 'csv')
    expect(codes(records)).toEqual(['2 broken-csv'])
    expect(titles(records).slice(1)).toEqual([
      [3, 'b'],
      [4, 'c'],
      [5, 'd 27" wide'],
      [6, 'e'],
    ])
  })

  test('a quote that is never closed costs one line of two hundred thousand', async () => {
    const csv = `${HEAD}1,"a,x\n${'2,b,x\n'.repeat(200_000)}`
    let [good, bad] = [0, 0]
    for (const { fields } of await recordsOf(csv, 'csv', 65_536)) fields ? good++ : bad++
    expect([good, bad]).toEqual([200_000, 1])
  })

  test('bad bytes are told by the line they stand on, also inside of a record', async () => {
    const csv = Buffer.concat([
      Buffer.from(`${HEAD}1,a,"one\n`),
      Buffer.from('caf\xe9"\n', 'latin1'),
    ])
    const records = await recordsOf(csv, 'csv')
    expect(records[0]!.fields?.text).toBe('one\ncafé')
    expect(codes(records)).toEqual(['3 encoding'])
  })

  test('without a column called title the file is refused', async () => {
    await expect(recordsOf('name,text\na,b\n', 'csv')).rejects.toBeInstanceOf(UnreadableInput)
  })
})

describe('files', () => {
  test('gzip is unpacked, a cut one is refused by name', async () => {
    const packed = gzipSync('{"title":"a"}\n'.repeat(5000))
    writeFileSync(join(folder, 'a.jsonl.gz'), packed)
    writeFileSync(join(folder, 'cut.jsonl.gz'), packed.subarray(0, packed.length - 20))
    const input = await openInput(join(folder, 'a.jsonl.gz'), process.stdin)
    expect(await collect(readRecords(input.chunks(), 'jsonl'))).toHaveLength(5000)
    const cut = await openInput(join(folder, 'cut.jsonl.gz'), process.stdin)
    await expect(collect(readRecords(cut.chunks(), 'jsonl'))).rejects.toThrow('cut short')
  })

  test('the same bytes have the same fingerprint, other bytes another', async () => {
    writeFileSync(join(folder, 'one'), 'x')
    writeFileSync(join(folder, 'same'), 'x')
    writeFileSync(join(folder, 'other'), 'y')
    const [one, same, other] = await Promise.all(
      ['one', 'same', 'other'].map((name) => openInput(join(folder, name), process.stdin)),
    )
    expect(one!.fingerprint).toBe(same!.fingerprint)
    expect(one!.fingerprint).not.toBe(other!.fingerprint)
  })

  test.each([
    ['a.csv', '{}', 'csv'],
    ['a.tsv', 'title', 'csv'],
    ['a.ndjson', 'title,text', 'jsonl'],
    ['a', '\ufeff \n{"title":1}', 'jsonl'],
    ['a', 'title;text\n', 'csv'],
  ])('%s that begins with %j is %s', async (name, text, format) => {
    async function* chunks() {
      yield Buffer.from(text)
    }
    expect(await detectFormat(name, chunks())).toBe(format)
  })
})
