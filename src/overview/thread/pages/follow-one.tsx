import { maySeeProject } from '#commons/cycles'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, Notice, SaidBy, Tag, Voice } from '#ui'
import { Breaks, Meetings, Path, titleOf } from '../shown.tsx'
import { findThread } from '../storage-thread.ts'
import { back, forward, type Node, threadThrough } from '../thread.ts'
import { words } from '../words.ts'

/** From one thing: back to the words that asked for it, forward to what came of it, and why at each link. */
export const followOne = page({
  path: '/{place}/projects/{cycle}/thread/{node}',
  load: async (ask) => {
    const { node: id } = ask.params
    const thread = await findThread(ask.tx, ask.place.id, ask.params.cycle, ask.language, id)
    // A voice that is not public is in no thread, so for this page it does not exist.
    const node = thread?.graph.nodes.get(id)
    return thread && node && { ...thread, node }
  },
  may: maySeeProject,
  show: (ask, { cycle, graph, breaks, node }) => {
    const say = words.in(ask.language)
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const [before, after] = [back(graph, node.id), forward(graph, node.id)]
    const broken = breaks.filter(({ at }) => at.includes(node.id))
    const title = titleOf(node, say)
    return {
      title: say.kinds[node.kind],
      density: 'public',
      cycle,
      wide: true,
      back: { href: `${root}/thread`, text: say.node.everything },
      main: (
        <>
          {node.kind === 'voice' ? (
            <>
              <h1>{say.kinds.voice}</h1>
              <Voice aside={<a href={`${root}/voices/${node.id}`}>{say.node.whole}</a>}>
                {title.split('\n').map((line, i) => (
                  <p key={i}>{line}</p>
                ))}
              </Voice>
            </>
          ) : (
            <h1 dir="auto">
              <span class="caption">{say.kinds[node.kind]}</span>
              {title}
            </h1>
          )}
          <Told node={node} say={say} record={ask.place.record} />
          {broken.length > 0 && (
            <Notice tone="warning" title={say.thread.breaks(broken.length)}>
              <Breaks breaks={broken} say={say} />
            </Notice>
          )}
          {before.length + after.length + broken.length > 0 && (
            <section class="section">
              <h2>{say.node.title}</h2>
              <Path
                steps={threadThrough(graph, node.id)}
                here={node.id}
                root={root}
                say={say}
                breaks={broken}
              />
            </section>
          )}
          <section class="section">
            <h2>{say.node.back}</h2>
            {before.length === 0 ? (
              <p>{startOf(node, broken.length > 0, say)}</p>
            ) : (
              <Meetings met={before} root={root} say={say} />
            )}
          </section>
          <section class="section">
            <h2>{say.node.forward}</h2>
            {after.length === 0 ? (
              <p>{ask.place.record ? say.node.forwardRecord : say.node.forwardNone}</p>
            ) : (
              <Meetings met={after} root={root} say={say} />
            )}
          </section>
          <ButtonRow>
            <ButtonLink kind="secondary" href={`${root}/thread`}>
              {say.node.everything}
            </ButtonLink>
            <ButtonLink kind="link" href={root}>
              {say.thread.toProject}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    }
  },
})

type Say = ReturnType<typeof words.in>

/** What is known of it beside its words: who asked, where it stands, what was decided about it. */
function Told({ node, say, record }: { node: Node; say: Say; record: boolean }) {
  const { choice, note, provenance = [] } = node
  return (
    <>
      {choice && (
        <p>
          {choice.chosen ? (
            <Tag tone="done">{say.node.chosen}</Tag>
          ) : choice.reason ? (
            <bdi>{say.node.notChosenBecause(choice.reason)}</bdi>
          ) : (
            say.node.notChosen
          )}
        </p>
      )}
      {node.kind === 'outcome' && !choice && <p>{say.node.undecided}</p>}
      {provenance.length > 0 && (
        <p>
          {provenance.map((who) => (
            <SaidBy key={who} who={who} />
          ))}
        </p>
      )}
      {note && (
        <p class="quiet" dir="auto">
          {node.kind === 'statement'
            ? say.node.from(note)
            : node.kind === 'barrier'
              ? say.node.why(note)
              : say.node.source(note)}
        </p>
      )}
      {record && node.area && <p class="quiet">{say.node.ourReading}</p>}
    </>
  )
}

function startOf(node: Node, broken: boolean, say: Say): string {
  if (node.kind === 'voice') return say.node.backNone
  if (node.kind === 'statement') return say.node.backPaper
  return broken ? say.node.startBroken : say.node.backCard
}
