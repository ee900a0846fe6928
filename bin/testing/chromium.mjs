// The stories drive a real browser. Where it is missing and may be installed, it is.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Where Chromium is, after installing it when that is possible; undefined when there is none to be had.
 * CHROMIUM_PATH names one instead, and nothing is installed.
 */
export function bringChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  return find() ?? (mayInstall() ? install() : undefined)
}

const find = () => PLACES.find((place) => existsSync(place))

const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

function install() {
  console.log('Installing Chromium for the stories (about 115 MB) …')
  apt('update')
  const { status, stderr } = apt('install', '-y', '--no-install-recommends', 'chromium')
  if (status !== 0) console.log(`Chromium could not be installed: ${stderr.trim().split('\n').at(-1)}`)
  return find()
}

function apt(...args) {
  return spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-q', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
