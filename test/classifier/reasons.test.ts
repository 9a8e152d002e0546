import { expect, test } from 'vitest'
import { CUES } from '../../src/classifier/cues/index.ts'
import en from '../../src/i18n/cues.en.json' with { type: 'json' }
import fr from '../../src/i18n/cues.fr.json' with { type: 'json' }
import frCa from '../../src/i18n/cues.fr-ca.json' with { type: 'json' }

/** Single words have one reason for all of them. */
const ids = [...CUES.map(({ id }) => id), 'wording'].sort()
const LONGEST = 70

test('every cue has a reason in French and in English, and no reason lacks its cue', () => {
  expect(Object.keys(fr).sort()).toEqual(ids)
  expect(Object.keys(en).sort()).toEqual(ids)
})

test('Québec reasons are differences only', () => {
  for (const [id, reason] of Object.entries(frCa)) {
    expect(ids).toContain(id)
    expect(reason).not.toBe((fr as Record<string, string>)[id])
  }
})

test('reasons are short and end without a full stop', () => {
  for (const reason of [fr, en, frCa].flatMap((catalogue) => Object.values(catalogue))) {
    expect(reason.length).toBeLessThanOrEqual(LONGEST)
    expect(reason).toMatch(/[^.]$/)
  }
})
