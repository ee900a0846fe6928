/** Plays a recording behind a link without leaving the page. What cannot be played stays a link. */

let playing: { readonly link: HTMLAnchorElement; readonly sound: AudioBufferSourceNode } | undefined

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-hear]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const wasPlaying = playing?.link === link
    rest()
    if (!wasPlaying) void play(link).catch(() => location.assign(link.href))
  })
}

async function play(link: HTMLAnchorElement): Promise<void> {
  // Made at the tap: browsers let nothing sound before somebody wants it.
  const context = new AudioContext()
  const answer = await fetch(link.href, { cache: 'no-store' })
  const buffer = await context.decodeAudioData(await answer.arrayBuffer())
  const sound = context.createBufferSource()
  sound.buffer = buffer
  sound.connect(context.destination)
  sound.addEventListener('ended', () => {
    void context.close()
    if (playing?.sound === sound) rest()
  })
  link.dataset.start ??= link.textContent ?? ''
  link.textContent = link.dataset.stop ?? link.dataset.start
  playing = { link, sound }
  sound.start()
}

function rest(): void {
  if (!playing) return
  const { link, sound } = playing
  playing = undefined
  link.textContent = link.dataset.start ?? ''
  sound.stop()
}
