/** What only the board's own form asks of an employer, beside the facts that every posting has. */
import type { Duty } from './codes.ts'

export const MAX_DUTIES = 5

export type Particulars = {
  /** At most MAX_DUTIES, in list order. */
  duties: Duty[]
  /** Internships: what the intern learns, in the employer's words. */
  learningAim: string | null
  /** Internships: who tutors, and their trade. */
  tutor: string | null
  /** The employer promises to answer every applicant within so many days. */
  replyDays: number | null
  /** Applications go through the board's form; the address they are sent on to is never shown. */
  appliesHere: boolean
}
