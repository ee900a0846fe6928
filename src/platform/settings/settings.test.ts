import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { test } from 'node:test'
import { CannotStart } from '#platform/postgres'
import { readSettings, settingsFrom, settingsGuide } from '#platform/settings'
import { type Setting, settings } from './settings.ts'

type Environment = Readonly<Record<string, string>>

function allowed(environment: Environment) {
  const ruling = readSettings(environment)
  assert.ok(ruling.ok, JSON.stringify(ruling))
  return ruling.value
}

function sentences(environment: Environment): string[] {
  const ruling = readSettings(environment)
  assert.equal(ruling.ok, false, `${JSON.stringify(environment)} is refused`)
  return ruling.ok ? [] : ruling.problems.map(({ text }) => text)
}

const production = { DATABASE_URL: 'postgresql://alongside:secret@db.example/alongside' }
const https = { ...production, PUBLIC_URL: 'https://alongside.eastmere.example' }

test('nothing needs to be set to try it out', () => {
  const { dataFolder, ...others } = allowed({})
  assert.ok(isAbsolute(dataFolder))
  assert.match(dataFolder, /[/\\]data$/)
  assert.deepEqual(others, {
    port: 3000,
    host: '0.0.0.0',
    databaseUrl: undefined,
    publicUrl: undefined,
    demonstration: true,
    smtp: undefined,
    logLevel: 'info',
  })
})

test('a database of your own means no demonstration, and no other machine looks in, unless asked', () => {
  const quiet = allowed(production)
  assert.deepEqual([quiet.demonstration, quiet.host], [false, '127.0.0.1'])
  const asked = allowed({ ...production, ALONGSIDE_DEMONSTRATION: 'yes' })
  assert.deepEqual([asked.demonstration, asked.host], [true, '0.0.0.0'])
  assert.equal(allowed({ ALONGSIDE_DEMONSTRATION: 'no' }).demonstration, false)
})

test('an empty setting counts as not set', () => {
  const names = Object.keys(settings)
  assert.deepEqual(allowed(Object.fromEntries(names.map((name) => [name, ' ']))), allowed({}))
})

test('every example is itself allowed', () => {
  for (const [name, { example }] of Object.entries<Setting>(settings)) {
    const withCompany = name === 'SMTP_URL' ? { MAIL_FROM: settings.MAIL_FROM.example } : {}
    allowed({ ...withCompany, [name]: example })
  }
})

test('what is wrong is one sentence that names the setting and says what to write', () => {
  const wrong: [name: string, value: string][] = [
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['HOST', 'every where'],
    ['PUBLIC_URL', 'alongside.eastmere.example'],
    ['PUBLIC_URL', 'https://eastmere.example/alongside'],
    ['DATABASE_URL', 'mysql://db.example/alongside'],
    ['ALONGSIDE_DEMONSTRATION', 'maybe'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'the team'],
    ['LOG_LEVEL', 'loud'],
  ]
  for (const [name, value] of wrong) {
    const [sentence, ...more] = sentences({ MAIL_FROM: 'a@eastmere.example', [name]: value })
    assert.deepEqual(more, [], name)
    assert.match(sentence!, new RegExp(`^${name} .*: write .*, for example .*\\.$`))
  }
})

test('the line between the last port and none', () => {
  assert.equal(allowed({ PORT: '1' }).port, 1)
  assert.equal(allowed({ PORT: '65535' }).port, 65_535)
})

test('everything that is wrong is said at once', () => {
  assert.equal(sentences({ PORT: 'x', LOG_LEVEL: 'x', ALONGSIDE_DEMONSTRATION: 'x' }).length, 3)
})

test('a value that may hold a password is never repeated', () => {
  const said = sentences({ DATABASE_URL: 'oracle://me:hunter2@db', SMTP_URL: 'me:hunter2@mail' }).join('\n')
  assert.doesNotMatch(said, /hunter2/)
  assert.match(said, /DATABASE_URL cannot be read/)
})

test('plain http is for this machine and demonstrations, in one sentence', () => {
  const address = 'http://192.168.1.20:3000'
  assert.match(sentences({ ...production, PUBLIC_URL: address }).join(), /^PUBLIC_URL .*https address/)
  assert.match(sentences({ ...production, HOST: '0.0.0.0' }).join(), /^HOST .*PUBLIC_URL to an https address/)
  assert.equal(allowed({ PUBLIC_URL: address }).publicUrl, address)
  for (const host of ['localhost', '127.0.0.1', '[::1]'])
    assert.equal(
      allowed({ ...production, PUBLIC_URL: `http://${host}:3000` }).publicUrl,
      `http://${host}:3000`,
    )
  assert.equal(allowed({ ...https, HOST: '0.0.0.0' }).host, '0.0.0.0')
})

test('the public address ends without a slash', () => {
  assert.equal(allowed({ PUBLIC_URL: 'https://eastmere.example/' }).publicUrl, 'https://eastmere.example')
})

test('letters need both a mail server and a sender', () => {
  const url = 'smtps://mail.example'
  assert.match(sentences({ SMTP_URL: url }).join(), /^MAIL_FROM is not set/)
  assert.deepEqual(allowed({ SMTP_URL: url, MAIL_FROM: 'a@eastmere.example' }).smtp, {
    url,
    from: 'a@eastmere.example',
  })
  assert.equal(allowed({ MAIL_FROM: 'a@eastmere.example' }).smtp, undefined)
})

test('a program refuses to start with the sentences alone, and makes the data folder absolute', () => {
  assert.throws(
    () => settingsFrom({ PORT: 'x', LOG_LEVEL: 'x' }),
    (error) => error instanceof CannotStart && error.message.split('\n').length === 2,
  )
  assert.ok(isAbsolute(settingsFrom({ ALONGSIDE_DATA: './elsewhere' }).dataFolder))
})

test('the guide says what the list says', () => {
  const guide = readFileSync(new URL('../../../docs/guides/settings.md', import.meta.url), 'utf8')
  assert.equal(guide, settingsGuide(), 'write it again with write-guide.ts')
})
