import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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
 * phone and on a desk, in English and in both pseudo-languages, and read by axe. A page whose structure was looked
 * at before is not looked at again because other words stand in it.
 */
export async function openEyes(browser: Browser, origin: string, pairs = 2): Promise<Eyes> {
  const findings: string[] = []
  const looked = { states: 0, looks: 0 }
  const known = new Set<string>()
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
      const shape = `${sight.printed} ${sight.status} ${shapeOf(sight.html)}`
      if (known.has(shape)) return
      known.add(shape)
      looked.states++
      const documents = new Map<Language, string>([['en', sight.html]])
      for (const language of others) {
        const html = await inLanguage(sight, language, findings)
        if (html !== undefined) documents.set(language, html)
      }
      queue.push({ sight, documents })
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

/** The document without its words, keys and ids, each run of equal parts told once: what is left is what axe judges. */
function shapeOf(html: string): string {
  return html
    .replaceAll(
      / (?:id|for|name|value|content|d|data-[a-z]+|alt|href|src|action|viewBox|aria-[a-z]+by|form|headers)="[^"]*"/g,
      '',
    )
    .replaceAll(/>[^<]*[^<\s][^<]*</g, '>words<')
    .replaceAll(/(<(section|article|li|tr|p|details)\b[\s\S]*?<\/\2>)(?:\s*\1)+/g, '$1')
}

/** A page in every language it could be had in. */
interface Drawn {
  readonly sight: Sight
  readonly documents: ReadonlyMap<Language, string>
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
  await page.route(
    () => true,
    async (route) => {
      const request = route.request()
      if (!request.isNavigationRequest() || !shown) return route.continue()
      // What it says about itself (its content security policy above all) counts here as it did there.
      const { 'content-security-policy': policy = '' } = shown.sight.headers
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policy },
        body: shown.html,
      })
    },
  )

  const draw = async (sight: Sight, html: string) => {
    shown = { html, sight }
    await context.clearCookies()
    await context.addCookies(cookiesIn(sight, origin))
    await page.setViewportSize(phone)
    await page.goto(sight.address, { waitUntil: 'load' })
  }

  return {
    async lookAt({ sight, documents }) {
      const findings: string[] = []
      let looks = 0
      for (const [language, html] of documents) {
        noises.length = 0
        await draw(sight, html)
        for (const size of [phone, desk]) {
          await page.setViewportSize(size)
          const where = `${sight.who} at ${new URL(sight.address).pathname} (${sight.method} ${sight.status}, ${language}, ${size.width} px)`
          findings.push(...(await lookOnce(page)).map((found) => `${where}: ${found}`))
          looks++
        }
        if (sight.printed) {
          await page.emulateMedia({ media: 'print' })
          const where = `${sight.who} at ${new URL(sight.address).pathname} (printed, ${language})`
          findings.push(...(await lookOnce(page)).map((found) => `${where}: ${found}`))
          looks++
          await page.emulateMedia({ media: null })
        }
        findings.push(...noises.map((noise) => `${sight.who} at ${sight.address} (${language}): ${noise}`))
      }
      return { findings, looks }
    },
    close: () => context.close(),
  }
}

/** The same question asked again in another language. Whatever was refused is refused again: nothing changes by asking. */
async function inLanguage(sight: Sight, language: Language, findings: string[]): Promise<string | undefined> {
  const { headers, body } = sight.sent
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

async function lookOnce(page: Page): Promise<string[]> {
  const hasAxe = await page.evaluate(() => 'axe' in window)
  if (!hasAxe) await page.evaluate(axeSource)
  return page.evaluate(async (tags) => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    for (const details of document.querySelectorAll('details')) details.open = true
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    })
    const opened = document.documentElement.scrollWidth - document.documentElement.clientWidth
    for (const details of document.querySelectorAll('details')) details.open = false
    return [
      ...(wide > 0
        ? [`scrolls ${wide} px sideways`]
        : opened > 0
          ? [`scrolls ${opened} px sideways with everything open`]
          : []),
      ...violations.flatMap(({ id, help, nodes }) =>
        nodes
          .slice(0, 3)
          .map((node) => `${id}: ${help} at ${node.target.join(' ')} ${node.html.slice(0, 200)}`),
      ),
    ]
  }, rules)
}
