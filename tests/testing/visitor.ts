import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'

/** A page as a browser without scripts has it. */
export interface VisitedPage {
  readonly status: number
  readonly path: string
  readonly html: string
  /** The text a person reads, tags left out and spaces folded. */
  readonly text: string
  /** Database statements the request sent. */
  readonly statements: number
  readonly headers: Readonly<Record<string, unknown>>
  /** Where it would send the browser; visits follow it unless asked not to. */
  readonly location: string | undefined
  json(): unknown
  body: Buffer
}

export interface Visitor {
  readonly cookies: Map<string, string>
  get(path: string, options?: { readonly follow?: boolean }): Promise<VisitedPage>
  /**
   * Fills in the form of one act on a page and sends it, as a browser would: what the page put into the form
   * goes along. `form` tells several forms of the same act apart by their id. Buffers are sent as files.
   */
  submit(
    page: VisitedPage,
    act: string,
    values?: Readonly<Record<string, string | readonly string[] | Buffer>>,
    options?: { readonly form?: string; readonly follow?: boolean },
  ): Promise<VisitedPage>
  /** Posts fields as they are: what a script or an attacker would send. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<VisitedPage>
}

export function visitor(app: FastifyInstance, publicUrl: string, session?: string): Visitor {
  const cookies = new Map<string, string>(session ? [['alongside-session', session]] : [])

  const send = async (
    method: 'GET' | 'POST',
    path: string,
    payload?: string | Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<VisitedPage> => {
    const response = await app.inject({
      method,
      url: path,
      headers: {
        host: new URL(publicUrl).host,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'POST' ? { origin: publicUrl, 'sec-fetch-site': 'same-origin' } : {}),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const cookie of response.cookies) {
      if (cookie.maxAge === 0 || cookie.value === '') cookies.delete(cookie.name)
      else cookies.set(cookie.name, cookie.value)
    }
    if (response.headers['clear-site-data']) cookies.clear()
    const location = response.headers.location
    return {
      status: response.statusCode,
      path,
      html: response.body,
      text: readable(response.body),
      statements: Number(response.headers['x-statements'] ?? 0),
      headers: response.headers,
      location: typeof location === 'string' ? location : undefined,
      json: () => response.json(),
      body: response.rawPayload,
    }
  }
  const follow = async (page: VisitedPage): Promise<VisitedPage> => {
    let at = page
    for (let hops = 0; at.status === 303 && at.location && hops < 5; hops++) {
      at = await send('GET', at.location.replace(publicUrl, ''))
    }
    return at
  }
  return {
    cookies,
    get: async (path, options = {}) => {
      const page = await send('GET', path)
      return options.follow === false ? page : follow(page)
    },
    submit: async (page, act, values = {}, options = {}) => {
      const form = formsOf(page.html).find(
        (one) => one.fields['_act']?.[0] === act && (options.form === undefined || one.id === options.form),
      )
      assert.ok(
        form,
        `no form for the act "${act}"${options.form ? ` with id ${options.form}` : ''} on ${page.path} (${page.status}): ${page.text.slice(0, 300)}`,
      )
      const fields: Record<string, readonly (string | Buffer)[]> = { ...form.fields }
      for (const [name, value] of Object.entries(values)) {
        fields[name] = typeof value === 'string' || Buffer.isBuffer(value) ? [value] : value
      }
      const { payload, type } = form.upload ? multipart(fields) : urlencoded(fields)
      const answered = await send('POST', form.action || page.path, payload, { 'content-type': type })
      return options.follow === false ? answered : follow(answered)
    },
    post: (path, fields, headers = {}) => {
      const { payload, type } = urlencoded(
        Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])),
      )
      return send('POST', path, payload, { 'content-type': type, ...headers })
    },
  }
}

interface ReadForm {
  readonly id: string | undefined
  readonly action: string
  readonly upload: boolean
  readonly fields: Record<string, string[]>
}

/** The forms of a page with what they would send untouched: hidden fields, typed values, ticked boxes. */
export function formsOf(html: string): ReadForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inner = '']) => {
    const fields: Record<string, string[]> = {}
    const put = (name: string | undefined, value: string) => {
      if (name) fields[name] = [...(fields[name] ?? []), value]
    }
    for (const [, input = ''] of inner.matchAll(/<input\b([^>]*)>/g)) {
      const type = attribute(input, 'type') ?? 'text'
      if ((type === 'checkbox' || type === 'radio') && !/\schecked\b/.test(input)) continue
      if (type === 'file' || type === 'submit') continue
      put(attribute(input, 'name'), attribute(input, 'value') ?? '')
    }
    for (const [, area = '', content = ''] of inner.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
      put(attribute(area, 'name'), unescaped(content))
    }
    for (const [, select = '', options = ''] of inner.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
      const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
      const chosen = all.find((option) => /\sselected\b/.test(option)) ?? all[0]
      if (chosen) put(attribute(select, 'name'), attribute(chosen, 'value') ?? '')
    }
    return {
      id: attribute(tag, 'id'),
      action: attribute(tag, 'action') ?? '',
      upload: tag.includes('multipart'),
      fields,
    }
  })
}

function attribute(tag: string, name: string): string | undefined {
  const found = tag.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`))
  return found?.[1] === undefined ? undefined : unescaped(found[1])
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

function readable(html: string): string {
  return unescaped(
    html
      .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' '),
  ).trim()
}

function urlencoded(fields: Readonly<Record<string, readonly (string | Buffer)[]>>) {
  const body = new URLSearchParams()
  for (const [name, values] of Object.entries(fields))
    for (const value of values) body.append(name, value.toString())
  return { payload: body.toString(), type: 'application/x-www-form-urlencoded' }
}

function multipart(fields: Readonly<Record<string, readonly (string | Buffer)[]>>) {
  const boundary = '----alongside-test-boundary'
  const parts: Buffer[] = []
  for (const [name, values] of Object.entries(fields)) {
    for (const value of values) {
      const file = Buffer.isBuffer(value)
      parts.push(
        Buffer.from(
          `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file ? '; filename="picture.bin"\r\ncontent-type: application/octet-stream' : ''}\r\n\r\n`,
        ),
        Buffer.from(value),
        Buffer.from('\r\n'),
      )
    }
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`))
  return { payload: Buffer.concat(parts), type: `multipart/form-data; boundary=${boundary}` }
}
