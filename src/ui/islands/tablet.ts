/** A tablet that goes round: left alone it asks, and then shows the next person only the start. */

const dialog = document.querySelector<HTMLDialogElement>('dialog[data-start]')
if (dialog) watch(dialog, new URL(dialog.dataset.start ?? '/', location.href))

function watch(question: HTMLDialogElement, start: URL): void {
  // At the start there is nothing to forget, and nobody to ask.
  const query = new URLSearchParams(location.search)
  if (location.pathname === start.pathname && !query.has('method')) return
  const idle = Number(question.dataset.idle) * 1000
  const grace = Number(question.dataset.grace) * 1000
  let touched = Date.now()
  const look = () => {
    const alone = Date.now() - touched
    if (alone >= idle + grace) forget(start)
    else if (alone >= idle && !question.open) question.showModal?.()
  }
  const stay = () => {
    // A tablet that slept for longer wakes up with the first touch: that is the next person's.
    look()
    touched = Date.now()
  }
  for (const kind of ['pointerdown', 'keydown', 'input', 'wheel'])
    addEventListener(kind, stay, { capture: true, passive: true })
  // On the button or beside it: whoever taps is there.
  question.addEventListener('click', () => question.close())
  document.addEventListener('visibilitychange', look)
  setInterval(look, 1000)
}

/** Blank at once; the start takes this page's entry in the history, so that "back" does not bring it up again. */
function forget(start: URL): void {
  document.body.hidden = true
  document.title = ' '
  location.replace(start)
}

// A page kept whole in memory would show what was typed to whoever presses "back".
addEventListener('pageshow', (event) => {
  if (event.persisted && document.body.hidden) location.reload()
})
