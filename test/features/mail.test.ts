import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLink, tokenOf, useLink } from '../../src/db/mailed-links.ts'
import { composeMail } from '../../src/mail/compose.ts'
import { openSmtp, type SmtpMailer } from '../../src/mail/smtp.ts'
import { openSmtpBox } from '../smtp.ts'
import { DAY, eachEngine, isDeep, NOW, openTestDatabase } from '../support.ts'
import { askMail, askSignIn, jobsOf, MAIL_CONFIG, SECRET, sendDue } from './mail-support.ts'

const now = () => NOW
const MINUTE = 60_000

async function withSmtp<T>(url: string, use: (mailer: SmtpMailer) => Promise<T>): Promise<T> {
  const mailer = openSmtp(url)
  try {
    return await use(mailer)
  } finally {
    mailer.close()
  }
}

eachEngine('mail', (engine) => {
  test('reaches the server as it was meant, and leaves nothing in the queue', async () => {
    const db = await openTestDatabase(engine)
    const box = await openSmtpBox()
    const id = await askSignIn(db, 'ana@roy.example')
    const counts = await withSmtp(box.url, (mailer) => sendDue({ db, now, mailer }))
    expect(counts).toEqual({ done: 1, retried: 0, failed: 0, released: 0 })
    const [{ envelope, mail }] = box.received as [(typeof box.received)[0]]
    expect(envelope).toEqual({ from: 'board@board.example', to: ['ana@roy.example'] })
    expect(mail.from).toMatchObject({ name: 'Vrai Poste', address: 'board@board.example' })
    expect(mail.to).toMatchObject([{ address: 'ana@roy.example' }])
    expect(mail.replyTo).toMatchObject([{ address: 'operator@board.example' }])
    expect(mail.subject).toBe('Votre lien de connexion à Vrai Poste')
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    const address = `https://board.example/fr/connexion/${await tokenOf(db, SECRET, id)}`
    expect(mail.text).toContain(`\n${address}\n`)
    expect(mail.html).toContain(`href="${address}"`)
    expect(await jobsOf(db)).toMatchObject([{ state: 'done', payload: '{}', attempts: 1 }])
  })

  test('of one key is one mail, however often it is asked for and run', async () => {
    const db = await openTestDatabase(engine)
    const box = await openSmtpBox()
    await Promise.all(Array.from({ length: 5 }, () => askMail(db, 'a@b.example', { key: 'one' })))
    await withSmtp(box.url, async (mailer) => {
      await sendDue({ db, now, mailer })
      await askMail(db, 'a@b.example', { key: 'one' })
      await sendDue({ db, now: () => NOW + DAY, mailer })
    })
    expect(box.received).toHaveLength(1)
  })

  test('is not sent when its link is gone, used, or of another secret', async () => {
    const db = await openTestDatabase(engine)
    const box = await openSmtpBox()
    const used = await askSignIn(db, 'used@b.example')
    await useLink(db as never, (await tokenOf(db, SECRET, used))!, 'sign-in', NOW)
    const gone = await askSignIn(db, 'gone@b.example')
    await db.deleteFrom('mailedLinks').where('id', '=', gone).execute()
    const foreign = await askSignIn(db, 'foreign@b.example')
    await db.updateTable('mailedLinks').set({ nonce: 'x' }).where('id', '=', foreign).execute()
    await askSignIn(db, 'good@b.example')
    const counts = await withSmtp(box.url, (mailer) => sendDue({ db, now, mailer }))
    expect(counts).toMatchObject({ done: 4, failed: 0 })
    expect(box.received.map(({ envelope }) => envelope.to[0])).toEqual(['good@b.example'])
  })

  test('that waited for the mail server holds a link that works as long as any', async () => {
    const db = await openTestDatabase(engine)
    const box = await openSmtpBox()
    const id = await askSignIn(db, 'late@b.example')
    const late = NOW + 60 * MINUTE
    await withSmtp(box.url, (mailer) => sendDue({ db, now: () => late, mailer }))
    const token = (await tokenOf(db, SECRET, id))!
    expect(box.received[0]!.mail.text).toContain(token)
    expect(await findLink(db, token, 'sign-in', late + 15 * MINUTE - 1)).not.toBeNull()
    expect(await findLink(db, token, 'sign-in', late + 15 * MINUTE)).toBeNull()
  })

  test('to what is not one address is refused before any server is asked', async () => {
    const db = await openTestDatabase(engine)
    const box = await openSmtpBox()
    await askMail(db, 'a@b.example\r\nRCPT TO:<evil@e.example>', { key: 'a' })
    await askMail(db, 'a@b.example,evil@e.example', { key: 'b' })
    const logged: object[] = []
    const log = (what: object) => void logged.push(what)
    const counts = await withSmtp(box.url, (mailer) => sendDue({ db, now, mailer, log }))
    expect(counts).toMatchObject({ done: 0, failed: 2 })
    expect(box.received).toEqual([])
    expect(JSON.stringify([logged, (await jobsOf(db)).map((row) => row.lastError)])).not.toContain(
      '@',
    )
  })
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\0',
        ',',
        ';',
        '<',
        '>',
        '"',
        ' ',
        '@',
        ':',
        '(',
        ')',
        '\\',
        '.',
        'a',
        'évil',
        'evil@e.example',
        'RCPT TO:<evil@e.example>',
        'Bcc: evil@e.example',
        '=?utf-8?Q?=0A?=',
        '\u2028',
        '\ud800',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)
const addresses = fc.oneof(
  { arbitrary: hostile, weight: 1 },
  { arbitrary: hostile.map((text) => `${text}a@b.example`), weight: 1 },
  { arbitrary: fc.emailAddress(), weight: 6 },
)
const asWords = (text: string) => text.replace(/\s+/gu, ' ').trim()

test('what reaches the server is exactly what was meant, whatever was typed', async () => {
  const box = await openSmtpBox()
  let [sent, refused] = [0, 0]
  await withSmtp(box.url, (mailer) =>
    fc.assert(
      fc.asyncProperty(
        addresses,
        addresses,
        hostile,
        hostile,
        async (to, replyTo, name, message) => {
          box.received.length = 0
          const values = { title: name, name, message, url: message }
          const order = { to, replyTo, locale: 'en', message: 'application', values } as const
          const writing = { dedupeKey: 'key', token: null, config: MAIL_CONFIG }
          const mail = (() => {
            try {
              return composeMail(order, writing)
            } catch {
              return null
            }
          })()
          if (mail === null) return void refused++
          sent++
          await mailer.send(mail)
          const [{ envelope, mail: got }] = box.received as [(typeof box.received)[0]]
          expect(envelope).toEqual({ from: 'board@board.example', to: [to] })
          expect(got.to?.map((one) => one.address)).toEqual([to])
          expect(got.replyTo?.map((one) => one.address)).toEqual([replyTo])
          expect(got.cc ?? got.bcc ?? []).toEqual([])
          expect(asWords(got.subject!)).toBe(asWords(mail.subject))
          expect(got.headers.map(({ key }) => key).sort()).toEqual(HEADERS)
        },
      ),
      { numRuns: isDeep ? 3000 : 200 },
    ),
  )
  expect([sent > 50, refused > 20]).toEqual([true, true])
}, 300_000)

const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
]

test('beyond this machine mail is encrypted or not sent', async () => {
  const plain = await openSmtpBox()
  const mail = composeMail(
    {
      to: 'a@b.example',
      locale: 'fr',
      message: 'submitted',
      values: { title: 'A', outcome: 'published' },
    },
    { dedupeKey: 'key', token: null, config: MAIL_CONFIG },
  )
  // The same server by a name that is not known to be this machine.
  const far = plain.url.replace('127.0.0.1', '0.0.0.0')
  await expect(withSmtp(far, (mailer) => mailer.send(mail))).rejects.toMatchObject({
    after: 'pause',
  })
  expect(plain.received).toEqual([])
  const unvouched = await openSmtpBox({ tls: true })
  const farTls = unvouched.url.replace('127.0.0.1', '0.0.0.0')
  await expect(withSmtp(farTls, (mailer) => mailer.send(mail))).rejects.toMatchObject({
    after: 'pause',
  })
  expect(unvouched.received).toEqual([])
  await withSmtp(unvouched.url, (mailer) => mailer.send(mail))
  expect(unvouched.received).toHaveLength(1)
})
