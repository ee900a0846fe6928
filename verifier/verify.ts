/**
 * Checks the ledger of an Alongside installation. It imports nothing of the application, so that somebody who
 * does not trust the application can read these few lines, run them, and know.
 *
 *   node verifier/verify.ts --database postgresql://…       reads the ledger where it is kept
 *   node verifier/verify.ts ledger.ndjson                   reads an exported ledger, one entry a line
 *   … --checkpoint FILE    compares with heads noted earlier, outside: only that shows a cut-off end
 *   … --note FILE          notes today's heads, to be kept outside
 *   … --json               says what it found as JSON
 *
 * It exits with 0 when everything holds and with 1 when anything does not.
 */
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

export interface LedgerLine {
  readonly place: string
  readonly seq: number
  /** ISO 8601 with microseconds, UTC. */
  readonly at: string
  readonly act: string
  readonly subjectKind: string
  readonly subject: string
  /** Hashes and salts in hex. */
  readonly contentHash: string
  readonly erases: readonly number[]
  readonly prev: string
  readonly hash: string
  /** Absent once erased. */
  readonly salt?: string | null
  readonly content?: string | null
}

export interface Finding {
  readonly place: string
  readonly seq: number
  readonly what: string
}

export interface Verdict {
  readonly ok: boolean
  readonly entries: number
  readonly erased: number
  readonly heads: Readonly<Record<string, { readonly seq: number; readonly hash: string }>>
  readonly findings: readonly Finding[]
}

const beginning = '00'.repeat(32)

/** Walks entries in order of place and seq, and says everything that does not hold. O(entries) time. */
export async function verify(
  lines: AsyncIterable<LedgerLine> | Iterable<LedgerLine>,
  heads: Readonly<Record<string, { readonly seq: number; readonly hash: string }>> = {},
): Promise<Verdict> {
  const findings: Finding[] = []
  const reached: Record<string, { seq: number; hash: string }> = {}
  const passed: Record<string, Map<number, string>> = {}
  // Entries whose content is gone, until a later entry says that it erased them.
  const unexplained = new Map<string, Set<number>>()
  let entries = 0
  let erased = 0
  for await (const line of lines) {
    entries += 1
    const { place, seq } = line
    const find = (what: string) => findings.push({ place, seq, what })
    const before = reached[place] ?? { seq: 0, hash: beginning }
    if (seq !== before.seq + 1)
      find(`follows entry ${before.seq}: an entry is missing, doubled or out of order`)
    if (line.prev !== before.hash)
      find('does not name the entry before it: something was changed, removed or reordered')
    if (line.hash !== hashOf(line)) find('does not match its own hash: this entry was changed')
    if (line.salt == null || line.content == null) {
      erased += 1
      unexplained.set(place, (unexplained.get(place) ?? new Set()).add(seq))
    } else if (sha256(Buffer.from(line.salt, 'hex'), line.content) !== line.contentHash) {
      find('has another content than it was sealed with')
    }
    for (const gone of line.erases) {
      if (gone >= seq) find(`says it erased entry ${gone}, which did not exist yet`)
      unexplained.get(place)?.delete(gone)
    }
    const noted = heads[place]
    if (noted) {
      passed[place] ??= new Map()
      if (seq === noted.seq) passed[place].set(seq, line.hash)
    }
    reached[place] = { seq, hash: line.hash }
  }
  for (const [place, seqs] of unexplained) {
    for (const seq of seqs)
      findings.push({ place, seq, what: 'has lost its content, and no later entry says it was erased' })
  }
  for (const [place, noted] of Object.entries(heads)) {
    if (noted.seq > 0 && passed[place]?.get(noted.seq) !== noted.hash) {
      findings.push({
        place,
        seq: noted.seq,
        what: 'is not what was noted outside: the ledger was cut off or rewritten',
      })
    }
  }
  return { ok: findings.length === 0, entries, erased, heads: reached, findings }
}

function hashOf(line: LedgerLine): string {
  const { place, seq, at, act, subjectKind, subject, contentHash, erases } = line
  return sha256(
    Buffer.from(line.prev, 'hex'),
    JSON.stringify([place, seq, at, act, subjectKind, subject, contentHash, erases]),
  )
}

function sha256(...parts: readonly (Buffer | string)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** An exported ledger, a line at a time. */
export async function* linesOf(file: string): AsyncGenerator<LedgerLine> {
  const input = file === '-' ? process.stdin : createReadStream(file)
  for await (const line of createInterface({ input })) if (line !== '') yield JSON.parse(line)
}

/** The ledger where it is kept, place by place, as the role the application uses. */
export async function* linesIn(database: string): AsyncGenerator<LedgerLine> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: database, options: '-c role=alongside_app' })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows: places } = await client.query<{ id: string }>('select id from places.place order by id')
    for (const { id } of places) {
      await client.query("select set_config('alongside.place', $1, true)", [id])
      for (let last = 0, more = true; more; ) {
        const { rows } = await client.query<LedgerLine>(
          `select e.place_id as place, e.seq::int, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.act,
             e.subject_kind as "subjectKind", e.subject_id as subject, encode(e.content_hash, 'hex') as "contentHash",
             e.erases::int[] as erases, encode(e.prev, 'hex') as prev, encode(e.hash, 'hex') as hash,
             encode(c.salt, 'hex') as salt, c.content
           from audit.entry e left join audit.content c on c.place_id = e.place_id and c.seq = e.seq
           where e.place_id = $1 and e.seq > $2 order by e.seq limit 5000`,
          [id, last],
        )
        yield* rows
        more = rows.length === 5000
        last = rows.at(-1)?.seq ?? last
      }
    }
  } finally {
    await client.end()
  }
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      checkpoint: { type: 'string' },
      note: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const [file] = positionals
  if (values.help || (!values.database && !file)) {
    process.stdout.write(
      'verify [ledger.ndjson | --database URL] [--checkpoint FILE] [--note FILE] [--json]\n',
    )
    process.exitCode = values.help ? 0 : 1
    return
  }
  const heads = values.checkpoint ? JSON.parse(readFileSync(values.checkpoint, 'utf8')) : {}
  const verdict = await verify(values.database ? linesIn(values.database) : linesOf(file ?? '-'), heads)
  if (values.note) writeFileSync(values.note, `${JSON.stringify(verdict.heads, null, 2)}\n`)
  if (values.json) process.stdout.write(`${JSON.stringify(verdict)}\n`)
  else {
    for (const { place, seq, what } of verdict.findings)
      process.stdout.write(`place ${place}, entry ${seq}: ${what}.\n`)
    process.stdout.write(
      verdict.ok
        ? `Everything holds: ${verdict.entries} entries, ${verdict.erased} with their content erased.\n`
        : `${verdict.findings.length} findings in ${verdict.entries} entries.\n`,
    )
  }
  process.exitCode = verdict.ok ? 0 : 1
}

if (import.meta.main) await run()
