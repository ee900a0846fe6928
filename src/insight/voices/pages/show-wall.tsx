import { findCycle } from '#commons/cycles'
import { page } from '#platform/http'
import { QrCode } from '#ui'
import { mayReadVoices } from '../permissions.ts'
import { Said } from '../said.tsx'
import { listVoices } from '../storage.ts'
import { shownTo } from '../voice.ts'
import { words } from '../words.ts'

// How long something taken back may stay on the screen at the front of a room. Whoever stands beside the screen
// turns this on: a page that moves by itself takes the words away from a slow reader.
const secondsBetweenLooks = 10

/** The screen at the front of a room. Everybody in the room is the public, so only public voices are on it. */
export const showWall = page({
  path: '/{place}/projects/{cycle}/wall',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return (
      cycle && {
        cycle,
        voices: await listVoices(ask.tx, ask.place.id, cycle.id, { shownTo: 'public', most: 12 }),
      }
    )
  },
  may: mayReadVoices,
  show: (ask, { cycle, voices }) => {
    const say = words.in(ask.language)
    const live = ask.query.live !== undefined
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: say.wall.title,
      density: 'public',
      cycle,
      projector: true,
      wide: true,
      unlisted: true,
      ...(live ? { refresh: secondsBetweenLooks } : {}),
      main: (
        <>
          <h1>{say.wall.title}</h1>
          {voices.length === 0 && <p class="lead">{say.wall.none}</p>}
          <div class="columns columns--even">
            {voices.map((voice) => {
              const seen = shownTo('public', voice)
              return (
                seen && (
                  <Said
                    key={seen.id}
                    voice={seen}
                    language={ask.language}
                    dreamWord={cycle.dreamWord}
                    photo={seen.photo && `${project}/voices/${seen.id}/photo`}
                  />
                )
              )
            })}
          </div>
          <p class="quiet">
            <a href={live ? `${project}/wall` : `${project}/wall?live`}>
              {live ? say.wall.still : say.wall.live}
            </a>
          </p>
          {!ask.place.record && (
            <div class="section">
              <h2>{say.wall.share}</h2>
              <QrCode text={`${ask.publicUrl}${project}/share`} label={say.wall.share} />
            </div>
          )}
        </>
      ),
    }
  },
})
