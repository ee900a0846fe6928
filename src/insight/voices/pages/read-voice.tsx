import { z } from 'zod'
import { findCycle } from '#commons/cycles'
import { listNames } from '#commons/people'
import { listOpenConcernSubjects } from '#commons/safety'
import { page, seeOther, text, via } from '#platform/http'
import { Button, Details, ErrorSummary, Form, TextArea, TextInput } from '#ui'
import { retell } from '../acts-team.ts'
import { circleOf, mayRetell, maySeeVoice, seenBy } from '../permissions.ts'
import { kindName, Said } from '../said.tsx'
import { findVoice } from '../storage.ts'
import { listRetellings } from '../storage-retellings.ts'
import { words } from '../words.ts'

const path = '/{place}/projects/{cycle}/voices/{voice}'

/** One voice, and what others made of it: their words beside it, never instead. */
export const readVoice = page({
  path,
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    const voice = cycle && (await findVoice(ask.tx, ask.place.id, ask.params.voice))
    if (!cycle || voice?.cycleId !== cycle.id) return undefined
    const offScreen = await listOpenConcernSubjects(ask.tx, ask.place.id, cycle.id)
    const retellings = await listRetellings(ask.tx, ask.place.id, [voice.id])
    const names = await listNames(
      ask.tx,
      ask.place.id,
      retellings.map((telling) => telling.toldBy),
    )
    return { cycle, voice: seenBy(ask.who, voice, offScreen.has(voice.id)), retellings, names }
  },
  may: maySeeVoice,
  show: (ask, { cycle, voice, retellings, names }) => {
    const say = words.in(ask.language)
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.wall.one,
      density: 'public',
      cycle,
      unlisted: true,
      back: { href: `${project}/voices`, text: say.wall.back },
      main: voice && (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{kindName(voice, cycle.dreamWord, say)}</h1>
          <Said
            voice={voice}
            language={ask.language}
            dreamWord={cycle.dreamWord}
            photo={voice.photo && `${project}/voices/${voice.id}/photo`}
            retellings={retellings}
            names={names}
          />
          {circleOf(ask.who, cycle.id) === 'team' && (
            <Details summary={say.retell.title} open={ask.form.act === 'retell'}>
              <p>{say.retell.lead}</p>
              <Form view={ask.form} act="retell">
                <TextArea name="words" label={say.retell.words} rows={3} />
                <TextInput name="why" label={say.retell.why} hint={say.retell.whyHint} optional />
                <Button>{say.retell.save}</Button>
              </Form>
            </Details>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    retell: act({
      form: () => z.object({ words: text(), why: text({ most: 200 }) }),
      may: mayRetell,
      do: async (ask, _loaded, telling) => {
        const ruling = await retell(ask, ask.params.voice, telling, words.in(ask.language).rules)
        return ruling.ok ? seeOther(via(path, ask.params)) : ruling
      },
    }),
  }),
})
