/** Every kind of page is valid for the Nu HTML checker. */
import { describe, expect } from 'vitest'
import { LOCALES } from '../../src/domain/codes.ts'
import { DOCUMENTS } from '../../src/i18n/documents.ts'
import { pathTo, stepWord } from '../../src/i18n/paths.ts'
import { findFaults, hasJava } from './nu-checker.ts'
import { firstPosting, get, test } from './support.ts'

describe.skipIf(!hasJava)('the Nu HTML checker', () => {
  test.each(LOCALES)('finds no fault in any page of %s', async (locale) => {
    const list = pathTo(locale, 'list')
    const paths = [
      list,
      `${list}?contract=internship&country=FR&q=community+manager`,
      `${list}?q=xyzzyplugh&contract=internship`,
      `${list}?contract=unknown`,
      `${list}?status=closed`,
      await firstPosting(list),
      await firstPosting(`${list}?flag=only`),
      await firstPosting(`${list}?status=closed`),
      await firstPosting(`${list}?lang=en`),
      `${await firstPosting(list)}/${stepWord(locale, 'report')}`,
      `${list}/nothing-999999999`,
      ...[
        ...DOCUMENTS,
        'rules' as const,
        'signIn' as const,
        'publish' as const,
        'employers' as const,
        'log' as const,
      ].map((name) => pathTo(locale, name)),
    ]
    const pages = await Promise.all(
      paths.map(async (path) => [path, (await get(path)).body] as const),
    )
    expect(findFaults(pages)).toEqual([])
  })
})
