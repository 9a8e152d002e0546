/** Québec: whether an internship belongs to a course of study. */
import type { Subject } from './subject.ts'

/** True when the internship itself is said to be part of a course of study. */
export function isCredited(subject: Subject): boolean {
  return subject.posting.hasSchoolAgreement || subject.says('credited-internship')
}

export function isTied(subject: Subject): boolean {
  return isCredited(subject) || subject.says('studies')
}
