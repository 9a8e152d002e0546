/** What a browser would make of a page: its forms, and whatever in it is not the board's own. */

export type Tag = { name: string; attributes: Map<string, string>; content: string }

/** Their content is text until their own end. */
const TEXT_ONLY = new Set(['textarea', 'title', 'script', 'style'])
const ATTRIBUTE =
  /\s*\/?([^\s"'<>/=][^\s>/=]*|["'<][^\s>/=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?/y

/** The tags that open elements, in their order, as the standard reads them. */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = []
  const opening = /<!--[\s\S]*?(?:-->|$)|<([a-z][^\s/>]*)/gi
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    if (match[1] === undefined) continue
    const name = match[1].toLowerCase()
    const attributes = new Map<string, string>()
    let at = opening.lastIndex
    while (at < html.length) {
      ATTRIBUTE.lastIndex = at
      const found = ATTRIBUTE.exec(html)
      if (!found) break
      const value = (found[2] ?? '').replace(/^(["'])([\s\S]*)\1$/, '$2')
      attributes.set(found[1]!.toLowerCase(), unescaped(value))
      at = ATTRIBUTE.lastIndex
    }
    const end = html.indexOf('>', at)
    at = end < 0 ? html.length : end + 1
    let content = ''
    if (TEXT_ONLY.has(name)) {
      const rest = html.slice(at).search(new RegExp(`</${name}[\\s/>]`, 'i'))
      content = html.slice(at, rest < 0 ? undefined : at + rest)
      at += content.length
    }
    tags.push({ name, attributes, content })
    opening.lastIndex = at
  }
  return tags
}

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'srcset', 'xlink:href']

/** Elements, attributes and addresses of a page that nobody of the board wrote. */
export function findAlive(html: string): string[] {
  const alive: string[] = []
  for (const { name, attributes, content } of tagsIn(html)) {
    const tag = `<${name} ${[...attributes.keys()].join(' ')}>`.slice(0, 200)
    if (!/^[a-z][a-z0-9]*$/.test(name) || /^zz|^(iframe|object|embed|base)$/.test(name))
      alive.push(tag)
    for (const [attribute, value] of attributes) {
      if (!/^[a-z][a-z0-9:-]*$/i.test(attribute) || /^(on|style$|srcdoc$)/.test(attribute))
        alive.push(tag)
      const scheme = /^[\s\0-\x1f]*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase()
      const isAddress = ADDRESSES.includes(attribute) && scheme !== undefined
      if (isAddress && !['http', 'https', 'mailto'].includes(scheme))
        alive.push(`${attribute}=${value}`)
      if (attribute === 'src' && /zzel/.test(value)) alive.push(`src=${value}`)
    }
    const isData = attributes.get('type') === 'application/ld+json'
    if (name === 'script' && (isData ? content.includes('<') : content !== '')) alive.push(content)
    if (name === 'style') alive.push(content)
  }
  return alive
}

export type PageForm = {
  method: 'get' | 'post'
  action: string
  /** `isFree`: any text may be typed into it. */
  fields: { name: string; value: string; isFree: boolean }[]
}

/** The forms of a page, each with what it would send as it stands; none with files. */
export function formsIn(html: string, address: string): PageForm[] {
  const forms: PageForm[] = []
  for (const part of html.split(/(?=<form[\s>])/i).slice(1)) {
    const [head, ...inside] = tagsIn(part.split(/<\/form>/i)[0]!)
    const { attributes } = head!
    if (attributes.get('enctype')?.startsWith('multipart')) continue
    const fields = fieldsOf(inside)
    const action = attributes.get('action') || address.split('?', 1)[0]!
    const method = attributes.get('method')?.toLowerCase() === 'post' ? 'post' : 'get'
    if (fields.length > 0) forms.push({ method, action, fields })
  }
  return forms
}

/** One value a name: of buttons the last that deletes nothing, of choices the last that is made. */
function fieldsOf(tags: readonly Tag[]): PageForm['fields'] {
  const fields = new Map<string, PageForm['fields'][number]>()
  for (const { name: tag, attributes, content } of tags) {
    const name = attributes.get('name')
    if (name === undefined || !/^(input|textarea|select|button)$/.test(tag)) continue
    const type = attributes.get('type') ?? ''
    const value = tag === 'textarea' ? unescaped(content) : (attributes.get('value') ?? '')
    const isChoice = /^(checkbox|radio)$/.test(type)
    const isOff = (isChoice && !attributes.has('checked')) || value === 'delete'
    const isFree = tag === 'textarea' || (tag === 'input' && !isChoice && type !== 'hidden')
    if (!isOff || !fields.has(name)) fields.set(name, { name, value: isOff ? '' : value, isFree })
  }
  return [...fields.values()]
}

function unescaped(text: string): string {
  const names: Record<string, string> = {
    lt: '<',
    gt: '>',
    quot: '"',
    amp: '&',
    apos: "'",
    nbsp: ' ',
  }
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return names[name] ?? whole
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
  })
}
