import { execFile } from 'node:child_process'
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import type { Programs } from './programs.ts'
import { aboutFolder, CannotStart } from './refusal.ts'

const run = promisify(execFile)

export const OWNER_ROLE = 'alongside'

/** PostgreSQL reads PG… variables of its own from the environment: it gets none of ours. */
export const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C' }

/*
 * The cluster is filled under another name and renamed when whole: killed half-way there is none yet, and the
 * next start begins again. The lock (see launch.ts) keeps two first starts apart, and one that was killed from
 * the next while its initdb is still ending. macOS has no flock: there only the rename keeps them apart.
 */
const MAKE = `
exec 9>"$1/lock" || exit 1
until ! command -v flock >/dev/null || flock --nonblock 9; do
  [ -e "$1/cluster/PG_VERSION" ] && exit 0
  sleep 0.05
done
[ -e "$1/cluster/PG_VERSION" ] && exit 0
rm -rf "$1/draft"
folder=$1
shift
"$@" --pgdata="$folder/draft" && mv "$folder/draft" "$folder/cluster"`

/** The folder of PostgreSQL's files, made on the first start. */
export async function prepareCluster(
  folder: string,
  { account, programs, durable }: { account: Account; programs: Programs; durable: boolean },
): Promise<string> {
  const cluster = join(folder, 'cluster')
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster

  const initdb = [
    programs.initdb,
    `--username=${OWNER_ROLE}`,
    '--auth=trust',
    '--encoding=UTF8',
    // PostgreSQL's own locale sorts and folds alike on every platform; its full-text parser still asks libc.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${process.platform === 'linux' ? 'C.UTF-8' : 'UTF-8'}`,
    ...(durable ? [] : ['--no-sync']),
  ]
  const [command, ...args] = [...account.prefix, 'sh', '-c', MAKE, 'make', folder, ...initdb]
  try {
    await run(command!, args, { cwd: '/', env: environment })
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error).trim()
    if (/No space left/.test(said)) throw aboutFolder(folder, { code: 'ENOSPC' })
    throw new CannotStart(
      `PostgreSQL could not set up ${folder}. It said: ${said.split('\n').slice(-3).join(' ')}`,
    )
  }
  if (durable) flushNames(folder)
  return cluster
}

/** A new name in a folder is on the disk only when the folder itself is flushed. */
function flushNames(folder: string) {
  const directory = openSync(folder, 'r')
  fsyncSync(directory)
  closeSync(directory)
}
