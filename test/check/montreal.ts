/** Postings of Montréal, as the examples of Québec's rules on pay and internships take them. */
export const title = 'Gestionnaire de communautés'
const MONTREAL = { country: 'CA', region: 'CA-QC-06', city: 'Montréal' }
/** A job in Montréal, published in the time of the rate of 16,60 $ unless told. */
export const job = (text: string, more: Record<string, unknown> = {}) => ({
  title,
  text,
  contract: 'permanent',
  date_posted: '2026-09-15',
  ...MONTREAL,
  ...more,
})
export const internship = (text: string, more: Record<string, unknown> = {}) =>
  job(text, { contract: 'internship', ...more })
