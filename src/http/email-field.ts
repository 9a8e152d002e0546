/** An address as a person types it. */
import { z } from 'zod'

export const MAX_EMAIL = 254 // characters, as SMTP carries them

// security: nothing that ends a header or makes one address two
const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(MAX_EMAIL)
  .regex(/^[^\s\p{Cc},;<>"()]+$/u)
  .pipe(z.email())

/** The address in lower case, or null for what is none. */
export function readEmail(typed: string): string | null {
  return Email.safeParse(typed).data ?? null
}
