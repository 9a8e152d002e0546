/** Forms of verbs by which a posting speaks of a duty: what the reader does, did or will do. */

/**
 * `second`: of the reader addressed; `third`: of somebody named; `either`: French tu and English he
 * are written alike ("supervises"); `bare`: an infinitive or English base form.
 */
export type Form = 'bare' | 'second' | 'third' | 'either'

const FORMS = new Map<string, Form>()

/** The form of a folded word, when some duty is written with it. */
export function formOf(word: string): Form | undefined {
  return FORMS.get(word)
}

function remember(form: Form, words: readonly string[]): void {
  for (const word of words) {
    const known = FORMS.get(word)
    const isEither = known !== undefined && known !== form && known !== 'bare' && form !== 'bare'
    FORMS.set(word, isEither ? 'either' : known === 'bare' ? known : form)
  }
}

/** French verbs whose forms no rule gives: infinitive, tu, vous, il, future stem. */
const IRREGULAR: Readonly<Record<string, readonly [string, string, string, string]>> = {
  concevoir: ['concois', 'concevez', 'concoit', 'concevra'],
  construire: ['construis', 'construisez', 'construit', 'construira'],
  conduire: ['conduis', 'conduisez', 'conduit', 'conduira'],
  ecrire: ['ecris', 'ecrivez', 'ecrit', 'ecrira'],
  tenir: ['tiens', 'tenez', 'tient', 'tiendra'],
  obtenir: ['obtiens', 'obtenez', 'obtient', 'obtiendra'],
  debattre: ['debats', 'debattez', 'debat', 'debattra'],
  renouveler: ['renouvelles', 'renouvelez', 'renouvelle', 'renouvellera'],
  revoir: ['revois', 'revoyez', 'revoit', 'reverra'],
  retenir: ['retiens', 'retenez', 'retient', 'retiendra'],
  entretenir: ['entretiens', 'entretenez', 'entretient', 'entretiendra'],
  intervenir: ['interviens', 'intervenez', 'intervient', 'interviendra'],
  convenir: ['conviens', 'convenez', 'convient', 'conviendra'],
  prendre: ['prends', 'prenez', 'prend', 'prendra'],
  reprendre: ['reprends', 'reprenez', 'reprend', 'reprendra'],
  rendre: ['rends', 'rendez', 'rend', 'rendra'],
  vendre: ['vends', 'vendez', 'vend', 'vendra'],
  defendre: ['defends', 'defendez', 'defend', 'defendra'],
  repondre: ['reponds', 'repondez', 'repond', 'repondra'],
  mettre: ['mets', 'mettez', 'met', 'mettra'],
  remettre: ['remets', 'remettez', 'remet', 'remettra'],
  soumettre: ['soumets', 'soumettez', 'soumet', 'soumettra'],
  faire: ['fais', 'faites', 'fait', 'fera'],
  dire: ['dis', 'dites', 'dit', 'dira'],
  elire: ['elis', 'elisez', 'elit', 'elira'],
  voir: ['vois', 'voyez', 'voit', 'verra'],
  recevoir: ['recois', 'recevez', 'recoit', 'recevra'],
  batir: ['batis', 'batissez', 'batit', 'batira'],
  convaincre: ['convaincs', 'convainquez', 'convainc', 'convaincra'],
  conclure: ['conclus', 'concluez', 'conclut', 'conclura'],
  servir: ['sers', 'servez', 'sert', 'servira'],
  payer: ['paies', 'payez', 'paie', 'paiera'],
  accueillir: ['accueilles', 'accueillez', 'accueille', 'accueillera'],
  apprendre: ['apprends', 'apprenez', 'apprend', 'apprendra'],
  suivre: ['suis', 'suivez', 'suit', 'suivra'],
  poursuivre: ['poursuis', 'poursuivez', 'poursuit', 'poursuivra'],
}

function french(infinitive: string): string[] {
  const irregular = IRREGULAR[infinitive]
  const [tu, vous, il, future] = irregular ?? regular(infinitive)
  const stem = future.slice(0, -1)
  const second = [tu, vous, `${stem}as`, `${stem}ez`, `${stem}ais`, `${stem}iez`]
  remember('bare', [infinitive])
  remember('second', second)
  remember('third', [il, future, `${stem}ait`])
  return [infinitive, ...second, il, future, `${stem}ait`]
}

function regular(infinitive: string): readonly [string, string, string, string] {
  const stem = infinitive.slice(0, -2)
  if (infinitive.endsWith('er')) {
    return [`${stem}es`, `${stem}ez`, `${stem}e`, `${infinitive}a`]
  }
  if (infinitive.endsWith('ir')) return [`${stem}is`, `${stem}issez`, `${stem}it`, `${infinitive}a`]
  if (infinitive.endsWith('dre')) {
    const root = infinitive.slice(0, -2)
    return [`${root}s`, `${root}ez`, root, `${root}ra`]
  }
  throw new SyntaxError(`no forms of "${infinitive}"`)
}

/** All forms of French verbs, written as infinitives parted by blanks, folded. */
export function frenchVerbs(infinitives: string): string {
  return infinitives.trim().split(/\s+/).flatMap(french).join(' ')
}

/** All forms of English verbs, written in the base form: base, -s, -ing. A doubled letter is told with "+". */
export function englishVerbs(bases: string): string {
  return bases.trim().split(/\s+/).flatMap(english).join(' ')
}

function english(written: string): string[] {
  const base = written.replace('+', '')
  const ing = written.endsWith('+')
    ? `${base}${base.at(-1)}ing`
    : base.endsWith('e') && !base.endsWith('ee')
      ? `${base.slice(0, -1)}ing`
      : `${base}ing`
  const third = /(?:s|sh|ch|x)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`
  remember('bare', [base, ing])
  remember('third', [third])
  return [base, ing, third]
}
