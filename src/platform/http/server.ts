import { randomUUID } from 'node:crypto'
import { constants as zlib } from 'node:zlib'
import compress from '@fastify/compress'
import cookies from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { VNode } from 'preact'
import type { Who } from '#platform/auth'
import type { Chance } from '#platform/chance'
import type { Database, Tx } from '#platform/db'
import { largestPicture } from '#platform/files'
import type { Language } from '#platform/words'
import { answer, type Told } from './answer.ts'
import { readBody } from './body.ts'
import { guardingHeaders } from './guarding.ts'
import type { Page, PlaceHere, View } from './page.ts'
import { logged, tell } from './telling.ts'

/** What app.ts puts together and the server knows nothing about by itself. */
export interface Composition {
  readonly pages: readonly Page[]
  readonly findPlace: (tx: Tx, slug: string) => Promise<PlaceHere | undefined>
  readonly whoIsAsking: (tx: Tx, place: PlaceHere, sessionToken: string) => Promise<Who>
  readonly layout: (frame: Frame, view: View) => VNode
  readonly faces: Faces
  /** Stylesheets and scripts by address, named by their content so that they may be kept for ever. */
  readonly assets: ReadonlyMap<string, { readonly type: string; readonly body: string | Buffer }>
}

/** What the layout may know about a request, whatever became of it. */
export interface Frame {
  readonly place: PlaceHere | undefined
  readonly who: Who
  readonly language: Language
  readonly path: string
  readonly demonstration: boolean
  readonly problems: boolean
  /** On a tablet that goes round: the short names of the place and the project it is for, as `place/project`. */
  readonly kiosk: string | undefined
}

/** The pages nobody asks for. */
export interface Faces {
  notFound(frame: Frame): View
  forbidden(frame: Frame, why: string): View
  conflict(frame: Frame, theirs: string, yours: string, back: string): View
  broken(frame: Frame, reference: string): View
  /** The database is away for a moment. */
  resting(frame: Frame): View
  tooMany(frame: Frame): View
  tooBig(frame: Frame): View
  elsewhere(frame: Frame): View
}

export interface ServerSettings {
  readonly publicUrl: string
  /** Plain http without a set address, in demonstration mode: squares and links lead to where the browser came. */
  readonly followsHost?: boolean
  readonly demonstration: boolean
  readonly secret: Buffer
  readonly chance: Chance
  readonly version: string
  readonly databaseKind: 'embedded' | 'external'
  readonly logLevel: string
  /** Answers with the number of statements each request sent: for tests and benches. */
  readonly counting?: boolean
  readonly logTo?: { write(line: string): void }
  /** No rate limit: only for a bench, whose one client is not a flood. */
  readonly unlimited?: boolean
}

/** The web server: every page of every room behind one way of answering. Listens to nothing yet. */
export async function openServer(
  database: Database,
  house: Composition,
  settings: ServerSettings,
): Promise<FastifyInstance> {
  const https = settings.publicUrl.startsWith('https:')
  const app = fastify({
    // Behind a balancer or Caddy the address is theirs to tell; nothing we keep or log depends on it.
    trustProxy: true,
    bodyLimit: 1024 * 1024,
    requestTimeout: 60_000,
    genReqId: () => randomUUID().slice(0, 8),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    logger: {
      level: settings.logLevel,
      // Neither this machine's name nor a process number helps anybody who reads a log line later.
      base: null,
      serializers: logged,
      ...(settings.logTo ? { stream: settings.logTo } : {}),
    },
    logController: new LogController({ disableRequestLogging: true }),
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
  })
  const guarded = guardingHeaders(https)
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(guarded)
    done()
  })
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip'],
    // Quality 4 costs a fifth of the default's time and sends a few per cent more.
    brotliOptions: { params: { [zlib.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await app.register(cookies)
  await app.register(formbody, { bodyLimit: 2 * 1024 * 1024 })
  await app.register(multipart, {
    limits: { fileSize: largestPicture + 1, files: 4, fields: 100, fieldSize: 512 * 1024, parts: 104 },
  })
  if (!settings.unlimited)
    await app.register(rateLimit, {
      // Thirty phones in a youth club share one address: the limit is per browser where it shows us one of our
      // cookies, and wide enough for a full room where it does not.
      max: 1500,
      timeWindow: '1 minute',
      keyGenerator: (request) => request.cookies[cookieName('visit', https)] ?? request.ip,
      errorResponseBuilder: () => Object.assign(new Error('too many'), { statusCode: 429 }),
    })

  const context = { database, house, settings, https }
  const respond = async (page: Page, request: FastifyRequest, reply: FastifyReply) => {
    const body = request.method === 'POST' ? await readBody(request) : undefined
    const told = await answer(context, page, request, body)
    return tell(context, request, reply, page, told)
  }
  for (const page of house.pages) {
    const url = page.path.replaceAll(/\{(\w+)\}/g, ':$1')
    const loud = page.unlogged ? { logLevel: 'warn' as const } : {}
    app.get(url, loud, (request, reply) => respond(page, request, reply))
    if (page.acts || page.reads) app.post(url, loud, (request, reply) => respond(page, request, reply))
  }
  for (const [address, { type, body }] of house.assets) {
    app.get(address, (_, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=31536000, immutable').send(body),
    )
  }
  app.get('/health', { logLevel: 'silent' }, async (_, reply) => {
    try {
      await database.pool.query('select 1')
      return { status: 'ok', version: settings.version, database: settings.databaseKind }
    } catch {
      return reply
        .code(503)
        .send({ status: 'resting', version: settings.version, database: settings.databaseKind })
    }
  })
  app.get('/robots.txt', (_, reply) => reply.type('text/plain').send('User-agent: *\nDisallow: /open/\n'))
  app.setNotFoundHandler((request, reply) => tell(context, request, reply, undefined, { kind: 'not found' }))
  app.setErrorHandler((error, request, reply) => tell(context, request, reply, undefined, troubled(error)))
  return app
}

export interface Context {
  readonly database: Database
  readonly house: Composition
  readonly settings: ServerSettings
  readonly https: boolean
}

/** `__Host-` binds a cookie to this host over https; a browser refuses it over plain http. */
export function cookieName(name: string, https: boolean): string {
  return https ? `__Host-alongside-${name}` : `alongside-${name}`
}

function troubled(error: unknown): Told {
  if (wentAway(error)) return { kind: 'not found' }
  const status = (error as { statusCode?: number }).statusCode
  if (status === 429) return { kind: 'too many' }
  if (status === 413) return { kind: 'too big' }
  if (status !== undefined && status >= 400 && status < 500) return { kind: 'not found' }
  return { kind: 'broken', error }
}

/**
 * Whoever was sending broke off: nobody is there to read an answer, and nothing here is broken. A line for each in
 * the log would count uploads that nobody may count.
 */
function wentAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return (code === 'ECONNRESET' && message === 'aborted') || code === 'ERR_STREAM_PREMATURE_CLOSE'
}
