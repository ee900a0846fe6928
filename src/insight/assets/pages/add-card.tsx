import { findCycle, mayShapeProject } from '#commons/cycles'
import { page, seeOther } from '#platform/http'
import { Button, ErrorSummary, Form, WhoSees } from '#ui'
import { addAsset, addBarrier } from '../acts.ts'
import { words } from '../words.ts'
import { AssetFields, assetForm, BarrierFields, barrierForm, findSource } from './card-fields.tsx'

/** Hangs a card for something good, alone or made from somebody's words (`?voice=`). */
export const addAssetPage = page({
  path: '/{place}/projects/{cycle}/assets/add',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle, source: await findSource(ask, cycle, [ask.query.voice ?? '']) }
  },
  may: mayShapeProject,
  show: (ask, { cycle, source }) => {
    const say = words.in(ask.language).form
    return {
      title: say.addAsset,
      density: 'staff',
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/assets`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.addAsset}</h1>
          <WhoSees>{say.whoSees}</WhoSees>
          <Form view={ask.form} act="add">
            <AssetFields ask={ask} source={source} />
            <Button>{say.put}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    add: act({
      form: (ask, { source }) => assetForm(ask, source),
      do: async (ask, { cycle }, draft) => {
        const added = await addAsset(ask, cycle.id, draft, words.in(ask.language).rules)
        return added.ok
          ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/assets#${added.value.id}`)
          : added
      },
    }),
  }),
})

/** Puts up a card for something that keeps people away. */
export const addBarrierPage = page({
  path: '/{place}/projects/{cycle}/barriers/add',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle, source: await findSource(ask, cycle, [ask.query.voice ?? '']) }
  },
  may: mayShapeProject,
  show: (ask, { cycle, source }) => {
    const say = words.in(ask.language).form
    return {
      title: say.addBarrier,
      density: 'staff',
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/assets`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.addBarrier}</h1>
          <WhoSees>{say.whoSees}</WhoSees>
          <Form view={ask.form} act="add">
            <BarrierFields ask={ask} source={source} />
            <Button>{say.put}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    add: act({
      form: (ask, { source }) => barrierForm(ask, source),
      do: async (ask, { cycle }, draft) => {
        const added = await addBarrier(ask, cycle.id, draft, words.in(ask.language).rules)
        return added.ok
          ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/assets#${added.value.id}`)
          : added
      },
    }),
  }),
})
