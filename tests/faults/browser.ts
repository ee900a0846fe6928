/** A browser without scripts on a real connection: cookies, forms, files. It follows nothing by itself. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { formsOf } from '../testing/visitor.ts'

export interface Answered {
  readonly status: number
  readonly path: string
  readonly location: string
  readonly body: Buffer
  readonly html: string
}

/** A form filled in: sent again, it is the same form. */
export interface Filled {
  readonly path: string
  readonly type: string
  readonly body: Buffer
}

export interface Browser {
  readonly cookies: Map<string, string>
  /** Throws when the connection breaks, and answers whatever came back when it did not. */
  get(path: string): Promise<Answered>
  post(form: Filled): Promise<Answered>
  /** Leaves its connections. */
  close(): void
}

export interface Habits {
  readonly headers?: Readonly<Record<string, string>>
  /** The device's own address, as the server sees it. */
  readonly from?: string
}

export function browse(port: number, { headers = {}, from }: Habits = {}): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookies = new Map<string, string>()
  const send = async (method: 'GET' | 'POST', path: string, form?: Filled): Promise<Answered> => {
    const asked = request({
      method,
      path,
      agent,
      host: '127.0.0.1',
      port,
      ...(from === undefined ? {} : { localAddress: from }),
      headers: {
        ...headers,
        host: `localhost:${port}`,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form && { 'content-type': form.type, 'content-length': form.body.length }),
      },
    })
    asked.end(form?.body)
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    const body = await buffer(answer)
    if (!answer.complete) throw new Error('the connection broke in the middle of an answer')
    if (answer.headers['clear-site-data']) cookies.clear()
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = answer.headers.location ?? ''
    return { status: answer.statusCode ?? 0, path, location, body, html: body.toString() }
  }
  return {
    cookies,
    get: (path) => send('GET', path),
    post: (form) => send('POST', form.path, form),
    close: () => agent.destroy(),
  }
}

/** A file somebody chose: its name travels along. */
export interface Chosen {
  readonly name: string
  readonly bytes: Buffer
}

/** Fills in the form of one act as a browser would: whatever the page put into it goes along. */
export async function fill(
  page: Answered,
  act: string,
  typed: Readonly<Record<string, string | readonly string[] | Chosen>> = {},
): Promise<Filled> {
  const form = formsOf(page.html).find(({ fields }) => fields._act?.[0] === act)
  assert.ok(form, `no form for "${act}" on ${page.path} (${page.status})`)
  const fields: Readonly<Record<string, string | readonly string[] | Chosen>> = { ...form.fields, ...typed }
  const path = form.action || page.path
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'object' && 'bytes' in value)
      body.append(name, new Blob([new Uint8Array(value.bytes)], { type: 'image/jpeg' }), value.name)
    else for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  }
  // The runtime's own encoder, so that a file's name and bytes go over the wire as any browser sends them.
  const encoded = new Response(
    form.upload
      ? body
      : new URLSearchParams([...body].map(([name, value]): [string, string] => [name, String(value)])),
  )
  return {
    path,
    type: encoded.headers.get('content-type') ?? '',
    body: Buffer.from(await encoded.arrayBuffer()),
  }
}

/** Opens a page that must be there. */
export async function open(browser: Browser, path: string): Promise<Answered> {
  const answered = await browser.get(path)
  assert.equal(answered.status, 200, `${path}: ${answered.html}`)
  return answered
}

/** Opens a page, sends one of its forms, and answers where that leads. */
export async function send(
  browser: Browser,
  path: string,
  act: string,
  typed?: Parameters<typeof fill>[2],
): Promise<string> {
  const answered = await browser.post(await fill(await open(browser, path), act, typed))
  assert.equal(answered.status, 303, `${act} at ${path}: ${answered.html}`)
  return answered.location
}
