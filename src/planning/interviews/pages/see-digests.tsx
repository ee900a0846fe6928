import { page } from '#platform/http'
import { Rows, Tag } from '#ui'
import { listApplicants, readingsOf } from '../acts-applicants.ts'
import { mayTakePart } from '../permissions.ts'
import { listDigests } from '../storage-words.ts'
import { words } from '../words.ts'
import { findAround } from './around.ts'

/** Every application that was opened, with how far its short version is. */
export const seeDigests = page({
  path: '/{place}/projects/{cycle}/digests',
  load: async (ask) => {
    const around = await findAround(ask)
    if (!around) return undefined
    const { tx, place } = ask
    return {
      ...around,
      applicants: await listApplicants(tx, place.id, around.call.id),
      digests: await listDigests(tx, place.id, around.call.id),
      reading: await readingsOf(tx, place.id, around.call.id, around.me),
    }
  },
  may: mayTakePart,
  show: (ask, { cycle, project, applicants, digests, reading }) => {
    const all = words.in(ask.language)
    const say = all.digests
    return {
      title: say.title,
      density: 'participant',
      cycle,
      back: { href: `${project}/interviews`, text: all.hub.back },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{applicants.length === 0 ? say.none : say.lead}</p>
          <Rows
            rows={applicants.map(({ id, letter, name }) => {
              const digest = digests.find(({ applicationId }) => applicationId === id)
              const isClosed = reading(id) === 'conflict'
              return {
                name: isClosed ? (
                  `${letter}: ${name}`
                ) : (
                  <a href={`${project}/digests/${id}`}>{`${letter}: ${name}`}</a>
                ),
                state: (
                  <Tag {...(digest?.checkedBy || isClosed ? {} : { tone: 'waiting' as const })}>
                    {isClosed
                      ? say.hidden
                      : digest?.checkedBy
                        ? say.ready
                        : digest
                          ? say.unchecked
                          : say.missing}
                  </Tag>
                ),
              }
            })}
          />
        </>
      ),
    }
  },
})
