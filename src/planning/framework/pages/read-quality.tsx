import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { hiddenId, page, seeOther } from '#platform/http'
import { Button, Details, Form, Hidden, Notice, SaidBy, Voice } from '#ui'
import { withdrawQuality } from '../acts.ts'
import { endEvidence } from '../acts-evidence.ts'
import { mayReadFramework, mayWriteFramework } from '../permissions.ts'
import { listEvidence } from '../storage-evidence.ts'
import { findQuality } from '../storage-qualities.ts'
import { words } from '../words.ts'
import { findBehind, WordsBehind } from './words-behind.tsx'

/** One quality of support, and the words it rests on. */
export const readQuality = page({
  path: '/{place}/projects/{cycle}/qualities/{quality}',
  load: async (ask) => {
    const { tx, place, params } = ask
    const cycle = await findCycle(tx, place.id, params.cycle)
    const quality = cycle && (await findQuality(tx, place.id, params.quality))
    if (!cycle || quality?.cycleId !== cycle.id) return undefined
    const links = (await listEvidence(tx, place.id, [quality.id])).filter(({ endedAt }) => !endedAt)
    return { cycle, quality, behind: await findBehind(ask, cycle, links), record: place.record }
  },
  may: mayReadFramework,
  show: (ask, { cycle, quality, behind, record }) => {
    const all = words.in(ask.language)
    const say = all.qualities
    const list = `/${ask.place.slug}/projects/${cycle.slug}/qualities`
    const mayWrite = mayWriteFramework(ask.who, { cycle, record }).may
    return {
      title: say.one,
      density: 'public',
      cycle,
      back: { href: list, text: say.back },
      main: (
        <>
          <p class="caption">{say.one}</p>
          <h1>{say.abouts[quality.about]}</h1>
          <Voice
            by={quality.provenance.map((who) => (
              <span key={who}>
                <SaidBy who={who} />{' '}
              </span>
            ))}
          >
            {quality.words}
          </Voice>
          <h2>{say.readMore}</h2>
          {!behind.some(({ stands }) => stands) && (
            <Notice tone="warning">
              <p>{all.outcome.broken}</p>
            </Notice>
          )}
          {behind.map((one) => (
            <WordsBehind
              key={one.link.id}
              ask={ask}
              behind={one}
              aside={
                mayWrite && (
                  <Form view={ask.form} act="end" id={`link-${one.link.id.slice(-8)}`}>
                    <Hidden name="evidence" value={one.link.id} />
                    <Button kind="link" hidden={all.outcome.endLinkOf}>
                      {all.outcome.endLink}
                    </Button>
                  </Form>
                )
              }
            />
          ))}
          {mayWrite && (
            <Details summary={say.takeBack}>
              <Form view={ask.form} act="withdraw">
                <p>{say.takeBackLead}</p>
                <Button kind="warning">{say.takeBack}</Button>
              </Form>
            </Details>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    end: act({
      form: () => z.object({ evidence: hiddenId() }),
      may: mayWriteFramework,
      do: async (ask, { cycle, quality, behind }, { evidence }) => {
        if (behind.some(({ link }) => link.id === evidence)) await endEvidence(ask, evidence)
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/qualities/${quality.id}`)
      },
    }),
    withdraw: act({
      form: () => z.object({}),
      may: mayWriteFramework,
      do: async (ask, { cycle, quality }) => {
        await withdrawQuality(ask, quality.id)
        return seeOther(`/${ask.place.slug}/projects/${cycle.slug}/qualities`)
      },
    }),
  }),
})
