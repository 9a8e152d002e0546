/** Labels as others may learn from them: JSON Lines that `board evaluate` reads. */
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { readLabels } from '../../db/labels.ts'
import type { Board } from '../../http/board.ts'

/** GET: all labels in force. Who made them is a number that means nothing outside of the file. */
export function sendLabels(board: Board, reply: FastifyReply): FastifyReply {
  return reply
    .header('Cache-Control', 'private, no-store')
    .header('Content-Disposition', 'attachment; filename="labels.jsonl"')
    .type('application/x-ndjson; charset=utf-8')
    .send(Readable.from(lines(board)))
}

async function* lines({ db, now }: Board): AsyncGenerator<string> {
  const numbers = new Map<number, number>()
  const numberOf = (curatorId: number | null) => {
    if (curatorId === null) return null
    const number = numbers.get(curatorId) ?? numbers.size + 1
    numbers.set(curatorId, number)
    return number
  }
  for await (const label of readLabels(db, now())) {
    const { id, title, text, lang, contract, level, isFlag } = label
    const line = {
      ...{ id, title, text, language: lang, contract },
      role_level: level,
      senior_as_intern: isFlag,
      spans: label.evidence,
      wrong_cues: label.wrongCues,
      decided_at: new Date(label.at).toISOString(),
      curator: numberOf(label.curatorId),
    }
    yield `${JSON.stringify(line)}\n`
  }
}
