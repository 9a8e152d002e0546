import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { boardFolder, startBoard } from './run-board.ts'

test('the log of a board holds no link that signs in, and no search text', async () => {
  const { env, remove } = boardFolder()
  const more = { PORT: '0', DEMO: '1', LOG_LEVEL: 'info', BASE_URL: 'http://localhost:3000' }
  const { child, ended } = startBoard(['serve'], { env: { ...env, ...more } })
  let said = ''
  child.stderr!.on('data', (text) => (said += text))
  const seen = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(said)?.[1]
      if (found) return found
      await wait(50)
    }
  }
  try {
    const address = await seen(/Vrai Poste: (\S+)\/\n/)
    const token = await seen(/curator@\S+ once, within 15 minutes: \S+\/connexion\/([\w-]+)\n/)
    for (const after of ['', '/', '/x', `?next=/fr/invitation/${token}`]) {
      await fetch(`${address}/fr/connexion/${token}${after}`)
    }
    await fetch(`${address}/fr/offres?q=somebody`)
    child.kill('SIGTERM')
    const { stdout } = await ended
    expect(stdout).toContain('"path":"/fr/connexion/:token"')
    expect(stdout).toContain('"path":"/fr/offres"')
    expect(stdout).not.toContain(token)
    expect(stdout).not.toContain('somebody')
  } finally {
    child.kill('SIGKILL')
    remove()
  }
})
