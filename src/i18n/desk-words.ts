/** The words of the employers' pages: one file an area and locale, put together. */
import accountsEn from './desk/accounts.en.json' with { type: 'json' }
import accountsFr from './desk/accounts.fr.json' with { type: 'json' }
import accountsFrCa from './desk/accounts.fr-ca.json' with { type: 'json' }
import assessEn from './desk/assess.en.json' with { type: 'json' }
import assessFr from './desk/assess.fr.json' with { type: 'json' }
import assessFrCa from './desk/assess.fr-ca.json' with { type: 'json' }
import importsEn from './desk/imports.en.json' with { type: 'json' }
import importsFr from './desk/imports.fr.json' with { type: 'json' }
import importsFrCa from './desk/imports.fr-ca.json' with { type: 'json' }
import mailEn from './desk/mail.en.json' with { type: 'json' }
import mailFr from './desk/mail.fr.json' with { type: 'json' }
import mailFrCa from './desk/mail.fr-ca.json' with { type: 'json' }
import numbersEn from './desk/numbers.en.json' with { type: 'json' }
import numbersFr from './desk/numbers.fr.json' with { type: 'json' }
import numbersFrCa from './desk/numbers.fr-ca.json' with { type: 'json' }
import organizationsEn from './desk/organizations.en.json' with { type: 'json' }
import organizationsFr from './desk/organizations.fr.json' with { type: 'json' }
import organizationsFrCa from './desk/organizations.fr-ca.json' with { type: 'json' }
import ownEn from './desk/own.en.json' with { type: 'json' }
import ownFr from './desk/own.fr.json' with { type: 'json' }
import ownFrCa from './desk/own.fr-ca.json' with { type: 'json' }
import publishEn from './desk/publish.en.json' with { type: 'json' }
import publishFr from './desk/publish.fr.json' with { type: 'json' }
import publishFrCa from './desk/publish.fr-ca.json' with { type: 'json' }

export const deskFr = {
  ...accountsFr,
  ...organizationsFr,
  ...publishFr,
  ...assessFr,
  ...ownFr,
  ...numbersFr,
  ...importsFr,
  ...mailFr,
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
}
