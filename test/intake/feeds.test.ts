import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableInput } from '../../src/intake/fields.ts'
import { readPosting } from '../../src/intake/read-posting.ts'
import { detectFormat, FORMATS } from '../../src/intake/read-records.ts'
import { chunksOf, feedOf, recordsOf } from './support.ts'

describe('an XML feed as Indeed reads it', () => {
  const job = `<title><![CDATA[Stage community manager]]></title>
<date>Fri, 20 Nov 2026 08:00:00 GMT</date><referencenumber>R-7</referencenumber>
<url>https://paie.example/7</url><company>Paie &amp; Cie</company><city>Québec</city>
<state>QC</state><country>CA</country><jobtype>fulltime, internship</jobtype>
<description><![CDATA[<p>Vous animez <b>le forum</b>.</p>]]></description>
<remotetype>Hybrid remote</remotetype><status>removed</status><source>org:1</source>
<category>Marketing</category><expirationdate>2026-12-24</expirationdate>`

  test('gives the fields of each job, and keeps the others aside', async () => {
    const [record] = await recordsOf(feedOf([job]), 'indeed-xml')
    expect(record).toMatchObject({ line: 4, problems: [] })
    expect(record!.fields).toEqual({
      title: 'Stage community manager',
      date_posted: '2026-11-20T08:00:00.000Z',
      id: 'R-7',
      url: 'https://paie.example/7',
      organization: 'Paie & Cie',
      city: 'Québec',
      region: 'QC',
      country: 'CA',
      contract: 'internship',
      text: '<p>Vous animez <b>le forum</b>.</p>',
      remote: 'hybrid',
      category: 'Marketing',
      valid_through: '2026-12-24',
    })
    const { draft } = readPosting(record!, 'test')
    expect(draft).toMatchObject({ country: 'CA', region: 'CA-QC', contract: 'internship' })
  })

  test.each([
    ['fulltime', undefined],
    ['Part-time', undefined],
    ['Full Time, Permanent', 'permanent'],
    ['contract', 'fixed-term'],
    ['temporary', 'fixed-term'],
    ['seasonal', 'fixed-term'],
    ['subcontract', 'freelance'],
    ['internship, temporary', 'internship'],
    ['Apprenticeship | contract', 'apprenticeship'],
    ['volunteer', 'volunteer'],
    ['permanent, contract', undefined],
    ['constructor', undefined],
  ])('with job type %j offers %s', async (type, contract) => {
    const [record] = await recordsOf(feedOf([`<jobtype>${type}</jobtype>`]), 'indeed-xml')
    expect(record!.fields?.contract).toBe(contract)
  })

  test('of many pages names the line of each <job>, not of its end', async () => {
    const filler = `<title>t</title>\n<description>${'mot\n'.repeat(2000)}</description>\n`
    const records = await recordsOf(feedOf(Array(40).fill(filler)), 'indeed-xml', 1 << 16)
    expect(records.map(({ line }) => line)).toEqual(
      Array.from({ length: 40 }, (_, at) => 4 + at * 2003),
    )
  })

  test('reads alike however its bytes are cut, and in the encoding that it names', async () => {
    const feed = feedOf([job, job]).replace('utf-8', 'iso-8859-1')
    const whole = await recordsOf(Buffer.from(feed, 'latin1'), 'indeed-xml')
    expect(whole[0]!.fields).toMatchObject({ city: 'Québec' })
    for (const size of [1, 7, 300]) {
      expect(await recordsOf(Buffer.from(feed, 'latin1'), 'indeed-xml', size)).toEqual(whole)
    }
  })

  test('may hold entities of HTML and markup that was not put into CDATA', async () => {
    const [record] = await recordsOf(
      feedOf(['<title>Chargé&nbsp;e</title><description><p>Un</p><p>Deux</p></description>']),
      'indeed-xml',
    )
    expect(record!.problems).toMatchObject([{ severity: 'warning', code: 'encoding' }])
    expect(readPosting(record!, 'x').draft).toMatchObject({
      text: expect.stringMatching(/Un\s+Deux/),
    })
  })

  const bomb = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY ${'abcdefghij'[at + 1]} "${`&${'abcdefghij'[at]};`.repeat(10)}">`,
  ).join('')}]>`
  test.each([
    ['a bomb of entities', `${bomb}<source><job><title>&j;</title></job></source>`, 'DOCTYPE'],
    [
      'an entity of a file',
      '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><source><job><title>&x;</title></job></source>',
      'DOCTYPE',
    ],
    ['a plain document type', '<!DOCTYPE source><source/>', 'DOCTYPE'],
    ['a document type without an end', `<!DOCTYPE source [${' '.repeat(2_000_000)}`, 'DOCTYPE'],
    ['200,000 levels', '<a>'.repeat(200_000), '100 levels'],
    ['an endless element', `<source><job><title>${'a'.repeat(3_000_000)}`, 'longer than'],
    ['an endless attribute', `<source x="${'a'.repeat(3_000_000)}`, 'longer than'],
    ['a tag that is never closed', '<source><job><title>Un</title>', 'line 1: not well-formed'],
    ['tags that cross', '<source>\n<job>\n<title></job>', 'line 3: not well-formed'],
    ['no XML at all', 'bonjour', 'not well-formed'],
  ])('with %s is refused as a whole', async (_, feed, words) => {
    const failure = await recordsOf(feed, 'indeed-xml').catch((error) => error)
    expect(failure).toBeInstanceOf(UnreadableInput)
    expect(failure.message).toContain(words)
  })

  test('names the line on which each job begins', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(3), fc.constantFrom('<job>', '<job\n>', '<job\r\n a="1">')), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.integer({ min: 1, max: 40 }),
        async (jobs, size) => {
          let feed = '<source>'
          const lines = jobs.map(([breaks, tag]) => {
            feed += '\n'.repeat(breaks)
            const line = feed.split('\n').length
            feed += `${tag}<title>t</title>\n<description>d</description></job>`
            return line
          })
          const records = await recordsOf(`${feed}</source>`, 'indeed-xml', size)
          expect(records.map(({ line }) => line)).toEqual(lines)
        },
      ),
    )
  })
})

describe('offers of France Travail', () => {
  const offer = {
    id: '192XYZ',
    intitule: 'Community manager (H/F)',
    description: 'Vous animez nos forums.',
    dateCreation: '2026-11-10T09:30:00.000Z',
    lieuTravail: { libelle: '69 - LYON 03', codePostal: '69003', commune: '69383' },
    entreprise: { nom: 'Paie' },
    typeContrat: 'CDD',
    natureContrat: 'Contrat travail',
    dureeTravailLibelle: '24H30/semaine',
    alternance: false,
    salaire: { libelle: 'Mensuel de 1900.0 Euros à 2100.50 Euros sur 12.0 mois' },
    contact: { nom: 'M. Untel', courriel: 'Pour postuler : https://paie.example/postuler' },
    origineOffre: { origine: '1', urlOrigine: 'https://candidat.francetravail.fr/offres/192XYZ' },
    romeCode: 'E1101',
  }

  test('give their fields, and no name of a person', async () => {
    const [record] = await recordsOf(JSON.stringify({ resultats: [offer] }), 'france-travail')
    const { draft, problems } = readPosting(record!, 'test')
    expect(problems).toEqual([])
    expect(draft).toMatchObject({
      externalId: '192XYZ',
      contract: 'fixed-term',
      country: 'FR',
      region: 'FR-ARA',
      city: 'Lyon',
      organization: 'Paie',
      salary: { min: 190_000, max: 210_050, currency: 'EUR', unit: 'MONTH' },
      weeklyHours: 24.5,
      applyUrl: 'https://paie.example/postuler',
      extra: { romeCode: 'E1101', postal_code: '69003' },
    })
    expect(JSON.stringify(draft)).not.toContain('Untel')
  })

  test.each([
    [{ typeContrat: 'CDD', alternance: true }, 'apprenticeship'],
    [{ typeContrat: 'CDI', natureContrat: 'Cont. professionnalisation' }, 'apprenticeship'],
    [{ typeContrat: 'MIS' }, 'fixed-term'],
    [{ typeContrat: 'LIB' }, 'freelance'],
    [{ typeContrat: 'FRA' }, undefined],
    [{ typeContrat: 'constructor' }, undefined],
  ])('with %j offer %s', async (said, contract) => {
    const [record] = await recordsOf(JSON.stringify([{ ...offer, ...said }]), 'france-travail')
    expect(record!.fields?.contract).toBe(contract)
  })

  test('may be a bare list, one offer, or one a line', async () => {
    const text = JSON.stringify(offer, null, 2)
    const height = text.split('\n').length
    const linesIn = async (file: string) =>
      (await recordsOf(file, 'france-travail')).map(({ line }) => line)
    expect(await linesIn(`[${text},\n${text}]`)).toEqual([1, height + 1])
    expect(await linesIn(text)).toEqual([1])
    expect(await linesIn(`${JSON.stringify(offer)}\n${JSON.stringify(offer)}\n`)).toEqual([1, 2])
  })

  test('of more than 20 MB are refused with a word on how to go on', async () => {
    const big = `[${'"aaaaaaaaaaaaaaaaaaaaaaaaa",'.repeat(800_000)}1]`
    await expect(recordsOf(big, 'france-travail', 1 << 20)).rejects.toThrow('JSON Lines')
  })
})

describe('readers', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            '{',
            '}',
            '[',
            ']',
            '"',
            ':',
            ',',
            '\\',
            '\n',
            ' ',
            '<',
            '>',
            '/',
            '&',
            ';',
            '\ufeff',
          ],
          ...[
            '<job>',
            '</job>',
            '<source>',
            '<![CDATA[',
            ']]>',
            '"@graph":[',
            '"@type":"JobPosting"',
          ],
          ...[
            '"title"',
            '"resultats"',
            'title',
            'null',
            '<!--',
            '<?xml',
            '\ud800',
            '&#0;',
            '<!DOCTYPE',
          ],
        ),
        { maxLength: 60 },
      )
      .map((parts) => Buffer.from(parts.join(''))),
  )

  test.each(FORMATS)('of %s end well or refuse the file on any bytes', async (format) => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (content, size) => {
        const read = recordsOf(content, format, size).catch((error) => {
          if (error instanceof UnreadableInput) return []
          throw error
        })
        const last = Buffer.from(content).toString('latin1').split('\n').length
        for (const record of await read) {
          expect(record.line).toBeGreaterThanOrEqual(1)
          expect(record.line).toBeLessThanOrEqual(last)
          readPosting(record, 'test')
        }
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['a.csv', '{}', 'csv'],
    ['a.jsonl', '{"@type":"JobPosting"}', 'jsonl'],
    ['a.json', '{"title":"a","text":"b"}', 'jsonl'],
    ['a.json', '\ufeff \n[{"@context":"https://schema.org","@type":"JobPosting"}]', 'json-ld'],
    ['a.json', '{"resultats":[]}', 'france-travail'],
    ['export', '[{"id":"1","intitule":"a","romeCode":"E1101"}]', 'france-travail'],
    ['flux.xml', '<?xml version="1.0"?><source/>', 'indeed-xml'],
    ['-', '<source/>', 'indeed-xml'],
    ['-', 'title;text', 'csv'],
  ])('are chosen for %s that begins with %s: %s', async (name, content, format) => {
    expect(await detectFormat(name, chunksOf(content, 3))).toBe(format)
  })
})
