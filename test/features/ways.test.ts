import { describe, expect, test } from 'vitest'
import { openBoard } from '../app.ts'
import { type Fields, signIn } from '../employer.ts'
import { eachEngine } from '../support.ts'
import { keepDraft, PLAIN_FIELDS, readDraft, SENIOR_FIELDS } from './assess-support.ts'

/** The names of sentences that a reshape page offers, as its form sends them. */
function offeredCuts(html: string): string[] {
  return [...html.matchAll(/name="cut" id="cut-\d" value="([^"]*)"/g)].map(([, value]) =>
    value!
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
}

eachEngine('an employer before a flag', (engine) => {
  test('is shown the card, the page, the search result and three ways, none of them live', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, SENIOR_FIELDS)
    const page = await me.get(`/fr/publier/${id}/apercu`)
    expect(page.statusCode).toBe(200)
    expect(page.headers['cache-control']).toBe('private, no-store')
    for (const words of [
      'Dans la liste',
      'Sur sa page',
      'JobPosting',
      'Trois façons de poursuivre',
      'Garder et répondre',
      'En faire un vrai stage',
      'Offrir un emploi',
      'data-flag="automatic"',
      'baseSalary',
      'hiringOrganization',
    ]) {
      expect(page.body).toContain(words)
    }
    expect(page.body).not.toContain('href="https://atelier.example/postuler"')
    expect(page.body).not.toContain('ld+json')
    expect(page.body).not.toContain('value="publish"')
  })

  test('cannot publish without choosing a way', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, SENIOR_FIELDS)
    const answer = await me.post(`/fr/publier/${id}/apercu`, { do: 'publish', version: '1' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('href="#ways"')
    expect(await board.db.selectFrom('postings').selectAll().execute()).toEqual([])
  })

  test('offers a job instead: the draft has that contract, and pay is asked anew', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, SENIOR_FIELDS)
    const none = await me.post(`/fr/publier/${id}/apercu`, { do: 'job', version: '1' })
    expect(none.statusCode).toBe(422)
    expect(none.body).toContain('href="#job"')
    const answer = await me.post(`/fr/publier/${id}/apercu`, {
      do: 'job',
      version: '1',
      job: 'permanent',
    })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(`/fr/publier/${id}?done=offered&check=1#payMin`)
    const { fields } = (await readDraft(board, id))!
    expect(fields).toEqual({ ...SENIOR_FIELDS, contract: 'permanent', payMin: '', payUnit: '' })
    const form = await me.get(String(answer.headers.location).split('#')[0]!)
    expect(form.statusCode).toBe(200)
    expect(form.body.match(/<li><a href="#\w+">/g)).toEqual(['<li><a href="#payMin">'])

    // To its end: with pay it has no flag and goes live.
    await board.db
      .updateTable('drafts')
      .set({
        fields: JSON.stringify({ ...fields, payMin: '38000', payMax: '42000', payUnit: 'YEAR' }),
        version: 3,
      })
      .where('id', '=', id)
      .execute()
    const preview = await me.get(`/fr/publier/${id}/apercu`)
    expect(preview.body).not.toContain('data-flag=')
    expect(preview.body).toContain('paraîtra tout de suite')
    const published = await me.post(`/fr/publier/${id}/apercu`, { do: 'publish', version: '3' })
    expect(published.headers.location).toMatch(/^\/fr\/mes-offres\/\d+\?done=published$/)
    const posting = await board.db
      .selectFrom('postings')
      .select(['status', 'flag', 'contract', 'verdict'])
      .executeTakeFirstOrThrow()
    expect(posting).toEqual({
      status: 'published',
      flag: 'none',
      contract: 'permanent',
      verdict: 'not-applicable',
    })
  })

  test('reshapes it: the ticked sentences go, the rest stays, and it is published in the end', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, { ...SENIOR_FIELDS, tutor: '' })
    const page = await me.get(`/en/post/${id}/reshape`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(`href="/en/post/${id}#tutor"`)
    expect(page.body).toContain(`href="/en/post/${id}#learningAim"`)
    expect(page.body).not.toContain(`#schoolAgreement`)
    const cuts = offeredCuts(page.body)
    expect(cuts).toContain('0:Encadrer deux personnes')
    expect(cuts.length).toBeGreaterThan(2)
    const none = await me.post(`/en/post/${id}/reshape`, { version: '1' })
    expect(none.statusCode).toBe(422)
    const answer = await me.post(`/en/post/${id}/reshape`, { version: '1', cut: cuts })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toMatch(new RegExp(`^/en/post/${id}/preview\\?was=\\d\\d$`))
    const { fields, version } = (await readDraft(board, id))!
    expect(fields.text).toBe('- Écrire des billets\n\nNotre équipe compte huit personnes.')
    const preview = await me.get(String(answer.headers.location))
    expect(preview.statusCode).toBe(200)
    expect(preview.body).toMatch(/probability of a senior role goes from \d+ ?% to \d+ ?%/)
    expect(preview.body).not.toContain('data-flag=')
    const published = await me.post(`/en/post/${id}/preview`, {
      do: 'publish',
      version: String(version),
    })
    expect(published.headers.location).toMatch(
      /^\/en\/my-postings\/\d+\?done=(published|awaiting-review)$/,
    )
  })

  test('keeps it and replies: it waits for a person, with the reply beside it', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, SENIOR_FIELDS)
    const url = `/fr/publier/${id}/apercu`
    const empty = await me.post(url, { do: 'keep', version: '1', reply: '  ' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('href="#reply"')
    const long = await me.post(url, { do: 'keep', version: '1', reply: 'é'.repeat(601) })
    expect(long.statusCode).toBe(422)
    expect(long.body).toContain('é'.repeat(601))
    const reply = 'La personne est encadrée chaque jour <b>par Inès</b>.'
    const kept = await me.post(url, { do: 'keep', version: '1', reply })
    expect(kept.statusCode).toBe(303)
    expect(kept.headers.location).toMatch(/^\/fr\/mes-offres\/\d+\?done=awaiting-review$/)
    expect(await board.db.selectFrom('replies').select('text').execute()).toEqual([{ text: reply }])
    const posting = await board.db
      .selectFrom('postings')
      .select(['status', 'flag'])
      .executeTakeFirstOrThrow()
    expect(posting).toEqual({ status: 'awaiting-review', flag: 'automatic' })
    const again = await me.post(url, { do: 'keep', version: '1', reply })
    expect(again.headers.location).toBe(kept.headers.location)
    expect(await board.db.selectFrom('replies').select('text').execute()).toHaveLength(1)
  })
})

eachEngine('a preview', (engine) => {
  test('is not made of an unfinished draft: the form says what is missing', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, { ...PLAIN_FIELDS, city: '' })
    for (const answer of [
      await me.get(`/fr/publier/${id}/apercu`),
      await me.post(`/fr/publier/${id}/apercu`, { do: 'publish', version: '1' }),
    ]) {
      expect([answer.statusCode, answer.headers.location]).toEqual([
        303,
        `/fr/publier/${id}?check=1`,
      ])
    }
  })

  test('says whether it goes live at once or is read first, and keeps its word', async () => {
    const board = await openBoard(engine)
    for (const [organization, outcome, words] of [
      [{ isVerified: true, trust: 1 }, 'published', 'paraîtra tout de suite'],
      [{ isVerified: false, trust: 1 }, 'awaiting-review', '2 jours ouvrés'],
      [{ isVerified: true, trust: 0 }, 'awaiting-review', '2 jours ouvrés'],
    ] as const) {
      const me = await signIn(board, { organization })
      const id = await keepDraft(board, me, PLAIN_FIELDS)
      const page = await me.get(`/fr/publier/${id}/apercu`)
      expect(page.body).toContain(words)
      const answer = await me.post(`/fr/publier/${id}/apercu`, { do: 'publish', version: '1' })
      expect(answer.headers.location).toMatch(new RegExp(`done=${outcome}$`))
    }
  })

  test('of an edit tells whether the words online stay, and keeps its word', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const first = await keepDraft(board, me, PLAIN_FIELDS)
    await me.post(`/fr/publier/${first}/apercu`, { do: 'publish', version: '1' })
    const { id } = await board.db.selectFrom('postings').select('id').executeTakeFirstOrThrow()
    const small = await keepDraft(
      board,
      me,
      { ...PLAIN_FIELDS, text: `${PLAIN_FIELDS.text} Merci.` },
      id,
    )
    expect((await me.get(`/fr/publier/${small}/apercu`)).body).toContain('paraîtra tout de suite')
    const live = await me.post(`/fr/publier/${small}/apercu`, { do: 'publish', version: '1' })
    expect(live.headers.location).toBe(`/fr/mes-offres/${id}?done=published`)
    const worse = await keepDraft(board, me, SENIOR_FIELDS, id)
    expect((await me.get(`/fr/publier/${worse}/apercu`)).body).toContain(
      'La version en ligne reste affichée',
    )
    const kept = await me.post(`/fr/publier/${worse}/apercu`, {
      do: 'keep',
      version: '1',
      reply: 'Un stage encadré.',
    })
    expect(kept.headers.location).toBe(`/fr/mes-offres/${id}?done=pending`)
    const jobs = await board.db.selectFrom('jobs').select('payload').orderBy('id').execute()
    expect(jobs.map(({ payload }) => JSON.parse(payload).values)).toMatchObject([
      { outcome: 'published', posting: id },
      { outcome: 'published', posting: id },
      { outcome: 'pending', posting: id },
    ])
  })

  test('of an edit that changes nothing says that it is online as it is, a new last day is a change', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const first = await keepDraft(board, me, { ...PLAIN_FIELDS, validThrough: '2026-12-12' })
    await me.post(`/fr/publier/${first}/apercu`, { do: 'publish', version: '1' })
    const { id } = await board.db.selectFrom('postings').select('id').executeTakeFirstOrThrow()
    const begun = await me.post('/fr/publier', { do: 'copy', posting: String(id), as: 'edit' })
    const edit = /\/(\d+)/.exec(String(begun.headers.location))![1]
    const page = await me.get(`/fr/publier/${edit}/apercu`)
    expect(page.body).toContain('déjà en ligne telle quelle')
    expect(page.body).not.toContain('La nouvelle version')
    const later = { ...PLAIN_FIELDS, validThrough: '2026-12-20' }
    const other = await keepDraft(board, me, later, id)
    expect((await me.get(`/fr/publier/${other}/apercu`)).body).toContain('La nouvelle version')
  })

  test('publishes what it showed, never what another tab saved since', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, PLAIN_FIELDS)
    await board.db.updateTable('drafts').set({ version: 2 }).execute()
    const answer = await me.post(`/fr/publier/${id}/apercu`, { do: 'publish', version: '1' })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('name="version" value="2"')
    expect(await board.db.selectFrom('postings').select('id').execute()).toEqual([])
  })

  test('says so when an organization hands in too many in a day, and keeps the draft', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board, { organization: { trust: 0 } })
    const answers = []
    for (let i = 0; i < 6; i++) {
      const id = await keepDraft(board, me, {
        ...PLAIN_FIELDS,
        title: `${PLAIN_FIELDS.title} ${i}`,
      })
      answers.push(await me.post(`/fr/publier/${id}/apercu`, { do: 'publish', version: '1' }))
    }
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303, 303, 422])
    expect(answers[5]!.body).toContain('publiez-le demain')
    expect(await board.db.selectFrom('drafts').select('id').execute()).toHaveLength(1)
  })

  test('and its ways are not found by another account, nor by an unknown number', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const other = await signIn(board)
    const id = await keepDraft(board, me, SENIOR_FIELDS)
    const unknown = await other.get(`/fr/publier/999999/apercu`)
    for (const step of ['apercu', 'remanier']) {
      const answer = await other.get(`/fr/publier/${id}/${step}`)
      expect(answer.statusCode).toBe(404)
      const plain = (body: string) =>
        body.replace(/[0-9a-zA-Z-]*req[0-9a-zA-Z-]*/g, '').replace(/csrf" value="[^"]*"/g, '')
      expect(plain(answer.body).length).toBe(plain(unknown.body).length)
    }
    const posts = [
      other.post(`/fr/publier/${id}/apercu`, { do: 'keep', version: '1', reply: 'x' }),
      other.post(`/fr/publier/${id}/remanier`, { version: '1', cut: '0:x' }),
      other.post(`/fr/publier/${id}/analyse`, { ...SENIOR_FIELDS, version: '1' }),
      me.post(`/fr/publier/abc/analyse`, { ...SENIOR_FIELDS, version: '1' }),
    ]
    expect((await Promise.all(posts)).map(({ statusCode }) => statusCode)).toEqual([
      404, 404, 404, 404,
    ])
    expect((await readDraft(board, id))!.version).toBe(1)
  })
})

eachEngine('reshaping', (engine) => {
  test('offers declared tasks of a senior for unticking, each with why, and unticks them', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const duties = ['moderate', 'plan', 'train', 'manage'] as const
    const id = await keepDraft(board, me, { ...SENIOR_FIELDS, duties: [...duties] })
    const url = `/fr/publier/${id}/remanier`
    const { body } = await me.get(url)
    const offered = [...body.matchAll(/name="duty" id="duty-\w+" value="(\w+)"/g)]
    expect(offered.map(([, duty]) => duty)).toEqual(['plan', 'train', 'manage'])
    expect(body).toMatch(/id="duty-manage-why">[\s\S]*?<q[^>]*>[^<]*budget/)
    expect(body).toMatch(/id="duty-train-why">[\s\S]*?<q|Apprendre le métier/)
    const answer = await me.post(url, { version: '1', duty: ['plan', 'manage'] })
    expect(answer.headers.location).toBe(`/fr/publier/${id}/apercu?duties=1`)
    expect((await me.get(String(answer.headers.location))).body).toContain('tâches cochées')
    const { fields } = (await readDraft(board, id))!
    expect([fields.duties, fields.text]).toEqual([['moderate', 'train'], SENIOR_FIELDS.text])
    const cut = { version: '2', cut: '0:Encadrer deux personnes', duty: 'train' }
    expect((await me.post(url, cut)).statusCode).toBe(303)
    const now = (await readDraft(board, id))!.fields
    expect(now.duties).toEqual(['moderate'])
    expect(now.text).not.toContain('Encadrer')
    expect((await me.get(url)).body).not.toContain('name="duty"')
  })

  test('asks for at least one tick, and knows no other task', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, { ...SENIOR_FIELDS, duties: ['manage'] })
    const url = `/fr/publier/${id}/remanier`
    const none = await me.post(url, { version: '1' })
    expect([none.statusCode, none.body.includes('href="#sentences"')]).toEqual([422, true])
    expect((await me.post(url, { version: '1', duty: 'steal' })).statusCode).toBe(422)
  })

  test('damages nothing when the text changed meanwhile', async () => {
    const board = await openBoard(engine)
    const me = await signIn(board)
    const id = await keepDraft(board, me, SENIOR_FIELDS)
    const url = `/fr/publier/${id}/remanier`
    const gone = await me.post(url, { version: '1', cut: '0:Cette phrase n’y est pas.' })
    expect(gone.statusCode).toBe(409)
    expect(gone.body).toContain('rien n’a été retiré')
    await board.db.updateTable('drafts').set({ version: 2 }).execute()
    const stale = await me.post(url, { version: '1', cut: '0:Encadrer deux personnes' })
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toMatch(/value="0:Encadrer deux personnes"[^>]* checked/)
    expect((await readDraft(board, id))!.fields.text).toBe(SENIOR_FIELDS.text)
  })

  test.each([{ cut: 'no number' }, { cut: '0:' }, { surprise: '1', cut: '0:x' }] as Fields[])(
    'refuses a body that no page sends: %o',
    async (fields) => {
      const board = await openBoard(engine)
      const me = await signIn(board)
      const id = await keepDraft(board, me, SENIOR_FIELDS)
      const answer = await me.post(`/fr/publier/${id}/remanier`, { version: '1', ...fields })
      expect(answer.statusCode).toBe(422)
    },
  )
})

describe('the forms of the preview', () => {
  test.each([
    { do: 'else' },
    { do: 'keep', surprise: 'x' },
    { do: 'job', job: 'internship' },
  ] as Fields[])('refuse a body that no page sends: %o', async (fields) => {
    const board = await openBoard('sqlite')
    const me = await signIn(board)
    const id = await keepDraft(board, me, SENIOR_FIELDS)
    const answer = await me.post(`/fr/publier/${id}/apercu`, { version: '1', ...fields })
    expect(answer.statusCode).toBe(422)
  })
})
