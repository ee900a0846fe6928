import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import { environment } from './cluster.ts'
import type { Programs } from './programs.ts'
import { aboutFolder, CannotStart } from './refusal.ts'

export interface Running {
  /** Settles when PostgreSQL has ended, for whatever reason. */
  readonly ended: Promise<void>
  lastWords(): string
  stop(): Promise<void>
}

export interface Launch {
  readonly account: Account
  readonly programs: Programs
  readonly folder: string
  readonly cluster: string
  readonly socketFolder: string
  readonly durable: boolean
}

const SOMEBODY_IS_THERE = 75
const LOG_LINES_KEPT = 20

/*
 * What runs before PostgreSQL on Linux, each step replacing the last, so that the process keeps its number:
 *
 * 1. setpriv asks the kernel to interrupt us when Node's process ends, even by kill -9.
 * 2. The parent is compared, in case it was killed just before that.
 * 3. The lock on `lock` passes to PostgreSQL and every process it forks, and the kernel gives it up when the
 *    last one ends. PostgreSQL's own pid files cannot tell: after kill -9 the dead process stays a zombie
 *    until someone collects it, which in some containers is never, and would be taken for a living server.
 * 4. Holding the lock proves nobody lives here, so those pid files are leftovers.
 */
const GATE = `
[ "$PPID" = "$1" ] || exit 1
exec 9>"$2/lock" || exit 1
flock --nonblock 9 || exit ${SOMEBODY_IS_THERE}
rm -f "$3/postmaster.pid" "$4/.s.PGSQL.5432" "$4/.s.PGSQL.5432.lock"
shift 4
exec "$@"`

/** Starts PostgreSQL once and waits until it takes connections. */
export async function launch(options: Launch): Promise<Running | 'somebody is there'> {
  const { account, programs, folder, cluster, socketFolder } = options
  const gate =
    process.platform === 'linux'
      ? [
          'setpriv',
          '--pdeathsig=INT',
          'sh',
          '-c',
          GATE,
          'gate',
          String(process.pid),
          folder,
          cluster,
          socketFolder,
        ]
      : []
  const [command, ...args] = [...account.prefix, ...gate, programs.postgres, '-D', cluster, ...flags(options)]
  // Detached, so that Ctrl-C reaches the program first and it can finish with its database.
  const child = spawn(command!, args, {
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const lines: string[] = []
  const outcome = await new Promise<'ready' | 'ended' | Error>((resolve) => {
    child.on('error', resolve)
    child.on('close', () => resolve('ended'))
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.trimEnd().split('\n'))
      lines.splice(0, lines.length - LOG_LINES_KEPT)
      if (text.includes('ready to accept connections')) resolve('ready')
    })
  })
  if (outcome === 'ready') return supervise(child, lines)
  if (outcome !== 'ended')
    throw new CannotStart(`PostgreSQL could not be started, ${command} is missing here: install util-linux.`)
  if (child.exitCode === SOMEBODY_IS_THERE) return 'somebody is there'
  const said = lines.join(' ')
  if (/lock file .* already exists|shared memory block .* in use/.test(said)) {
    interruptOrphan(cluster)
    return 'somebody is there'
  }
  if (/incompatible with server/.test(said))
    throw new CannotStart(
      `The files in ${folder} were made by PostgreSQL version ${madeBy(cluster)}, which this one cannot read: go back to the version of Alongside that made them and export, or name another folder with ALONGSIDE_DATA.`,
    )
  if (/No space left/.test(said)) throw aboutFolder(folder, { code: 'ENOSPC' })
  if (/Permission denied/.test(said)) throw aboutFolder(folder, { code: 'EACCES' })
  throw new CannotStart(`PostgreSQL did not start on ${folder}. It said: ${said || `code ${child.exitCode}`}`)
}

function supervise(child: ChildProcess, lines: readonly string[]): Running {
  const interrupt = () => child.kill('SIGINT')
  process.once('exit', interrupt)
  const ended = once(child, 'exit').then(() => {
    process.off('exit', interrupt)
  })
  // A program that has finished may end: PostgreSQL follows.
  child.unref()
  ;(child.stderr as Socket).unref()
  return {
    ended,
    lastWords: () => lines.join(' '),
    stop: async () => {
      child.ref()
      child.kill('SIGINT')
      const patience = new AbortController()
      const insist = pause(20_000, undefined, { signal: patience.signal }).then(
        () => child.kill('SIGQUIT'),
        () => false,
      )
      await ended
      patience.abort()
      await insist
    },
  }
}

const madeBy = (cluster: string): string => readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()

/** Without Linux's parent-death signal a killed program leaves its PostgreSQL behind, adopted by process 1. */
function interruptOrphan(cluster: string) {
  const pid = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]!
  const parent = spawnSync('ps', ['-o', 'ppid=', '-p', pid], { encoding: 'utf8' }).stdout.trim()
  if (parent === '1') process.kill(Number(pid), 'SIGINT')
}

function flags({ socketFolder, durable }: Launch): string[] {
  const settings = {
    listen_addresses: '',
    port: 5432,
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: 100,
    shared_buffers: '128MB',
    jit: 'off',
    timezone: 'UTC',
    logging_collector: 'off',
    // What people wrote must not reach a log: no rows in error details, no statements beside errors.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    // One machine, no replicas.
    wal_level: 'minimal',
    max_wal_senders: 0,
    // A recycled log segment would keep withdrawn words on the disk long after they are gone.
    wal_recycle: 'off',
    max_wal_size: '256MB',
    min_wal_size: '32MB',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
