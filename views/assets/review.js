/** The curators' keyboard. Every action is a link or a button without it. */
const STATE = 'review-keys'
const byId = (id) => document.getElementById(id)
const help = byId('keys')
const rows = [...document.querySelectorAll('a[data-row]')]

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return closePanel()
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return sendOpen(event)
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
  if (isOff() || help.open || isTyping(event.target)) return
  const act = KEYS[event.key]
  if (!act) return
  event.preventDefault()
  act()
})

const KEYS = {
  j: () => (rows.length > 0 ? goToRow(1) : follow('next')),
  k: () => (rows.length > 0 ? goToRow(-1) : follow('previous')),
  u: () => openPanel('uphold'),
  c: clear,
  a: () => openPanel('ask'),
  r: () => openPanel('return'),
  z: () => byId('undo')?.requestSubmit(),
  '?': () => help.showModal(),
}

/** What one writes or chooses in keeps its own keys. */
function isTyping(target) {
  return target.isContentEditable || target.matches('textarea, select, input:not([type=hidden])')
}

function goToRow(by) {
  const at = rows.indexOf(document.activeElement)
  const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))
  rows[next].focus()
  rows[next].closest('li').scrollIntoView({ block: 'nearest' })
}

function follow(id) {
  byId(id)?.click()
}

/** Opens a form and puts the cursor into its words. */
function openPanel(action) {
  const panel = byId(`act-${action}`)
  if (!panel) return
  for (const other of document.querySelectorAll('.act[open]')) other.open = other === panel
  panel.open = true
  panel.querySelector('textarea').focus()
}

/** At once where nothing but the proposed reason is needed; else its form is opened. */
function clear() {
  const form = byId('act-clear')?.querySelector('form')
  if (form && 'quick' in form.dataset) form.requestSubmit()
  else openPanel('clear')
}

function sendOpen(event) {
  const form = event.target.closest('.act form') ?? document.querySelector('.act[open] form')
  if (!form || help.open) return
  event.preventDefault()
  form.requestSubmit()
}

function closePanel() {
  const panel =
    document.activeElement?.closest('.act[open]') ?? document.querySelector('.act[open]')
  if (!panel || help.open) return
  panel.open = false
  panel.querySelector('summary').focus()
}

// One decision a form, however often its key is struck.
for (const form of document.querySelectorAll('.act form, #undo')) {
  let isSent = false
  form.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault()
    isSent = true
  })
  window.addEventListener('pageshow', () => {
    isSent = false
  })
}

const undo = byId('undo')
if (undo) setTimeout(() => undo.remove(), Number(undo.dataset.left))

/** Storage may be refused: then the keys stay on. */
function isOff() {
  try {
    return localStorage.getItem(STATE) === 'off'
  } catch {
    return false
  }
}

const toggle = byId('switch-keys')
function nameToggle() {
  toggle.textContent = isOff() ? toggle.dataset.on : toggle.dataset.off
}
toggle.addEventListener('click', () => {
  try {
    if (isOff()) localStorage.removeItem(STATE)
    else localStorage.setItem(STATE, 'off')
  } catch {}
  nameToggle()
})
nameToggle()

const opener = byId('show-keys')
opener.hidden = false
opener.addEventListener('click', () => help.showModal())
