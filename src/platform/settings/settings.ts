import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { allow, type Problem, type Ruling, refuse } from '#platform/ruling'

export interface Settings {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | undefined
  /** An absolute path. */
  readonly dataFolder: string
  /** Without a slash at its end. */
  readonly publicUrl: string | undefined
  readonly demonstration: boolean
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  readonly logLevel: string
}

export interface Setting {
  readonly does: string
  /** What holds when it is not set, as a person would say it. */
  readonly otherwise: string
  readonly example: string
  /** What to write, as the end of "write …". */
  readonly write: string
  /** Its value may hold a password: it is never repeated on a screen. */
  readonly secret?: true
  readonly reads: z.ZodType
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const DATA_FOLDER = fileURLToPath(new URL('../../../data', import.meta.url))

const webAddress = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine(({ pathname, search, hash }) => pathname === '/' && search === '' && hash === '')
  .transform(({ origin }) => origin)

/** Every setting there is. `docs/guides/settings.md` is made from this list. */
export const settings = {
  PORT: {
    does: 'The port the pages are served on.',
    otherwise: '3000',
    example: '8080',
    write: 'a whole number from 1 to 65535',
    reads: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(65535)),
  },
  HOST: {
    does: 'The network address to listen on. 127.0.0.1 is this machine alone; 0.0.0.0 is every network it is on.',
    otherwise: '0.0.0.0 in demonstration mode, so that a phone beside you can look; else 127.0.0.1',
    example: '127.0.0.1',
    write: 'an address of this machine',
    reads: z.string().regex(/^[\w.:-]+$/),
  },
  PUBLIC_URL: {
    does: 'The address people type or scan: what QR codes, letters and sign-in with a passkey are made for. Real people need https; plain http is allowed on this machine alone and in demonstration mode.',
    otherwise: 'http://localhost with the port',
    example: 'https://alongside.eastmere.example',
    write: 'a web address that begins with https:// (or http://) and has no path after its name',
    reads: webAddress,
  },
  DATABASE_URL: {
    does: 'A PostgreSQL (15 or newer) of your own, and the role that owns its database.',
    otherwise: 'the PostgreSQL that comes with Alongside, kept in the data folder',
    example: 'postgresql://alongside:a-long-password@db.example:5432/alongside',
    write: 'an address that begins with postgresql://',
    secret: true,
    reads: z.string().regex(/^postgres(ql)?:\/\/\S+$/),
  },
  ALONGSIDE_DATA: {
    does: "The data folder: the database that comes with Alongside, and the installation's own key.",
    otherwise: 'the folder data beside package.json',
    example: '/srv/alongside-data',
    write: "a folder's path",
    reads: z.string(),
  },
  ALONGSIDE_DEMONSTRATION: {
    does: 'Demonstration mode: loads the published records and the made-up borough of Eastmere, lets anyone enter the borough as any of its people, and keeps letters readable in the product.',
    otherwise: 'yes, but no with DATABASE_URL',
    example: 'no',
    write: 'yes or no',
    reads: z.stringbool({ truthy: ['yes', 'true', 'on', '1'], falsy: ['no', 'false', 'off', '0'] }),
  },
  SMTP_URL: {
    does: 'The mail server that letters leave by. Needs MAIL_FROM too.',
    otherwise: 'letters stay in the outbox and nothing is sent',
    example: 'smtps://alongside:a-long-password@mail.example:465',
    write: 'an address that begins with smtp:// or smtps://',
    secret: true,
    reads: z.string().regex(/^smtps?:\/\/\S+$/),
  },
  MAIL_FROM: {
    does: 'Whom letters come from.',
    otherwise: 'nobody: needed as soon as SMTP_URL is set',
    example: 'Alongside <alongside@eastmere.example>',
    write: 'an e-mail address, with a name before it if you like',
    reads: z.string().regex(/^[^<>@]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/),
  },
  LOG_LEVEL: {
    does: 'How much is logged. Logs hold no words or names of people at any level.',
    otherwise: 'info',
    example: 'warn',
    write: `one of ${LOG_LEVELS.join(', ')}`,
    reads: z.enum(LOG_LEVELS),
  },
} as const satisfies Record<string, Setting>

type Name = keyof typeof settings
type Value<N extends Name> = z.infer<(typeof settings)[N]['reads']>

/** What the environment asks for, or one plain sentence for each thing that is wrong in it. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Ruling<Settings> {
  const problems: Problem[] = []
  const written = (name: Name): string | undefined => environment[name]?.trim() || undefined
  const read = <N extends Name>(name: N): Value<N> | undefined => {
    const text = written(name)
    if (text === undefined) return undefined
    const { success, data } = settings[name].reads.safeParse(text)
    if (!success) problems.push({ field: name, text: complaint(name, text) })
    return data as Value<N> | undefined
  }

  const databaseUrl = read('DATABASE_URL')
  const demonstration = read('ALONGSIDE_DEMONSTRATION') ?? written('DATABASE_URL') === undefined
  const host = read('HOST') ?? (demonstration ? '0.0.0.0' : '127.0.0.1')
  const publicUrl = read('PUBLIC_URL')
  const smtpUrl = read('SMTP_URL')
  const mailFrom = read('MAIL_FROM')
  const values = {
    port: read('PORT') ?? 3000,
    host,
    databaseUrl,
    dataFolder: read('ALONGSIDE_DATA') ?? DATA_FOLDER,
    publicUrl,
    demonstration,
    smtp: smtpUrl && mailFrom ? { url: smtpUrl, from: mailFrom } : undefined,
    logLevel: read('LOG_LEVEL') ?? 'info',
  }

  if (!demonstration) problems.push(...needsHttps(host, publicUrl))
  if (smtpUrl && !written('MAIL_FROM'))
    problems.push({
      field: 'MAIL_FROM',
      text: `MAIL_FROM is not set, and SMTP_URL needs it: write ${settings.MAIL_FROM.write}, for example ${settings.MAIL_FROM.example}.`,
    })
  const [first, ...rest] = problems
  return first ? refuse(first, ...rest) : allow(values)
}

function complaint(name: Name, written: string): string {
  const { write, example, ...setting }: Setting = settings[name]
  const is = setting.secret ? 'cannot be read' : `is "${written}"`
  return `${name} ${is}: write ${write}, for example ${example}.`
}

/** Outside demonstration mode what people say must not cross a network in the open. */
function needsHttps(host: string, publicUrl: string | undefined): Problem[] {
  if (publicUrl?.startsWith('https:')) return []
  const example = settings.PUBLIC_URL.example
  if (publicUrl && !isThisMachine(new URL(publicUrl).hostname))
    return [
      {
        field: 'PUBLIC_URL',
        text: `PUBLIC_URL is "${publicUrl}", and plain http is for demonstrations and this machine alone: write an https address, for example ${example}.`,
      },
    ]
  if (!publicUrl && !isThisMachine(host))
    return [
      {
        field: 'HOST',
        text: `HOST is "${host}", which lets other machines in over plain http: set PUBLIC_URL to an https address, for example ${example}, or leave HOST out.`,
      },
    ]
  return []
}

const isThisMachine = (host: string): boolean => /^(localhost|127\..*|\[?::1\]?)$/.test(host)
