// The stories drive a real browser. Where it is missing and may be installed, it is.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where Chromium is, after installing it when that is possible; undefined when there is none to be had. */
export function bringChromium() {
  return find() ?? (mayInstall() ? install() : undefined)
}

const find = () => PLACES.find((place) => place && existsSync(place))

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
