import assert from 'node:assert/strict'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import type { Person } from './person.ts'

/** What a phone's camera reads when it is pointed at the square on somebody's screen or sheet. */
export async function scan(whose: Person): Promise<string> {
  const square = whose.page.locator('svg.qr').first()
  const { data, info } = await sharp(await square.screenshot())
    .resize(600)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const read = decodeQR({ width: info.width, height: info.height, data }, { timeLimit: 5000 })
  assert.ok(read, `the square ${whose.name} is shown at ${whose.page.url()} cannot be read`)
  return read
}
