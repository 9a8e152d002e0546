import type { RuleExamples } from '../support.ts'

const intern = 'Community intern'

export const CANADA_FEDERAL: RuleExamples = {
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
}
