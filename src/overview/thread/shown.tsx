import type { Exception } from '#commons/cycles'
import { shortDate } from '#platform/clock'
import { CardGrid, IndexCard, Tag, ThreadPath, Voice } from '#ui'
import type { Break, Link, Met, Node, Step } from './thread.ts'
import type { words } from './words.ts'

type Say = ReturnType<typeof words.in>

/** Where a thing has its own page. Voices that are not public have none: they are only counted. */
export function addressOf(root: string, node: Node): string | undefined {
  return node.folded ? undefined : `${root}/thread/${node.id}`
}

export function titleOf(node: Node, say: Say): string {
  return node.title ?? capital(say.notNamed)
}

export function becauseOf(link: Link, say: Say): string {
  return link.why || say.because[link.kind]
}

/** One thread, drawn and told: each thing a knot, each link its reason, and where it breaks, a break. */
export function Path({
  steps,
  here,
  root,
  say,
  breaks = [],
}: {
  steps: readonly Step[]
  here?: string
  root: string
  say: Say
  /** The breaks of the thing this is about: what is missing before it and after it is drawn too. */
  breaks?: readonly Break[] | undefined
}) {
  const [start, end] = [steps[0]?.node, steps.at(-1)?.node]
  const before = breaks.find(({ at, to }) => start && at.includes(start.id) && to === start.kind)
  const after = breaks.find(({ at, from }) => end && at.includes(end.id) && from === end.kind)
  return (
    <ThreadPath
      label={say.thread.oneWay}
      steps={[
        ...(before ? [{ kind: say.kinds[before.from], title: say.node.notPublished }] : []),
        ...steps.map(({ node, link }, i) => ({
          kind: say.kinds[node.kind],
          title: shortened(titleOf(node, say), 260),
          href: node.id === here ? undefined : addressOf(root, node),
          ownWords: node.kind === 'voice' && !node.folded,
          here: node.id === here,
          ...(link ? { because: becauseOf(link, say) } : {}),
          ...(i === 0 && before ? { broken: before.why } : {}),
          ...(i > 0 && steps[i - 1]?.node.stands === false ? { broken: say.node.takenBack } : {}),
          ...(node.choice?.chosen ? { note: <Tag tone="done">{say.node.chosen}</Tag> } : {}),
        })),
        ...(after ? [{ kind: say.kinds[after.to], title: say.node.notPublished, broken: after.why }] : []),
      ]}
    />
  )
}

/** Everything met in one direction, nearest first, with the reason for each link. */
export function Meetings({
  met,
  root,
  say,
  most = 60,
}: {
  met: readonly Met[]
  root: string
  say: Say
  most?: number
}) {
  const near = met.filter(({ steps }) => steps === 1)
  const far = met.filter(({ steps }) => steps > 1)
  const shown = far.slice(0, Math.max(0, most - near.length))
  const left = met.length - Math.min(near.length, most) - shown.length
  return (
    <>
      <Cards met={near.slice(0, most)} root={root} say={say} />
      {shown.length > 0 && <h3>{say.node.onTheWay}</h3>}
      {shown.length > 0 && <Cards met={shown} root={root} say={say} />}
      {left > 0 && <p class="quiet">{say.thread.more(left)}</p>}
    </>
  )
}

function Cards({ met, root, say }: { met: readonly Met[]; root: string; say: Say }) {
  const folded = met.filter(({ node }) => node.folded)
  const alone = met.filter(({ node }) => !node.folded)
  return (
    <>
      {alone.length > 0 && (
        <CardGrid>
          {alone.map(({ node, link }) => (
            <NodeCard key={node.id} node={node} root={root} say={say} because={becauseOf(link, say)} />
          ))}
        </CardGrid>
      )}
      {[...new Set(folded.map(({ node }) => titleOf(node, say)))].map((title) => (
        <p key={title}>{capital(title)}.</p>
      ))}
    </>
  )
}

export function NodeCard({
  node,
  root,
  say,
  because,
}: {
  node: Node
  root: string
  say: Say
  because?: string | undefined
}) {
  const href = addressOf(root, node)
  const text = shortened(titleOf(node, say), 220)
  const reason = because && (
    <p class="small">
      <bdi>{say.node.why(because)}</bdi>
    </p>
  )
  if (node.kind === 'voice' && !node.folded) {
    return (
      <Voice size="small" by={<a href={href ?? root}>{say.node.follow}</a>} aside={reason}>
        {text}
      </Voice>
    )
  }
  return (
    <IndexCard
      title={text}
      href={href}
      area={node.area}
      saidBy={node.kind === 'outcome' || node.kind === 'quality' ? (node.provenance ?? []) : []}
      aside={
        <>
          <Tag>{say.kinds[node.kind]}</Tag> {node.choice?.chosen && <Tag tone="done">{say.node.chosen}</Tag>}
        </>
      }
    >
      {reason}
    </IndexCard>
  )
}

export function Breaks({ breaks, say }: { breaks: readonly Break[]; say: Say }) {
  if (breaks.length === 0) return <p>{say.thread.noBreaks}</p>
  return (
    <ul>
      {breaks.map(({ from, to, why }) => (
        <li key={`${from} ${to} ${why}`}>
          <strong>{say.thread.fromTo(say.kinds[from], say.kinds[to])}:</strong> <bdi>{why}</bdi>
        </li>
      ))}
    </ul>
  )
}

export function Exceptions({
  exceptions,
  record,
  say,
}: {
  exceptions: readonly Exception[]
  record: boolean
  say: Say
}) {
  const rules = exceptions.filter(({ kind }) => kind === 'exception')
  const gaps = exceptions.filter(({ kind }) => kind === 'gap')
  return (
    <>
      {rules.length > 0 && (
        <>
          <h2 id="exceptions">
            {record ? say.thread.exceptionsRecord(rules.length) : say.thread.exceptions(rules.length)}
          </h2>
          <ul>
            {rules.map((one) => (
              <li key={one.id}>
                <bdi>{one.rule}</bdi> <bdi>{one.reason}</bdi>{' '}
                {!record && (
                  <span class="quiet">
                    {say.thread.owner(one.owner)}, {say.thread.since(shortDate(one.at))}.
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {gaps.length > 0 && (
        <>
          <h2 id="gaps">{say.thread.gaps(gaps.length)}</h2>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.id}>{gap.reason}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 10).replace(/\s+\S*$/, '')} …`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
