import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { readGovukStylesheet } from './govuk.ts'
import { buildScripts } from './scripts.ts'
import { buildStylesheet, ourStyles } from './stylesheet.ts'

const { css, hash } = await buildStylesheet()

test('the stylesheet has no font, crest, crown or address of anybody else', () => {
  assert.doesNotMatch(css, /@font-face|GDS Transport|url\(|crest|crown|https?:/i)
  assert.match(css, /\.govuk-button/)
  assert.match(css, /\.govuk-radios__input/)
})

test('nothing in it names a left or right side, save floats for older browsers', async () => {
  const physical =
    /(margin|padding|border)-(left|right)|[;{](left|right):|text-align:(left|right)|border-(top|bottom)-(left|right)-radius/
  for (const rule of `${await readGovukStylesheet()}${css}`.split('}')) assert.doesNotMatch(rule, physical)
})

test('every style file is part of it, and every part has a file', () => {
  const files = readdirSync(new URL('./styles/', import.meta.url)).map((name) => name.replace('.css', ''))
  assert.deepEqual([...ourStyles].sort(), files.sort())
})

test('it is small enough for the first view on a poor connection', () => {
  assert.ok(brotliCompressSync(css).length < 15_000, `${brotliCompressSync(css).length} bytes`)
  assert.match(hash, /^[0-9a-f]{12}$/)
})

const scripts = await buildScripts()

test('the script of every page is at most 2 KB compressed, the board’s at most 6, together with base', () => {
  assert.ok(gzipSync(scripts.base.js).length < 2_000)
  assert.ok(gzipSync(scripts.base.js + scripts.board.js).length < 6_000)
})

test('our scripts write no style or markup and keep nothing on the device', () => {
  for (const { js } of [scripts.base, scripts.board]) {
    assert.doesNotMatch(js, /innerHTML|\beval\b|\.style\b|localStorage|sessionStorage/)
  }
})
