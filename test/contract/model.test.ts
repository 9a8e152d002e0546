/** The stored model is the one that the labels give, and README and pages tell its figures. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CUES } from '../../src/classifier/cues/index.ts'
import { type Model, usableModel } from '../../src/classifier/model.ts'
import { cueHash } from '../../src/classifier/vocabulary.ts'
import { runTrain } from '../../src/cli/train.ts'
import { CATALOGUES } from '../../src/i18n/translate.ts'

const FILE = 'seeds/model.json'
const SIZE_LIMIT = 200_000 // bytes
const TIME_LIMIT = 10_000 // ms of CPU: a busy machine does not count
const stored = readFileSync(FILE)
const model: Model = JSON.parse(stored.toString())

describe('the stored model', () => {
  test('is small enough to be read by a person', () => {
    expect(statSync(FILE).size).toBeLessThanOrEqual(SIZE_LIMIT)
  })

  test('is what its labels give, byte for byte, within seconds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'model-'))
    try {
      const out = join(folder, 'model.json')
      const silent = { write: () => true } as unknown as NodeJS.WriteStream
      const streams = { stdin: process.stdin, stdout: silent, stderr: silent }
      const before = process.cpuUsage()
      await runTrain({ labels: 'seeds/labels', out }, streams)
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(TIME_LIMIT)
      expect(readFileSync(out).equals(stored)).toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('is refused for other cues than its own', () => {
    expect(usableModel(model, cueHash)).toBe(model)
    expect(() => usableModel({ ...model, cueHash: '00000000' }, cueHash)).toThrow(
      'made for cues 00000000',
    )
  })

  test('weighs no cue that has no reason in words, in any locale', () => {
    const ids = [
      ...new Set([...Object.keys(model.weights), ...CUES.map(({ id }) => id), 'wording']),
    ]
    for (const catalogue of Object.values(CATALOGUES)) {
      expect(ids.filter((id) => !catalogue[`cue.${id}`])).toEqual([])
    }
  })

  test('counts every test posting once: with its text or as a bare title', () => {
    const { parts, test: report, titles } = model.metrics
    expect(report.all.rows + titles.rows).toBe(parts.test)
    const sum = (groups: object) =>
      Object.values(groups).reduce((total: number, { rows }) => total + rows, 0)
    expect(sum(report.perLanguage)).toBe(report.all.rows)
    expect(sum(report.perContract)).toBe(report.all.rows)
  })
})

describe('README.md', () => {
  const block = /<!-- figures: .*? -->\n([\s\S]*?)\n?<!-- \/figures -->/.exec(
    readFileSync('README.md', 'utf8'),
  )?.[1]

  test('holds the figures of the stored model: node scripts/readme-figures.mjs prints them', () => {
    const { stdout } = spawnSync(process.execPath, ['scripts/readme-figures.mjs'], {
      encoding: 'utf8',
    })
    expect(block?.trim()).toBe(stdout.trim())
  })

  test('tells precision and recall as the confusion table gives them', () => {
    const { truePositives, falsePositives, falseNegatives } = model.metrics.test.all.confusion
    const flagged = truePositives + falsePositives
    const found = truePositives + falseNegatives
    const percent = (right: number, n: number) => `${((right / n) * 100).toFixed(1)} %`
    expect(block).toContain(`| precision of the flag | ${percent(truePositives, flagged)} |`)
    expect(block).toContain(`| recall | ${percent(truePositives, found)} |`)
    expect(block).toContain(`| ${truePositives} of ${found} |`)
  })
})
