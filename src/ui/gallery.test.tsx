import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContextOptions, type Page as BrowserPage, chromium } from 'playwright-core'
import type { Language } from '#platform/words'
import { buildScripts, buildStylesheet, Page, PrintSheet, renderPage, WritingSpace } from '#ui'
import { Gallery } from './gallery.tsx'

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath)
  ? false
  : `no Chromium at ${executablePath}: the look was not looked at`
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// What the product itself sends: a page that needs more would be broken there.
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob:; connect-src 'self'; form-action 'self'; base-uri 'none'"

const assets = { stylesheet: '/a.css', script: '/a.js', moreScripts: ['/board.js'] }
const [{ css }, scripts] = await Promise.all([buildStylesheet(), buildScripts()])

let server: Server
let browser: Browser
let home = ''
const moved: string[] = []

before(async () => {
  if (skip) return
  server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const send = (type: string, body: string) =>
      response
        .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy })
        .end(body)
    if (pathname === '/a.css') return send('text/css', css)
    if (pathname === '/a.js') return send('text/javascript', scripts.base.js)
    if (pathname === '/board.js') return send('text/javascript', scripts.board.js)
    if (pathname === '/leave') return send('text/html', '<title>Weather</title><p>Mostly dry')
    if (pathname === '/sheets') return send('text/html', renderPage(<Sheets />))
    if (request.method === 'POST') {
      let body = ''
      for await (const part of request) body += part
      const fields = new URLSearchParams(body)
      moved.push(`${fields.get('card')} to ${fields.get('box')}`)
      return response.writeHead(303, { location: '/' }).end()
    }
    const lang = (searchParams.get('lang') ?? 'en') as Language
    const density = searchParams.has('staff') ? 'staff' : 'participant'
    send(
      'text/html',
      renderPage(
        <Gallery assets={assets} lang={lang} density={density} projector={searchParams.has('projector')} />,
      ),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  home = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : ''
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
})

after(async () => {
  if (skip) return
  await browser.close()
  server.close()
})

function Sheets() {
  return (
    <Page title="Sheets" assets={assets} place={{ name: 'Eastmere', href: '/' }} safety={{ leave: '/leave' }}>
      <h1>Sheets</h1>
      {[1, 2, 3].map((number) => (
        <PrintSheet
          key={number}
          title="A time I felt proud"
          number={number}
          of={3}
          qr={{ text: 'https://alongside.example/j/1', label: 'Join' }}
        >
          <WritingSpace label="What happened?" lines={6} />
          <WritingSpace label="Draw it" tall />
        </PrintSheet>
      ))}
    </Page>
  )
}

async function open(path: string, width: number, options: BrowserContextOptions = {}): Promise<BrowserPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(new URL(path, home).href)
  assert.deepEqual(complaints, [])
  return page
}

const views: [string, string, number][] = [
  ['on a phone', '/', 360],
  ['on a desk', '/', 1280],
  ['right to left on a phone', '/?lang=ar-x-mirror', 360],
  ['right to left on a desk', '/?lang=ar-x-mirror', 1280],
  ['in words 40 % longer', '/?lang=en-x-long', 360],
  ['for staff', '/?staff', 1280],
  ['on a projector', '/?projector', 1280],
]

for (const [name, path, width] of views) {
  test(`${name}, axe finds nothing and nothing runs off the side`, { skip }, async () => {
    const page = await open(path, width, { bypassCSP: true })
    await page.addScriptTag({ content: axe })
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
        }
      }
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations } = await axe.run({ runOnly: tags })
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
      )
    })
    assert.deepEqual(violations, [])
    assert.ok((await overflow(page)) <= 0)
    await page.context().close()
  })
}

function overflow(page: BrowserPage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

test('at 400 % zoom everything still fits the width', { skip }, async () => {
  for (const lang of ['en', 'en-x-long', 'ar-x-mirror']) {
    const page = await open(`/?lang=${lang}`, 320)
    assert.ok((await overflow(page)) <= 0, lang)
    await page.context().close()
  }
})

test('right to left is the mirror image of left to right', { skip }, async () => {
  const page = await open('/', 1280)
  const mirrored = await page.evaluate(() => {
    const parts =
      '.page-thread__line,.knots__knot>.knot,.brand,.navigation,.safety a,.back,.voice,.opening-mark,.institution,.card,.ticket__stub,.stage__knot,.path__thing,.path__knot,.steps__number,.model__area,.govuk-form-group,.govuk-radios__input,.govuk-checkboxes__input,.govuk-date-input__item,.govuk-error-summary,.govuk-summary-list__key,.govuk-input,.govuk-textarea,.table-scroll,.tag,.chart__label,.chart__value,.sheet .qr,.foot li'
    const drawn = [...document.querySelectorAll(parts)].filter(
      (part) => part.getBoundingClientRect().width > 0,
    )
    const boxes = () => drawn.map((part) => part.getBoundingClientRect())
    const width = document.documentElement.clientWidth
    const before = boxes()
    document.documentElement.dir = 'rtl'
    return boxes().map((box, i) => ({
      name: drawn[i]!.getAttribute('class') ?? drawn[i]!.tagName,
      off: Math.abs(width - box.right - before[i]!.left),
    }))
  })
  assert.ok(mirrored.length > 80)
  assert.deepEqual(
    mirrored.filter(({ off }) => off > 2),
    [],
  )
  await page.context().close()
})

test('errors have the focus, and lead to their fields', { skip }, async () => {
  const page = await open('/', 360)
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'govuk-error-summary')
  await page.getByRole('link', { name: 'February has no 31st day' }).click()
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'when-day')
  await page.context().close()
})

test('what has the focus is never under the way out', { skip }, async () => {
  const page = await open('/', 360, { viewport: { width: 360, height: 640 } })
  const count = await page.evaluate(
    () => document.querySelectorAll('a,button,input,select,textarea,summary,[tabindex]').length,
  )
  // Backwards too: scrolling up is when a bar at the top gets in the way.
  for (const key of [...Array(count).fill('Tab'), ...Array(count).fill('Shift+Tab')]) {
    await page.keyboard.press(key)
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body || focused.closest('.safety,.skip')) return ''
      const bar = document.querySelector('.safety')!.getBoundingClientRect()
      return focused.getBoundingClientRect().top < bar.bottom ? focused.outerHTML : ''
    })
    assert.equal(hidden, '')
  }
  assert.equal(new URL(page.url()).pathname, '/')
  await page.context().close()
})

test('Shift three times leaves at once, and Back does not bring the page up again', { skip }, async () => {
  const page = await open('/leave', 360)
  await page.goto(home)
  for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
  await page.waitForURL('**/leave')
  assert.equal(await page.title(), 'Weather')
  await page.goBack()
  assert.notEqual(new URL(page.url()).pathname, '/')
  await page.context().close()
})

test('characters are counted down, and too many are said but never cut', { skip }, async () => {
  const page = await open('/', 360)
  const box = page.locator('#dream')
  await box.fill('x'.repeat(395))
  assert.equal(await page.locator('#dream-count').textContent(), 'Characters left: 5')
  await box.fill('x'.repeat(402))
  assert.equal(await page.locator('#dream-count').textContent(), 'Characters too many: 2')
  assert.equal((await box.inputValue()).length, 402)
  await page.context().close()
})

test('without a script the page says the limit, shows no dead button and keeps every way on', {
  skip,
}, async () => {
  const page = await open('/', 360, { javaScriptEnabled: false })
  assert.equal(await page.locator('#dream-count').textContent(), 'You can write up to 400 characters.')
  assert.equal(await page.locator('[data-print]').isVisible(), false)
  assert.equal(await page.getByRole('link', { name: 'Leave this page' }).getAttribute('href'), '/leave')
  await page.getByText('Move “A late bus on Fridays.”').click()
  await page.getByRole('button', { name: 'to “Being met, not managed”' }).first().click()
  assert.equal(moved.at(-1), 'card-0 to met')
  await page.context().close()
})

test('a card moves by button without losing the place, and by dragging', { skip }, async () => {
  const page = await open('/', 1280)
  await page.locator('[data-card="card-0"] summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: '“A late bus on Fridays.” is now in “Being met, not managed”.' })
    .waitFor({ state: 'attached', timeout: 3000 })
  assert.equal(moved.at(-1), 'card-0 to met')
  assert.equal(
    await page.evaluate(() => document.activeElement?.closest('[data-card]')?.getAttribute('data-card')),
    'card-0',
  )

  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.locator('[data-card="card-3"]').dragTo(page.locator('[data-box="loose"]'))
  await answered
  assert.equal(moved.at(-1), 'card-3 to loose')
  await page.context().close()
})

test('nothing moves for those who asked for stillness', { skip }, async () => {
  const page = await open('/', 1280, { reducedMotion: 'reduce' })
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0)
  await page.context().close()
})

test('on paper the screen’s own parts are gone, and three sheets are three pages', { skip }, async () => {
  const page = await open('/sheets', 1280)
  await page.emulateMedia({ media: 'print' })
  for (const part of ['.safety', '.masthead', '.page-thread', '.skip'])
    assert.equal(await page.locator(part).isVisible(), false, part)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 3)
  await page.context().close()
})

test('the first view of a page weighs at most 25 KB', () => {
  const html = renderPage(
    <Page
      title="Share a dream"
      assets={assets}
      place={{ name: 'Eastmere', href: '/' }}
      safety={{ leave: '/leave', worried: '/worried' }}
    >
      <h1>Share a dream</h1>
    </Page>,
  )
  const weight = [html, css, scripts.base.js].reduce((sum, part) => sum + gzipSync(part).length, 0)
  assert.ok(weight <= 25_000, `${weight} bytes`)
})
