import { findCycle, mayShapeProject } from '#commons/cycles'
import { number, page, seeOther } from '#platform/http'
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form, Notice, WhoSees } from '#ui'
import { changeAsset, changeBarrier } from '../acts.ts'
import { findAsset, findBarrier } from '../storage.ts'
import { words } from '../words.ts'
import { AssetFields, assetForm, BarrierFields, barrierForm, findSource } from './card-fields.tsx'

/** Changes a card for something good. Two people may write at once: the second is shown both texts. */
export const changeAssetPage = page({
  path: '/{place}/projects/{cycle}/assets/{asset}',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const asset = cycle && (await findAsset(ask.tx, ask.place.id, cycle.id, ask.params.asset))
    return asset && { cycle, asset, source: await findSource(ask, cycle, asset.fromVoices) }
  },
  may: mayShapeProject,
  show: (ask, { cycle, asset, source }) => {
    const say = words.in(ask.language).form
    const root = `/${ask.place.slug}/projects/${cycle.slug}/assets`
    return {
      title: say.changeAsset,
      density: 'staff',
      cycle,
      back: { href: root, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.changeAsset}</h1>
          {source.takenBack && <Notice tone="warning">{say.takenBack}</Notice>}
          <WhoSees>{say.whoSees}</WhoSees>
          <Form view={{ ...ask.form, version: asset.version }} act="save">
            <AssetFields ask={ask} asset={asset} source={source} />
            <ButtonRow>
              <Button>{say.save}</Button>
              <ButtonLink kind="secondary" href={`${root}/${asset.id}/take-down`}>
                {say.takeDown}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    save: act({
      form: (ask, { source }) =>
        assetForm(ask, source).extend({ _version: number({ needed: words.in(ask.language).form.back }) }),
      do: async (ask, { cycle, asset, source }, { _version, ...draft }) => {
        const fromVoices = [...draft.fromVoices, ...unseen(asset.fromVoices, source.voices)]
        const changed = await changeAsset(
          ask,
          asset,
          { ...draft, fromVoices },
          _version,
          words.in(ask.language).rules,
        )
        return changed.ok === true
          ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/assets#${asset.id}`)
          : changed
      },
    }),
  }),
})

/** Changes a card for something in the way. */
export const changeBarrierPage = page({
  path: '/{place}/projects/{cycle}/barriers/{barrier}',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const barrier = cycle && (await findBarrier(ask.tx, ask.place.id, cycle.id, ask.params.barrier))
    return barrier && { cycle, barrier, source: await findSource(ask, cycle, barrier.fromVoices) }
  },
  may: mayShapeProject,
  show: (ask, { cycle, barrier, source }) => {
    const say = words.in(ask.language).form
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.changeBarrier,
      density: 'staff',
      cycle,
      back: { href: `${root}/assets`, text: say.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.changeBarrier}</h1>
          {source.takenBack && <Notice tone="warning">{say.takenBack}</Notice>}
          <WhoSees>{say.whoSees}</WhoSees>
          <Form view={{ ...ask.form, version: barrier.version }} act="save">
            <BarrierFields ask={ask} barrier={barrier} source={source} />
            <ButtonRow>
              <Button>{say.save}</Button>
              <ButtonLink kind="secondary" href={`${root}/barriers/${barrier.id}/take-down`}>
                {say.takeDown}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    save: act({
      form: (ask, { source }) =>
        barrierForm(ask, source).extend({ _version: number({ needed: words.in(ask.language).form.back }) }),
      do: async (ask, { cycle, barrier, source }, { _version, ...draft }) => {
        const fromVoices = [...draft.fromVoices, ...unseen(barrier.fromVoices, source.voices)]
        const changed = await changeBarrier(
          ask,
          barrier,
          { ...draft, fromVoices },
          _version,
          words.in(ask.language).rules,
        )
        return changed.ok === true
          ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/assets#${barrier.id}`)
          : changed
      },
    }),
  }),
})

/** Links to words nobody can see now (withdrawn, or the lead is looking at them) are kept as they are. */
function unseen(all: readonly string[], seen: readonly { readonly id: string }[]): string[] {
  return all.filter((id) => !seen.some((voice) => voice.id === id))
}
