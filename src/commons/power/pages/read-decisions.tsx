import { findCycle, listMatters, roleIn } from '#commons/cycles'
import { shortDate } from '#platform/clock'
import { page } from '#platform/http'
import { ButtonLink, ButtonRow, EmptyState, IndexCard, SummaryList, Tag } from '#ui'
import { type Decision, stands } from '../decision.ts'
import { isAmongThem, mayReadDecisions } from '../permissions.ts'
import { RightSaid } from '../right-said.tsx'
import { listDecisions } from '../storage.ts'
import { listRights } from '../storage-rights.ts'
import { listOptOuts, listTookPart } from '../storage-table.ts'
import { words } from '../words.ts'

/** Who decides what in a project, what is not up for decision, what is open, and what was decided and why. */
export const readDecisions = page({
  path: '/{place}/projects/{cycle}/decisions',
  load: async (ask) => {
    const { tx, place } = ask
    const cycle = await findCycle(tx, place.id, ask.params.cycle)
    if (!cycle) return undefined
    return {
      cycle,
      rights: await listRights(tx, place.id, cycle.id),
      decisions: await listDecisions(tx, place.id, cycle.id),
      tookPart: await listTookPart(tx, place.id, cycle.id),
      optOuts: await listOptOuts(tx, place.id, cycle.id),
      notUp: (await listMatters(tx, place.id, cycle.id)).filter((matter) => !matter.upForDecision),
    }
  },
  may: mayReadDecisions,
  show: (ask, { cycle, rights, decisions, tookPart, optOuts, notUp }) => {
    const { language, who } = ask
    const say = words.in(language).register
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    const isTeam = isAmongThem(who, { cycle })
    const open = decisions.filter(({ closedAt }) => closedAt === undefined)
    const closed = decisions.filter(({ closedAt }) => closedAt !== undefined)
    const used = new Set(decisions.map(({ right }) => right?.id))
    const counts = ({ id }: Decision) => {
      const part = tookPart.get(id)
      return part ? say.tookPart(part.young, part.adults) : say.nobodyYet
    }
    return {
      title: say.title,
      density: roleIn(who, cycle.id) === 'youngPerson' ? 'participant' : 'public',
      cycle,
      back: { href: root, text: cycle.title },
      main: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          {isTeam && (
            <ButtonRow>
              {rights.length > 0 && <ButtonLink href={`${root}/decisions/open`}>{say.ask}</ButtonLink>}
              <ButtonLink kind="secondary" href={`${root}/decisions/declare`}>
                {say.declare}
              </ButtonLink>
            </ButtonRow>
          )}

          <h2>{say.open}</h2>
          {open.length === 0 && <p>{say.noneOpen}</p>}
          {open.map((decision) => (
            <IndexCard key={decision.id} title={decision.question} href={`${root}/decisions/${decision.id}`}>
              <p>{say.openSince(shortDate(decision.openedAt))}</p>
              <p>{counts(decision)}</p>
            </IndexCard>
          ))}

          <h2>{say.closed}</h2>
          {closed.length === 0 && <p>{say.noneClosed}</p>}
          {closed.map((decision) => (
            <IndexCard key={decision.id} title={decision.question} href={`${root}/decisions/${decision.id}`}>
              {!stands(decision) && <Tag tone="problem">{say.overridden}</Tag>}
              {isTeam && decision.override && !decision.override.publishedAt && (
                <Tag tone="waiting">{say.toldOnly}</Tag>
              )}
              <p>
                <strong>{say.chosen}:</strong>{' '}
                {decision.options
                  .filter(({ id }) => decision.chosen.includes(id))
                  .map(({ text }) => text)
                  .join(' · ')}
              </p>
              <p>
                <strong>{say.why}:</strong> {decision.reasons}
              </p>
              {decision.closedAt && !decision.source && (
                <p>
                  {say.decidedOn(shortDate(decision.closedAt))}. {counts(decision)}
                </p>
              )}
            </IndexCard>
          ))}

          <h2>{say.rights}</h2>
          {rights.length === 0 && <EmptyState sentence={say.noRights} picture="keys" />}
          {rights.map((right) => {
            const left = optOuts.filter(({ matter }) => matter === right.matter).length
            return (
              <IndexCard key={right.id} title={say.whoDecides(right.question)}>
                <RightSaid right={right} language={language} who={who} />
                <p class="quiet">{say.declared(shortDate(right.declaredAt))}</p>
                {isTeam && left > 0 && <p>{say.left(left)}</p>}
                {isTeam && right.holder !== 'officer' && (
                  <p>
                    <a href={`${root}/rights/${right.id}/leave`}>
                      {say.leave}
                      <span class="govuk-visually-hidden">: {right.question}</span>
                    </a>
                  </p>
                )}
                {isTeam && !used.has(right.id) && (
                  <p>
                    <a href={`${root}/decisions/declare?matter=${right.matter}`}>
                      {say.change}
                      <span class="govuk-visually-hidden">: {right.question}</span>
                    </a>
                  </p>
                )}
              </IndexCard>
            )
          })}

          {notUp.length > 0 && (
            <>
              <h2>{say.notUp}</h2>
              <SummaryList rows={notUp.map(({ what, why }) => ({ term: what, detail: why }))} />
            </>
          )}
        </>
      ),
    }
  },
})
