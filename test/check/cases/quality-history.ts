import type { EarlierPosting } from '../../../src/check/history.ts'
import type { RuleExamples } from '../support.ts'

/** A stage of six months in Nantes, on the board from 12 January to 20 February 2026. */
const EARLIER: EarlierPosting = {
  id: 1,
  title: 'Stage assistant·e community manager',
  contract: 'internship',
  family: 'community_mgmt',
  lang: 'fr',
  country: 'FR',
  region: 'FR-PDL',
  city: 'Nantes',
  months: { min: 6, max: 6 },
  startMonth: '2026-03',
  datePosted: Date.UTC(2026, 0, 12, 9),
  closedAt: Date.UTC(2026, 1, 20, 22, 59),
}
const after = (changes: Partial<EarlierPosting> = {}) => [{ ...EARLIER, ...changes }]

const POSTING = {
  title: 'Assistant·e community manager – stage de 6 mois',
  text: 'À Nantes. Vous préparez les publications avec la responsable.',
  organization: 'Maison des Trois-Mâts',
  date_posted: '2026-09-01',
}
const AGAIN = { case: 'again', severity: 'info' } as const

export const QUALITY_HISTORY: RuleExamples = {
  'Q-REPOST': {
    fires: [
      { why: 'again half a year later', posting: POSTING, history: after(), ...AGAIN },
      {
        why: 'another title of the same trade, for as long',
        posting: { ...POSTING, title: 'Stagiaire gestionnaire de communautés, 6 mois' },
        history: after(),
        ...AGAIN,
      },
      {
        why: 'on the day that is a year after it closed',
        posting: { ...POSTING, date_posted: '2027-02-20' },
        now: Date.UTC(2027, 1, 21),
        history: after(),
        ...AGAIN,
      },
      {
        why: 'on the day that it closed',
        posting: { ...POSTING, date_posted: '2026-02-20' },
        history: after(),
        ...AGAIN,
      },
      {
        why: 'the third time',
        posting: POSTING,
        history: [
          ...after({ id: 2, datePosted: Date.UTC(2026, 4, 1), closedAt: Date.UTC(2026, 5, 1) }),
          ...after(),
        ],
        ...AGAIN,
      },
      {
        why: 'in Québec, where the earlier one names the province alone',
        posting: {
          ...POSTING,
          title: 'Stage – gestionnaire de communauté',
          text: 'Stage de 4 mois à Montréal.',
        },
        history: after({
          title: 'Gestionnaire de communauté (stage)',
          ...{ country: 'CA', region: 'CA-QC', city: 'Montreal', months: null },
        }),
        ...AGAIN,
      },
      {
        why: 'in English, with titles that the dictionary does not know',
        posting: {
          title: 'Video intern (summer)',
          text: 'Internship of 3 months in Toronto.',
          date_posted: '2026-05-01',
        },
        history: after({
          title: 'Intern, video',
          family: null,
          ...{ lang: 'en', country: 'CA', region: 'CA-ON', city: 'Toronto', months: null },
        }),
        ...AGAIN,
      },
    ],
    silent: [
      { why: 'the earlier one is open', posting: POSTING, history: after({ closedAt: null }) },
      {
        why: 'it closed more than a year before',
        posting: { ...POSTING, date_posted: '2027-02-21' },
        now: Date.UTC(2027, 1, 21, 12),
        history: after(),
      },
      {
        why: 'it closed later',
        posting: { ...POSTING, date_posted: '2026-02-19' },
        history: after(),
      },
      {
        why: 'only the year of this one is known',
        posting: { ...POSTING, date_posted: undefined, year: 2026 },
        history: after(),
      },
      {
        why: 'the same start: one seat',
        posting: { ...POSTING, start_date: '2026-03' },
        history: after(),
      },
      {
        why: 'another trade',
        posting: { ...POSTING, title: 'Stage modération, 6 mois' },
        history: after(),
      },
      {
        why: 'another title, and another length',
        posting: { ...POSTING, title: 'Stage gestion de communautés, 3 mois' },
        history: after(),
      },
      {
        why: 'the same title, and another length',
        posting: POSTING,
        history: after({ months: { min: 2, max: 2 } }),
      },
      {
        why: 'another town',
        posting: { ...POSTING, text: 'À Angers. Vous préparez les publications.' },
        history: after(),
      },
      {
        why: 'the one before was a job',
        posting: POSTING,
        history: after({ contract: 'permanent' }),
      },
      {
        why: 'a job, posted again',
        posting: { ...POSTING, title: 'Community manager', text: 'CDI à Nantes.' },
        history: after({ title: 'Community manager', contract: 'permanent', months: null }),
      },
      { why: 'a first posting', posting: POSTING, history: [] },
      { why: 'nothing is known of the employer', posting: POSTING },
    ],
  },
}
