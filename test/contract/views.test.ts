import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Markup that may be written as it is: parts of pages, and what is named safe. */
const RAW = [
  /^it\.body$/,
  /^it\.jsonLd$/,
  /^it\.\w+Html$/,
  /^include\('\/[a-z]+\/_[a-z]+', \{.*\}\)$/s,
]
const CSS_LIMIT = 20_000 // bytes
const DESK_CSS_LIMIT = 8_000
const SCRIPT_LIMIT = 15_000 // bytes, all scripts together

const views = readdirSync('views', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.eta'))
  .map((name) => ({
    name: name.replaceAll('\\', '/'),
    text: readFileSync(`views/${name}`, 'utf8'),
  }))

/** What stands in raw tags of a view and is not allowed there. */
function rawMistakes(text: string): string[] {
  return [...text.matchAll(/<%~([\s\S]*?)%>/g)]
    .map((tag) => tag[1]!.trim())
    .filter((expression) => !RAW.some((allowed) => allowed.test(expression)))
}

test('there are views to look at', () => {
  expect(views.length).toBeGreaterThan(8)
})

describe.each(views)('$name', ({ name, text }) => {
  test('begins with its own path and the data that it is given', () => {
    expect(text).toMatch(new RegExp(`^<%/\\* views/${name.replaceAll('.', '\\.')}: \\S.* \\*/%>\n`))
  })

  test('writes raw markup only where it is known to be safe', () => {
    expect(rawMistakes(text)).toEqual([])
  })

  test('names other views from the root', () => {
    const named = [...text.matchAll(/\b(?:include|layout)\(\s*(['"`])(.*?)\1/g)]
    expect(named.filter(([, , path]) => !/^\/[a-z]+\/_?[a-z]+$/.test(path!))).toEqual([])
  })

  test('has no inline style, no inline script and nothing of another site', () => {
    expect(text).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/i)
    expect(text.replace('<script type="application/ld+json">', '')).not.toMatch(
      /<script(?! [^>]*src=)/,
    )
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })

  test('leaves the words to the catalogues', () => {
    const shown = text.replace(/<%[\s\S]*?%>/g, '').replace(/<[^>]*>/g, ' ')
    expect(shown.match(/\p{L}+/gu) ?? []).toEqual([])
  })
})

test.each(['it.title', 'card.titleHtml', "include('_card', {})", "include('/postings/_card')"])(
  'raw %s would be found',
  (expression) => {
    expect(rawMistakes(`<p><%~ ${expression} %></p>`)).toEqual([expression])
  },
)

test('style and script stay within their weight', () => {
  expect(statSync('views/assets/style.css').size).toBeLessThanOrEqual(CSS_LIMIT)
  expect(statSync('views/assets/desk.css').size).toBeLessThanOrEqual(DESK_CSS_LIMIT)
  const scripts = ['board.js', 'desk.js'].map((name) => statSync(`views/assets/${name}`).size)
  expect(scripts.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(SCRIPT_LIMIT)
})

test('the style sheet asks for nothing from elsewhere', () => {
  const sheet = readFileSync('views/assets/style.css', 'utf8')
  expect(sheet).not.toMatch(/@import|url\((?!fonts\/)/)
})

test('the font travels with its licence', () => {
  expect(readFileSync('views/assets/fonts/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE')
})
