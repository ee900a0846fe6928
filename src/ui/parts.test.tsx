import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'
import {
  BarChart,
  Board,
  Pagination,
  QrCode,
  Table,
  Tag,
  ThreadPath,
  Ticket,
  Timeline,
  Voice,
  WellbeingModel,
} from '#ui'
import { qrPath } from './qr-code.tsx'

test('a QR code can be read back, and has the light margin a phone needs', () => {
  const address = 'https://alongside.example/r/lantern-otter-maple'
  const html = renderToString(<QrCode text={address} label="Your receipt" />)
  const size = Number(/viewBox="0 0 (\d+) /.exec(html)?.[1])
  const scale = 4
  const pixels = new Uint8Array((size * scale) ** 2 * 4).fill(255)
  let nearest = size
  for (const [, x, y, width] of html.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    nearest = Math.min(nearest, Number(x), Number(y))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++) {
        pixels.fill(0, (row * size * scale + column) * 4, (row * size * scale + column) * 4 + 3)
      }
    }
  }
  assert.equal(nearest, 4)
  assert.equal(decodeQR({ width: size * scale, height: size * scale, data: pixels }), address)
  assert.match(html, /role="img" aria-label="Your receipt"/)
})

test('a QR path covers exactly the dark modules', () => {
  const rows = encodeQR('A', 'raw')
  const dark = rows.flat().filter(Boolean).length
  const drawn = [...qrPath(rows).matchAll(/h(\d+)v1/g)].reduce((sum, [, length]) => sum + Number(length), 0)
  assert.equal(drawn, dark)
})

test('a ticket gives its code in letters that no language turns round', () => {
  const html = renderToString(<Ticket title="Kept" code="lamp river" />)
  assert.match(html, /<strong class="code-words__code" dir="ltr" translate="no">lamp river/)
})

test('own words keep their direction and their speaker', () => {
  const html = renderToString(
    <Voice who="community" lang="ar">
      مكان دافئ
    </Voice>,
  )
  assert.match(html, /<blockquote class="voice__words" dir="auto" lang="ar">/)
  assert.match(html, /said-by--community[\s\S]*Community/)
})

test('an area nobody has spoken to asks its question instead of showing nothing', () => {
  const html = renderToString(
    <WellbeingModel
      areas={[
        {
          area: 'external',
          outcomes: [{ title: 'Safe on the way home', saidBy: ['youngPeople'] }],
          question: 'What is around you?',
        },
        { area: 'feelings', outcomes: [], question: 'How do you want to feel?' },
      ]}
    />,
  )
  assert.match(html, /model__area--empty[\s\S]*How do you want to feel\?/)
  assert.doesNotMatch(html, /What is around you\?/)
  assert.match(html, /Safe on the way home[\s\S]*Young people/)
})

test('a chart shows at most four bars, and says when there are too few people', () => {
  const bar = (label: string) => ({ label, value: 3 })
  const chart = (bars: { label: string; value?: number; said?: string }[]) =>
    renderToString(<BarChart message="Most chose safety" bars={bars} unit="Dots" labelHeading="Who" />)
  assert.throws(() => chart(['a', 'b', 'c', 'd', 'e'].map(bar)), /at most four/)
  const html = chart([bar('Young people'), { label: 'Provider', said: 'too few to show' }])
  assert.match(html, /<th scope="row">Provider<\/th><td class="numeric">too few to show/)
  assert.match(html, /chart__unknown/)
})

test('the longest bar fills the drawing, and others keep their share', () => {
  const html = renderToString(
    <BarChart
      message="m"
      bars={[
        { label: 'a', value: 10 },
        { label: 'b', value: 5 },
      ]}
      unit="u"
      labelHeading="h"
    />,
  )
  const [all, half] = [...html.matchAll(/chart__bar--\d" d="M1 29h([\d.]+)v/g)].map(([, length]) =>
    Number(length),
  )
  assert.equal(half! * 2, all)
})

test('a table names its rows and columns, sorts by links, and says when it is empty', () => {
  const columns = [
    { heading: 'Outcome', cell: (row: { title: string; dots: number }) => row.title, names: true },
    {
      heading: 'Dots',
      cell: (row: { dots: number }) => <Tag>{row.dots}</Tag>,
      numeric: true,
      sort: { href: '?by=dots', direction: 'descending' as const },
    },
  ]
  const html = renderToString(
    <Table caption="Outcomes" columns={columns} rows={[{ title: 'Safe', dots: 3 }]} empty="None yet" />,
  )
  assert.match(html, /role="region" aria-label="Outcomes" tabindex="0"/)
  assert.match(html, /<th scope="row"><bdi>Safe/)
  assert.match(html, /aria-sort="descending"><a href="\?by=dots"/)
  assert.doesNotMatch(html, /None yet/)
  assert.match(
    renderToString(<Table caption="Outcomes" columns={columns} rows={[]} empty="None yet" />),
    /<td colspan="2">None yet/,
  )
})

test('one page of a list needs no way to others', () => {
  const href = (page: number) => `?page=${page}`
  assert.equal(renderToString(<Pagination page={1} of={1} href={href} />), '')
  const last = renderToString(<Pagination page={3} of={3} href={href} />)
  assert.match(last, /rel="prev" href="\?page=2"/)
  assert.doesNotMatch(last, /rel="next"/)
})

test('a break is drawn frayed and said in words', () => {
  const timeline = renderToString(<Timeline stages={[{ title: 'Chosen', state: 'frayed' }]} />)
  assert.match(timeline, /knot--frayed/)
  assert.match(timeline, /a break in the record/)
  const path = renderToString(
    <ThreadPath
      label="Thread"
      steps={[
        { kind: 'Dream', title: 'A late bus' },
        { kind: 'Call', title: 'Evenings', broken: 'nobody wrote down why' },
      ]}
    />,
  )
  assert.match(path, /The thread breaks here<\/span> nobody wrote down why/)
})

test('a link of the thread says because, and the first thing has none', () => {
  const html = renderToString(
    <ThreadPath
      label="Thread"
      steps={[
        { kind: 'Dream', title: 'A late bus', because: 'never shown' },
        { kind: 'Theme', title: 'Getting home', because: 'nine said so' },
      ]}
    />,
  )
  assert.match(html, /because<\/span> nine said so/)
  assert.doesNotMatch(html, /never shown/)
})

test('a card on a board can be moved to every other box by a button that names it', () => {
  const box = (value: string, ids: string[]) => ({
    value,
    name: value,
    cards: ids.map((id) => ({ id, title: id, content: id })),
  })
  const view = { action: '/board', csrf: 'c', key: 'k', values: {}, problems: [] }
  const html = renderToString(
    <Board view={view} act="move" boxes={[box('home', ['bus']), box('met', []), box('loose', [])]} />,
  )
  assert.equal(html.match(/<button type="submit" name="box"/g)?.length, 2)
  assert.match(html, /name="card" value="bus"/)
  assert.doesNotMatch(html, /name="box" value="home"/)
})
