import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'

// The kernel keeps a socket's whole path in a field of 108 bytes on Linux and 104 on macOS.
const LONGEST_PATH = 103
const SOCKET = '.s.PGSQL.5432'
const SHORT = '/tmp/alongside-'

/** Beside the cluster, in its private folder; where that path is too long, in a short private folder of its own. */
export function chooseSocketFolder(folder: string, { owner }: Account): string {
  if (Buffer.byteLength(join(folder, SOCKET)) <= LONGEST_PATH) return folder
  const short = mkdtempSync(SHORT)
  if (owner !== null) chownSync(short, owner.uid, owner.gid)
  return short
}

/** Where the PostgreSQL that holds (or last held) the cluster put its socket: line 5 of its pid file. */
export function socketFolderInUse(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[4] || undefined
  } catch {
    return undefined
  }
}

export function removeSocketFolder(socketFolder: string, folder: string): void {
  if (socketFolder !== folder && socketFolder.startsWith(SHORT))
    rmSync(socketFolder, { recursive: true, force: true })
}
