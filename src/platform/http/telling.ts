import type { FastifyReply, FastifyRequest } from 'fastify'
import { renderToString } from 'preact-render-to-string'
import { nobody } from '#platform/auth'
import type { Effects, Told } from './answer.ts'
import type { Ask, Page, View } from './page.ts'
import { type Context, cookieName, type Frame } from './server.ts'

/** Says what became of a request: a page, somewhere else to go, or one of the faces. */
export async function tell(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Page | undefined,
  told: Told,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  const { faces } = context.house
  const frame = frameOf(context, request, 'ask' in told ? told.ask : undefined)
  switch (told.kind) {
    case 'page': {
      if (page?.json) {
        const said = page.json(told.ask, told.loaded)
        putEffects(context, reply, told.effects)
        return reply.code(told.status).send(said)
      }
      if (page?.send) {
        const file = page.send(told.ask, told.loaded)
        putEffects(context, reply, told.effects)
        if (file.download) reply.header('content-disposition', `attachment; filename="${file.download}"`)
        return reply.type(file.type).send(file.bytes)
      }
      if (!page?.show) throw new Error('a page must show something')
      const view = page.show(told.ask, told.loaded)
      return draw(
        context,
        reply,
        { ...frame, problems: told.ask.form.problems.length > 0 },
        view,
        told.status,
        told.effects,
      )
    }
    case 'gone to':
      putEffects(context, reply, told.effects)
      return reply.code(303).header('location', told.to).send()
    case 'not found':
      if (wantsJson(page, request)) return reply.code(404).send({ error: 'not found' })
      return draw(context, reply, frame, faces.notFound(frame), 404)
    case 'forbidden':
      if (wantsJson(page, request)) return reply.code(403).send({ error: told.why })
      await noteDenied(context, told.ask)
      return draw(context, reply, frame, faces.forbidden(frame, told.why), 403)
    case 'conflict':
      return draw(context, reply, frame, faces.conflict(frame, told.theirs, told.yours, request.url), 409)
    case 'elsewhere':
      return draw(context, reply, frame, faces.elsewhere(frame), 403)
    case 'too many':
      return draw(context, reply, frame, faces.tooMany(frame), 429)
    case 'too big':
      return draw(context, reply, frame, faces.tooBig(frame), 413)
    case 'broken': {
      if (isDatabaseAway(told.error)) {
        request.log.warn({ err: told.error }, 'the database is away')
        return draw(context, reply.header('retry-after', '5'), frame, faces.resting(frame), 503)
      }
      request.log.error({ err: told.error }, 'broken')
      return draw(context, reply, frame, faces.broken(frame, String(request.id)), 500)
    }
  }
}

function draw(
  context: Context,
  reply: FastifyReply,
  frame: Frame,
  view: View,
  status: number,
  effects?: Effects,
): FastifyReply {
  const html = `<!doctype html>${renderToString(context.house.layout(frame, view))}`
  // Only now: drawing a form is what gives a new visit its cookie.
  if (effects) putEffects(context, reply, effects)
  return reply
    .code(view.status ?? status)
    .type('text/html; charset=utf-8')
    .send(html)
}

function frameOf(context: Context, request: FastifyRequest, ask: Ask | undefined): Frame {
  return {
    place: ask?.standsInPlace ? ask.place : undefined,
    who: ask?.who ?? nobody,
    language: ask?.language ?? 'en',
    path: request.url.split('?')[0] ?? '/',
    demonstration: context.settings.demonstration,
    problems: false,
    kiosk: ask?.cookie('kiosk'),
  }
}

function putEffects(context: Context, reply: FastifyReply, effects: Effects): void {
  const { https } = context
  if (context.settings.counting) reply.header('x-statements', String(effects.statements))
  if (effects.clear) {
    reply.header('clear-site-data', '"*"')
    for (const name of ['session', 'visit', 'receipt', 'kiosk', 'challenge']) {
      reply.setCookie(cookieName(name, https), '', {
        path: '/',
        maxAge: 0,
        httpOnly: true,
        sameSite: 'lax',
        secure: https,
      })
    }
  }
  for (const { name, value, days } of effects.cookies.splice(0)) {
    reply.setCookie(cookieName(name, https), value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: https,
      ...(value === '' ? { maxAge: 0 } : days === undefined ? {} : { maxAge: days * 86_400 }),
    })
  }
}

/** A refused look at something is remembered without saying who looked: only which page it was. */
async function noteDenied(context: Context, ask: Ask): Promise<void> {
  if (!ask.standsInPlace) return
  const { place, path } = ask
  await context.database.inPlace(place.id, async (tx) => {
    tx.sent += 1
    await tx.client.query('insert into http.denied (place_id, id, what) values ($1, $2, $3)', [
      place.id,
      context.settings.chance.id(),
      path.slice(0, 200),
    ])
  })
}

function wantsJson(page: Page | undefined, request: FastifyRequest): boolean {
  return page?.json !== undefined || (page === undefined && request.url.startsWith('/open/'))
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
])

function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return (
    (code !== undefined && awayCodes.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(message ?? '')
  )
}

/** What a log line may hold: the route, never the address; the error's kind, never the rows it mentions. */
export const logged = {
  req: () => ({}),
  // The reader of uploads logs its options at trace, every header among them.
  busboyOptions: () => ({}),
  res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
  err: (error: Error & { code?: string; table?: string; constraint?: string; routine?: string }) => ({
    type: error.name,
    code: error.code ?? '',
    // PostgreSQL's messages quote what was sent; its code, table and constraint say enough.
    message:
      error.code && error.routine ? `${error.table ?? ''} ${error.constraint ?? ''}`.trim() : error.message,
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 12)
      .join('\n'),
  }),
}
