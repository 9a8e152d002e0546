/** Which addresses are an employer's, by the domains that a posting and its organization show. */
import { domainOfSite, isSharedDomain, registrableDomain } from './registrable-domain.ts'

/** What shows who the employer of a posting is. */
export type EmployerTraces = {
  applyEmail: string | null
  applyUrl: string | null
  organizationDomain: string | null
}

/**
 * Whether an address stands on the domain of a posting's employer. The address from which a posting
 * was imported counts for nothing: it may be a job board's.
 */
export function isEmployersAddress(email: string, traces: EmployerTraces): boolean {
  const domain = registrableDomain(email)
  if (domain === null || isSharedDomain(domain)) return false
  const { applyEmail, applyUrl, organizationDomain } = traces
  return [
    applyEmail === null ? null : registrableDomain(applyEmail),
    applyUrl === null ? null : domainOfSite(applyUrl),
    organizationDomain,
  ].includes(domain)
}
