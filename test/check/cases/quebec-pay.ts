import { internship, job, title } from '../montreal.ts'
import type { RuleExamples } from '../support.ts'

export const QUEBEC_PAY: RuleExamples = {
  'QC-SALAIRE': {
    fires: [
      {
        posting: job('Poste permanent à Montréal, 35 heures par semaine.'),
        case: 'missing',
        severity: 'info',
      },
      {
        why: 'pay that is left open is not stated',
        posting: job('Poste permanent à Montréal. Salaire concurrentiel.'),
        case: 'missing',
        severity: 'info',
        quote: 'Salaire concurrentiel',
      },
      {
        posting: job('Permanent position in Montréal. Competitive salary and paid vacation.', {
          language: 'en',
        }),
        case: 'missing',
        severity: 'info',
      },
      {
        why: 'an insurance and an advertising budget are no pay',
        posting: job('Assurance salaire et REER. Vous gérez un budget publicitaire de 8 000 $.'),
        case: 'missing',
        severity: 'info',
      },
      {
        posting: job('Poste permanent à Montréal.', { pay: "Selon l'expérience" }),
        case: 'missing',
        severity: 'info',
      },
      {
        posting: internship("Stage d'été de douze semaines à Montréal."),
        case: 'missing',
        severity: 'info',
      },
    ],
    silent: [
      { posting: job('Poste permanent à Montréal, 55 000 $ à 62 000 $ par année.') },
      { posting: job('Poste permanent à Montréal.', { pay: 'Échelle 4, convention collective' }) },
      { posting: internship('Stage non rémunéré à Montréal.') },
      {
        why: 'pay is promised, though its amount is not said',
        posting: internship('Stage rémunéré de 15 semaines à Montréal.'),
      },
      { posting: { title, text: 'CDI à Paris.', contract: 'permanent', country: 'FR' } },
      { posting: job('Bénévole pour nos réseaux, à Montréal.', { contract: 'volunteer' }) },
    ],
  },
}
