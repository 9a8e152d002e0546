import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
const intern = 'Community intern'
/** Ontario and British Columbia are in force on the day of the tests; this is before Ontario's. */
const BEFORE_ONTARIO = '2025-12-31'
const VACANCY = 'This posting is for an existing vacancy.'

export const CANADA: RuleExamples = {
  'CA-FED-STG': {
    fires: [
      {
        posting: {
          title: 'Stage – médias sociaux',
          text: "Stage non rémunéré à Montréal. Nous sommes une banque à l'écoute de ses communautés.",
        },
        case: 'unpaid',
        severity: 'likely_unlawful',
        quote: 'non rémunéré',
      },
      {
        posting: {
          title: intern,
          text: 'Unpaid internship in Toronto, Ontario. We are a regional airline.',
        },
        case: 'unpaid',
        severity: 'likely_unlawful',
      },
      {
        why: 'the name tells',
        posting: {
          title: intern,
          text: 'Unpaid internship in Calgary, Alberta, for three months.',
          organization: 'Prairie Lantern Bank',
        },
        case: 'unpaid',
        severity: 'likely_unlawful',
      },
      {
        why: 'a radio may be one of the web alone',
        posting: {
          title: 'Stage – animation de communauté',
          text: 'Stage non rémunéré à Québec, trois jours par semaine.',
          organization: 'Radio Épinette',
        },
        case: 'unpaid-maybe',
        severity: 'info',
      },
    ],
    silent: [
      {
        posting: {
          title: 'Stage – médias sociaux',
          text: "Stage non rémunéré à Montréal, crédité par votre programme d'études. Nous sommes une banque.",
        },
      },
      {
        why: 'a food bank lends no money',
        posting: {
          title: intern,
          text: 'Unpaid internship in Ottawa.',
          organization: 'Rideau Food Bank',
        },
      },
      {
        why: 'no carrier, but a seller of tickets',
        posting: {
          title: intern,
          text: 'Unpaid internship in Toronto, Ontario. We are an airline booking start-up.',
        },
      },
      {
        why: 'the bank is a client',
        posting: {
          title: 'Stage – médias sociaux',
          text: 'Stage non rémunéré à Montréal. Notre agence compte une banque parmi ses clients.',
        },
      },
      {
        posting: {
          title: 'Stage – médias sociaux',
          text: 'Stage rémunéré à Montréal, 22 $ de l’heure. Nous sommes une banque.',
        },
      },
      {
        why: 'before the day from which it binds',
        posting: {
          title: intern,
          text: 'Unpaid internship in Toronto, Ontario. We are a bank.',
          date_posted: '2020-08-31',
        },
      },
      {
        posting: {
          title: 'Stage',
          text: 'Stage de 2 mois non rémunéré à Paris. Nous sommes une banque.',
        },
      },
    ],
  },
  'ON-AFFICH': {
    fires: [
      {
        why: 'an unpaid internship, headcount unknown',
        posting: {
          title: 'Intern, Head of Community',
          text: 'Intern, Head of Community, remote Ontario, no pay.',
        },
        case: 'no-pay-maybe',
        severity: 'info',
        quote: 'no pay',
      },
      {
        posting: {
          title,
          text: `Permanent position in Toronto, Ontario. We have 140 employees. ${VACANCY}`,
        },
        case: 'no-pay',
        severity: 'warning',
      },
      {
        posting: {
          title,
          text: 'Poste permanent à Ottawa. Notre organisme compte vingt-huit employés.',
          language: 'fr',
        },
        case: 'no-pay',
        severity: 'warning',
      },
      {
        why: 'the other bank: possible, and one step less grave',
        posting: { title, text: 'Poste permanent à Gatineau, de 55 000 $ à 60 000 $ par an.' },
        case: 'statements-maybe',
        severity: 'info',
      },
      {
        posting: {
          title,
          text: `Permanent position in Toronto, 60 employees. Salary: $60,000 to $120,000 a year. ${VACANCY}`,
        },
        case: 'wide-range',
        severity: 'warning',
        quote: '$60,000 to $120,000 a year',
      },
      {
        posting: {
          title,
          text: `Permanent position in Toronto. Salary: $60,000 to $120,000 a year. ${VACANCY}`,
        },
        case: 'wide-range-maybe',
        severity: 'info',
      },
      {
        posting: {
          title,
          text: 'Permanent position in Toronto, 60 employees, $30 an hour. Canadian work experience required.',
        },
        case: 'canadian-experience',
        severity: 'warning',
        quote: 'Canadian work experience required',
      },
      {
        posting: {
          title,
          text: "Poste permanent à Toronto, 30 $ l'heure. Au moins deux ans d'expérience canadienne.",
        },
        case: 'canadian-experience-maybe',
        severity: 'info',
      },
      {
        posting: { title, text: 'Permanent position in Toronto, $62,000 a year.' },
        case: 'statements-maybe',
        severity: 'info',
      },
      {
        posting: { title, text: 'Permanent position in Toronto, 60 employees, $30 an hour.' },
        case: 'statements',
        severity: 'warning',
      },
      {
        why: 'a tool may rest on artificial intelligence or not',
        posting: {
          title,
          text: `Permanent position in Toronto, $30 an hour. Applications are screened by an automated tool. ${VACANCY}`,
        },
        case: 'screening',
        severity: 'info',
        quote: 'Applications are screened by an automated tool',
      },
      {
        posting: {
          title,
          text: "Poste vacant à Toronto, emploi permanent, 30 $ l'heure. Les candidatures sont triées par un logiciel.",
          language: 'fr',
        },
        case: 'screening',
        severity: 'info',
      },
      {
        why: 'an hourly range is brought to a year',
        posting: {
          title,
          text: `Permanent position in Toronto, 60 employees, $20 to $55 an hour. ${VACANCY}`,
        },
        case: 'wide-range',
        severity: 'warning',
        quote: '$20 to $55 an hour',
      },
      {
        posting: {
          title,
          text: `Permanent position in Toronto, $5,000 to $10,000 a month. ${VACANCY}`,
        },
        case: 'wide-range-maybe',
        severity: 'info',
      },
      {
        why: 'remote from Montréal, open to Ontario: the people may be elsewhere',
        posting: {
          title,
          text: `Fully remote permanent position with our Montréal team of 80 people. You may work from anywhere in Canada. ${VACANCY}`,
        },
        case: 'no-pay-maybe',
        severity: 'info',
      },
    ],
    silent: [
      {
        posting: {
          title,
          text: `Permanent position in Toronto, $62,000 to $70,000 a year. ${VACANCY}`,
        },
      },
      {
        why: 'the artificial intelligence is stated',
        posting: {
          title,
          text: `Permanent position in Toronto, $30 an hour. Applications are screened by an AI tool. ${VACANCY}`,
        },
      },
      {
        why: 'people read them',
        posting: {
          title,
          text: `Permanent position in Toronto, $30 an hour. Applications are reviewed by our team, never screened by an automated tool. ${VACANCY}`,
        },
      },
      {
        posting: {
          title,
          text: `Permanent position in Toronto, $20 to $40 an hour. ${VACANCY}`,
        },
      },
      {
        why: 'before the day from which it binds',
        posting: {
          title,
          text: 'Permanent position in Toronto, Ontario. 140 employees.',
          date_posted: BEFORE_ONTARIO,
        },
      },
      {
        why: 'a small employer',
        posting: { title, text: 'Permanent position in Toronto. We are 12 people.' },
      },
      {
        why: 'volunteers hold no employment',
        posting: { title, text: 'Unpaid volunteer position in Toronto, Ontario.' },
      },
      {
        why: 'exempt above a certain pay',
        posting: {
          title: 'Head of community',
          text: `Permanent position in Toronto, $150,000 to $230,000 a year. ${VACANCY}`,
        },
      },
      {
        why: 'no demand for Canadian experience',
        posting: {
          title,
          text: `Permanent position in Toronto, $30 an hour. No Canadian experience required. ${VACANCY}`,
        },
      },
      {
        posting: {
          title,
          text: `Permanent position in Toronto, $30 an hour. Canadian experience is an asset, never required. ${VACANCY}`,
        },
      },
      { posting: { title, text: 'Poste permanent à Montréal. Nous comptons 140 employés.' } },
      {
        why: 'an unpaid internship of a course of study',
        posting: {
          title: intern,
          text: 'Unpaid internship in Ottawa, for course credit at your university.',
        },
      },
      {
        why: 'customers everywhere, the work in Montréal',
        posting: {
          title,
          text: 'Poste permanent à Montréal, en télétravail complet. Vous conseillez des clients partout au Canada.',
        },
      },
    ],
  },
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
