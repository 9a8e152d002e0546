/** A browser as the sign-in meets it: it keeps the session's cookie and sends forms of this site. */
import type { LightMyRequestResponse } from 'fastify'
import type { OpenBoard } from './app.ts'
import { encodeForm, type Fields } from './employer.ts'

export type Visitor = {
  /** As a Cookie header; '' without a session. */
  cookie: () => string
  get: (url: string) => Promise<LightMyRequestResponse>
  post: (url: string, fields?: Fields) => Promise<LightMyRequestResponse>
}

let browsers = 0

/** @param cookie what it holds from the start */
export function visit({ app }: OpenBoard, cookie = ''): Visitor {
  browsers++
  const remoteAddress = `10.${(browsers >> 16) & 255}.${(browsers >> 8) & 255}.${browsers & 255}`
  let held = cookie
  const keep = (response: LightMyRequestResponse) => {
    for (const { name, value } of response.cookies) held = value === '' ? '' : `${name}=${value}`
    return response
  }
  return {
    cookie: () => held,
    get: async (url) => keep(await app.inject({ url, remoteAddress, headers: { cookie: held } })),
    post: async (url, fields = {}) =>
      keep(
        await app.inject({
          method: 'POST',
          url,
          remoteAddress,
          headers: {
            cookie: held,
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/x-www-form-urlencoded',
          },
          payload: encodeForm(fields),
        }),
      ),
  }
}

/** The session's token as a page of the account holds it. */
export function csrfIn(page: LightMyRequestResponse): string {
  return /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
}
