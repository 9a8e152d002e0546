/**
 * Makes the employer's forms quicker. Everything works without it. What it says stands in the page:
 * `#assessment` holds the sentences as data-…, `#state` is where they are shown.
 */
const PAUSE = 700 // ms after the last key
const LATER = 60_000 // ms after which it tries again where it was told to wait
const PATIENCE = 20_000 // ms for one answer

document.getElementById('errors')?.focus()
countCharacters()
foldPointless(document.getElementById('draft'))
assessWhileTyping(document.getElementById('draft'))

/** "120 / 600" under each text that may only be so long. */
function countCharacters(root = document) {
  const { format } = new Intl.NumberFormat(document.documentElement.lang)
  for (const field of root.querySelectorAll('textarea[maxlength]')) {
    const counter = document.createElement('p')
    counter.className = 'small quiet'
    const count = () => {
      counter.textContent = `${format(field.value.length)} / ${format(field.maxLength)}`
    }
    field.after(counter)
    field.addEventListener('input', count)
    count()
  }
}

/** What another answer makes pointless is out of sight; what stands in it is kept and sent. */
function foldPointless(form) {
  if (!form) return
  const { elements } = form
  const fold = (name, isPointless) => {
    const field = elements[name]?.closest('.field')
    if (field) field.hidden = isPointless && !field.matches('.wrong')
  }
  const look = () => {
    fold('applyUrl', elements.applyBy?.value === 'form')
    fold('applyEmail', elements.applyBy?.value === 'link')
    fold('remoteDays', ['on-site', 'remote'].includes(elements.remote?.value))
  }
  form.addEventListener('input', look)
  window.addEventListener('pageshow', look)
  look()
}

function assessWhileTyping(form) {
  if (!form || !document.getElementById('assessment')) return
  const said = liveRegion()
  let timer
  let underway = null
  let isStale = false
  let contract = form.elements.contract?.value

  const wait = (pause = PAUSE) => {
    clearTimeout(timer)
    timer = setTimeout(send, pause)
  }
  form.addEventListener('input', () => wait())
  window.addEventListener('online', () => isStale && wait())
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    // The answer brings the version that this form is to be written over.
    if (!underway) return
    event.preventDefault()
    underway.finally(() => form.requestSubmit(event.submitter))
  })

  /** One at a time: what the site has saved is known before the next words are sent. */
  function send() {
    if (underway) {
      isStale = true
      return
    }
    isStale = false
    say(words().busy)
    underway = ask().finally(() => {
      underway = null
      if (isStale && navigator.onLine) wait()
    })
  }

  async function ask() {
    try {
      const answer = await fetch(`${form.getAttribute('action')}/${words().step}`, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: 'text/html' },
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (answer.ok || answer.status === 409) {
        show(await answer.text(), answer.ok)
        if (answer.ok) await followContract().catch(() => {})
        return
      }
      if (answer.status === 429) wait(LATER)
      say(words()[REFUSALS[answer.status] ?? 'failed'])
    } catch {
      isStale = !navigator.onLine
      say(words()[navigator.onLine ? 'failed' : 'offline'])
    }
  }

  /** The questions of another contract, without its button; whoever is answering one keeps them. */
  async function followContract() {
    const chosen = form.elements.contract?.value
    if (chosen === contract) return
    const page = await fetch(form.getAttribute('action'), { signal: AbortSignal.timeout(PATIENCE) })
    const fresh = parse(await page.text()).getElementById('terms')
    const old = document.getElementById('terms')
    if (!page.ok || !fresh || old.contains(document.activeElement)) return
    contract = chosen
    old.replaceWith(fresh)
    countCharacters(fresh)
  }

  function show(html, isSaved) {
    const fresh = parse(html).getElementById('assessment')
    if (!fresh) return say(words().failed)
    if (isSaved) form.elements.version.value = fresh.dataset.version
    say(fresh.dataset.status)
    const mention = fresh.querySelector('#mention')?.textContent ?? ''
    if (said.textContent !== mention) said.textContent = mention
    putInPlace(fresh)
  }

  function say(sentence) {
    const line = document.getElementById('state')
    if (line) line.textContent = sentence
  }

  const words = () => document.getElementById('assessment').dataset
}

const parse = (html) => new DOMParser().parseFromString(html, 'text/html')

/** The sentence that stands in the page for an answer that is none. */
const REFUSALS = { 401: 'session', 403: 'session', 429: 'limited' }

/** Read aloud when what the posting would carry changes, and only then. */
function liveRegion() {
  const region = document.createElement('p')
  region.className = 'hidden'
  region.setAttribute('aria-live', 'polite')
  region.textContent = document.getElementById('mention')?.textContent ?? ''
  document.getElementById('assessment').after(region)
  return region
}

/** Nothing moves under who reads in it: folds stay, and while it holds the focus it waits. */
function putInPlace(fresh) {
  const old = document.getElementById('assessment')
  if (old.contains(document.activeElement)) {
    old.addEventListener('focusout', () => setTimeout(putInPlace, 0, fresh), { once: true })
    return
  }
  for (const fold of fresh.querySelectorAll('details[id]')) {
    const before = old.querySelector(`details[id="${fold.id}"]`)
    if (before) fold.open = before.open
  }
  old.replaceWith(fresh)
}
