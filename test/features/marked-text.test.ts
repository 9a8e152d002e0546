import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderText } from '../../src/http/markdown.ts'
import { type Mark, renderMarkedText, renderMarkedTitle } from '../../src/sheet/marked-text.ts'

const mark = (text: string, words: string, n = 1, isFor = true): Mark => {
  const start = text.indexOf(words)
  return { n, start, end: start + words.length, isFor, label: `Raison ${n}` }
}
const link = (n: number) => `<a class="n" href="#r${n}" aria-label="Raison ${n}">${n}</a>`

describe('the text with its evidence', () => {
  test('marks the very words and numbers them', () => {
    const text = 'Vous gérez le budget seul.'
    expect(renderMarkedText(text, [mark(text, 'gérez le budget')])).toBe(
      `<p>Vous <mark id="m1">gérez le budget</mark>${link(1)} seul.</p>`,
    )
  })

  test('a mark over emphasis and over two paragraphs still nests', () => {
    const text = 'un **deux** trois\n\nquatre cinq'
    const html = renderMarkedText(text, [mark(text, text.slice(3, 25))])
    expect(html).toBe(
      '<p>un <strong><mark id="m1">deux</mark></strong><mark> trois</mark></p>\n' +
        `<p><mark>quatre</mark>${link(1)} cinq</p>`,
    )
  })

  test('a mark that begins at a list or heading sign leaves the list and heading whole', () => {
    const text = '## Missions\n\n- gérer le budget\n- écrire'
    const html = renderMarkedText(text, [
      mark(text, '- gérer le budget'),
      mark(text, '## Missions', 2),
    ])
    expect(html).toContain(`<h2><mark id="m2">Missions</mark>${link(2)}</h2>`)
    expect(html).toContain(`<li><mark id="m1">gérer le budget</mark>${link(1)}</li>`)
  })

  test('two marks on the same words both have a place to point to', () => {
    const text = 'seul en charge du budget'
    const html = renderMarkedText(text, [mark(text, text, 1), mark(text, 'charge', 2)])
    expect(html).toContain('id="m1"')
    expect(html).toContain('id="m2"')
  })

  test('a number never stands inside the employer’s own link', () => {
    const text = 'voir [vous encadrez trois personnes](https://a.example/x) ici'
    const html = renderMarkedText(text, [mark(text, 'encadrez trois')])
    expect(html).toContain(
      `<a href="https://a.example/x" rel="nofollow ugc noopener">vous <mark id="m1">encadrez trois</mark> personnes</a>${link(1)}`,
    )
    const over = renderMarkedText(text, [mark(text, text.slice(5, 48))])
    expect(over.match(/<mark/g)?.length).toBe(over.match(/<\/mark>/g)?.length)
    expect(over).toMatch(/<\/a><a class="n"[^>]*>1<\/a> ici/)
  })

  test('a title is plain text', () => {
    const title = 'Head of *Social* <b>'
    expect(renderMarkedTitle(title, [mark(title, 'Head of')])).toBe(
      `<mark id="m1">Head of</mark> *Social* &lt;b&gt;${link(1)}`,
    )
  })

  test('marks never change what is read, whatever the text', () => {
    const words = (html: string) =>
      html
        .replace(/<a class="n[^>]*>\d+<\/a>/g, '')
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    const bit = fc.constantFrom(
      'mot',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '## ',
      '**',
      '*',
      '1. ',
      '[a](https://b.example)',
      '<script>',
      '&amp;',
      '`',
      '> ',
      'é',
      '😀',
    )
    fc.assert(
      fc.property(
        fc.array(bit, { minLength: 2, maxLength: 40 }),
        fc.nat(),
        fc.nat(),
        (bits, a, b) => {
          const text = bits.join('')
          const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [
            number,
            number,
          ]
          fc.pre(start < end)
          const html = renderMarkedText(text, [{ n: 1, start, end, isFor: true, label: 'x' }])
          expect(html).not.toMatch(/[\ue000-\uefff]/)
          expect(html.split('<mark').length).toBe(html.split('</mark>').length)
          expect(html).not.toContain('<script')
          // Either the mark is there with its number, or nothing of it (it covered only signs).
          expect(html.match(/href="#r1"/g)?.length ?? 0).toBe(html.includes('id="m1"') ? 1 : 0)
          expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s)
        },
      ),
      { numRuns: 500 },
    )
    const plain = '## Vous\n\n- **gérez** le budget, *seul*\n- et plus'
    expect(words(renderMarkedText(plain, [mark(plain, 'budget, *seul*')]))).toBe(
      words(renderText(plain)),
    )
  })
})

describe('an employer’s Markdown', () => {
  test('shows no image, no raw markup and no address that is not http or mail', () => {
    const html = renderText(
      '<img src=x onerror=alert(1)> ![une image](https://a.example/x.png) [b](javascript:alert(1)) [c](/page) [d](https://d.example "t")',
    )
    expect(html).not.toMatch(/<img|"javascript:|<a>|href="\/|a\.example/)
    expect(html).toContain(' une image ')
    expect(html).toContain('<a href="https://d.example" rel="nofollow ugc noopener">d</a>')
  })

  test('headings start under the page title and skip no level', () => {
    expect(renderText('### a\n\n# b\n\n#### c')).toBe('<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>')
  })
})
