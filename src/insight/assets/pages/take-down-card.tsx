import { z } from 'zod'
import { type Cycle, findCycle, mayShapeProject } from '#commons/cycles'
import { type Ask, page, seeOther, type View } from '#platform/http'
import { Button, ButtonLink, ButtonRow, Form, Inset } from '#ui'
import { takeDownAsset, takeDownBarrier } from '../acts.ts'
import { findAsset, findBarrier } from '../storage.ts'
import { words } from '../words.ts'

export const takeDownAssetPage = page({
  path: '/{place}/projects/{cycle}/assets/{asset}/take-down',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const asset = cycle && (await findAsset(ask.tx, ask.place.id, cycle.id, ask.params.asset))
    return asset && { cycle, asset }
  },
  may: mayShapeProject,
  show: (ask, { cycle, asset }) => asking(ask, cycle, asset.title),
  acts: (act) => ({
    takeDown: act({
      form: () => z.object({}),
      do: async (ask, { cycle, asset }) => {
        await takeDownAsset(ask, asset.id)
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/assets`)
      },
    }),
  }),
})

export const takeDownBarrierPage = page({
  path: '/{place}/projects/{cycle}/barriers/{barrier}/take-down',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const barrier = cycle && (await findBarrier(ask.tx, ask.place.id, cycle.id, ask.params.barrier))
    return barrier && { cycle, barrier }
  },
  may: mayShapeProject,
  show: (ask, { cycle, barrier }) => asking(ask, cycle, barrier.why),
  acts: (act) => ({
    takeDown: act({
      form: () => z.object({}),
      do: async (ask, { cycle, barrier }) => {
        await takeDownBarrier(ask, barrier.id)
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/assets`)
      },
    }),
  }),
})

/** What cannot be brought back is asked twice. */
function asking(ask: Ask<{ place: string }>, cycle: Cycle, card: string): View {
  const say = words.in(ask.language).form
  const back = `/${ask.place.slug}/projects/${cycle.slug}/assets`
  return {
    title: say.takeDownTitle,
    density: 'staff',
    cycle,
    back: { href: back, text: say.back },
    main: (
      <>
        <h1>{say.takeDownTitle}</h1>
        <Inset>{card}</Inset>
        <p>{say.takeDownText}</p>
        <Form view={ask.form} act="takeDown">
          <ButtonRow>
            <Button kind="warning">{say.takeDownNow}</Button>
            <ButtonLink kind="secondary" href={back}>
              {say.keep}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </>
    ),
  }
}
