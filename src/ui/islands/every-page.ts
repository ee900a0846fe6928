/** What every page can do a little better with a script, and does well without one. */

function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
}

// Errors are heard first, whoever is listening.
all('[data-error-summary]')[0]?.focus()

for (const around of all('[data-count]')) {
  const box = around.querySelector('textarea')
  const message = around.querySelector<HTMLElement>('.govuk-character-count__message')
  if (box && message) countDown(box, message, Number(around.dataset.count))
}

function countDown(box: HTMLTextAreaElement, message: HTMLElement, limit: number): void {
  // Said aloud only when typing pauses; shown at once.
  const spoken = document.createElement('p')
  spoken.className = 'govuk-visually-hidden'
  spoken.ariaLive = 'polite'
  message.after(spoken)
  let pause = 0
  const count = () => {
    const left = limit - [...box.value].length
    const { left: leftWord = '', over: overWord = '' } = message.dataset
    message.textContent = left < 0 ? `${overWord} ${-left}` : `${leftWord} ${left}`
    message.classList.toggle('is-over', left < 0)
    clearTimeout(pause)
    pause = window.setTimeout(() => {
      spoken.textContent = message.textContent
    }, 1000)
  }
  box.addEventListener('input', count)
  count()
}

for (const button of all('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

for (const button of all('[data-copy]')) {
  if (!navigator.clipboard) break
  button.hidden = false
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset.copy ?? '').then(() => {
      button.textContent = button.dataset.copied ?? ''
      button.ariaLive = 'polite'
    })
  })
}

// The way out: by its link, or Shift three times within five seconds. The page goes blank at once, and the
// place it leads to takes this page's entry in the history, so "back" does not bring it up again.
const leave = all('[data-leave]')[0] as HTMLAnchorElement | undefined
if (leave) {
  const go = (event?: Event) => {
    event?.preventDefault()
    document.body.hidden = true
    document.title = ' '
    location.replace(leave.href)
  }
  leave.addEventListener('click', go)
  let presses: number[] = []
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') {
      presses = []
      return
    }
    presses = [...presses.filter((time) => event.timeStamp - time < 5000), event.timeStamp]
    if (presses.length >= 3) go()
  })
  // A page kept whole in memory would show what was typed to whoever presses "back".
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && document.body.hidden) location.reload()
  })
}
