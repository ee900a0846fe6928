import { execFile } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, handOver } from './account.ts'
import type { Programs } from './programs.ts'
import { aboutFolder, CannotStart } from './refusal.ts'

const run = promisify(execFile)

export const OWNER_ROLE = 'alongside'

/** PostgreSQL reads PG… variables of its own from the environment: it gets none of ours. */
export const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C' }

/**
 * The folder of PostgreSQL's files, made on the first start. It is filled under another name and renamed when
 * whole: killed half-way there is no cluster yet, and the next start begins again.
 */
export async function prepareCluster(
  folder: string,
  { account, programs, durable }: { account: Account; programs: Programs; durable: boolean },
): Promise<string> {
  const cluster = join(folder, 'cluster')
  sweepAbandoned(folder)
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster

  const draft = join(folder, `draft-${process.pid}`)
  mkdirSync(draft, { mode: 0o700 })
  handOver(draft, account)
  const [command, ...args] = [
    ...account.prefix,
    ...(process.platform === 'linux' ? ['setpriv', '--pdeathsig=KILL'] : []),
    programs.initdb,
    `--pgdata=${draft}`,
    `--username=${OWNER_ROLE}`,
    '--auth=trust',
    '--encoding=UTF8',
    // PostgreSQL's own locale sorts and folds alike on every platform; the words-of-a-text parser still asks libc.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${process.platform === 'linux' ? 'C.UTF-8' : 'UTF-8'}`,
    ...(durable ? [] : ['--no-sync']),
  ]
  try {
    await run(command!, args, { cwd: '/', env: environment })
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    const said = String((error as { stderr?: string }).stderr ?? error).trim()
    if (/No space left/.test(said)) throw aboutFolder(folder, { code: 'ENOSPC' })
    throw new CannotStart(
      `PostgreSQL could not set up ${folder}. It said: ${said.split('\n').slice(-3).join(' ')}`,
    )
  }
  keep(draft, cluster, folder)
  return cluster
}

function keep(draft: string, cluster: string, folder: string) {
  try {
    renameSync(draft, cluster)
    const directory = openSync(folder, 'r')
    fsyncSync(directory)
    closeSync(directory)
  } catch (error) {
    // Another first start finished before us: its cluster is as good as ours.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    rmSync(draft, { recursive: true, force: true })
  }
}

function sweepAbandoned(folder: string) {
  for (const name of readdirSync(folder)) {
    const maker = Number(/^draft-(\d+)$/.exec(name)?.[1])
    if (maker === process.pid || (maker > 0 && !isRunning(maker)))
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
