import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'

const PARTS = 'multipart/form-data; boundary=b'

test('a form with parts is refused by every route but the one that takes a file', async () => {
  const board = await openBoard('sqlite')
  const someone = await signIn(board)
  const routes = board.app.routeTable.filter(({ method }) => method === 'POST')
  const answers = await Promise.all(
    routes.map(async ({ url }) => {
      const { statusCode } = await board.app.inject({
        method: 'POST',
        url: url.replace(/:\w+/g, '1'),
        headers: { cookie: someone.cookie, 'sec-fetch-site': 'same-origin', 'content-type': PARTS },
        payload: `--b\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n${someone.csrf}\r\n--b--\r\n`,
      })
      return { url, statusCode }
    }),
  )
  const taken = answers.filter(({ statusCode }) => statusCode !== 415).map(({ url }) => url)
  expect(taken).toEqual([
    '/fr/mes-offres/importer',
    '/fr-ca/mes-offres/importer',
    '/en/my-postings/import',
  ])
  expect(answers.length).toBeGreaterThan(40)
})

test('a form with parts is refused before its body has come, however its type is spelled', async () => {
  const board = await openBoard('sqlite')
  await board.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = board.app.server.address() as { port: number }
  for (const type of [PARTS, 'Multipart/Form-Data;boundary=b', 'multipart/mixed; boundary=b']) {
    const head = [
      'POST /fr/connexion HTTP/1.1',
      'Host: board.example',
      'Sec-Fetch-Site: same-origin',
      `Content-Type: ${type}`,
      'Content-Length: 4000000',
    ]
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`${head.join('\r\n')}\r\n\r\n--b`),
      )
      socket.once('data', (data) => {
        socket.destroy()
        resolve(data.toString().split('\r\n', 1)[0]!)
      })
      socket.once('error', reject)
    })
    expect([type, answer]).toEqual([type, 'HTTP/1.1 415 Unsupported Media Type'])
  }
})
