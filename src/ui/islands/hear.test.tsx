import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'
import { renderToString } from 'preact-render-to-string'
import { buildScripts, Hear } from '#ui'

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : `no Chromium at ${executablePath}: nothing was heard`
const { hear } = await buildScripts()

let browser: Browser
before(async () => {
  if (!skip) browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
})
after(() => (skip ? undefined : browser.close()))

/** So many seconds of silence, 8,000 bytes each. */
function silence(seconds: number): Buffer {
  const size = seconds * 8000
  const head = Buffer.from(
    '524946460000000057415645666d74201000000001000100401f0000401f0000010008006461746100000000',
    'hex',
  )
  head.writeUInt32LE(36 + size, 4)
  head.writeUInt32LE(size, 40)
  return Buffer.concat([head, Buffer.alloc(size, 128)])
}

async function open(sound: Buffer): Promise<Page> {
  const page = await browser.newPage()
  const link = renderToString(
    <Hear href="/sound" stop="Stop">
      Listen
    </Hear>,
  )
  await page.route('http://hear.test/**', (route) =>
    route.request().url().endsWith('/sound')
      ? route.fulfill({ contentType: 'audio/wav', body: sound })
      : route.fulfill({ contentType: 'text/html', body: `<!doctype html>${link}` }),
  )
  await page.goto('http://hear.test/')
  await page.addScriptTag({ content: hear.js, type: 'module' })
  return page
}

test('a tap plays the recording on the page, another stops it', { skip }, async () => {
  const page = await open(silence(30))
  await page.getByRole('link', { name: 'Listen' }).click()
  await page.getByRole('link', { name: 'Stop' }).click()
  await page.getByRole('link', { name: 'Listen' }).waitFor()
  assert.equal(page.url(), 'http://hear.test/')
})

test('when it is over it can be heard again', { skip }, async () => {
  const page = await open(silence(1))
  await page.getByRole('link', { name: 'Listen' }).click()
  await page.getByRole('link', { name: 'Stop' }).waitFor()
  await page.getByRole('link', { name: 'Listen' }).waitFor()
})

test('what the browser cannot play here is a link to the sound', { skip }, async () => {
  const page = await open(Buffer.from('no sound at all'))
  await page.getByRole('link', { name: 'Listen' }).click()
  await page.waitForURL('http://hear.test/sound')
})
