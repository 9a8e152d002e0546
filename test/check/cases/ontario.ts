import type { RuleExamples } from '../support.ts'

const title = 'Community manager'
const intern = 'Community intern'
/** Ontario and British Columbia are in force on the day of the tests; this is before Ontario's. */
const BEFORE_ONTARIO = '2025-12-31'
const VACANCY = 'This posting is for an existing vacancy.'

export const ONTARIO: RuleExamples = {
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
}
