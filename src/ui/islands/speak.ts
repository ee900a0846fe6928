/** Reads a passage out with the browser's own speech. Buttons stay hidden where there is no voice to read with. */

const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-speak]')]
const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined

if (speech) {
  const show = () => {
    // A browser may have the interface and no voice: a button that does nothing would be worse than none.
    for (const button of buttons) button.hidden = speech.getVoices().length === 0
  }
  show()
  // Voices often arrive after the page.
  speech.addEventListener('voiceschanged', show)
  for (const button of buttons) button.addEventListener('click', () => toggle(speech, button))
  // A voice that goes on after its page is gone frightens people.
  window.addEventListener('pagehide', () => speech.cancel())
}

let reading: HTMLButtonElement | undefined

function toggle(speech: SpeechSynthesis, button: HTMLButtonElement): void {
  const wasReading = reading === button
  speech.cancel()
  rest()
  const words = document.getElementById(button.dataset.speak ?? '')?.innerText.trim()
  if (wasReading || !words) return
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.lang = document.documentElement.lang
  utterance.rate = 0.95
  const ended = () => {
    if (reading === button) rest()
  }
  utterance.addEventListener('end', ended)
  utterance.addEventListener('error', ended)
  button.dataset.start ??= button.textContent ?? ''
  button.textContent = button.dataset.stop ?? button.dataset.start
  button.ariaPressed = 'true'
  reading = button
  speech.speak(utterance)
}

function rest(): void {
  if (!reading) return
  reading.textContent = reading.dataset.start ?? ''
  reading.ariaPressed = 'false'
  reading = undefined
}
