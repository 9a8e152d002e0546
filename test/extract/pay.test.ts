import { describe, expect, test } from 'vitest'
import { factsOf } from './support.ts'

const payOf = (text: string) => {
  const { salary } = factsOf('Community manager', text)
  return (
    salary && [
      salary.value.min / 100,
      salary.value.max / 100,
      salary.value.currency,
      salary.value.unit,
    ]
  )
}

describe('pay', () => {
  test.each([
    ['Salaire : 28-32 k€ brut', [28000, 32000, 'EUR', 'YEAR']],
    ['CDI, statut cadre, 48-56 k€', [48000, 56000, 'EUR', 'YEAR']],
    ['Rémunération de 28k à 32k€', [28000, 32000, 'EUR', 'YEAR']],
    ['Salaire 30/35K selon expérience', [30000, 35000, 'EUR', 'YEAR']],
    ['28 000 à 32 000 € brut annuel', [28000, 32000, 'EUR', 'YEAR']],
    ['1 150 € bruts mensuels', [1150, 1150, 'EUR', 'MONTH']],
    ['Gratification de 693,50 euros/mois', [693.5, 693.5, 'EUR', 'MONTH']],
    ['4,50 € de l’heure', [4.5, 4.5, 'EUR', 'HOUR']],
    ['TJM : 400 à 450 € HT', [400, 450, 'EUR', 'DAY']],
    ['220 euros HT la journée', [220, 220, 'EUR', 'DAY']],
    ['Échelle salariale : 55 000 $ à 65 000 $ par année', [55000, 65000, 'CAD', 'YEAR']],
    ['22,50 $ de l’heure à Montréal', [22.5, 22.5, 'CAD', 'HOUR']],
    ['Une bourse de 500 $ par semaine', [500, 500, 'CAD', 'WEEK']],
    ['We pay $20/h, in Toronto', [20, 20, 'CAD', 'HOUR']],
    ['Salary: $61,000–$72,000', [61000, 72000, 'USD', 'YEAR']],
    ['Pay: 18 $ USD/hour', [18, 18, 'USD', 'HOUR']],
    ['Salary £28,000 a year', [28000, 28000, 'GBP', 'YEAR']],
  ])('%j', (text, pay) => {
    expect(payOf(text)).toEqual(pay)
  })

  test.each([
    ['Vous suivrez un budget annuel de 50 k€.'],
    ['Nous avons levé 4 M€ l’an dernier.'],
    ['Une communauté de 20K abonnés, 35h, 13e mois.'],
    ['Collecte de printemps : 120 000 € à réunir.'],
    ['Tickets resto à 9 € par jour.'],
    ['Depuis 2019, 300 000 membres et 12 000 dossiers.'],
    ['A training budget of $500 a year.'],
    ['Rémunération selon profil.'],
  ])('%j states none', (text) => {
    expect(payOf(text)).toBeUndefined()
  })

  test.each([
    ['Compensation: Unpaid', true],
    ['La collaboration est non rémunérée.', true],
    ['No salary, only thanks.', true],
    ['Unpaid leave is possible.', undefined],
    ['Congés payés et mutuelle.', undefined],
  ])('%j: unpaid is %j', (text, unpaid) => {
    expect(factsOf('Community manager', text).unpaid?.value).toBe(unpaid)
  })
})
