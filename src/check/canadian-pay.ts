/** Canada outside Québec's own law: whose work is to be paid, and whether a posting says how much. */
import type { Contract } from '../domain/codes.ts'
import type { Location } from './finding.ts'
import type { Subject } from './subject.ts'

/** Contracts of employees. Volunteers and the self-employed hold no employment that a law on it covers. */
export const EMPLOYMENT: readonly Contract[] = [
  'internship',
  'apprenticeship',
  'permanent',
  'fixed-term',
  'unspecified',
]

/** True for work that belongs to a course of study: it may go unpaid. */
export function isOfStudies(subject: Subject): boolean {
  return subject.posting.hasSchoolAgreement || subject.says('belongs-to-studies')
}

/** A figure, even one that was not understood. */
export function hasPay(subject: Subject): boolean {
  const { baseSalary, payText } = subject.posting
  return baseSalary !== null || /\d/.test(payText ?? '') || subject.says('dollar-amount')
}

/** Where a posting says that it is unpaid, or else the pay field. */
export function payAt(subject: Subject): Location {
  return subject.posting.isUnpaid ? subject.factAt('unpaid', 'salary') : { field: 'salary' }
}
