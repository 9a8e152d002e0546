import { internship, job, title } from '../montreal.ts'
import type { RuleExamples } from '../support.ts'

export const QUEBEC_INTERNSHIPS: RuleExamples = {
  'QC-STG-NP': {
    fires: [
      {
        posting: internship('Stage crédité (bac en communication, UQAM), non rémunéré.'),
        case: 'tied',
        severity: 'info',
      },
      {
        posting: internship('Stage non rémunéré, Montréal, bilingue obligatoire.'),
        case: 'untied',
        severity: 'warning',
        quote: 'non rémunéré',
      },
      {
        posting: internship('Unpaid internship in Montréal: help our team with social media.', {
          language: 'en',
        }),
        case: 'untied',
        severity: 'warning',
        quote: 'Unpaid',
      },
      {
        posting: internship(
          'Stage de trois mois à Montréal. Seulement le remboursement du titre de transport.',
        ),
        case: 'untied',
        severity: 'warning',
      },
      {
        why: 'a programme that is denied ties nothing',
        posting: internship('Stage non rémunéré et non crédité, à Montréal.'),
        case: 'untied',
        severity: 'warning',
      },
      {
        posting: internship('Stage crédité et non rémunéré de 12 semaines à Montréal.'),
        case: 'tied',
        severity: 'info',
      },
      {
        posting: internship('Stage non rémunéré, pour une personne inscrite au DEC en médias.'),
        case: 'maybe-tied',
        severity: 'info',
      },
      {
        posting: internship('Unpaid internship for course credit in Montréal.', {
          language: 'en',
        }),
        case: 'tied',
        severity: 'info',
      },
    ],
    silent: [
      { posting: internship("Stage rémunéré à Montréal, 20 $ de l'heure.") },
      { posting: internship('Stage crédité (bac en communication), observation, à Montréal.') },
      {
        posting: job('Bénévolat non rémunéré à Montréal, quatre heures par semaine.', {
          contract: 'volunteer',
        }),
      },
      { posting: { title, text: 'Stage non rémunéré de 2 mois à Lyon.', contract: 'internship' } },
      { posting: internship("Stage à Montréal, 21 $ de l'heure. Congé non rémunéré possible.") },
    ],
  },
  'QC-STG-DROITS': {
    fires: [
      {
        posting: internship('Stage crédité (bac en communication), observation, à Montréal.'),
        case: 'tied',
        severity: 'info',
      },
      {
        posting: internship("Stage coop de quatre mois à Montréal, 22 $ de l'heure."),
        case: 'tied',
        severity: 'info',
      },
      {
        posting: internship('Internship in Montréal for university credit, four months.', {
          language: 'en',
        }),
        case: 'tied',
        severity: 'info',
      },
      {
        why: 'the day from which the act holds',
        posting: internship('Stage crédité à Montréal.', { date_posted: '2022-08-24' }),
        case: 'tied',
        severity: 'info',
      },
      {
        why: 'studies are spoken of, but not whether the internship belongs to them',
        posting: internship('Stage à Montréal. Vous étudiez en communication ou en marketing.'),
        case: 'maybe-tied',
        severity: 'info',
      },
    ],
    silent: [
      { posting: internship("Stage d'été à Montréal, 20 $ de l'heure.") },
      {
        why: 'the day before the act held',
        posting: internship('Stage crédité à Montréal.', { date_posted: '2022-08-23' }),
      },
      { posting: job('Poste permanent à Montréal, baccalauréat en communication exigé.') },
      {
        why: 'a month is no diploma',
        posting: internship('Stage non crédité à Montréal, du 3 oct. au 15 déc. 2026.'),
      },
      {
        posting: {
          title,
          text: 'Stage conventionné de 4 mois à Paris.',
          contract: 'internship',
          country: 'FR',
        },
      },
    ],
  },
}
