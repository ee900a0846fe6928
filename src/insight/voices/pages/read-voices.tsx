import { findCycle } from '#commons/cycles'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, EmptyState, SearchForm, Select, TextInput } from '#ui'
import { cursorAfter, cursorFrom } from '../cursor.ts'
import { circleOf, mayReadVoices } from '../permissions.ts'
import { Said } from '../said.tsx'
import { type Cursor, countUnseen, findEndOfLook, listVoices, mostCounted } from '../storage.ts'
import { kinds, publishedCount, shownTo } from '../voice.ts'
import { words } from '../words.ts'

const perPage = 20

/** What people said, newest day first: all of it for the team, for everybody else what its authors made public. */
export const readVoices = page({
  path: '/{place}/projects/{cycle}/voices',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const circle = circleOf(ask.who, cycle.id)
    const kind = kinds.find((one) => one === ask.query.kind)
    const search = ask.query.q?.trim().slice(0, 100) || undefined
    const after = cursorFrom(ask.query.after)
    // One more than a page holds tells whether there is another.
    const wanted = { shownTo: circle, kind, search, after, most: perPage + 1 }
    const found = await listVoices(ask.tx, ask.place.id, cycle.id, wanted)
    const voices = found.slice(0, perPage)
    const last = voices.at(-1)
    // A search that filled no page may have more behind the part it looked through.
    const goOn: Cursor | undefined =
      found.length > perPage
        ? last
        : search
          ? await findEndOfLook(ask.tx, ask.place.id, cycle.id, wanted)
          : undefined
    // What it leaves out is said where the list begins.
    const unseen = kind || search || after ? undefined : await countUnseen(ask.tx, ask.place.id, cycle.id)
    return { cycle, circle, kind, search, after, unseen, voices, goOn }
  },
  may: mayReadVoices,
  show: (ask, { cycle, circle, kind, search, after, unseen, voices, goOn }) => {
    const say = words.in(ask.language)
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const here = `${project}/voices`
    const asked = new URLSearchParams({ ...(kind ? { kind } : {}), ...(search ? { q: search } : {}) })
    const told = circle === 'public' && unseen
    const notPublic = told ? publishedCount(unseen.notPublic) : undefined
    const removed = told ? publishedCount(unseen.removed) : undefined
    return {
      title: say.wall.title,
      density: 'public',
      cycle,
      wide: true,
      back: { href: project, text: cycle.title },
      main: (
        <>
          <h1>{say.wall.title}</h1>
          <p class="lead">{say.wall.lead}</p>
          {!ask.place.record && (
            <ButtonRow>
              <ButtonLink href={`${project}/share`}>{say.wall.share}</ButtonLink>
              {circle === 'team' && (
                <>
                  <ButtonLink kind="secondary" href={`${project}/queue`}>
                    {say.wall.queue}
                  </ButtonLink>
                  <ButtonLink kind="secondary" href={`${project}/paper`}>
                    {say.wall.paper}
                  </ButtonLink>
                  <ButtonLink kind="link" href={`${project}/wall?live`}>
                    {say.wall.projector}
                  </ButtonLink>
                  <ButtonLink kind="link" href={`${project}/share?kiosk`}>
                    {say.wall.kiosk}
                  </ButtonLink>
                </>
              )}
            </ButtonRow>
          )}
          <SearchForm
            action={here}
            label={say.wall.label}
            values={{ q: search ?? '', kind: kind ?? '' }}
            clear={here}
          >
            <TextInput name="q" type="search" label={say.wall.find} />
            <Select
              name="kind"
              label={say.wall.kind}
              options={[
                { value: '', text: say.wall.allKinds },
                ...kinds.map((one) => ({ value: one, text: say.many[one] })),
              ]}
            />
          </SearchForm>
          {voices.length === 0 && (
            <EmptyState
              sentence={kind || search || after ? say.wall.noneFound : say.wall.none}
              picture="needle"
            />
          )}
          <div class="columns columns--even">
            {voices.map((voice) => {
              const seen = shownTo(circle, voice)
              return (
                seen && (
                  <Said
                    key={seen.id}
                    voice={seen}
                    language={ask.language}
                    dreamWord={cycle.dreamWord}
                    size="small"
                    photo={seen.photo && `${here}/${seen.id}/photo`}
                    aside={
                      <a class="small" href={`${here}/${seen.id}`}>
                        {say.wall.read}
                      </a>
                    }
                  />
                )
              )
            })}
          </div>
          <ButtonRow>
            {goOn && (
              <ButtonLink
                kind="secondary"
                href={`${here}?${new URLSearchParams([...asked, ['after', cursorAfter(goOn)]])}`}
              >
                {say.wall.older}
              </ButtonLink>
            )}
            {after && (
              <ButtonLink kind="link" href={asked.size > 0 ? `${here}?${asked}` : here}>
                {say.wall.newest}
              </ButtonLink>
            )}
          </ButtonRow>
          {notPublic !== undefined && <p>{say.wall.more(notPublic, mostCounted)}</p>}
          {removed !== undefined && <p class="quiet">{say.wall.removed(removed, mostCounted)}</p>}
        </>
      ),
    }
  },
})
