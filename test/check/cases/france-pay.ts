import type { RuleExamples } from '../support.ts'

const title = 'Community manager'

export const FRANCE_PAY: RuleExamples = {
  'FR-SALAIRE': {
    fires: [
      { posting: { title, text: 'CDI à Paris.' }, case: 'advised', severity: 'info' },
      {
        posting: { title, text: 'CDD de 6 mois à Lyon. Rémunération selon profil.' },
        case: 'advised',
        severity: 'info',
        quote: 'Rémunération selon profil',
      },
      {
        posting: { title, text: 'CDI à Nantes. Le salaire est à négocier.' },
        case: 'advised',
        severity: 'info',
      },
      {
        posting: {
          title,
          text: 'Permanent contract in Paris. Salary depending on experience.',
          country: 'FR',
        },
        case: 'advised',
        severity: 'info',
      },
      {
        posting: { title, text: 'CDI à Nantes.', pay: 'Selon profil' },
        case: 'advised',
        severity: 'info',
      },
    ],
    silent: [
      { posting: { title, text: 'CDI à Paris, 32 k€ brut par an.' } },
      {
        why: 'a figure that is not read as pay is still one',
        posting: { title, text: 'CDI à Paris. Salaire selon expérience, à partir de 32K.' },
      },
      {
        posting: { title, text: 'CDD à Paris. Rémunération selon la grille indiciaire.' },
      },
      { posting: { title, text: 'CDI à Paris.', pay: '30 à 34 k€' } },
      { posting: { title, text: 'CDI à Montréal. Salaire selon expérience.' } },
      { posting: { title, text: 'Stage de 2 mois à Paris.' } },
    ],
  },
  'FR-SAL-HISTO': {
    fires: [
      {
        posting: {
          title,
          text: 'CDI à Paris. Envoyez votre CV en précisant votre salaire actuel.',
        },
        case: 'advised',
        severity: 'info',
        quote: 'votre salaire actuel',
      },
      {
        posting: { title, text: 'CDI à Lyon. Joindre vos trois derniers bulletins de salaire.' },
        case: 'advised',
        severity: 'info',
      },
      {
        posting: {
          title,
          text: 'CDI à Lille. Indiquez votre dernière rémunération et vos prétentions.',
        },
        case: 'advised',
        severity: 'info',
      },
      {
        posting: {
          title,
          text: 'Permanent contract in Paris. Please include your current salary.',
          country: 'FR',
        },
        case: 'advised',
        severity: 'info',
      },
      {
        posting: {
          title,
          text: 'Permanent contract in Paris. Send a letter with your salary history.',
          country: 'FR',
        },
        case: 'advised',
        severity: 'info',
      },
    ],
    silent: [
      { posting: { title, text: 'CDI à Paris. Indiquez vos prétentions salariales.' } },
      {
        posting: {
          title,
          text: 'Permanent contract in Paris. Tell us your salary expectations.',
          country: 'FR',
        },
      },
      { posting: { title, text: 'CDI à Paris. Vous établirez les bulletins de salaire.' } },
      {
        posting: {
          title,
          text: 'Permanent contract in Paris. We do not ask for your salary history.',
          country: 'FR',
        },
      },
      {
        posting: {
          title,
          text: 'Permanent contract in Paris. You maintain our current salary structures.',
          country: 'FR',
        },
      },
    ],
  },
}
