import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  domainOfSite,
  isSharedDomain,
  isVerifiedBy,
  registrableDomain,
} from '../../src/db/registrable-domain.ts'
import { FREE_MAIL, SHARED_HOSTS } from '../../src/db/shared-domains.ts'

describe('the registrable domain', () => {
  test.each([
    ['acme.fr', 'acme.fr'],
    ['Marie@Recrutement.ACME.fr', 'acme.fr'],
    ['www.acme.co.uk', 'acme.co.uk'],
    ['jeux.montreal.qc.ca', 'montreal.qc.ca'],
    ['mairie.gouv.fr', 'mairie.gouv.fr'],
    ['élan.fr', 'xn--lan-9la.fr'],
    ['xn--lan-9la.fr.', 'xn--lan-9la.fr'],
    ['acme.github.io', 'acme.github.io'],
    ['github.io', null],
    ['co.uk', null],
    ['fr', null],
    ['localhost', null],
    ['127.0.0.1', null],
    ['0x7f.1', null],
    ['[::1]', null],
    ['::1', null],
    ['acme.fr:8080', null],
    ['acme.fr/x', null],
    ['a b.fr', null],
    ['a@', null],
    ['', null],
  ])('of %s is %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain)
  })

  test('of a site takes http(s) without credentials alone', () => {
    expect(domainOfSite('https://www.acme.fr/emploi?x=1')).toBe('acme.fr')
    expect(domainOfSite('https://acme.fr@evil.example/')).toBeNull()
    expect(domainOfSite('javascript:alert(1)//acme.fr')).toBeNull()
    expect(domainOfSite('ftp://acme.fr/')).toBeNull()
    expect(domainOfSite('acme.fr')).toBeNull()
  })

  test('is a suffix of the host, whatever comes in, and its own registrable domain', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/)
    const suffix = fc.constantFrom('fr', 'ca', 'qc.ca', 'co.uk', 'github.io', 'com', 'asso.fr')
    fc.assert(
      fc.property(fc.array(label, { maxLength: 3 }), suffix, (labels, end) => {
        const host = [...labels, end].join('.')
        const domain = registrableDomain(host)
        if (domain === null) return
        expect(host === domain || host.endsWith(`.${domain}`)).toBe(true)
        expect(registrableDomain(`someone@${domain}`)).toBe(domain)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const domain = registrableDomain(text)
        expect(domain === null || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)).toBe(true)
      }),
    )
  })
})

describe('an organization is verified', () => {
  test.each([
    ['marie@acme.fr', 'https://www.acme.fr/', true],
    ['marie@mail.acme.fr', 'https://emploi.acme.fr/offres', true],
    ['MARIE@ACME.FR', 'https://acme.fr', true],
    ['zoé@élan.fr', 'https://xn--lan-9la.fr', true],
    ['marie@acme.com', 'https://acme.fr', false],
    ['marie@acme.fr.evil.com', 'https://acme.fr', false],
    ['marie@notacme.fr', 'https://acme.fr', false],
    ['marie@autre.asso.fr', 'https://club.asso.fr', false],
    ['marie@b.co.uk', 'https://a.co.uk', false],
    ['marie@gmail.com', 'https://gmail.com', false],
    ['marie@orange.fr', 'https://www.orange.fr', false],
    ['marie@hotmail.co.uk', 'https://hotmail.co.uk', false],
    ['marie@videotron.ca', 'https://videotron.ca', false],
    ['marie@web.de', 'https://web.de', false],
    ['marie@mail.fr', 'https://www.mail.fr', false],
    ['marie@acme.github.io', 'https://acme.github.io', false],
    ['marie@acme.wixsite.com', 'https://acme.wixsite.com', false],
    ['marie@greenhouse.io', 'https://boards.greenhouse.io/acme', false],
    ['marie@fr.indeed.com', 'https://fr.indeed.com/acme', false],
    ['marie@linkedin.com', 'https://www.linkedin.com/company/acme', false],
    ['marie@10.0.0.1', 'https://10.0.0.1', false],
    ['marie@localhost', 'https://localhost', false],
  ])('%s and %s: %s', (email, site, expected) => {
    expect(isVerifiedBy(email, site)).toBe(expected)
  })

  test('never by what anyone may have', () => {
    const shared = fc.constantFrom(...FREE_MAIL, ...SHARED_HOSTS)
    const label = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(shared, label, (domain, name) => {
        expect(isVerifiedBy(`${name}@${domain}`, `https://${name}.${domain}/`)).toBe(false)
        expect(isVerifiedBy(`${name}@${name}.${domain}`, `https://${domain}/`)).toBe(false)
      }),
    )
  })

  test('the lists name registrable domains: nothing in them is without effect', () => {
    for (const domain of [...FREE_MAIL, ...SHARED_HOSTS]) {
      expect([domain, registrableDomain(domain)]).toEqual([domain, domain])
      expect(isSharedDomain(domain)).toBe(true)
    }
  })
})
