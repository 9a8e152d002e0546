/** The words of pages behind a session, and of the log: one file an area and locale, put together. */
import accountsEn from './desk/accounts.en.json' with { type: 'json' }
import accountsFr from './desk/accounts.fr.json' with { type: 'json' }
import accountsFrCa from './desk/accounts.fr-ca.json' with { type: 'json' }
import assessEn from './desk/assess.en.json' with { type: 'json' }
import assessFr from './desk/assess.fr.json' with { type: 'json' }
import assessFrCa from './desk/assess.fr-ca.json' with { type: 'json' }
import importsEn from './desk/imports.en.json' with { type: 'json' }
import importsFr from './desk/imports.fr.json' with { type: 'json' }
import importsFrCa from './desk/imports.fr-ca.json' with { type: 'json' }
import logEn from './desk/log.en.json' with { type: 'json' }
import logFr from './desk/log.fr.json' with { type: 'json' }
import logFrCa from './desk/log.fr-ca.json' with { type: 'json' }
import mailEn from './desk/mail.en.json' with { type: 'json' }
import mailFr from './desk/mail.fr.json' with { type: 'json' }
import mailFrCa from './desk/mail.fr-ca.json' with { type: 'json' }
import modelsEn from './desk/models.en.json' with { type: 'json' }
import modelsFr from './desk/models.fr.json' with { type: 'json' }
import modelsFrCa from './desk/models.fr-ca.json' with { type: 'json' }
import numbersEn from './desk/numbers.en.json' with { type: 'json' }
import numbersFr from './desk/numbers.fr.json' with { type: 'json' }
import numbersFrCa from './desk/numbers.fr-ca.json' with { type: 'json' }
import organizationsEn from './desk/organizations.en.json' with { type: 'json' }
import organizationsFr from './desk/organizations.fr.json' with { type: 'json' }
import organizationsFrCa from './desk/organizations.fr-ca.json' with { type: 'json' }
import ownEn from './desk/own.en.json' with { type: 'json' }
import ownFr from './desk/own.fr.json' with { type: 'json' }
import ownFrCa from './desk/own.fr-ca.json' with { type: 'json' }
import peopleEn from './desk/people.en.json' with { type: 'json' }
import peopleFr from './desk/people.fr.json' with { type: 'json' }
import peopleFrCa from './desk/people.fr-ca.json' with { type: 'json' }
import publishEn from './desk/publish.en.json' with { type: 'json' }
import publishFr from './desk/publish.fr.json' with { type: 'json' }
import publishFrCa from './desk/publish.fr-ca.json' with { type: 'json' }
import reportsEn from './desk/reports.en.json' with { type: 'json' }
import reportsFr from './desk/reports.fr.json' with { type: 'json' }
import reportsFrCa from './desk/reports.fr-ca.json' with { type: 'json' }
import reviewEn from './desk/review.en.json' with { type: 'json' }
import reviewFr from './desk/review.fr.json' with { type: 'json' }
import reviewFrCa from './desk/review.fr-ca.json' with { type: 'json' }
import watchEn from './desk/watch.en.json' with { type: 'json' }
import watchFr from './desk/watch.fr.json' with { type: 'json' }
import watchFrCa from './desk/watch.fr-ca.json' with { type: 'json' }

export const deskFr = {
  ...accountsFr,
  ...organizationsFr,
  ...publishFr,
  ...assessFr,
  ...ownFr,
  ...numbersFr,
  ...importsFr,
  ...mailFr,
  ...reviewFr,
  ...reportsFr,
  ...logFr,
  ...watchFr,
  ...modelsFr,
  ...peopleFr,
}

export const deskFrCa = {
  ...accountsFrCa,
  ...organizationsFrCa,
  ...publishFrCa,
  ...assessFrCa,
  ...ownFrCa,
  ...numbersFrCa,
  ...importsFrCa,
  ...mailFrCa,
  ...reviewFrCa,
  ...reportsFrCa,
  ...logFrCa,
  ...watchFrCa,
  ...modelsFrCa,
  ...peopleFrCa,
}

export const deskEn = {
  ...accountsEn,
  ...organizationsEn,
  ...publishEn,
  ...assessEn,
  ...ownEn,
  ...numbersEn,
  ...importsEn,
  ...mailEn,
  ...reviewEn,
  ...reportsEn,
  ...logEn,
  ...watchEn,
  ...modelsEn,
  ...peopleEn,
}
