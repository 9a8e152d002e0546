import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
const intern = 'Community intern'

export const BRITISH_COLUMBIA: RuleExamples = {
  'BC-SALAIRE': {
    fires: [
      {
        posting: { title, text: 'Permanent position in Vancouver, British Columbia.' },
        case: 'missing',
        severity: 'warning',
      },
      {
        posting: { title, text: 'Poste permanent à Vancouver. Salaire selon expérience.' },
        case: 'missing',
        severity: 'warning',
      },
      {
        why: 'remote, open to the province: as grave',
        posting: {
          title,
          text: 'Poste permanent à Montréal, en télétravail complet, de partout au Canada.',
        },
        case: 'missing',
        severity: 'warning',
      },
      {
        posting: { title: intern, text: 'Paid internship in Victoria, BC, for four months.' },
        case: 'missing',
        severity: 'warning',
      },
      {
        posting: { title: intern, text: 'Summer internship in Vancouver, BC.' },
        case: 'missing-intern',
        severity: 'info',
      },
      {
        posting: { title, text: 'Permanent position in Vancouver, BC. Pay: $26 per hour and up.' },
        case: 'open-ended',
        severity: 'warning',
        quote: '$26 per hour and up',
      },
      {
        posting: {
          title,
          text: "Poste permanent à Vancouver. Salaire : à partir de 26 $ de l'heure.",
        },
        case: 'open-ended',
        severity: 'warning',
      },
      {
        why: 'the pay stands in its own field',
        posting: {
          title,
          text: 'Permanent position in Vancouver, BC.',
          pay: 'from $55,000 a year',
        },
        case: 'open-ended',
        severity: 'warning',
      },
      {
        posting: {
          title,
          text: 'Permanent position in Vancouver, BC. Pay: up to $60,000 per year.',
        },
        case: 'open-top',
        severity: 'warning',
        quote: 'up to $60,000 per year',
      },
      {
        posting: {
          title,
          text: "Poste permanent à Vancouver. Salaire : jusqu'à 60 000 $ par an.",
        },
        case: 'open-top',
        severity: 'warning',
      },
      {
        posting: { title, text: 'Permanent position in Vancouver, BC.', pay: 'up to $60,000' },
        case: 'open-top',
        severity: 'warning',
      },
      {
        why: 'funds raised and a budget are no pay',
        posting: {
          title,
          text: 'Permanent position in Vancouver, BC. We raised $5,000,000 and manage a $20,000 ad budget.',
        },
        case: 'missing',
        severity: 'warning',
      },
    ],
    silent: [
      { posting: { title, text: 'Permanent position in Vancouver, BC, $26 to $31 per hour.' } },
      { posting: { title, text: 'Permanent position in Vancouver, BC, $58,000 a year.' } },
      { posting: { title, text: 'Permanent position in Vancouver, BC. Wage: 26.50 per hour.' } },
      {
        posting: {
          title,
          text: 'Permanent position in Vancouver, BC. Pay from $50,000 up to $60,000 per year.',
        },
      },
      {
        posting: {
          title,
          text: 'Permanent position in Vancouver, BC.',
          pay: 'from $50,000 up to $60,000 per year',
        },
      },
      {
        why: 'the bonus has a top, not the pay',
        posting: {
          title,
          text: 'Permanent position in Vancouver, BC. Salary: $55,000 per year, bonus of up to $5,000.',
        },
      },
      {
        why: 'an amount that is not read as pay is still one',
        posting: {
          title: 'Sales coordinator',
          text: 'Permanent position in Vancouver, BC. Sales coordinator, $60,000.',
        },
      },
      {
        why: 'both ends are said',
        posting: {
          title,
          text: 'Permanent position in Vancouver, BC. Pay from $55,000 to $65,000 a year.',
        },
      },
      {
        why: 'before the day from which it binds',
        posting: {
          title,
          text: 'Permanent position in Vancouver, British Columbia.',
          date_posted: '2023-10-31',
        },
      },
      { posting: { title: intern, text: 'Unpaid internship in Vancouver, BC.' } },
      {
        why: 'the gifts are open-ended, not the pay',
        posting: {
          title,
          text: 'Permanent position in Vancouver, BC, at $58,000 a year. You thank those who give $50 and up.',
        },
      },
      { posting: { title, text: 'Freelance contract in Vancouver, BC.', contract: 'freelance' } },
      { posting: { title, text: 'Permanent position in Toronto, Ontario.' } },
    ],
  },
}
