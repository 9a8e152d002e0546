import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { LOCALES } from '../../src/domain/codes.ts'
import { DECISION_REASONS, type PostingAction } from '../../src/domain/decision.ts'
import { composeMail } from '../../src/mail/compose.ts'
import { type MailOrder, MESSAGES, type Message } from '../../src/mail/mail-order.ts'
import { readMailbox, toMailbox } from '../../src/mail/mailer.ts'

const config = parseConfig({
  BASE_URL: 'https://board.example',
  OPERATOR_EMAIL: 'we@board.example',
})
const link = { id: 1, page: 'signIn' } as const
const date = '28 novembre 2026'
const application = {
  title: 'Modération <nuit>',
  name: 'Ana Roy',
  message: 'Bonjour,\n\nje modère & j’anime.',
  url: 'https://ana.example/',
}
const ruling = (action: PostingAction, reason: string) => ({
  ...{ title: 'Animation', posting: 7, action, reason },
  note: 'Le texte le dit.',
})
const mark = { organization: 'Atelier', slug: 'atelier-7', words: 'Trois stages, aucun emploi.' }
const VALUES: { [M in Message]: Extract<MailOrder, { message: M }>['values'] } = {
  'sign-in': {},
  invitation: { organization: 'Atelier', inviter: 'chef@atelier.example' },
  removed: { organization: 'Atelier' },
  claim: { title: 'Animation' },
  submitted: { title: 'Animation', outcome: 'awaiting-review' },
  accepted: { title: 'Animation' },
  returned: ruling('return', 'incomplete'),
  upheld: ruling('uphold', 'team'),
  cleared: ruling('clear', 'supervised'),
  'taken-down': ruling('remove', 'spam'),
  restored: ruling('restore', 'mended'),
  'appeal-kept': ruling('keep', 'still-right'),
  'appeal-overturned': ruling('clear', 'misread'),
  question: { title: 'Animation', text: 'Qui encadre ?\n\nCombien ?', posting: 7 },
  'reminder-7': { title: 'Animation', date },
  'reminder-1': { title: 'Animation', date },
  application,
  'application-copy': application,
  marked: { ...mark, until: date },
  'mark-kept': mark,
  'mark-withdrawn': mark,
  role: { role: 'curator' },
  banned: { organization: 'Atelier', reason: 'fraud' },
}

/** Values that stand for a sentence. */
const CODES = new Set<unknown>([
  'awaiting-review',
  'curator',
  ...Object.entries(DECISION_REASONS).flatMap(([action, reasons]) => [action, ...reasons]),
])

function orderOf(message: Message, more: object = {}): MailOrder {
  const hasLink = ['sign-in', 'invitation', 'claim', 'reminder-7', 'reminder-1'].includes(message)
  const values = VALUES[message]
  return {
    to: 'a@b.example',
    locale: 'fr',
    message,
    values,
    ...(hasLink && { link }),
    ...more,
  } as MailOrder
}

const compose = (order: MailOrder, dedupeKey = 'key') =>
  composeMail(order, { dedupeKey, token: order.link ? 'TOKEN' : null, config })

describe.each(LOCALES)('in %s', (locale) => {
  test.each(MESSAGES)('the mail %s says the same in text and HTML', (message) => {
    const { subject, text, html } = compose(orderOf(message, { locale }))
    expect(subject).toMatch(/^\S.{5,150}\S$/)
    const shown = html
      .replace(/<br>\n/g, '\n')
      .replace(/<\/p>\n/g, '\n\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
    expect(shown.trim()).toBe(text.trim())
    for (const value of Object.values(VALUES[message])) {
      if (!CODES.has(value)) expect(text).toContain(String(value))
    }
  })

  test('what was handed in leads to its own page, and an edit that waits says so', () => {
    const values = { title: 'Animation', outcome: 'pending', posting: 7 } as const
    const { text } = compose({ to: 'a@b.example', locale, message: 'submitted', values })
    expect(text).toMatch(/^https:\/\/board\.example\/\S+\/7$/m)
    expect(text).toMatch(/la version acceptée reste en ligne|the accepted version stays online/)
  })

  test('the link stands on a line of its own and works in HTML', () => {
    const { text, html } = compose(orderOf('sign-in', { locale }))
    const address = `https://board.example/${locale}/${locale === 'en' ? 'sign-in' : 'connexion'}/TOKEN`
    expect(text.split('\n')).toContain(address)
    expect(html).toContain(`<a href="${address}">${address}</a>`)
  })
})

test('answers go to the applicant, else to the operator', () => {
  const order = orderOf('application', { replyTo: 'ana@roy.example' })
  expect(compose(order).replyTo).toEqual({ name: '', address: 'ana@roy.example' })
  expect(compose(orderOf('sign-in')).replyTo?.address).toBe('we@board.example')
})

test('what an applicant left empty leaves no gap', () => {
  const values = { ...application, url: '' }
  expect(compose(orderOf('application', { values })).text).not.toMatch(/\n{3}/)
})

test('the Message-ID is that of the key, on the host of the board', () => {
  const [first, again] = [compose(orderOf('sign-in'), 'a'), compose(orderOf('claim'), 'a')]
  expect(first.messageId).toMatch(/^<[0-9a-f]{32}@board\.example>$/)
  expect(again.messageId).toBe(first.messageId)
  expect(compose(orderOf('sign-in'), 'b').messageId).not.toBe(first.messageId)
})

test('markup that someone typed stays text', () => {
  const values = { ...application, message: '<script>alert(1)</script>"&' }
  const { html } = compose(orderOf('application', { values }))
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;')
})

test.each([
  'a@b.example, c@d.example',
  'a@b.example\r\nRCPT TO:<c@d.example>',
  'Name <a@b.example>',
  '<a@b.example>',
  'a b@c.example',
  'a@b.example ',
  'a@b@c.example',
  '"a"@b.example',
  'a@b..example',
  '.a@b.example',
  'a..b@c.example',
  'é@b.example',
  'a@[127.0.0.1]',
  '',
])('%j is not one plain address', (address) => {
  expect(() => toMailbox(address)).toThrow(RangeError)
  expect(() => compose(orderOf('sign-in', { to: address }))).toThrow(RangeError)
})

test('a sender is an address, with or without its name', () => {
  expect(readMailbox('Vrai Poste <board@localhost>')).toEqual({
    name: 'Vrai Poste',
    address: 'board@localhost',
  })
  expect(readMailbox('board@b.example')).toEqual({ name: '', address: 'board@b.example' })
  expect(() => readMailbox('nobody')).toThrow(RangeError)
})

test('no typed text makes a second line of a subject, or breaks its writing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, title) => {
      const values = { ...application, name, title }
      const { subject, text } = compose(orderOf('application', { values, replyTo: 'a@b.example' }))
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      expect(subject.isWellFormed() && text.isWellFormed()).toBe(true)
    }),
  )
})
