/**
 * A process that sends what mail is due and ends: for tests that kill it.
 * Arguments: database, SMTP server, what its clock shows at the start, UTC ms.
 */

import { parseConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/db/database.ts'
import { mailHandler } from '../../src/features/jobs/send-mail.ts'
import { runDueJobs } from '../../src/features/jobs/worker.ts'
import { openSmtp } from '../../src/mail/smtp.ts'

const [databaseUrl = '', smtpUrl = '', startsAt = '0'] = process.argv.slice(2)
const now = () => Number(startsAt) + Math.round(performance.now())
const config = parseConfig({ NODE_ENV: 'test', BASE_URL: 'https://board.example' })
const db = await openDatabase(databaseUrl)
const mailer = openSmtp(smtpUrl)
const mail = mailHandler({ db, config, secret: 'no mail of these holds a link', mailer, now })
await runDueJobs({ db, now }, { mail })
mailer.close()
await db.destroy()
