import assert from 'node:assert/strict'
import type { BrowserContext, Locator, Page, Response } from 'playwright-core'
import type { Eyes } from './eyes.ts'

/** What somebody puts into a field: words, a choice by its label, ticks, a date ('2026-01-08') or a file. */
export type Given =
  | string
  | boolean
  | readonly string[]
  | { readonly date: string }
  | { readonly file: string; readonly bytes: Buffer; readonly type: string }

/** Somebody in the story with a browser of their own. Every page they meet is looked at. */
export interface Person {
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
  /** The pages they have had before them, in order. */
  readonly visited: readonly string[]
  opens(path: string, status?: number): Promise<void>
  follows(link: string | RegExp): Promise<void>
  /** Fills in the form that ends in this button, and presses it. Names of fields are the labels people read; `legend › label` where several are alike. */
  sends(button: string | RegExp, fields?: Readonly<Record<string, Given>>, status?: number): Promise<void>
  /** The same, within the part of the page that begins with a heading or holds some words. */
  in(words: string | RegExp): Pick<Person, 'sends' | 'follows'>
  /** Whatever leads to another page without being a link or a button that says so. */
  arrivesBy(act: () => Promise<unknown>, status?: number): Promise<void>
  /** The page as a script has changed it since it came. */
  looksAgain(): Promise<void>
  sees(...words: readonly (string | RegExp)[]): Promise<void>
  doesNotSee(...words: readonly (string | RegExp)[]): Promise<void>
  reads(): Promise<string>
  where(): string
  /** The page they have before them is also looked at as a printer would draw it. */
  looksAtItPrinted(): Promise<void>
  close(): Promise<void>
}

export interface Scene {
  readonly origin: string
  readonly eyes: Eyes
  readonly findings: string[]
}

export async function enter(scene: Scene, name: string, context: BrowserContext): Promise<Person> {
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const visited: string[] = []
  const blame = (what: string) => void scene.findings.push(`${name} at ${page.url()}: ${what}`)
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      blame(message.text())
  })
  page.on('pageerror', (error) => blame(String(error)))
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      blame(`${response.status()} for ${response.url()}`)
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== scene.origin) blame(`asks ${request.url()} for something`)
  })
  let last: { response: Response; html: string } | undefined

  const look = async (response: Response, printed: boolean) => {
    const request = response.request()
    const headers = await request.allHeaders()
    await scene.eyes.see({
      who: name,
      method: request.method(),
      address: response.url(),
      status: response.status(),
      html: last?.html ?? '',
      headers: await response.allHeaders(),
      sent: { headers, body: request.postDataBuffer() },
      printed,
    })
  }
  const arrive = async (leave: () => Promise<unknown>, status = 200) => {
    const arriving = page.waitForResponse(
      (response) =>
        response.request().isNavigationRequest() &&
        response.frame() === page.mainFrame() &&
        Math.floor(response.status() / 100) !== 3,
    )
    arriving.catch(() => {})
    await leave()
    const response = await arriving
    await page.waitForLoadState('load')
    visited.push(page.url())
    if (/^text\/html/.test(response.headers()['content-type'] ?? '')) {
      last = { response, html: await response.text() }
      await look(response, false)
    }
    assert.equal(
      response.status(),
      status,
      `${name} at ${page.url()}: ${response.status()}\n${(await said()).slice(0, 1500)}`,
    )
  }
  const said = async () => tidy(await page.locator('body').innerText())
  const within = (words?: string | RegExp): Pick<Person, 'sends' | 'follows'> => {
    // The smallest part of the page that holds both the words and what is looked for.
    const find = (role: 'button' | 'link', name: string | RegExp) => {
      const wanted = (from: Page | Locator) =>
        from.getByRole(role, { name: named(name), includeHidden: true })
      return words === undefined
        ? wanted(page)
        : wanted(
            page
              .locator(parts)
              .filter({ hasText: words })
              .filter({ has: wanted(page) })
              .last(),
          )
    }
    return {
      async sends(button, fields = {}, status = 200) {
        const pressed = await one(find('button', button), `button ${button}`)
        const form = pressed.locator('xpath=ancestor::form[1]')
        for (const [label, given] of Object.entries(fields)) await give(form, label, given)
        await show(pressed)
        await arrive(() => pressed.click(), status)
      },
      async follows(link) {
        const followed = await one(find('link', link), `link ${link}`)
        await show(followed)
        await arrive(() => followed.click())
      },
    }
  }
  const one = async (found: Locator, what: string) => {
    assert.ok(
      (await found.count()) > 0,
      `${name} finds no ${what} at ${page.url()}:\n${(await said()).slice(0, 1500)}`,
    )
    return found.first()
  }

  return {
    name,
    context,
    page,
    visited,
    ...within(),
    opens: (path, status) => arrive(() => page.goto(new URL(path, scene.origin).href), status),
    in: (words) => within(words),
    arrivesBy: arrive,
    looksAgain: async () => {
      if (!last) return
      last = {
        ...last,
        html: `<!doctype html>${await page.evaluate(() => document.documentElement.outerHTML)}`,
      }
      await look(last.response, false)
    },
    async sees(...words) {
      const text = await said()
      for (const wanted of words) {
        const found = typeof wanted === 'string' ? text.includes(tidy(wanted)) : wanted.test(text)
        assert.ok(found, `${name} does not see ${wanted} at ${page.url()}:\n${text.slice(0, 3000)}`)
      }
    },
    async doesNotSee(...words) {
      const text = await said()
      for (const unwanted of words) {
        const found = typeof unwanted === 'string' ? text.includes(tidy(unwanted)) : unwanted.test(text)
        assert.ok(!found, `${name} sees ${unwanted} at ${page.url()}:\n${text.slice(0, 3000)}`)
      }
    },
    reads: said,
    where: () => page.url().replace(scene.origin, ''),
    looksAtItPrinted: async () => {
      if (last) await look(last.response, true)
    },
    close: () => context.close(),
  }
}

// What a person takes for one thing on a page.
const parts = 'section, article, form, li, tr, div'

/** Opens whatever folds this away, as somebody would who reads the line above it. */
export async function show(inside: Locator): Promise<void> {
  const folded = inside.locator('xpath=ancestor::details[not(@open)]')
  for (let left = await folded.count(); left > 0; left = await folded.count()) {
    await folded.first().locator('> summary').click()
  }
}

async function give(form: Locator, label: string, given: Given): Promise<void> {
  const [legend = '', part] = label.split(' › ')
  if (part !== undefined) {
    await give(form.getByRole('group', { name: named(legend), includeHidden: true }).last(), part, given)
    return
  }
  const group = form
    .getByRole('group', { name: named(label), includeHidden: true })
    .or(form.getByRole('radiogroup', { name: named(label), includeHidden: true }))
    .first()
  if (typeof given === 'object' && 'date' in given) {
    const [year = '', month = '', day = ''] = given.date.split('-').map((part) => String(Number(part)))
    await show(group)
    for (const [part, value] of [
      ['Day', day],
      ['Month', month],
      ['Year', year],
    ] as const)
      await group.getByLabel(part, { exact: true }).fill(value)
    return
  }
  if (Array.isArray(given)) {
    await show(group)
    for (const choice of given as readonly string[]) await group.getByLabel(named(choice)).first().check()
    return
  }
  if (typeof given === 'string' && (await group.count()) > 0) {
    await show(group)
    await group.getByLabel(named(given)).first().check()
    return
  }
  const field = (label.startsWith('#') ? form.locator(label) : form.getByLabel(named(label))).first()
  assert.ok(
    (await field.count()) > 0,
    `there is no field “${label}” in this form: ${tidy(await form.innerText())}`,
  )
  await show(field)
  if (typeof given === 'boolean') await field.setChecked(given)
  else if (typeof given === 'object' && 'file' in given)
    await field.setInputFiles({ name: given.file, mimeType: given.type, buffer: given.bytes })
  else if ((await field.evaluate((element) => element.tagName)) === 'SELECT')
    await field.selectOption({ label: given as string })
  else await field.fill(given as string)
}

/** A label or a button by what it says first: hints for screen readers and "(optional)" may follow. */
function named(words: string | RegExp): RegExp {
  return typeof words === 'string' ? new RegExp(`^\\s*${escaped(words)}`) : words
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
