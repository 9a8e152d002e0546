import { expect, test } from 'vitest'
import { COLUMN_NAMES, columnNames } from '../../src/intake/column-names.ts'
import { recordsOf } from './support.ts'

test('every listed name of a column is read as the field that it is listed under', () => {
  for (const [name, others] of Object.entries(COLUMN_NAMES)) {
    for (const other of others) {
      const expected = other === 'description' ? 'description' : name
      for (const written of [other, other.toUpperCase(), other.replaceAll(' ', '_')]) {
        expect(columnNames([written])).toEqual([expected])
      }
    }
  }
})

test('of two columns that mean the same, the board’s own name wins, then the first', () => {
  expect(columnNames(['Intitulé', 'title', 'Titre'])).toEqual(['intitulé', 'title', 'titre'])
  expect(columnNames(['Intitulé', 'Titre', 'couleur'])).toEqual(['title', 'titre', 'couleur'])
})

test('no name of an object’s own passes for a column', () => {
  expect(columnNames(['__proto__', 'constructor'])).toEqual(['__proto__', 'constructor'])
})

test('parts of the pay may be called pay_min, pay_max, pay_currency and pay_unit', async () => {
  const [record] = await recordsOf(
    'title,text,pay_min,pay_max,pay_currency,pay_unit\na,b,20,22,CAD,hour\n',
    'csv',
  )
  expect(record!.fields).toEqual({
    ...{ title: 'a', text: 'b' },
    salary: { min: '20', max: '22', currency: 'CAD', unit: 'hour' },
  })
})
