import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { feedOf } from '../intake/support.ts'
import { board, boardFolder } from './run-board.ts'

const { folder, env, remove } = boardFolder()
afterAll(remove)
const write = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const POSTING = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Stage de veille',
  description: 'Stage de 6 mois à Lyon',
  identifier: 'a',
}
const OFFER = { id: 'b', intitule: 'Community manager', description: 'Lyon', typeContrat: 'CDI' }
const JOB =
  '<title>CM</title><description>CDI à Lyon</description><referencenumber>c</referencenumber>'

test('files of other boards are known by how they begin, packed or not, and change nothing again', async () => {
  const files = [
    write('ld.json', JSON.stringify([POSTING])),
    write('offres.json', JSON.stringify({ resultats: [OFFER] })),
    write('feed.xml.gz', gzipSync(feedOf([JOB]))),
  ]
  const first = await board(['import', ...files, '--json'], { env })
  expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('1 new')])
  expect(
    first.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).new),
  ).toEqual([1, 1, 1])
  const again = await board(['import', ...files, '--json'], { env })
  expect(
    again.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).unchanged),
  ).toEqual([1, 1, 1])
  const { stdout } = await board(['export', '--format', 'jsonl'], { env })
  const contracts = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(contracts.map(({ id, contract }) => `${id} ${contract}`).sort()).toEqual([
    'a internship',
    'b permanent',
    'c permanent',
  ])
})

test('a format that is given is believed, and a bad row is named with its line', async () => {
  const lines = `${JSON.stringify({ ...POSTING, identifier: 'd' })}\n{"@type":"Person"}\n`
  const { code, stderr } = await board(['import', '--format', 'json-ld', '-'], {
    env,
    input: lines,
  })
  expect([code, stderr]).toEqual([1, expect.stringContaining('-:2: no JobPosting in it')])
})

test('XML with a document type is misuse, and nothing of the file is stored', async () => {
  const file = write('bomb.xml', `<!DOCTYPE s [<!ENTITY a "b">]>${feedOf([JOB]).slice(39)}`)
  const { code, stderr } = await board(['import', file], { env })
  expect([code, stderr]).toEqual([2, expect.stringContaining('DOCTYPE')])
})
