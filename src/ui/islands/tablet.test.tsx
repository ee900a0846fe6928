import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { type Browser, chromium, type Page as Tab } from 'playwright-core'
import { buildScripts, buildStylesheet, Page, renderPage } from '#ui'

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : `no Chromium at ${executablePath}: nobody left a tablet`
const [{ css }, { tablet }] = await Promise.all([buildStylesheet(), buildScripts()])
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const start = '/eastmere/projects/our-20k/share?cleared&kiosk'

let browser: Browser
before(async () => {
  if (!skip) browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
})
after(() => (skip ? undefined : browser.close()))

const documentFor = (said: string) =>
  renderPage(
    <Page title="Share" assets={{ stylesheet: '/style.css', script: '/tablet.js' }} tabletStart={start}>
      <h1>Share</h1>
      <p>{said}</p>
      <textarea aria-label="Your words" />
    </Page>,
  )

/** A page on a shared tablet whose clock only this test moves. */
async function open(path: string): Promise<Tab> {
  const tab = await browser.newPage()
  await tab.clock.install({ time: 0 })
  await tab.clock.pauseAt(1000)
  await tab.route('http://tablet.test/**', (route) => {
    const here = new URL(route.request().url())
    if (here.pathname === '/tablet.js')
      return route.fulfill({ contentType: 'text/javascript', body: tablet.js })
    const html = documentFor(here.searchParams.has('method') ? 'Say it' : 'The start')
    return here.pathname === '/style.css'
      ? route.fulfill({ contentType: 'text/css', body: css })
      : route.fulfill({ contentType: 'text/html', body: html })
  })
  await tab.goto(`http://tablet.test${path}`)
  return tab
}

const saying = '/eastmere/projects/our-20k/share?method=proud'

test('left alone it asks after a minute, and half a minute later shows only the start', {
  skip,
}, async () => {
  const tab = await open(saying)
  await tab.getByLabel('Your words').fill('Nobody else’s to read')
  const question = tab.getByRole('dialog', { name: 'Are you still there?' })
  await tab.clock.runFor(59_000)
  assert.equal(await question.isVisible(), false)
  await tab.clock.runFor(1_000)
  assert.equal(await question.isVisible(), true)
  await tab.clock.runFor(30_000)
  await tab.waitForURL(`http://tablet.test${start}`)
  await tab.getByText('The start').waitFor()
  assert.equal(await tab.getByLabel('Your words').inputValue(), '')
  await tab.close()
})

test('a tap or a key says that somebody is there, and nothing they wrote is lost', { skip }, async () => {
  const tab = await open(saying)
  const box = tab.getByLabel('Your words')
  await box.fill('The bus')
  await tab.clock.runFor(60_000)
  await tab.getByRole('button', { name: 'I am still here' }).click()
  assert.equal(await tab.getByRole('dialog').isVisible(), false)
  await tab.clock.runFor(59_000)
  await box.press('End')
  await tab.clock.runFor(59_000)
  assert.equal(await box.inputValue(), 'The bus')
  assert.equal(tab.url(), `http://tablet.test${saying}`)
  await tab.close()
})

test('the question fits a phone, and axe finds nothing in it', { skip }, async () => {
  for (const width of [360, 1280]) {
    const tab = await browser.newPage({ viewport: { width, height: 700 } })
    await tab.setContent(documentFor('Say it'))
    await tab.addStyleTag({ content: css })
    await tab.evaluate("document.querySelector('dialog').showModal()")
    const box = await tab.getByRole('dialog').boundingBox()
    assert.ok(box && box.x >= 0 && box.x + box.width <= width, JSON.stringify(box))
    await tab.addScriptTag({ content: axe })
    const found = await tab.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')
    assert.deepEqual(found, [])
    await tab.close()
  }
})

test('at the start there is nothing to forget, and nobody is asked', { skip }, async () => {
  const tab = await open(start)
  await tab.clock.runFor(600_000)
  assert.equal(await tab.getByRole('dialog').isVisible(), false)
  assert.equal(tab.url(), `http://tablet.test${start}`)
  await tab.close()
})
