import { describe, expect, test } from 'vitest'
import { classify, WORDING } from '../../src/classifier/classify.ts'
import { usableModel } from '../../src/classifier/model.ts'
import { cueHash } from '../../src/classifier/vocabulary.ts'
import { isExact } from '../../src/text/spans.ts'
import { guideModel, internship, judged } from './support.ts'

describe('the labelling guide', () => {
  test.each([
    ['one decisive sign', 'Vous encadrez deux modératrices.', 'flagged'],
    [
      'three strong signs',
      'Rattaché directement au PDG.\nAutonomie totale exigée.\nUn week-end sur deux.',
      'flagged',
    ],
    ['two strong signs', 'Rattaché directement au PDG.\nAutonomie totale exigée.', 'unsure'],
    ['a softened decisive sign', 'À terme, vous pourrez encadrer deux modératrices.', 'unsure'],
    ['one strong sign', 'Autonomie totale exigée.', 'clear'],
    ['a softened strong sign', 'Autonomie totale appréciée.', 'clear'],
    ['nothing', 'Vous publiez chaque matin.', 'clear'],
  ])('%s', (_, text, verdict) => expect(internship(text).verdict).toBe(verdict))
})

describe('postings of the reference book', () => {
  test('strategy, budget, alone, crisis and three years in a six-month internship are flagged', () => {
    const { verdict, roleLevel, evidence } = internship(
      'Définir la stratégie social media, gérer le budget ads, seul en charge des réseaux, gestion de crise, 3 ans d’expérience.',
      'Stage 6 mois – Community manager',
    )
    expect(verdict).toBe('flagged')
    expect(roleLevel).toBe('senior')
    expect(new Set(evidence.map(({ cue }) => cue))).toEqual(
      new Set(['owns-strategy', 'owns-budget', 'sole-in-charge', 'leads-crisis', 'years-required']),
    )
  })

  test('an assistant under a social media manager is clear and junior', () => {
    const { verdict, roleLevel } = internship(
      'Sous la responsabilité du social media manager, vous assisterez l’équipe et participerez à la stratégie éditoriale. Débutant accepté. 4,50 €/h.',
      'Stage 4 mois',
    )
    expect(verdict).toBe('clear')
    expect(roleLevel).toBe('junior')
  })

  test('a permanent job that supervises an intern is not judged as an internship', () => {
    const { verdict, contract, roleLevel } = judged({
      title: 'Community manager CDI',
      text: 'Vous encadrez un stagiaire.',
      contract: 'permanent',
    })
    expect({ verdict, contract, roleLevel }).toEqual({
      verdict: 'not-applicable',
      contract: 'permanent',
      roleLevel: 'senior',
    })
  })

  test('four strong signs without a decisive one do not pass as clear', () => {
    const { verdict, evidence } = internship(
      'Rattaché au CEO, autonome dès le premier jour.\n- photo et montage vidéo\n- Photoshop, SEO, Google Ads\n- soirées et week-ends\nUn vrai mouton à cinq pattes.',
      'Stage – assistant CM',
    )
    expect(verdict).not.toBe('clear')
    expect(evidence.map(({ cue }) => cue)).toEqual(
      expect.arrayContaining([
        'reports-to-top',
        'many-trades',
        'irregular-hours',
        'jack-of-all-trades',
      ]),
    )
  })

  test('contributing to a strategy with a weekly tutor is clear', () => {
    const { verdict } = internship(
      'Vous contribuerez à définir la stratégie. Point hebdomadaire avec votre tutrice.',
      'Stage',
    )
    expect(verdict).toBe('clear')
  })
})

describe('the contract', () => {
  test('a declared one is trusted and shown with the words that say it', () => {
    const source = {
      title: 'Stage community manager',
      text: 'Stage de six mois, convention obligatoire.',
    }
    const { contract, contractEvidence } = judged({ ...source, contract: 'internship' })
    expect(contract).toBe('internship')
    expect(contractEvidence).toEqual({
      field: 'title',
      start: 0,
      end: 5,
      text: 'Stage',
      cue: 'contract-internship',
      weight: 0,
    })
    expect(isExact(source, contractEvidence!)).toBe(true)
  })

  test('a declared one that the text denies is kept, without words for it', () => {
    const { contract, contractEvidence } = judged({
      title: 'Stage community manager',
      text: 'Stage de six mois, convention obligatoire.',
      contract: 'permanent',
    })
    expect(contract).toBe('permanent')
    expect(contractEvidence).toBeNull()
  })

  test('an absent one is read from the text', () => {
    const { contract, verdict } = judged({
      title: 'Stage community manager',
      text: 'Stage de six mois, convention obligatoire. Vous encadrez deux modératrices.',
    })
    expect(contract).toBe('internship')
    expect(verdict).toBe('flagged')
  })

  test('nothing said is unspecified and not judged', () => {
    const { contract, contractEvidence, verdict } = judged({ title: 'Bonjour', text: 'Bonsoir' })
    expect({ contract, contractEvidence, verdict }).toEqual({
      contract: 'unspecified',
      contractEvidence: null,
      verdict: 'not-applicable',
    })
  })

  test('its words do not move the level', () => {
    const of = (word: string) =>
      internship(`Ce ${word} vous confie la stratégie : définir la stratégie.`, word).probability
    for (const word of ['stage', 'apprentissage', 'bénévolat', 'CDI'])
      expect(of(word)).toBe(of('stage'))
  })
})

describe('the model', () => {
  const usable = (changed: object) => () => usableModel({ ...guideModel, ...changed }, cueHash)

  test('one made for other cues is refused, with both hashes', () => {
    expect(usable({ cueHash: '00000000' })).toThrow(`00000000, these are ${cueHash}`)
  })

  test('one of another schema is refused', () => {
    expect(usable({ schema: 2 })).toThrow(/schema 2/)
  })

  test('one with a weight that is no number is refused', () => {
    expect(usable({ weights: { 'owns-budget': Number.NaN } })).toThrow(/owns-budget/)
  })

  test.each([
    { flag: 0.2, unsure: 0.3, senior: 0.25 },
    { flag: 0.8, unsure: 0.3, senior: 0.9 },
    { flag: 1, unsure: 0.3, senior: 0.5 },
  ])('one whose thresholds are crossed is refused: %o', (thresholds) => {
    expect(usable({ thresholds })).toThrow(/thresholds/)
  })

  test('one whose wording alone could raise a flag is refused', () => {
    expect(usable({ wording: { cap: 6, weights: {} } })).toThrow(/single words/)
    expect(usable({ wording: { cap: 5.9, weights: {} } })).not.toThrow()
  })

  test('another model changes the verdict and signs it', () => {
    const strict = { ...guideModel, version: 'strict', bias: -20 }
    const prediction = classify(
      { title: '', text: 'Vous encadrez deux modératrices.', contract: 'internship' },
      strict,
    )
    expect(prediction.verdict).toBe('clear')
    expect(prediction.model).toBe('strict')
  })

  test('a high bias without any sign flags nothing', () => {
    const blind = { ...guideModel, bias: 9 }
    expect(classify({ title: '', text: 'Bonjour.', contract: 'internship' }, blind).verdict).toBe(
      'unsure',
    )
  })

  test('the wording is one passage, cut to its cap, shown by the word that adds most', () => {
    const text = 'Alpha bravo charlie.'
    const of = (cap: number) => {
      const weights = Object.fromEntries(Array.from({ length: 4096 }, (_, bucket) => [bucket, 2]))
      const model = { ...guideModel, wording: { cap, weights } }
      return classify({ title: '', text }, model).evidence.filter(({ cue }) => cue === WORDING)
    }
    expect(of(100)).toMatchObject([{ text: 'Alpha', weight: 6 / Math.sqrt(3) }])
    expect(of(0.5)).toMatchObject([{ text: 'Alpha', weight: 0.5 }])
  })

  test('the hash of the cues has eight digits', () => expect(cueHash).toMatch(/^[0-9a-f]{8}$/))
})

test('deleting the shown words of a flag takes the flag away', () => {
  const text = 'Vous encadrez deux modératrices.\nVous publiez.\nVous encadrez trois pigistes.'
  let left = text
  const { evidence } = internship(text)
  for (const { start, end } of [...evidence].sort((a, b) => b.start - a.start)) {
    left = left.slice(0, start) + left.slice(end)
  }
  expect(internship(left).verdict).toBe('clear')
})

test('a posting full of signs is nearly certain, never wholly', () => {
  const { probability, logit } = internship(
    'Vous encadrez deux pigistes. Vous recrutez deux modérateurs. Gérer le budget. Définir la stratégie. ' +
      'Gestion de crise. Répondre aux journalistes. Cinq ans d’expérience. Négocier les tarifs.',
    'Head of Community',
  )
  expect(logit).toBeGreaterThan(40)
  expect(probability).toBeGreaterThan(0.99)
  expect(probability).toBeLessThan(1)
  const blind = { ...guideModel, bias: -2000 }
  expect(classify({ title: '', text: '' }, blind).probability).toBeGreaterThan(0)
})

describe('the words that are shown can be read alone', () => {
  const shown = (cue: string, text: string, title = '') =>
    internship(text, title)
      .evidence.filter((one) => one.cue === cue)
      .map((one) => one.text)

  test.each([
    ['Social Media Lead (internship)', 'Social Media Lead'],
    ['Stage – Head of Community, Lyon', 'Head of Community'],
    ['Responsable social media [F/H]', 'Responsable social media'],
  ])('of the title %j the whole part', (title, quote) => {
    expect(shown('senior-title', '', title)).toEqual([quote])
  })

  test.each([
    ['negotiates', 'Negotiate with printers’ agents, weekly.', 'Negotiate with printers’ agents'],
    ['manages-people', 'Encadrer deux stagiaires et chanter.', 'Encadrer deux stagiaires'],
    ['leads-crisis', 'Handle crisis communication, calmly.', 'Handle crisis communication'],
    ['owns-budget', 'Manage a budget of $25,000 each month.', 'Manage a budget of $25,000'],
    ['takes-part', 'Contribuer au bilan mensuel.', 'Contribuer au bilan mensuel'],
  ])('of %s up to the noun', (cue, text, quote) => {
    expect(shown(cue, text)).toEqual([quote])
  })

  test('two signs in one part of a title are one quote with the weight of both', () => {
    const { evidence } = internship('', 'Aide et appui au forum')
    const [only, ...others] = evidence.filter(({ cue }) => cue === 'assistant-title')
    expect([only?.text, only?.weight, others]).toEqual(['Aide et appui au forum', -0.5, []])
  })
})

test('words beyond the part that is read raise no flag', () => {
  const far = `${'x '.repeat(10_000)}Vous encadrez deux modératrices.`
  expect(internship(far).verdict).toBe('clear')
})

test('evidence comes heaviest first', () => {
  const { evidence } = internship(
    'Débutant accepté. Un week-end sur deux. Vous encadrez deux pigistes.',
  )
  const weights = evidence.map(({ weight }) => Math.abs(weight))
  expect(weights).toEqual([...weights].sort((a, b) => b - a))
  expect(evidence[0]!.cue).toBe('manages-people')
})
