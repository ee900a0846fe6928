import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { page, seeOther, text, via, yes } from '#platform/http'

test('a page is one value: what load finds reaches may, show and the acts with its type', () => {
  const made = page({
    path: '/{place}/things/{thing}',
    load: async (ask) => ({ name: ask.params.thing, n: 3 }),
    may: (_who, loaded) => (loaded.n > 2 ? yes : yes),
    show: (_ask, loaded) => ({ title: loaded.name, main: null }),
    acts: (act) => ({
      rename: act({
        form: () => z.object({ name: text({ needed: 'Write a name.' }) }),
        do: async (ask, loaded, form) => seeOther(`/${ask.params.place}/${loaded.n}/${form.name.length}`),
      }),
    }),
  })
  assert.equal(made.path, '/{place}/things/{thing}')
})

test('an address is filled and escaped', () => {
  assert.equal(via('/{place}/projects/{cycle}', { place: 'a b', cycle: 'x' }), '/a%20b/projects/x')
})
