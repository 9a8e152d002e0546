/**
 * What the classifier costs, in CPU time of one core: alone, in its parts, and beside the Bayes
 * classifier of `natural` in the same run. Exit 1 when the ratio is missed: that one is told by the
 * program, seconds are told by the machine.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { classify } from '../src/classifier/classify.ts'
import { featuresOf } from '../src/classifier/features.ts'
import { partOf, toExample } from '../src/classifier/labelled.ts'
import { learn } from '../src/classifier/learn.ts'
import type { Judge } from '../src/classifier/model.ts'
import { cueHash } from '../src/classifier/vocabulary.ts'
import { readLabelSet } from '../src/cli/read-labels.ts'
import { extractContract } from '../src/extract/contract.ts'
import { type Reading, readSource } from '../src/extract/reading.ts'
import { languageOf } from '../src/text/language.ts'
import type { Source } from '../src/text/spans.ts'
import { LENGTH, longPostings, NEW_WORD_EVERY, withNewWords } from './long-postings.ts'
import { type BayesClassifier, loadNatural } from './peers/natural.ts'

const REQUIRED = { perSecond: 4_000, ratio: 10 }
const SEEDS = join(import.meta.dirname, '..', 'seeds')
const WARM_UP = 4 // rounds
const ROUNDS = 10

/** CPU seconds for one posting, a round each. */
type Costs = Record<
  'classify' | 'fold' | 'language' | 'contract' | 'features' | 'known' | 'natural',
  number[]
>

const { postings: labelled, dataHash } = await readLabelSet(join(SEEDS, 'labels'))
const postings = longPostings(labelled)

const { model, seconds: learning } = learned()
const natural = await loadNatural()
const peer = natural && trained(natural.newClassifier())
measure('warm-up', WARM_UP)
report(measure('measured', ROUNDS))

/** The model that `board train` would make of the same labels, and CPU seconds from texts to weights. */
function learned(): { model: Judge; seconds: number } {
  const seen = labelled.filter((posting) => partOf(posting) !== 'test')
  const name = { version: 'bench', cueHash, dataHash }
  let made: Judge | undefined
  const seconds = cpuSeconds(() => {
    const examples = seen.map((posting) => ({ posting, example: toExample(posting) }))
    made = learn(examples, name)
  })
  return { model: JSON.parse(JSON.stringify(made)), seconds } // as it comes out of a file
}

/** Trained on the train part, senior or not, with its own stemmer. */
function trained(bayes: BayesClassifier) {
  const train = labelled.filter((posting) => partOf(posting) === 'train')
  const seconds = cpuSeconds(() => {
    for (const { title, text, level } of train) {
      bayes.addDocument(`${title}\n${text}`, level === 'senior' ? 'senior' : 'other')
    }
    bayes.train()
  })
  return { bayes, seconds, bytes: JSON.stringify(bayes).length }
}

/**
 * Each round has words never seen before, for `classify` and for its parts apart. The peer judges a
 * share of the same postings right after, for about as long: all of them once the rounds are over.
 */
function measure(name: string, rounds: number): Costs {
  const costs: Costs = {
    classify: [],
    fold: [],
    language: [],
    contract: [],
    features: [],
    known: [],
    natural: [],
  }
  for (let round = 0; round < rounds; round++) {
    const renewed = withNewWords(postings, `${name} ${round}`)
    const share = renewed
      .filter((_, place) => place % rounds === round)
      .map(({ title, text }) => `${title}\n${text}`)
    costs.classify.push(cpuEach(renewed, judge))
    if (peer) costs.natural.push(cpuEach(share, (text) => peer.bayes.classify(text).length))
    costs.known.push(cpuEach(postings, judge))
    measureParts(withNewWords(postings, `${name} ${round}, parts`), costs)
  }
  return costs
}

function judge(posting: Source): number {
  return classify(posting, model).probability
}

function measureParts(list: readonly Source[], costs: Costs): void {
  const readings: Reading[] = []
  costs.fold.push(cpuEach(list, (posting) => readings.push(readSource(posting, 'fr'))))
  costs.language.push(
    cpuEach(readings, (reading) => {
      const { source, title, text } = reading
      const { lang, confidence } = languageOf([
        { original: source.title, folded: title },
        { original: source.text, folded: text },
      ])
      reading.language = lang
      return confidence
    }),
  )
  costs.contract.push(cpuEach(readings, (reading) => (extractContract(reading) ? 1 : 0)))
  costs.features.push(cpuEach(readings, (reading) => featuresOf(reading).hits.length))
}

/**
 * CPU seconds that `work` takes for one of `list`, compiling and collecting garbage included. Its
 * results are added up, so that none can be found useless and left out.
 */
function cpuEach<One>(list: readonly One[], work: (one: One) => number): number {
  let sum = 0
  const seconds = cpuSeconds(() => {
    for (const one of list) sum += work(one)
  })
  if (Number.isNaN(sum)) throw new Error('a result was no number')
  return seconds / list.length
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function report({ classify: whole, known, natural: peerCosts, ...parts }: Costs): void {
  const best = Math.min(...whole)
  const row = (what: string, costs: readonly number[]) => ({
    what,
    'best, µs': Number((Math.min(...costs) * 1e6).toFixed(1)),
    'median, µs': Number((median(costs) * 1e6).toFixed(1)),
    'a second': Math.round(1 / Math.min(...costs)),
    '× classify': Number((Math.min(...costs) / best).toFixed(2)),
  })
  console.log(
    `classifier: ${postings.length} postings of ${LENGTH} characters, all different, contract and ` +
      `language withheld; one word in ${NEW_WORD_EVERY} is new in each of ${ROUNDS} rounds`,
  )
  console.table([
    row('classify', whole),
    ...Object.entries(parts).map(([name, costs]) => row(`- ${name}`, costs)),
    row('classify, no new words', known),
    ...(peer ? [row(`natural ${natural?.version}, Bayes`, peerCosts)] : []),
  ])
  reportLearning()
  say('postings a second of CPU', 1 / best, REQUIRED.perSecond)
  if (!peer) {
    console.log('ratio to natural: not measured')
    return
  }
  const ratio = median(whole.map((cost, round) => peerCosts[round]! / cost))
  say('ratio to natural, median of the rounds', ratio, REQUIRED.ratio)
  if (ratio < REQUIRED.ratio) process.exitCode = 1
}

function reportLearning(): void {
  const say = (who: string, seconds: number, bytes: number) =>
    console.log(`${who}: ${seconds.toFixed(2)} s of CPU, ${Math.round(bytes / 1000)} kB`)
  const { size } = statSync(join(SEEDS, 'model.json'))
  say('learning, calibration and thresholds included; model with its figures', learning, size)
  if (peer) say('natural, adding and training; model as JSON', peer.seconds, peer.bytes)
}

function say(what: string, reached: number, required: number): void {
  const verdict = reached >= required ? 'reached' : 'MISSED'
  console.log(
    `${what}: ${reached.toFixed(reached < 100 ? 1 : 0)} (required ${required}: ${verdict})`,
  )
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
