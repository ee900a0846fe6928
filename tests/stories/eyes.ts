import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { type Language, languages } from '#platform/words'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const others = (Object.keys(languages) as Language[]).filter((language) => languages[language].pseudo)

export const phone = { width: 360, height: 780 }
export const desk = { width: 1280, height: 900 }

/** A page as somebody in the story had it before them: what they asked for, and the document they were given. */
export interface Sight {
  readonly who: string
  readonly method: string
  readonly address: string
  readonly status: number
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
  /** What was sent, so that it can be asked for again in another language. */
  readonly sent: { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer | null }
  /** Also looked at as it would be printed. */
  readonly printed: boolean
}

export interface Eyes {
  /** Asks for the page in each language while it is still what it was, and looks at it later. */
  see(sight: Sight): Promise<void>
  /** Everything seen so far has been looked at. */
  done(): Promise<void>
  /** What was wrong, one sentence each. */
  readonly findings: readonly string[]
  /** How many different pages were looked at, and how often. */
  readonly looked: { states: number; looks: number }
  close(): Promise<void>
}

/**
 * Looks at every page the story meets while the story goes on: each document is drawn again as it was answered, on a
 * phone and on a desk, in English and in both pseudo-languages, to see that nothing is pushed out. Axe reads each on the
 * phone in English, and in every other way too when it meets an address for the first time. A page that holds nothing
 * which was not looked at before at such an address is not looked at again because other words stand in it.
 */
export async function openEyes(browser: Browser, origin: string, pairs = 2): Promise<Eyes> {
  const findings: string[] = []
  const looked = { states: 0, looks: 0 }
  const known = new Map<string, ReadonlySet<string>>()
  const queue: Drawn[] = []
  const workers = await Promise.all(Array.from({ length: pairs }, () => openPair(browser, origin)))
  let failure: unknown
  const idle = [...workers]
  let settled: (() => void) | undefined

  const next = () => {
    const drawn = queue[0]
    const pair = idle[0]
    if (!drawn || !pair) {
      if (queue.length === 0 && idle.length === workers.length) settled?.()
      return
    }
    queue.shift()
    idle.shift()
    pair
      .lookAt(drawn)
      .then((found) => {
        looked.looks += found.looks
        findings.push(...found.findings)
      })
      .catch((error: unknown) => {
        failure ??= error
      })
      .finally(() => {
        idle.push(pair)
        next()
      })
    next()
  }

  return {
    findings,
    looked,
    async see(sight) {
      const kind = `${new URL(sight.address).pathname.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…')} ${sight.status} ${sight.printed}`
      const isFirst = !known.has(kind)
      const seen = known.get(kind) ?? new Set()
      const parts = partsOf(sight.html)
      if (parts.isSubsetOf(seen)) return
      known.set(kind, seen.union(parts))
      looked.states++
      const told = await Promise.all(
        others.map(async (language) => [language, await inLanguage(sight, language, findings)] as const),
      )
      const documents = new Map<Language, string>([['en', sight.html]])
      for (const [language, html] of told) if (html !== undefined) documents.set(language, html)
      queue.push({ sight, documents, isFirst })
      next()
    },
    async done() {
      if (queue.length > 0 || idle.length < workers.length) {
        await new Promise<void>((resolve) => {
          settled = resolve
        })
      }
      if (failure) throw failure
    },
    close: async () => {
      await Promise.all(workers.map((pair) => pair.close()))
    },
  }
}

const voidTags = new Set([
  'area',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'source',
  'wbr',
])

/**
 * What a document is made of, as axe judges it: every element with its attributes' names, where it stands and what it
 * stands beside. Words, ids and how often something is repeated are left out.
 */
function partsOf(html: string): Set<string> {
  const parts = new Set<string>()
  const open: { readonly path: string; before: string }[] = [{ path: '', before: '' }]
  for (const [, closes, tag, attributes = '', text] of html.matchAll(
    /<(\/)?([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>|([^<]+)/gi,
  )) {
    const around = open.at(-1)
    if (!around) break
    if (text !== undefined) {
      if (text.trim() !== '') parts.add(`${around.path}>words`)
    } else if (closes) open.pop()
    else if (tag) {
      const told = [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) =>
        /^(class|type|role|dir|lang)$/.test(name) ? `${name}=${value}` : name,
      )
      const self = `${tag}[${told.join(' ')}]`
      const path = `${around.path}>${self}`
      if (around.before !== self) parts.add(`${around.path}>${around.before}+${self}`)
      parts.add(path)
      around.before = self
      if (!voidTags.has(tag) && !attributes.endsWith('/')) open.push({ path, before: '' })
    }
  }
  return parts
}

/** A page in every language it could be had in. */
interface Drawn {
  readonly sight: Sight
  readonly documents: ReadonlyMap<Language, string>
  /** Nothing was seen at such an address before. */
  readonly isFirst: boolean
}

interface Pair {
  lookAt(drawn: Drawn): Promise<{ findings: string[]; looks: number }>
  close(): Promise<void>
}

async function openPair(browser: Browser, origin: string): Promise<Pair> {
  const context = await browser.newContext({
    viewport: phone,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  let shown: { html: string; sight: Sight } | undefined
  const noises: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      noises.push(message.text())
  })
  page.on('pageerror', (error) => noises.push(String(error)))
  const mirror = await openMirror(origin, () => shown)

  const draw = async (sight: Sight, html: string) => {
    shown = { html, sight }
    await context.clearCookies()
    await context.addCookies(cookiesIn(sight, mirror.origin))
    await page.setViewportSize(phone)
    await page.goto(mirror.origin + pathOf(sight), { waitUntil: 'load' })
  }

  return {
    async lookAt({ sight, documents, isFirst }) {
      const findings: string[] = []
      let looks = 0
      for (const [language, html] of documents) {
        noises.length = 0
        await draw(sight, html)
        // A narrow screen is where long words and mirrored ones come to grief.
        for (const size of language === 'en' ? [phone, desk] : [phone]) {
          await page.setViewportSize(size)
          const isRead = isFirst || (language === 'en' && size === phone)
          const where = `${sight.who} at ${new URL(sight.address).pathname} (${sight.method} ${sight.status}, ${language}, ${size.width} px)`
          findings.push(...(await lookOnce(page, isRead)).map((found) => `${where}: ${found}`))
          if (isRead) looks++
        }
        if (sight.printed) {
          await page.emulateMedia({ media: 'print' })
          const isRead = isFirst || language === 'en'
          const where = `${sight.who} at ${new URL(sight.address).pathname} (printed, ${language})`
          findings.push(...(await lookOnce(page, isRead)).map((found) => `${where}: ${found}`))
          if (isRead) looks++
          await page.emulateMedia({ media: null })
        }
        findings.push(...noises.map((noise) => `${sight.who} at ${sight.address} (${language}): ${noise}`))
      }
      return { findings, looks }
    },
    close: async () => {
      await context.close()
      await mirror.close()
    },
  }
}

/**
 * A house that answers like the one the story is in, except that it gives the page that is looked at as somebody had
 * it. A browser that was asked about each of its requests instead would fetch every style and script each time anew.
 */
async function openMirror(origin: string, shown: () => { html: string; sight: Sight } | undefined) {
  const server = createServer(async ({ url = '/', headers: { cookie = '' } }, response) => {
    const page = shown()
    if (page && url === pathOf(page.sight)) {
      // What it says about itself (its content security policy above all) counts here as it did there.
      const { 'content-security-policy': policy = '' } = page.sight.headers
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      })
      response.end(page.html)
      return
    }
    const answer = await fetch(origin + url, { headers: { cookie } })
    const told = [...answer.headers].filter(([name]) => /^(content-type|cache-control|etag)$/.test(name))
    response.writeHead(answer.status, Object.fromEntries(told))
    response.end(Buffer.from(await answer.arrayBuffer()))
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function pathOf({ address }: Sight): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}

/** The same question asked again in another language. Whatever was refused is refused again: nothing changes by asking. */
async function inLanguage(sight: Sight, language: Language, findings: string[]): Promise<string | undefined> {
  const { headers, body } = sight.sent
  // What a browser sent of a file is not told to anybody.
  if (sight.method === 'POST' && !body) return undefined
  const cookie = [headers.cookie, `alongside-language=${language}`].filter(Boolean).join('; ')
  const kept = Object.entries(headers).filter(([name]) =>
    /^(content-type|origin|sec-fetch-site|accept)$/.test(name),
  )
  const response = await fetch(sight.address, {
    method: sight.method,
    headers: { ...Object.fromEntries(kept), cookie },
    ...(body ? { body: new Uint8Array(body) } : {}),
    redirect: 'manual',
  })
  if (response.status !== sight.status) {
    // A page that is shown once, or that moved on while the story did, cannot be asked for again.
    if (sight.method === 'POST')
      findings.push(`${sight.address} answered ${response.status} in ${language}, and ${sight.status} before`)
    return undefined
  }
  return response.text()
}

function cookiesIn(sight: Sight, origin: string) {
  return (sight.sent.headers.cookie ?? '')
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin }
    })
}

async function lookOnce(page: Page, isRead: boolean): Promise<string[]> {
  if (isRead && !(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(
    async (tags) => {
      const sideways = () => {
        const { scrollWidth, clientWidth } = document.documentElement
        if (scrollWidth <= clientWidth) return []
        const over = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
          const { left, right } = element.getBoundingClientRect()
          return (
            (right > clientWidth + 1 || left < -1) &&
            !element.closest('.table-scroll, .govuk-visually-hidden')
          )
        })
        return [
          `scrolls ${scrollWidth - clientWidth} px sideways, because of ${over.at(-1)?.outerHTML.slice(0, 160)}`,
        ]
      }
      const folded = sideways()
      for (const details of document.querySelectorAll('details')) details.open = true
      const violations =
        tags === undefined
          ? []
          : (
              await (window as unknown as { axe: typeof axe }).axe.run(document, {
                runOnly: { type: 'tag', values: tags },
                resultTypes: ['violations'],
              })
            ).violations
      const unfolded = folded.length > 0 ? folded : sideways()
      for (const details of document.querySelectorAll('details')) details.open = false
      return [
        ...unfolded,
        ...violations.flatMap(({ id, help, nodes }) =>
          nodes
            .slice(0, 3)
            .map((node) => `${id}: ${help} at ${node.target.join(' ')} ${node.html.slice(0, 200)}`),
        ),
      ]
    },
    isRead ? rules : undefined,
  )
}
