/**
 * Makes the filter form live. Everything works without it: it asks for the address that the form
 * would ask for, and puts that page's parts in place.
 */
const byId = (id, root = document) => root.getElementById(id)
const form = byId('filters')
let shown = here()
let underway

if (form) liveList()
backToTheList()
printButton()

function liveList() {
  document.documentElement.classList.add('live')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go(addressOfForm())
  })
  form.addEventListener('change', ({ target }) => {
    if (target.reportValidity()) go(addressOfForm())
  })
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-live]')
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (!link || !isPlain || event.altKey) return
    event.preventDefault()
    go(link.pathname + link.search, { withFields: true })
  })
  window.addEventListener('popstate', () => {
    if (here() !== shown) go(here(), { withFields: true, isBack: true })
  })
}

function here() {
  return location.pathname + location.search
}

/** The form's address without what was left empty or as it is anyway. */
function addressOfForm() {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (value.trim() !== '') query.append(name, value.trim())
  }
  if (!query.has('pay_min') || query.get('currency') === 'EUR') query.delete('currency')
  const search = query.toString()
  return form.getAttribute('action') + (search && `?${search}`)
}

/** Shows the list at an address; only the last one asked for arrives, and a failure navigates. */
async function go(address, { withFields = false, isBack = false } = {}) {
  underway?.abort()
  underway = new AbortController()
  const { signal } = underway
  const results = byId('results')
  if (address === shown) return results.removeAttribute('aria-busy')
  results.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(address, { signal, headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (!byId('results', page)) throw new TypeError('the answer is no list')
    if (!isBack) history.pushState(null, '', answer.redirected ? answer.url : address)
    shown = here()
    show(page, withFields)
    results.removeAttribute('aria-busy')
    byId('status').textContent = byId('count').textContent
  } catch (error) {
    if (!signal.aborted) location.assign(address)
    else if (error.name !== 'AbortError') throw error
  }
}

/** Parts of the page that follow the search. The fields one types in are not among them. */
const PARTS = ['heading', 'results', 'choices', 'hidden-fields', 'active', 'see', 'locales']
const HEAD = 'link[rel=canonical], link[rel=alternate], meta[name=robots]'

function show(page, withFields) {
  const focused = document.activeElement
  const folds = new Map([...form.querySelectorAll('#choices details')].map((f) => [f.id, f.open]))
  for (const id of PARTS) byId(id).replaceChildren(...byId(id, page).childNodes)
  for (const fold of form.querySelectorAll('#choices details')) {
    // The reader's folds stay as they are, but none hides a chosen box.
    const hasChoice = fold.querySelector(':checked:not([value=""])') !== null
    if (folds.has(fold.id)) fold.open = folds.get(fold.id) || hasChoice
  }
  document.title = page.title
  for (const old of document.head.querySelectorAll(HEAD)) old.remove()
  document.head.append(...page.head.querySelectorAll(HEAD))
  if (withFields) restoreFields(byId('filters', page))
  giveFocusBack(focused)
}

/** Puts the fields one types in as the page has them. */
function restoreFields(given) {
  for (const field of form.querySelectorAll('.in')) field.value = given.elements[field.name].value
}

/** The same box in the new list; where the link is used up, the count that it changed. */
function giveFocusBack(focused) {
  if (focused.isConnected) return
  const { id, name, value, parentElement } = focused
  const box = name && form.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`)
  const fold = parentElement?.id && byId(parentElement.id)?.querySelector('summary')
  const target = box || (id && byId(id)) || fold || byId('count')
  target.focus({ preventScroll: true })
}

/** From a posting back to the very list one came from, with its filters. */
function backToTheList() {
  const back = byId('back')
  if (!back || !document.referrer) return
  const from = new URL(document.referrer)
  if (from.origin === location.origin && from.pathname === back.pathname) back.href = from.href
}

function printButton() {
  const button = byId('print')
  if (!button) return
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
