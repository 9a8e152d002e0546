import { expect, test } from 'vitest'
import { openBoard } from '../app.ts'
import { signIn } from '../employer.ts'
import { eachEngine } from '../support.ts'
import { beginDraft, errorsOf, FINISHED, sendDraft, versionOf } from './publish-support.ts'

eachEngine('the form of a posting', (engine) => {
  test('tells a visitor what publishing is, and leads to the sign-in and back', async () => {
    const { get } = await openBoard(engine)
    for (const path of ['/fr/publier', '/fr-ca/publier', '/en/post']) {
      const page = await get(path)
      expect(page.statusCode).toBe(200)
      expect(page.headers['cache-control']).toBe('private, no-store')
      expect(page.body).toContain(`?next=${encodeURIComponent(path)}`)
      expect(page.body.match(/<ol class="rows">[\s\S]*?<\/ol>/)?.[0].match(/<li>/g)).toHaveLength(6)
    }
  })

  test('asks for an organization first', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board, { organization: null })
    const page = await who.get('/fr/publier')
    expect(page.body).toContain('/fr/mes-organisations')
    expect(page.body).not.toContain('value="paste"')
    const answer = await who.post('/fr/publier', { do: 'new' })
    expect(answer.headers.location).toBe('/fr/publier?done=organization')
    expect(await board.db.selectFrom('drafts').select('id').execute()).toEqual([])
  })

  test('uses a draft that nobody wrote on again, however often one begins', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const ids = await Promise.all(Array.from({ length: 10 }, () => beginDraft(who)))
    expect(new Set(ids).size).toBe(1)
    await sendDraft(board, who, ids[0]!, { ...FINISHED.permanent, do: 'save' })
    expect(await beginDraft(who)).not.toBe(ids[0])
  })

  test.each(Object.keys(FINISHED) as (keyof typeof FINISHED)[])(
    'is written from the contract on: %s',
    async (contract) => {
      const board = await openBoard(engine)
      const who = await signIn(board)
      const id = await beginDraft(who)
      const first = await who.get(`/fr/publier/${id}`)
      expect(first.body).not.toContain('id="payMin"')
      const chosen = await sendDraft(board, who, id, { contract, do: 'contract' })
      expect(chosen.headers.location).toBe(`/fr/publier/${id}?done=contract#terms`)
      const asked = await who.get(`/fr/publier/${id}?done=contract`)
      for (const name of Object.keys(FINISHED[contract])) {
        expect([name, asked.body.includes(`id="${name}"`)]).toEqual([name, true])
      }
      expect(asked.body.includes('id="tutor"')).toBe('tutor' in FINISHED[contract])
      const done = await sendDraft(board, who, id, FINISHED[contract])
      expect(errorsOf(done.body)).toEqual({})
      expect(done.headers.location).toBe(`/fr/publier/${id}/apercu`)
    },
  )

  test('names everything that is missing or wrong, beside the field, and keeps what was typed', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const typed = {
      contract: 'internship',
      title: '<b>Stage</b> & co',
      text: 'Écrivez à jean (at) exemple.fr ou au 06 12 34 56 78.',
      months: 'une saison',
      startMonth: 'bientôt',
      weeklyHours: '200',
      payMin: 'selon profil',
      payMax: 'plus',
      duties: ['animate', 'moderate', 'create', 'plan', 'measure', 'support'],
      country: 'FR',
      region: 'CA-QC-06',
      city: 'Villeneuve-des-Essais',
      applyBy: 'link',
      applyUrl: 'javascript:alert(1)',
      validThrough: '2026-02-30',
    }
    const page = await sendDraft(board, who, id, typed)
    expect(page.statusCode).toBe(422)
    const fields =
      'months startMonth weeklyHours payMin payMax duties text region applyUrl validThrough'
    expect(Object.keys(errorsOf(page.body))).toEqual(fields.split(' '))
    expect(page.body).toContain('<title>Erreur')
    for (const field of Object.keys(errorsOf(page.body))) {
      expect([field, page.body.includes(`id="${field}-error"`)]).toEqual([field, true])
      expect([field, page.body.includes(`id="${field}"`)]).toEqual([field, true])
    }
    expect(page.body).toContain('value="une saison"')
    expect(page.body).toContain('type="text" value="bientôt"')
    expect(page.body).toContain('value="&lt;b&gt;Stage&lt;/b&gt; &amp; co"')
    const later = await who.get(`/fr/publier/${id}`)
    expect(later.body).toContain('jean (at) exemple.fr')
    expect(errorsOf(later.body)).toEqual({})
    const empty = await sendDraft(board, who, await beginDraft(who), {})
    expect(Object.keys(errorsOf(empty.body))).toEqual(
      'contract title text country city applyBy'.split(' '),
    )
    for (const field of Object.keys(errorsOf(empty.body))) {
      expect([field, empty.body.includes(`id="${field}"`)]).toEqual([field, true])
    }
  })

  test.each([
    ['payMax', { payMin: '30000', payMax: '20000' }],
    ['payMax', { payMin: '20000', payMax: '80001' }],
    ['payMin', { payMin: '0', payMax: '' }],
    ['payMin', { payMin: '1e5', payMax: '' }],
    ['text', { text: 'Appelez-nous au 514 555-0199 poste 2.' }],
    ['text', { text: 'Téléphone : +33 (0)6.12.34.56.78' }],
    ['text', { text: 'Écrivez à RH@exemple.fr' }],
    ['text', { text: '[Écrivez-nous](mailto:cv@exemple.fr)' }],
    ['text', { text: 'cv [at] exemple (point) fr' }],
    ['text', { text: '\u200b\u2060 \ufeff' }],
    ['text', { text: 'Téléphone 514 555 0199' }],
    ['text', { text: 'Téléphone (514) 555-0199' }],
    ['title', { title: 'Stage, cv@exemple.fr' }],
    ['title', { title: 'x'.repeat(301) }],
    ['text', { text: 'x'.repeat(20_001) }],
    [
      'learningAim',
      { contract: 'internship', months: '4', learningAim: 'Écrire à ines@exemple.fr.' },
    ],
    ['tutor', { contract: 'internship', months: '4', tutor: 'Inès Roy, +33 (0) 6 12 34 56 78' }],
    ['applyUrl', { applyUrl: 'https://moi:secret@exemple.fr/' }],
    ['applyUrl', { applyUrl: 'ftp://exemple.fr/' }],
    ['applyEmail', { applyBy: 'form', applyEmail: 'rh@exemple.fr, autre@exemple.fr' }],
    ['applyEmail', { applyBy: 'form', applyEmail: 'rh@exemple.fr\r\nBcc: x@y.fr' }],
    ['validThrough', { validThrough: '2026-11-20' }],
    ['validThrough', { validThrough: '2027-02-20' }],
    ['city', { city: '', remote: 'on-site' }],
    ['city', { city: 'Lyon, rh@exemple.fr', region: 'FR-ARA' }],
    ['city', { city: 'Lyon, 06 12 34 56 78', region: 'FR-ARA' }],
    ['payUnit', { contract: 'internship', months: '4', payMin: '4,50', payMax: '', payUnit: '' }],
    ['payUnit', { payMin: '2400', payMax: '', payUnit: '' }],
    ['country', { country: 'ZZ' }],
  ])('refuses %s: %j', async (field, typed) => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const page = await sendDraft(board, who, await beginDraft(who), {
      ...FINISHED.permanent,
      ...typed,
    })
    expect(page.statusCode).toBe(422)
    expect(Object.keys(errorsOf(page.body))).toEqual([field])
  })

  test('keeps a text however much was pasted, up to twice what may be published', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const text = 'Vous animez nos forums. '.repeat(2000)
    const page = await sendDraft(board, who, id, { ...FINISHED.permanent, text })
    expect([page.statusCode, Object.keys(errorsOf(page.body))]).toEqual([422, ['text']])
    const { fields } = await board.db
      .selectFrom('drafts')
      .select('fields')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(fields).text).toBe(text.slice(0, 40_000))
  })

  test('takes numbers, dates and social names in a text for what they are', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const text =
      'Budget de 30 000 000 €, 1 200 000 abonnés, suivez @atelier. Vous êtes sur Mastodon (@atelier@social.example), SIRET 732 829 320 00074, du 01.02.2027 au 30.06.2027, le 01.12.2026 10 h, 35 h, 12-24 mois, www.exemple.fr.'
    const answer = await sendDraft(board, who, await beginDraft(who), {
      ...FINISHED.permanent,
      text,
    })
    expect(errorsOf(answer.body)).toEqual({})
  })

  test('keeps the answers of another contract for when it is chosen again', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    await sendDraft(board, who, id, {
      ...FINISHED.internship,
      contract: 'permanent',
      do: 'contract',
    })
    const page = await who.get(`/fr/publier/${id}`)
    expect(page.body).toContain(
      '<input type="hidden" name="tutor" value="Inès Roy, community manager">',
    )
    expect(page.body).not.toContain('id="tutor"')
  })

  test('lets the second of two tabs look before it wins', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const version = await versionOf(board, id)
    const typed = { ...FINISHED.permanent, do: 'save' }
    const first = await sendDraft(board, who, id, { ...typed, title: 'Premier onglet', version })
    expect(first.statusCode).toBe(303)
    const again = await sendDraft(board, who, id, { ...typed, title: 'Premier onglet', version })
    expect(again.statusCode).toBe(303) // the same words once more are no conflict
    const second = await sendDraft(board, who, id, { ...typed, title: 'Second onglet', version })
    expect(second.statusCode).toBe(409)
    expect(second.body).toContain('value="Second onglet"')
    expect(second.body).toContain('<q>Premier onglet</q>')
    const now = /name="version" value="(\d+)"/.exec(second.body)![1]!
    const third = await sendDraft(board, who, id, {
      ...typed,
      title: 'Second onglet',
      version: now,
    })
    expect(third.statusCode).toBe(303)
    expect((await who.get(`/fr/publier/${id}`)).body).toContain('value="Second onglet"')
  })

  test('one of many tabs wins and none overwrites it unseen', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    const version = await versionOf(board, id)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, tab) =>
        sendDraft(board, who, id, { title: `Onglet ${tab}`, do: 'save', version }),
      ),
    )
    const codes = answers.map(({ statusCode }) => statusCode).sort()
    expect(codes).toEqual([303, ...Array(19).fill(409)])
  })

  test('is nobody else’s: foreign, deleted and unknown drafts answer alike', async () => {
    const board = await openBoard(engine)
    const [who, other] = [await signIn(board), await signIn(board)]
    const foreign = await beginDraft(other)
    const deleted = await beginDraft(who)
    const gone = await sendDraft(board, who, deleted, { do: 'delete' })
    expect(gone.headers.location).toBe('/fr/publier?done=deleted')
    const seen = new Set<string>()
    for (const id of [
      String(foreign),
      String(deleted),
      '999999',
      '0',
      '-1',
      'x',
      '9'.repeat(30),
      '1e3',
    ]) {
      for (const answer of [
        await who.get(`/fr/publier/${id}`),
        await who.post(`/fr/publier/${id}`, { do: 'save', version: '1' }),
        await who.post(`/fr/publier/${id}`, { do: 'delete', version: '1' }),
      ]) {
        expect([id, answer.statusCode]).toEqual([id, 404])
        seen.add(answer.body.replaceAll(id, '').replace(/req-\w+/g, ''))
      }
    }
    expect((await other.get(`/fr/publier/${foreign}`)).statusCode).toBe(200)
  })

  test('publishes only for an organization that one belongs to', async () => {
    const board = await openBoard(engine)
    const [who, other] = [await signIn(board), await signIn(board)]
    const id = await beginDraft(who)
    const organization = String(other.organizationId)
    const page = await sendDraft(board, who, id, { ...FINISHED.permanent, organization })
    expect(page.statusCode).toBe(422)
    expect(Object.keys(errorsOf(page.body))).toEqual(['organization'])
  })

  test('is kept when the session ends, and found again after signing in', async () => {
    const board = await openBoard(engine)
    const who = await signIn(board)
    const id = await beginDraft(who)
    await sendDraft(board, who, id, { ...FINISHED.permanent, do: 'save' })
    await board.db.deleteFrom('sessions').execute()
    const page = await who.get(`/fr/publier/${id}`)
    expect(page.headers.location).toBe(
      `/fr/connexion?next=${encodeURIComponent(`/fr/publier/${id}`)}`,
    )
    const refused = await who.post(`/fr/publier/${id}`, { do: 'delete', version: '2' })
    expect(refused.statusCode).toBe(401)
    const kept = await board.db.selectFrom('drafts').select(['id', 'accountId']).execute()
    expect(kept).toEqual([{ id, accountId: who.accountId }])
  })
})
