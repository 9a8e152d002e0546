/** XML as a stream of flat records, with the limits that files of strangers need. */
import { SaxesParser } from 'saxes'
import { UnreadableInput } from './fields.ts'
import { MAX_LINE } from './split-lines.ts'

/** One element of the wanted name: the text of each of its children. */
export type XmlRecord = {
  line: number
  /** Child name in lower case → its text; the first of several counts. */
  fields: Map<string, string>
  isTooLong: boolean
  /** Entities that only HTML knows stand in it; they are left as they are. */
  hasHtmlEntities: boolean
}

const MAX_DEPTH = 100 // elements within one another
const MAX_CHILDREN = 500 // of one record; more are dropped
const PIECE = 65_536 // characters handed to the parser at once

/**
 * Reads elements called `name`, wherever they stand. Holds one record at a time.
 * @throws UnreadableInput for a document type or entity declaration, more than 100 levels, a piece of
 *   text or markup over MAX_LINE characters, and XML that is not well-formed
 */
export async function* readXml(
  chunks: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<XmlRecord> {
  const reader = new RecordReader(name)
  for await (const text of decoded(chunks)) {
    for (let at = 0; at < text.length; at += PIECE) {
      reader.write(text.slice(at, at + PIECE))
      yield* reader.taken()
    }
  }
  reader.close()
  yield* reader.taken()
}

class RecordReader {
  readonly #parser = new SaxesParser()
  readonly #name: string
  #done: XmlRecord[] = []
  #record: XmlRecord | null = null
  #child: { name: string; texts: string[] } | null = null
  #size = 0
  #depth = 0
  #recordDepth = 0
  /** Characters since the parser last told anything: what it holds. */
  #held = 0
  #hasRoot = false

  constructor(name: string) {
    this.#name = name
    const parser = this.#parser
    parser.on('doctype', () => this.#refuseDoctype())
    parser.on('error', (error) => this.#fail(error.message))
    parser.on('opentagstart', (tag) => this.#open(localName(tag.name)))
    parser.on('closetag', () => this.#close())
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
    parser.on('comment', () => this.#rest())
    parser.on('processinginstruction', () => this.#rest())
    parser.on('attribute', () => undefined)
  }

  write(piece: string): void {
    this.#parser.write(piece)
    this.#held += piece.length
    if (this.#held <= MAX_LINE + PIECE) return
    if (!this.#hasRoot) this.#refuseDoctype()
    const { line } = this.#parser
    const message = `line ${line}: an element longer than ${MAX_LINE} characters`
    throw new UnreadableInput(message, 'long-element', line)
  }

  close(): void {
    this.#parser.close()
  }

  taken(): XmlRecord[] {
    const done = this.#done
    this.#done = []
    return done
  }

  #rest(): void {
    this.#held = 0
  }

  #open(name: string): void {
    this.#rest()
    this.#hasRoot = true
    if (++this.#depth > MAX_DEPTH) {
      const { line } = this.#parser
      throw new UnreadableInput(`line ${line}: more than ${MAX_DEPTH} levels of XML`, 'depth', line)
    }
    if (this.#record === null) {
      if (name === this.#name) this.#begin()
    } else if (this.#depth === this.#recordDepth + 1) this.#child = { name, texts: [] }
  }

  #begin(): void {
    // The sign after the name was read: when it is a line break, the element began a line above.
    const line = this.#parser.column === 0 ? this.#parser.line - 1 : this.#parser.line
    this.#record = { line, fields: new Map(), isTooLong: false, hasHtmlEntities: false }
    this.#recordDepth = this.#depth
    this.#size = 0
  }

  #text(text: string): void {
    this.#rest()
    if (!this.#record || !this.#child) return
    this.#size += text.length
    if (this.#size > MAX_LINE) this.#record.isTooLong = true
    else this.#child.texts.push(text)
  }

  #close(): void {
    this.#rest()
    const depth = this.#depth--
    const record = this.#record
    if (!record) return
    if (depth === this.#recordDepth) {
      this.#done.push(record)
      this.#record = null
      return
    }
    if (!this.#child) return
    if (depth > this.#recordDepth + 1) {
      this.#child.texts.push('\n') // markup that was not put into CDATA: its parts stay apart
      return
    }
    const { name, texts } = this.#child
    this.#child = null
    const text = texts.join('').trim()
    const isNew = !record.fields.has(name) && record.fields.size < MAX_CHILDREN
    if (isNew && text !== '') record.fields.set(name, text)
  }

  #refuseDoctype(): never {
    throw new UnreadableInput(
      'XML with a document type (DOCTYPE) or entities of its own is not read; take that part out',
      'doctype',
    )
  }

  /** Feeds often hold entities of HTML, which reading the text understands; all else is no XML. */
  #fail(message: string): void {
    const [, line = '?', reason = 'broken'] = /^(\d+):\d+: (.*)$/s.exec(message) ?? []
    if (reason === 'undefined entity.') {
      if (this.#record) this.#record.hasHtmlEntities = true
      return
    }
    if (reason.startsWith('inappropriately located doctype')) this.#refuseDoctype()
    const words = `line ${line}: not well-formed XML: ${reason.replace(/\.$/, '')}`
    throw new UnreadableInput(words, 'broken-xml', Number(line) || null)
  }
}

/** "ns:job" is job. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

/** Encodings that the XML declaration may name beside UTF-8. */
const ENCODING =
  /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["'](iso-8859-1|iso-8859-15|windows-1252)["']/i

async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  let head = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true })
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.length < 256) continue
    decoder = decoderFor(head)
    yield decoder.decode(head, { stream: true })
  }
  decoder ??= decoderFor(head)
  yield head.length < 256 ? decoder.decode(head) : decoder.decode()
}

function decoderFor(head: Buffer): InstanceType<typeof TextDecoder> {
  return new TextDecoder(ENCODING.exec(head.toString('latin1', 0, 400))?.[1] ?? 'utf-8')
}
