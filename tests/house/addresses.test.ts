import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { ADDRESSES, type Address, addressOf, listAddresses, writtenAddresses } from './addresses.ts'
import { check, checkAddresses } from './checks/addresses.ts'
import { listPermissions } from './composition.ts'
import { say } from './finding.ts'
import { copyHouse, emptyFolder, HOUSE, plantAt } from './planting.ts'
import { readText } from './reading.ts'

describe('the addresses', async () => {
  const addresses = await listAddresses(HOUSE)
  const permissions = listPermissions(HOUSE)
  const folders: string[] = []
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  test('every one is listed with its permission', async () => {
    assert.deepEqual((await check(HOUSE)).map(say), [])
  })

  test('fails when it sees nothing', async () => {
    const empty = emptyFolder()
    folders.push(empty)
    assert.match((await check(empty)).map(say).join('\n'), /saw no addresses/)
  })

  test('a page added to a room on disk is refused until it is listed, and its permission until it is named', async () => {
    const copy = copyHouse()
    folders.push(copy)
    const room = readText(copy, 'src/commons/people/room.ts') ?? ''
    plantAt(copy, 'src/commons/people/pages/plant-page.tsx', ANONYMOUS)
    plantAt(copy, 'src/commons/people/pages/lose-page.tsx', ANONYMOUS)
    plantAt(
      copy,
      'src/commons/people/room.ts',
      `import { planted } from './pages/plant-page.tsx'\n${room.replace(/pages: \[/, 'pages: [planted,')}`,
    )
    const said = (await check(copy)).map(say).join('\n')
    assert.match(said, /the list of addresses is not what is composed/)
    assert.match(said, /\/\{place\}\/planted asks may, which no permissions\.ts exports/)
    assert.match(
      said,
      /this page is plugged in nowhere, so nobody can reach it \(src\/commons\/people\/pages\/lose-page\.tsx\)/,
    )
  })

  /** What the check says when these stand beside the real addresses, all of them listed. */
  const beside = (...planted: Address[]) => {
    const all = [...addresses, ...planted]
    return checkAddresses(all, permissions, writtenAddresses(all)).map(say)
  }
  const [mayBeSeen = ''] = permissions

  const refused: Readonly<Record<string, readonly [Address, RegExp]>> = {
    'a permission without a name': [
      addressOf({ path: '/planted', may: (() => () => ({ may: true }))() }, 'planted', 'src/x.tsx'),
      /^\/planted asks a permission without a name/,
    ],
    'a permission written into the page': [
      addressOf({ path: '/planted', may: () => ({ may: true }) }, 'planted', 'src/x.tsx'),
      /^\/planted asks may, which no permissions\.ts exports/,
    ],
    'an act whose permission has no name': [
      { ...sound('/planted'), acts: [{ name: 'open', permission: '' }] },
      /^open on \/planted asks a permission without a name/,
    ],
    'two pages with one address': [sound(addresses[0]?.path ?? ''), /is the same address as/],
    'two addresses that differ only in what a part is called': [
      sound(
        (addresses.find(({ path }) => path.includes('{place}'))?.path ?? '').replace('{place}', '{town}'),
      ),
      /\{town\}.* of planted is the same address as .*\{place\}/,
    ],
  }
  for (const [violation, [planted, says]] of Object.entries(refused))
    test(`refuses ${violation}`, () => {
      const found = beside(planted)
      assert.ok(
        found.some((sentence) => says.test(sentence)),
        found.join('\n'),
      )
    })

  test('accepts one more page that is named, guarded and listed', () => {
    assert.deepEqual(beside(sound('/planted')), beside())
  })

  test('refuses a list that somebody changed by hand', () => {
    const found = checkAddresses(addresses, permissions, `${writtenAddresses(addresses)} `).map(say)
    assert.match(found.join('\n'), new RegExp(`is not what is composed.*${ADDRESSES}`))
  })

  function sound(path: string): Address {
    return { path, room: 'planted', page: 'planted/see-page', permission: mayBeSeen, acts: [] }
  }
})

const ANONYMOUS = `import { page, yes } from '#platform/http'
export const planted = page({ path: '/{place}/planted', load: async () => ({}), may: () => yes, show: () => ({ title: '', main: null }) })
`
