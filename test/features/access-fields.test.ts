import { beforeAll, expect, test } from 'vitest'
import { localeOf } from '../../src/i18n/paths.ts'
import { translator } from '../../src/i18n/translate.ts'
import type { SignedIn } from '../employer.ts'
import { eachEngine, isDeep } from '../support.ts'
import {
  addressOf,
  ask,
  changed,
  columnsOf,
  contentOf,
  inParts,
  type Route,
  routesOf,
  senderOf,
} from './access-support.ts'
import { makeWorld, type Role, type World } from './access-world.ts'
import { IMPORT } from './upload-support.ts'

/** Names that mean something to the language, to other programs, or to an attacker. */
const NAMES = [
  ...['__proto__', '__proto__[role]', '__proto__.role', 'constructor', 'constructor[prototype]'],
  ...['prototype', 'toString', 'hasOwnProperty', 'isAdmin', 'admin', 'owner', 'owner_id'],
  ...['flag_score', '_method', 'fields[role]', 'role[]', ''],
]
const FORM = 'application/x-www-form-urlencoded'
const SHARE = 3

eachEngine('a form', (engine) => {
  let world: World
  let taking: Route[]
  beforeAll(async () => {
    world = await makeWorld(engine)
    taking = routesOf(world).filter(({ method }) => method === 'POST')
  })

  test('takes no field that it does not have, whatever column it is named after', async () => {
    const { board } = world
    const columns = await columnsOf(board.db)
    expect(columns).toEqual(
      expect.arrayContaining(['organization_id', 'is_own', 'trust', 'verifiedAt', 'role', 'flag']),
    )
    expect(columns.length).toBeGreaterThan(100)
    const forms = taking.filter(({ row, url }) => row.mild && (url.startsWith('/fr/') || isDeep))
    expect(forms.length).toBeGreaterThan(18)
    const before = await contentOf(board.db)
    const tried = new Set<string>()
    for (const [at, route] of forms.entries()) {
      const { base = route.row.mild!, fields = [] } = route.row
      const words = translator(localeOf(route.url)!)('error.422.title')
      // Each form refuses what it does not name by the same function: a third of the columns each.
      const some = columns.filter((_, nth) => isDeep || (nth + at) % SHARE === 0)
      for (const name of [...some, ...NAMES]) {
        if (fields.includes(name)) continue
        tried.add(name)
        const form = Object.fromEntries([...Object.entries(base), [name, '1']])
        Object.defineProperty(form, name, { value: '1', enumerable: true })
        const { statusCode, body } = await ask(board, {
          ...{ role: senderOf(route, world), method: 'POST', url: addressOf(route), fields: form },
        })
        const asked = `${route.url} ${name}`
        expect([asked, statusCode, body.includes(words)]).toEqual([asked, 422, true])
      }
    }
    expect(columns.filter((name) => !tried.has(name))).toEqual([])
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  test('with a file takes no such field either', async () => {
    const { board, owner, roles } = world
    const own = { csrf: owner.csrf, organization: String(owner.organizationId), format: '' }
    const before = await contentOf(board.db)
    for (const name of [...(await columnsOf(board.db)), ...NAMES]) {
      if (['organization', 'format', 'file', 'csrf', ''].includes(name)) continue
      const form = Object.defineProperty({ ...own }, name, { value: '1', enumerable: true })
      const sent = inParts(form, 'title,text\nA,B\n')
      const asked = { role: roles.owner, method: 'POST', url: IMPORT, ...sent }
      const { statusCode } = await ask(board, asked)
      // security: the reader of such bodies refuses the names of an object’s own parts by itself
      expect(`${statusCode} ${name}`).toMatch(/^4(00|22) /)
    }
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  test('that no page of the board sends is refused in the reader’s language, and never a defect', async () => {
    const { board } = world
    const before = await contentOf(board.db)
    for (const route of taking) {
      const locale = localeOf(route.url)!
      for (const [name, { type, payload }] of Object.entries(
        brokenBodies(senderOf(route, world)),
      )) {
        const role = senderOf(route, world)
        const headers = { 'content-type': type, ...(role.csrf && { 'x-csrf-token': role.csrf }) }
        const sent = { role, method: 'POST', url: addressOf(route), payload, headers }
        const { statusCode, body } = await ask(board, sent)
        expect(`${statusCode} ${route.url} ${name}`).toMatch(/^4/)
        expect([route.url, name, /<html lang="([\w-]+)"/.exec(body)?.[1]]).toEqual([
          ...[route.url, name],
          { fr: 'fr-FR', 'fr-ca': 'fr-CA', en: 'en-CA' }[locale],
        ])
      }
    }
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })

  test('with a broken file is refused and keeps nothing', async () => {
    const { board, owner, roles } = world
    const before = await contentOf(board.db)
    for (const [name, payload] of Object.entries(brokenParts(owner))) {
      const { statusCode } = await ask(board, {
        ...{ role: roles.owner, method: 'POST', url: IMPORT, payload },
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      })
      expect(`${statusCode} ${name}`).toMatch(/^4/)
    }
    expect(changed(before, await contentOf(board.db))).toEqual([])
  })
})

/** Bodies of the wrong size, kind or spelling. */
function brokenBodies({ csrf }: Role): Record<string, { type: string; payload: string | Buffer }> {
  const many = Array.from({ length: 5000 }, (_, at) => `f${at}=1`).join('&')
  const form = (payload: string | Buffer) => ({ type: FORM, payload })
  const json = (payload: string) => ({ type: 'application/json', payload })
  const text = (type: string) => ({ type, payload: `csrf=${csrf}&unknown=1` })
  const part = (head: string) => ({
    type: 'multipart/form-data; boundary=b',
    payload: `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\nx\r\n--b--\r\n`,
  })
  return {
    large: form(`unknown=${'a'.repeat(300 * 1024)}`),
    many: form(many),
    'broken percent': form('%E0%A4%A=%zz&unknown=%'),
    'broken UTF-8': form(Buffer.from([0x75, 0x3d, 0xff, 0xfe, 0xc0, 0x80])),
    NUL: form('un%00known=%00&\0=1'),
    nested: form('unknown[a][b]=1&unknown[]=2'),
    same: form('unknown=1&unknown=2'),
    '= alone': form('=&=&=1'),
    'JSON object': json('{"unknown":{"a":[1,null,{"b":true}]}}'),
    'JSON proto': json('{"__proto__":{"role":"admin"}}'),
    'JSON list': json('[1,2,3]'),
    'JSON number': json('1'),
    'JSON text': json('"unknown"'),
    'JSON broken': json('{"a":'),
    'JSON deep': json('['.repeat(20_000)),
    text: text('text/plain'),
    XML: text('application/xml'),
    'no such type': text('nonsense'),
    octets: text('application/octet-stream'),
    'other charset': text(`${FORM}; charset=utf-16`),
    'a part': part('name="unknown"'),
    'a part that is a file': part('name="unknown"; filename="x.html"'),
    'a part named proto': part('name="__proto__"'),
    'a part without a name': part('filename="x"'),
    'no boundary': { type: 'multipart/form-data', payload: 'x' },
    'long boundary': { type: `multipart/form-data; boundary=${'b'.repeat(300)}`, payload: 'x' },
    'empty boundary': { type: 'multipart/form-data; boundary=""', payload: 'x' },
    'cut off': { type: 'multipart/form-data; boundary=b', payload: '--b\r\nContent-Dispo' },
  }
}

function brokenParts({ csrf, organizationId }: SignedIn): Record<string, string> {
  const field = (head: string, value: string) =>
    `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`
  const own = field('name="csrf"', csrf) + field('name="organization"', `${organizationId}`)
  const file = field('name="file"; filename="a.csv"', 'title,text\nA,B')
  const many = Array.from({ length: 40 }, (_, at) => field(`name="f${at}"`, '1')).join('')
  return {
    'two files': `${own}${file}${file}--b--\r\n`,
    'many fields': `${own}${many}${file}--b--\r\n`,
    'cut off': `${own}${file}`,
    'no file': `${own}--b--\r\n`,
    'a field as the file': `${own}${field('name="file"', 'title,text\nA,B')}--b--\r\n`,
    'the organization as a file': `${field('name="csrf"', csrf)}${field('name="organization"; filename="a"', '1')}${file}--b--\r\n`,
    'an organization twice': `${own}${field('name="organization"', '1')}${file}--b--\r\n`,
    'a file of NUL': `${own}${field('name="file"; filename="\0"', '\0\0\0')}--b--\r\n`,
  }
}
