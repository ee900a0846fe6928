import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Programs } from './programs.ts'
import { CannotStart } from './refusal.ts'

/** PostgreSQL refuses to run as root, so as root it runs as another account. */
export interface Account {
  /** The words that go before a command so that it runs as this account. */
  readonly prefix: readonly string[]
  /** Who owns its files; null when they are simply ours. */
  readonly owner: { readonly uid: number; readonly gid: number } | null
}

const NOBODY = 65534

/**
 * As whom to run PostgreSQL on files in `folder`.
 *
 * A repository or data folder may lie under a folder only root may enter (`/root`, `mktemp -d`). A user
 * namespace in which root is called nobody satisfies PostgreSQL and can still read there, so it comes first.
 * Some containers forbid namespaces; then the account that owns the place, or the real nobody, has to do,
 * and it must be able to reach both the programs and the folder.
 */
export function chooseAccount(folder: string, programs: Programs): Account {
  if (process.getuid?.() !== 0) return { prefix: [], owner: null }
  const host = statSync(existing(dirname(folder)))
  const accounts = [
    {
      prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`],
      owner: { uid: 0, gid: 0 },
    },
    ...(host.uid === 0 ? [] : [switchTo(host.uid, host.gid)]),
    switchTo(NOBODY, NOBODY),
  ]
  const account = accounts.find((candidate) =>
    reaches(candidate, programs.postgres, existing(dirname(folder))),
  )
  if (account) return account
  throw new CannotStart(
    `PostgreSQL refuses to run as root, and no other account can reach ${folder}: start as an ordinary user, or keep the project in a folder everybody may enter, such as /srv.`,
  )
}

const switchTo = (uid: number, gid: number): Account => ({
  prefix: ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
  owner: { uid, gid },
})

// An account without a name is refused by initdb.
function reaches({ prefix, owner }: Account, postgres: string, folder: string): boolean {
  const [command, ...args] = [
    ...prefix,
    'sh',
    '-c',
    'id -un && test -x "$0" && test -x "$1"',
    postgres,
    folder,
  ]
  return owner !== null && spawnSync(command!, args, { cwd: '/', stdio: 'ignore' }).status === 0
}

const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)))

/** Hands over a folder that an earlier start kept under another account. The top comes last: killed, we begin again. */
export function handOver(path: string, { owner }: Account): void {
  if (owner === null || lstatSync(path).uid === owner.uid) return
  const everythingIn = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) everythingIn(join(folder, entry.name))
      lchownSync(join(folder, entry.name), owner.uid, owner.gid)
    }
  }
  everythingIn(path)
  chownSync(path, owner.uid, owner.gid)
}
