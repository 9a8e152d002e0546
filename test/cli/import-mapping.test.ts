import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { board, boardFolder } from './run-board.ts'

const { folder, env, remove } = boardFolder()
afterAll(remove)

test('a dry run of board import says what each column is read as, and what is kept aside', async () => {
  const file = join(folder, 'a.csv')
  writeFileSync(file, 'title,text,couleur\nModération,CDI à Lyon,bleu\nAnimation,CDI à Paris,\n')
  const { stderr, code } = await board(['import', file, '--dry-run'], { env })
  expect(code).toBe(0)
  expect(stderr).toContain('csv; read: title (2), text (2); kept aside: couleur (1)')
})

test('what a file calls its columns reaches a terminal as plain text', async () => {
  const file = join(folder, 'b.jsonl')
  writeFileSync(file, `${JSON.stringify({ title: 'a', text: 'b', '\u001b[31mrouge': 1 })}\n`)
  const { stderr } = await board(['import', file, '--dry-run'], { env })
  expect(stderr).toContain('kept aside:  [31mrouge (1)')
})
