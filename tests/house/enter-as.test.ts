import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkEnterAs } from './checks/enter-as.ts'
import { compose, type Page } from './composition.ts'
import { say } from './finding.ts'
import { HOUSE } from './planting.ts'

describe('entering as somebody', async () => {
  const pages = (await compose(HOUSE)).flatMap((room) => room.pages)
  const said = (may: Page['may']) =>
    checkEnterAs([{ path: '/{place}/enter-as', may }])
      .map(say)
      .join('\n')
  type Loaded = { readonly place: { readonly kind: string }; readonly demonstration: boolean }

  test('is possible in a demonstration place in demonstration mode and nowhere else', () => {
    assert.deepEqual(checkEnterAs(pages).map(say), [])
  })
  test('fails when it sees no such address', () => {
    assert.match(
      checkEnterAs(pages.filter(({ path }) => !path.includes('enter-as')))
        .map(say)
        .join('\n'),
      /saw no “Enter as…”/,
    )
  })
  test('refuses a permission that opens it in real places', () => {
    function mayEnterAsAnybody(_who: unknown, loaded: unknown) {
      return { may: (loaded as Loaded).demonstration }
    }
    assert.match(said(mayEnterAsAnybody), /is open in a real place in demonstration mode/)
    assert.match(said(mayEnterAsAnybody), /is open in a test place in demonstration mode/)
  })
  test('refuses a permission that opens it outside demonstration mode', () => {
    function mayEnterAsAnybody(_who: unknown, loaded: unknown) {
      return { may: (loaded as Loaded).place.kind === 'demonstration' }
    }
    assert.match(said(mayEnterAsAnybody), /is open in a demonstration place outside demonstration mode/)
  })
  test('refuses a permission that opens it to staff everywhere', () => {
    function mayEnterAsStaff(who: unknown) {
      return { may: (who as { kind: string }).kind === 'staff' }
    }
    assert.match(said(mayEnterAsStaff), /is open in a real place outside demonstration mode/)
  })
  test('refuses a permission of another name', () => {
    function mayComeAndGo(_who: unknown, loaded: unknown) {
      return { may: (loaded as Loaded).place.kind === 'demonstration' && (loaded as Loaded).demonstration }
    }
    assert.equal(
      said(mayComeAndGo),
      '/{place}/enter-as asks mayComeAndGo: only mayEnterAs… guards “Enter as…”',
    )
  })
})
