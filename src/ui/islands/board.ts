/**
 * Dragging for a board that works by buttons: dropping a card on a box presses the button that moves it there.
 * The form is sent in the background and the board replaced by the answer's, so that the page does not jump
 * and whoever pressed a button can press the next. If anything is refused, the form is sent as usual.
 */

const said = document.createElement('p')
said.className = 'govuk-visually-hidden'
said.role = 'status'
document.body.append(said)

let held: HTMLElement | undefined

function cardOf(target: EventTarget | null): HTMLElement | undefined {
  return (target as Element | null)?.closest<HTMLElement>('[data-board] [data-card]') ?? undefined
}

function boxOf(target: EventTarget | null): HTMLElement | undefined {
  return (target as Element | null)?.closest<HTMLElement>('[data-board] [data-box]') ?? undefined
}

/** The button that moves a card into a box; none when it is in it already. */
function buttonFor(card: HTMLElement, box: HTMLElement): HTMLButtonElement | undefined {
  return [...card.querySelectorAll<HTMLButtonElement>('button[name=box]')].find(
    (button) => button.value === box.dataset.box,
  )
}

function makeDraggable(): void {
  for (const card of document.querySelectorAll<HTMLElement>('[data-board] [data-card]')) card.draggable = true
}

async function move(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const board = form.closest('[data-board]')
  const card = cardOf(form)?.dataset.card ?? ''
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, button))
    if (typeof value === 'string') fields.append(name, value)
  try {
    const response = await fetch(form.action, { method: 'POST', body: fields })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const answer = page.querySelector('[data-board]')
    if (!response.ok || !board || !answer) throw new Error('refused')
    board.replaceWith(answer)
  } catch {
    form.dataset.plain = ''
    form.requestSubmit(button)
    return
  }
  makeDraggable()
  said.textContent = button.dataset.said ?? ''
  document.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"] summary`)?.focus()
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  const button = event.submitter
  if (!form.closest('[data-board]') || 'plain' in form.dataset || !(button instanceof HTMLButtonElement))
    return
  event.preventDefault()
  void move(form, button)
})

document.addEventListener('dragstart', (event) => {
  held = cardOf(event.target)
  held?.classList.add('board__card--held')
})

document.addEventListener('dragover', (event) => {
  const box = boxOf(event.target)
  lightUp(box)
  if (held && box && buttonFor(held, box)) event.preventDefault()
})

document.addEventListener('drop', (event) => {
  const box = boxOf(event.target)
  const button = held && box && buttonFor(held, box)
  if (!button) return
  event.preventDefault()
  button.form?.requestSubmit(button)
})

document.addEventListener('dragend', () => {
  held?.classList.remove('board__card--held')
  held = undefined
  lightUp(undefined)
})

function lightUp(box: HTMLElement | undefined): void {
  for (const lit of document.querySelectorAll('.board__box--over')) {
    if (lit !== box) lit.classList.remove('board__box--over')
  }
  if (held) box?.classList.add('board__box--over')
}

makeDraggable()
