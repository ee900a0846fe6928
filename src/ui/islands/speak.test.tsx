import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'
import { renderToString } from 'preact-render-to-string'
import { buildScripts, ReadAloud } from '#ui'

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : `no Chromium at ${executablePath}: nothing was read aloud`
const { speak } = await buildScripts()

let browser: Browser
before(async () => {
  if (!skip) browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
})
after(() => (skip ? undefined : browser.close()))

// This machine has no voice to listen to, so the browser gets one that writes down what it would say.
const withVoice = `
  window.said = []
  const listeners = []
  const fake = {
    voices: [{ name: 'Written down' }],
    getVoices() { return this.voices },
    addEventListener(name, listener) { listeners.push(listener) },
    arrive() { this.voices = [{ name: 'Late' }]; for (const listener of listeners) listener() },
    speak(utterance) { window.said.push(utterance.text + ' (' + utterance.lang + ')'); window.last = utterance },
    cancel() { window.said.push('silence') },
  }
  Object.defineProperty(window, 'speechSynthesis', { value: fake })`

async function open(script = ''): Promise<Page> {
  const page = await browser.newPage()
  if (script) await page.addInitScript({ content: script })
  const body = renderToString(
    <main>
      <p id="digest">They hang the lanterns.</p>
      <ReadAloud of="digest" label="Read it to me" stop="Stop" />
    </main>,
  )
  await page.route('http://speak.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en">${body}</html>` }),
  )
  await page.goto('http://speak.test/')
  await page.addScriptTag({ content: speak.js, type: 'module' })
  return page
}

test('a tap reads the passage in the page’s language, another stops it', { skip }, async () => {
  const page = await open(withVoice)
  await page.getByRole('button', { name: 'Read it to me' }).click()
  const stop = page.getByRole('button', { name: 'Stop' })
  assert.equal(await stop.getAttribute('aria-pressed'), 'true')
  assert.deepEqual(await page.evaluate('said'), ['silence', 'They hang the lanterns. (en)'])
  await stop.click()
  assert.equal(await page.getByRole('button', { name: 'Read it to me' }).count(), 1)
  assert.deepEqual(await page.evaluate('said'), ['silence', 'They hang the lanterns. (en)', 'silence'])
})

test('when it has read everything the button offers to read again', { skip }, async () => {
  const page = await open(withVoice)
  await page.getByRole('button', { name: 'Read it to me' }).click()
  await page.evaluate(`last.dispatchEvent(new Event('end'))`)
  assert.equal(
    await page.getByRole('button', { name: 'Read it to me' }).getAttribute('aria-pressed'),
    'false',
  )
})

test('without a voice there is no button, and one that arrives late brings it', { skip }, async () => {
  const page = await open(`${withVoice}; fake.voices = []`)
  assert.equal(await page.getByRole('button').count(), 0)
  await page.evaluate('speechSynthesis.arrive()')
  assert.equal(await page.getByRole('button', { name: 'Read it to me' }).count(), 1)
})

test('a browser that cannot speak shows the words and no button', { skip }, async () => {
  const page = await open('delete window.speechSynthesis; delete Window.prototype.speechSynthesis')
  assert.equal(await page.getByRole('button').count(), 0)
  assert.match(await page.locator('main').innerText(), /They hang the lanterns/)
})
