import { maySeeProject } from '#commons/cycles'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, CardGrid, Details, EmptyState, IndexCard } from '#ui'
import { addressOf, Breaks, Exceptions, NodeCard, Path, shortened, titleOf } from '../shown.tsx'
import { findThread } from '../storage-thread.ts'
import { type Graph, type Node, type NodeKind, ofKind, threadThrough } from '../thread.ts'
import { words } from '../words.ts'

const mostShown = 12

/** The whole thread of a project as a page: begin anywhere, follow it both ways, see where it breaks. */
export const followThread = page({
  path: '/{place}/projects/{cycle}/thread',
  load: (ask) => findThread(ask.tx, ask.place.id, ask.params.cycle, ask.language),
  may: maySeeProject,
  show: (ask, { cycle, graph, breaks, exceptions }) => {
    const say = words.in(ask.language)
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const { record } = ask.place
    const outcomes = ofKind(graph, 'outcome')
    const chosen = outcomes.filter(({ choice }) => choice?.chosen)
    const others = outcomes.filter(({ choice }) => !choice?.chosen)
    const cards = { graph, root, say }
    const best = bestThread(graph, chosen.length > 0 ? chosen : outcomes)
    return {
      title: say.thread.title,
      density: 'public',
      cycle,
      wide: true,
      back: { href: root, text: cycle.title },
      main: (
        <>
          <h1>
            <span class="caption">{cycle.title}</span>
            {say.thread.title}
          </h1>
          <p class="lead">{say.thread.lead}</p>
          {graph.nodes.size === 0 && (
            <EmptyState sentence={record ? say.thread.emptyRecord : say.thread.empty} picture="needle">
              {record ? (
                <ButtonLink href={root}>{say.thread.toProject}</ButtonLink>
              ) : (
                <ButtonLink href={`${root}/share`}>{say.thread.emptyNext}</ButtonLink>
              )}
            </EmptyState>
          )}
          {best && best.length > 1 && (
            <section class="section">
              <h2>{say.thread.oneWay}</h2>
              <Path steps={best} root={root} say={say} />
            </section>
          )}
          {chosen.length > 0 && <Outcomes title={say.thread.chosen} outcomes={chosen} {...cards} />}
          {chosen.length > 0
            ? others.length > 0 && <NotChosen title={say.thread.notChosen} outcomes={others} {...cards} />
            : others.length > 0 && <Outcomes title={say.thread.wanted} outcomes={others} {...cards} />}
          <Themes {...cards} />
          <Voices {...cards} />
          <More title={say.thread.how} kinds={['quality']} {...cards} />
          <More title={say.thread.around} kinds={['asset', 'barrier']} {...cards} />
          <More title={say.thread.promised} kinds={['statement']} {...cards} />
          <section class="section">
            <h2 id="breaks">{say.thread.breaks(breaks.length)}</h2>
            {breaks.length > 0 && <p>{say.thread.breaksLead}</p>}
            <Breaks breaks={breaks} say={say} />
            <Exceptions exceptions={exceptions} record={record} say={say} />
          </section>
          <ButtonRow>
            {!record && <ButtonLink href={`${root}/share`}>{say.thread.share}</ButtonLink>}
            <ButtonLink kind="link" href={`/open/cycles/${cycle.slug}/thread.json`}>
              {say.thread.machine}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    }
  },
})

interface Cards {
  readonly graph: Graph
  readonly root: string
  readonly say: ReturnType<typeof words.in>
}

/** The longest thread that begins with somebody's own words. */
function bestThread(graph: Graph, outcomes: readonly Node[]) {
  const threads = outcomes.map((outcome) => threadThrough(graph, outcome.id))
  const spoken = threads.filter(([start]) => start?.node.kind === 'voice' && !start.node.folded)
  return (spoken.length > 0 ? spoken : threads).sort((one, other) => other.length - one.length)[0]
}

function Outcomes({
  title,
  outcomes,
  graph,
  root,
  say,
}: Cards & { title: string; outcomes: readonly Node[] }) {
  return (
    <section class="section">
      <h2>{title}</h2>
      <CardGrid>
        {outcomes.slice(0, 60).map((outcome) => {
          const start = threadThrough(graph, outcome.id)[0]?.node
          const said =
            start?.kind === 'voice' && !start.folded
              ? say.thread.somebodySaid
              : start?.kind === 'statement'
                ? say.thread.fromPaper
                : undefined
          return (
            <IndexCard
              key={outcome.id}
              title={titleOf(outcome, say)}
              href={addressOf(root, outcome)}
              area={outcome.area}
              saidBy={outcome.provenance ?? []}
            >
              {said && start?.title && (
                <p>
                  {said} <q>{shortened(start.title, 140)}</q>
                </p>
              )}
            </IndexCard>
          )
        })}
      </CardGrid>
      {outcomes.length > 60 && <p class="quiet">{say.thread.more(outcomes.length - 60)}</p>}
    </section>
  )
}

function NotChosen({ title, outcomes, root, say }: Cards & { title: string; outcomes: readonly Node[] }) {
  return (
    <section class="section">
      <h2>{title}</h2>
      <ul>
        {outcomes.slice(0, 60).map((outcome) => (
          <li key={outcome.id}>
            <a href={addressOf(root, outcome) ?? root}>{titleOf(outcome, say)}</a>
            {outcome.choice && !outcome.choice.chosen && outcome.choice.reason && (
              <>
                . <bdi>{say.node.why(outcome.choice.reason)}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Themes({ graph, root, say }: Cards) {
  const themes = ofKind(graph, 'theme')
  if (themes.length === 0) return null
  return (
    <section class="section">
      <h2>{say.thread.together}</h2>
      <CardGrid pinned>
        {themes.map((theme) => {
          const before = (graph.into.get(theme.id) ?? []).flatMap(({ from }) => graph.nodes.get(from) ?? [])
          const own = before.filter(({ kind, folded }) => kind === 'voice' && !folded).length
          const more = before.find(({ folded }) => folded)
          return (
            <IndexCard key={theme.id} title={titleOf(theme, say)} href={addressOf(root, theme)}>
              {[own > 0 ? say.thread.voicesIn(own) : undefined, more?.title].filter(Boolean).join(', ')}
            </IndexCard>
          )
        })}
      </CardGrid>
    </section>
  )
}

function Voices({ graph, root, say }: Cards) {
  const voices = ofKind(graph, 'voice').filter(({ folded }) => !folded)
  if (voices.length === 0) return null
  return (
    <section class="section">
      <h2>{say.thread.said}</h2>
      <p>{say.thread.saidLead}</p>
      <CardGrid>
        {voices.slice(0, mostShown).map((voice) => (
          <NodeCard key={voice.id} node={voice} root={root} say={say} />
        ))}
      </CardGrid>
      {voices.length > mostShown && (
        <p>
          <a href={`${root}/voices`}>{say.thread.all}</a>
        </p>
      )}
    </section>
  )
}

/** What most people will not begin with, folded away. */
function More({ title, kinds, graph, root, say }: Cards & { title: string; kinds: readonly NodeKind[] }) {
  const nodes = kinds.flatMap((kind) => ofKind(graph, kind))
  if (nodes.length === 0) return null
  return (
    <Details summary={title}>
      <ul>
        {nodes.slice(0, 100).map((node) => (
          <li key={node.id}>
            <a href={addressOf(root, node) ?? root}>{shortened(titleOf(node, say), 200)}</a>
          </li>
        ))}
      </ul>
      {nodes.length > 100 && <p class="quiet">{say.thread.more(nodes.length - 100)}</p>}
    </Details>
  )
}
