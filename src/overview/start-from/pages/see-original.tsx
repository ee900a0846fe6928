import { listPlaces } from '#commons/places'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, EmptyState } from '#ui'
import { maySeeOriginal } from '../permissions.ts'
import { findOriginal, type Original } from '../storage.ts'
import { words } from '../words.ts'

/** What a project elsewhere could take over from this one, and where to begin it. */
export const seeOriginal = page({
  path: '/{place}/projects/{cycle}/start-from',
  load: async (ask) => {
    const original = await findOriginal(ask.tx, ask.place.id, ask.params.cycle)
    if (original?.cycle.place.id !== ask.place.id) return undefined
    const places = (await listPlaces(ask.tx)).filter(({ record }) => !record)
    return { ...original, places }
  },
  may: maySeeOriginal,
  show: (ask, { cycle, matters, rights, places }) => {
    const say = words.in(ask.language)
    return {
      title: say.see.title(cycle.title),
      density: 'public',
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}`, text: cycle.title },
      main: (
        <>
          <h1>{say.see.title(cycle.title)}</h1>
          <p class="lead">{say.see.lead}</p>
          <h2>{say.see.taken}</h2>
          <Taken original={{ cycle, matters, rights }} say={say} />
          <h2>{say.see.left}</h2>
          <ul>
            {say.left.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <h2>{say.see.where}</h2>
          <p>{say.see.whereLead}</p>
          {places.length === 0 ? (
            <EmptyState sentence={say.see.nowhere} />
          ) : (
            <ButtonRow>
              {places.map(({ slug, name }) => (
                <ButtonLink key={slug} kind="secondary" href={`/${slug}/begin/from/${cycle.slug}`}>
                  {say.see.begin(name)}
                </ButtonLink>
              ))}
            </ButtonRow>
          )}
        </>
      ),
    }
  },
})

export function Taken({ original, say }: { original: Original; say: ReturnType<typeof words.in> }) {
  const up = original.matters.filter(({ upForDecision }) => upForDecision).length
  return (
    <ul>
      <li>{say.taken.purpose}</li>
      <li>{say.taken.dreamWord(original.cycle.dreamWord)}</li>
      {original.matters.length > 0 && <li>{say.taken.matters(up, original.matters.length - up)}</li>}
      {original.rights.length > 0 && <li>{say.taken.rights(original.rights.length)}</li>}
    </ul>
  )
}
