import { accessSync, constants, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chooseAccount, handOver } from './account.ts'
import { OWNER_ROLE, prepareCluster } from './cluster.ts'
import { createDatabase, isAnswering } from './database.ts'
import { launch, type Running } from './launch.ts'
import { findPrograms } from './programs.ts'
import { aboutFolder, CannotStart } from './refusal.ts'
import { chooseSocketFolder, removeSocketFolder, socketFolderInUse } from './socket-folder.ts'

export interface EmbeddedPostgres {
  /** For `pg`: the owner's connection to the database `alongside`, over a unix socket. */
  readonly url: string
  readonly kind: 'embedded'
  /** Stops PostgreSQL, unless another process started it and we only share it. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly folder: string
  /** False only for tests: nothing is flushed to the disk, so a power cut loses it all. */
  readonly durable?: boolean
  /** Told when PostgreSQL was lost while in use and could not be brought back. By default the process ends. */
  readonly onLost?: (error: Error) => void
}

const PATIENCE_MS = 60_000
const RESTARTS_IN_A_MINUTE = 5

/**
 * Starts the PostgreSQL that npm brought, on the files in `folder`, which are made on the first start.
 * It listens on a unix socket only and ends when this process ends, even by kill -9. Killed itself, it is
 * started again. A second live process on the same folder shares the first one's.
 * @throws CannotStart with a sentence for the person at the terminal.
 */
export async function startPostgres({
  folder: named,
  durable = true,
  onLost = endLoudly,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32')
    throw new CannotStart(
      'The PostgreSQL that comes with Alongside runs on Linux and macOS: on Windows use WSL, or set DATABASE_URL.',
    )
  const folder = resolve(named)
  const programs = await findPrograms()
  makeFolder(folder)
  const account = chooseAccount(folder, programs)
  handOver(folder, account)
  const cluster = await prepareCluster(folder, { account, programs, durable })
  const leftBehind = socketFolderInUse(cluster)
  const socketFolder = chooseSocketFolder(folder, account)

  let stopping = false
  const bringUp = async (): Promise<Running | { sharing: string }> => {
    for (const deadline = Date.now() + PATIENCE_MS; ; ) {
      const outcome = await launch({ account, programs, folder, cluster, socketFolder, durable })
      if (outcome !== 'somebody is there') return outcome
      const theirs = socketFolderInUse(cluster)
      if (theirs !== undefined && (await isAnswering(urlFor(theirs, 'postgres')))) return { sharing: theirs }
      if (Date.now() > deadline)
        throw new CannotStart(
          `Another PostgreSQL holds ${folder} and does not answer: stop it, or name another folder with ALONGSIDE_DATA.`,
        )
      await pause(50)
    }
  }

  let running = await bringUp()
  if ('sharing' in running) {
    removeSocketFolder(socketFolder, folder)
    return { url: await ready(running.sharing), kind: 'embedded', stop: async () => {} }
  }
  if (leftBehind !== undefined) removeSocketFolder(leftBehind, folder)

  const keepUp = async (): Promise<void> => {
    const starts: number[] = []
    while (!stopping && !('sharing' in running)) {
      await running.ended
      if (stopping) return
      starts.push(Date.now())
      if (starts.filter((at) => Date.now() - at < 60_000).length > RESTARTS_IN_A_MINUTE)
        throw new Error(`PostgreSQL keeps ending. It said: ${running.lastWords()}`)
      running = await bringUp()
      if (stopping && !('sharing' in running)) await running.stop()
    }
  }
  const kept = keepUp().catch(onLost)

  return {
    url: await ready(socketFolder),
    kind: 'embedded',
    stop: async () => {
      stopping = true
      if (!('sharing' in running)) await running.stop()
      await kept
      removeSocketFolder(socketFolder, folder)
    },
  }
}

async function ready(socketFolder: string): Promise<string> {
  await createDatabase(urlFor(socketFolder, 'postgres'), OWNER_ROLE)
  return urlFor(socketFolder, OWNER_ROLE)
}

// The socket's folder stands where a host name would, so that `new URL()` can read the address too.
const urlFor = (socketFolder: string, database: string): string =>
  `postgresql://${OWNER_ROLE}@${encodeURIComponent(socketFolder)}:5432/${database}`

function makeFolder(folder: string) {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw aboutFolder(folder, error)
  }
}

function endLoudly(error: Error): never {
  throw error
}
