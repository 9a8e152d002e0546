/** Whose domain an address or a site stands on, and whether that tells whose employer it is. */
import { domainToASCII } from 'node:url'
import { parse } from 'tldts'
import { FREE_MAIL, FREE_MAIL_NAMES, SHARED_HOSTS, SHARED_NAMES } from './shared-domains.ts'

const LISTS = { allowPrivateDomains: true } // github.io is a suffix: nobody's own domain

/**
 * The part of a domain that somebody registered: the public suffix and one label more, in lower-case
 * ASCII (an internationalised name as punycode).
 * @param hostOrEmail a host name, or an e-mail address
 * @returns null for an IP address, a single label, a public suffix, and what is no host name
 * @see https://publicsuffix.org/
 */
export function registrableDomain(hostOrEmail: string): string | null {
  const typed = hostOrEmail.slice(hostOrEmail.lastIndexOf('@') + 1).trim()
  const host = /[/\\?#]/.test(typed) ? '' : domainToASCII(typed)
  if (host === '' || /[^a-z0-9.-]/.test(host)) return null
  const { domain, isIp } = parse(host, LISTS)
  return isIp ? null : domain
}

/** The registrable domain of an http(s) address without credentials; null for anything else. */
export function domainOfSite(site: string): string | null {
  const url = URL.parse(site)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  return url.username === '' && url.password === '' ? registrableDomain(url.hostname) : null
}

/** Whether anyone may have an address or a page on that registrable domain. */
export function isSharedDomain(domain: string): boolean {
  const { domainWithoutSuffix, isPrivate } = parse(domain, LISTS)
  const name = domainWithoutSuffix ?? ''
  return (
    isPrivate === true || // below github.io and the like anyone is given a name
    FREE_MAIL.has(domain) ||
    SHARED_HOSTS.has(domain) ||
    FREE_MAIL_NAMES.has(name) ||
    SHARED_NAMES.has(name)
  )
}

/**
 * The domain that a confirmed e-mail address and a site have in common and that is an employer's
 * own, or null.
 * @param email an address whose owner proved to read it
 * @param site  an http(s) address
 */
export function verifiedDomain(email: string, site: string): string | null {
  const domain = domainOfSite(site)
  if (domain === null || isSharedDomain(domain)) return null
  return registrableDomain(email) === domain ? domain : null
}

/** Whether an e-mail address shows that its reader belongs to the site's owner. */
export function isVerifiedBy(email: string, site: string): boolean {
  return verifiedDomain(email, site) !== null
}
