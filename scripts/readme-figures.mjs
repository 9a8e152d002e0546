// Prints the README's figures of the flag from seeds/model.json and seeds/real-figures.json; a person
// pastes them there, a test holds them to the files.
//
//   node scripts/readme-figures.mjs
import { readFileSync } from 'node:fs'

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../seeds/${name}.json`, import.meta.url), 'utf8'))
const { version, metrics } = read('model')
const real = read('real-figures')
const { parts, test, titles } = metrics
const { all, compared, perLanguage } = test

const percent = (share) => `${(share * 100).toFixed(1)} %`
const range = ([low, high], write) => `${write(low)} to ${write(high)}`
const decimal = (value) => value.toFixed(3)

/** One line of the table: name, value, interval, sample. */
const line = (name, ...cells) => `| ${[name, ...cells].join(' | ')} |`
const shareLine = (name, { share, interval, right, n }) =>
  share === null
    ? line(name, 'none', '', `0 of ${n}`)
    : line(name, percent(share), range(interval, percent), `${right} of ${n}`)
/** A share in a row of many: its value and what it was counted on. */
const short = ({ share, right, n }) =>
  share === null ? 'none' : `${percent(share)} (${right} of ${n})`
const comparedLine = (name, { precision, recall, falsePositiveRate, auc }) =>
  line(name, ...[precision, recall, falsePositiveRate].map(short), decimal(auc.value))
const languageLine = (name, { rows, precision, recall, falsePositiveRate, levelAccuracy, auc }) =>
  line(
    name,
    rows,
    ...[precision, recall, falsePositiveRate, levelAccuracy].map(short),
    decimal(auc.value),
  )

/** As on the method page: worst ends of recall and false flags together, then the best ones. */
const PREVALENCE = 0.05
function rareLine({ precisionAt5Percent: precision, recall, falsePositiveRate: wrong }) {
  if (precision === null || recall.interval[0] === 0) return line(RARE, 'none', '', recall.n)
  const at = (found, mistaken) =>
    (PREVALENCE * found) / (PREVALENCE * found + (1 - PREVALENCE) * mistaken)
  const worst = at(recall.interval[0], wrong.interval[1])
  const best = at(recall.interval[1], wrong.interval[0])
  return line(RARE, percent(precision), range([worst, best], percent), recall.n + wrong.n)
}
const RARE = 'precision where 5 % of internships describe a senior role'

/** What real advertisements gave, in one paragraph. */
function realWords() {
  const { date, model, postings, decided, positives, flaggedRightly, flaggedWrongly } = real
  const flagged = flaggedRightly + flaggedWrongly
  return `On ${postings} real advertisements (${date}, model \`${model}\`; labelled by one reader, not published because their texts are third parties', looked at while the cues were being made) precision, level and AUC are lower: of ${decided} internship-like ones with a decided label, ${flagged} were flagged, ${flaggedRightly} of them rightly and ${flaggedWrongly} wrongly, where ${positives} should have been; the level was right in ${real.levelRight} of ${postings}; the AUC was ${real.auc.toFixed(2)}.`
}

console.log(
  [
    `Model \`${version}\`, labels of ${version.slice(0, 10)}: ${parts.train} postings to learn from, ${parts.calibrate} to calibrate with, ${parts.test} to test on (${all.rows} with their text, ${titles.rows} bare titles, which are not in the tables).`,
    '',
    line('test part', 'value', '95 % interval', 'counted'),
    '|---|---|---|---|',
    shareLine('precision of the flag', all.precision),
    shareLine('recall', all.recall),
    shareLine('recall when unsure counts as found', all.recallWithUnsure),
    shareLine('false flags among other internships', all.falsePositiveRate),
    rareLine(all),
    shareLine('unsure among internships', all.unsureShare),
    line('AUC of P(senior)', decimal(all.auc.value), range(all.auc.interval, decimal), all.rows),
    line('Brier score', decimal(all.brier), '', all.rows),
    line('calibration error (ECE)', decimal(all.ece), '', all.rows),
    shareLine('level right, of three', all.levelAccuracy),
    shareLine('contract right, of seven, field withheld', all.contractAccuracy),
    '',
    line('by language', 'postings', 'precision', 'recall', 'false flags', 'level right', 'AUC'),
    '|---|---|---|---|---|---|---|',
    languageLine('French', perLanguage.fr),
    languageLine('English', perLanguage.en),
    '',
    line('the same postings', 'precision', 'recall', 'false flags', 'AUC'),
    '|---|---|---|---|---|',
    comparedLine('the model', all),
    comparedLine('a keyword rule', compared.keywords),
    comparedLine('words alone, no cues', compared['words-alone']),
    comparedLine('cues alone, no words', compared['cues-alone']),
    '',
    realWords(),
  ].join('\n'),
)
