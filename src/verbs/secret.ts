import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The installation's own key, made on the first start and kept in the data folder. Cards, receipts and sessions
 * are looked up by an HMAC under it: whoever has only a copy of the database can open none of them. Losing it
 * ends every card and receipt; see docs/guides/settings.md for what to back up.
 */
export function findOrMakeSecret(folder: string): Buffer {
  const file = join(folder, 'secret')
  const kept = read(file)
  if (kept) return kept
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Written beside and renamed, so that a kill half-way leaves no short key behind.
  const beside = `${file}.${process.pid}`
  const opened = openSync(beside, 'w', 0o600)
  writeSync(opened, randomBytes(48).toString('base64url'))
  fsyncSync(opened)
  closeSync(opened)
  renameSync(beside, file)
  return read(file) as Buffer
}

function read(file: string): Buffer | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return text.length >= 32 ? Buffer.from(text) : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
