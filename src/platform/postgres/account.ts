import { spawnSync } from 'node:child_process'
import { chownSync, lchownSync, lstatSync, readdirSync } from 'node:fs'
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
 * As whom to run PostgreSQL on files in `folder`: the first of these that can reach both its programs and the
 * folder.
 *
 * A repository or data folder may lie under a folder only root may enter (`/root`, `mktemp -d`). A user
 * namespace in which root is called nobody satisfies PostgreSQL and can still go there, so it comes first.
 * Many containers forbid namespaces: then the real nobody has to do, and where others' folders stand in the
 * way, nobody with root's right to pass them.
 */
export function chooseAccount(folder: string, programs: Programs): Account {
  if (process.getuid?.() !== 0) return { prefix: [], owner: null }
  const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
  const accounts: Account[] = [
    {
      prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`],
      owner: { uid: 0, gid: 0 },
    },
    { prefix: asNobody, owner: { uid: NOBODY, gid: NOBODY } },
    {
      // Without the secure bit, access() leaves the right out of account.
      prefix: [
        ...asNobody,
        '--securebits=+no_setuid_fixup',
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
      ],
      owner: { uid: NOBODY, gid: NOBODY },
    },
  ]
  const account = accounts.find((candidate) => reaches(candidate, programs.postgres, dirname(folder)))
  if (account) return account
  throw new CannotStart(
    `PostgreSQL refuses to run as root, and no other account can reach ${folder}: start as an ordinary user, or keep the project in a folder everybody may enter, such as /srv.`,
  )
}

// An account without a name is refused by initdb.
function reaches({ prefix }: Account, postgres: string, folder: string): boolean {
  const [command, ...args] = [
    ...prefix,
    'sh',
    '-c',
    'id -un && test -x "$0" && test -x "$1"',
    postgres,
    folder,
  ]
  return spawnSync(command!, args, { cwd: '/', stdio: 'ignore' }).status === 0
}

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
