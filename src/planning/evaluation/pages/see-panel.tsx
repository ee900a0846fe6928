import { z } from 'zod'
import { listSeats, type SeatHere } from '#commons/cycles'
import { listCriteria } from '#planning/calls'
import { choice, hiddenId, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import {
  Button,
  ButtonLink,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Hidden,
  Notice,
  Radios,
  Rows,
  Select,
  Tag,
  type Task,
  TaskList,
  TextArea,
  TextInput,
  WhoSees,
} from '#ui'
import { comeBack, declinePlace, invitePanelist, noteAbsence, personOf } from '../acts.ts'
import { isAwaited, type Panelist, type Part, stageOf } from '../panelist.ts'
import { mayAskPanel, mayHoldPlace, mayReadPanel, placesOf } from '../permissions.ts'
import { due, type Score } from '../score.ts'
import { listReveals } from '../storage.ts'
import { listScoresOf } from '../storage-scores.ts'
import { words } from '../words.ts'
import { type Applicant, findPanelHere, type Here, listApplicants } from './at-panel.ts'

const parts = ['panel', 'interviewer'] as const
const partOf = ({ stage }: Pick<Panelist, 'stage'>): Part => (stage === 'read' ? 'panel' : 'interviewer')

/** Who scores, what each of them can do next, and the way out of a place and back. */
export const seePanel = page({
  path: '/{place}/projects/{cycle}/panel',
  load: async (ask) => {
    const here = await findPanelHere(ask)
    if (!here) return undefined
    const { tx, place, who } = ask
    const { call, cycle, panel } = here
    const seats = await listSeats(tx, place.id, cycle.id)
    const me = personOf(ask)
    const mine = placesOf(who, panel)
    const applicants = call && mine.length > 0 ? await listApplicants(ask, call.id) : []
    const scores = call && me && applicants.length > 0 ? await listScoresOf(tx, place.id, call.id, me) : []
    const criteria = call && applicants.length > 0 ? await listCriteria(tx, place.id, call.id) : []
    const shown = call ? (await listReveals(tx, place.id, call.id)).map(({ stage }) => stage) : []
    return { ...here, seats, mine, applicants, scores, criteria, shown }
  },
  may: mayReadPanel,
  show: (ask, loaded) => {
    const { cycle, call, panel, seats, mine, shown } = loaded
    const all = words.in(ask.language)
    const say = all.panel
    const project = `/${ask.place.slug}/projects/${cycle.slug}`
    const nameOf = (person: string) => seats.find((seat) => seat.person === person)?.knownAs ?? say.nobody
    const head = { title: say.title, density: 'participant', cycle, back: { href: project } } as const
    if (!call)
      return {
        ...head,
        main: (
          <>
            <h1>{say.title}</h1>
            <EmptyState sentence={say.noCall}>
              <ButtonLink href={`${project}/call`}>{say.noCallLink}</ButtonLink>
            </EmptyState>
          </>
        ),
      }
    return {
      ...head,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <p>
            <a href={`${project}/panel/rules`}>{say.rulesLink}</a>
          </p>
          {mine.map((place) => (
            <MyPlace key={place.stage} ask={ask} project={project} place={place} loaded={loaded} />
          ))}
          {panel.length === 0 && <EmptyState sentence={say.none} picture="cafe" />}
          {(['read', 'interview'] as const).map((stage) => {
            const here = panel.filter((one) => one.stage === stage)
            return (
              here.length > 0 && (
                <section class="section" key={stage}>
                  <h2>{all.stage[stage]}</h2>
                  <Rows
                    rows={here.map((one) => ({
                      name: nameOf(one.person),
                      state: <PlaceState place={one} ask={ask} />,
                      note: (
                        <>
                          {one.young ? say.young : say.adult}
                          {one.person === personOf(ask) && `, ${say.you}`}
                          {one.absentBecause && (
                            <div>
                              <bdi>
                                {say.awayBecause(one.absentBecause, nameOf(one.absenceNotedBy ?? ''))}
                              </bdi>
                            </div>
                          )}
                          {one.declinedAt && one.reason !== '' && (
                            <div>
                              <bdi>{say.leftBecause(one.reason)}</bdi>
                            </div>
                          )}
                        </>
                      ),
                    }))}
                  />
                </section>
              )
            )
          })}
          {mayAskPanel(ask.who, loaded).may && (
            <>
              <Asking ask={ask} seats={seats} panel={panel} shown={shown} />
              <Absence ask={ask} panel={panel} shown={shown} nameOf={nameOf} />
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    invite: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({ person: hiddenId(say.noSeat), part: choice(parts, say.noPlace) })
      },
      may: mayAskPanel,
      do: async (ask, { cycle, call }, { person, part }) => {
        const say = words.in(ask.language).rules
        if (!call) return refuse({ text: say.noCall })
        const ruling = await invitePanelist(ask, call.id, person, part, say)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/panel`) : ruling
      },
    }),
    decline: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          part: choice(parts, say.noPlace),
          reason: text({ most: 1000, tooLong: say.tooLong }),
        })
      },
      may: mayHoldPlace,
      do: async (ask, { cycle, call }, { part, reason }) => {
        const say = words.in(ask.language).rules
        if (!call) return refuse({ text: say.noCall })
        const ruling = await declinePlace(ask, call.id, reason, part, say)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/panel`) : ruling
      },
    }),
    comeBack: act({
      form: (ask) => z.object({ part: choice(parts, words.in(ask.language).rules.noPlace) }),
      may: mayHoldPlace,
      do: async (ask, { cycle, call }, { part }) => {
        const say = words.in(ask.language).rules
        if (!call) return refuse({ text: say.noCall })
        const ruling = await comeBack(ask, call.id, part, say)
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/panel`) : ruling
      },
    }),
    absent: act({
      form: (ask) => {
        const say = words.in(ask.language).rules
        return z.object({
          place: text({ needed: say.notAwaited }),
          why: text({ needed: say.absenceWhy, most: 500, tooLong: say.tooLong }),
        })
      },
      may: mayAskPanel,
      do: async (ask, { cycle, call, panel }, { place, why }) => {
        const say = words.in(ask.language).rules
        const absent = panel.find((one) => keyOf(one) === place)
        if (!call || !absent) return refuse({ field: 'place', text: say.notAwaited })
        const ruling = await noteAbsence(
          ask,
          call.id,
          { person: absent.person, part: partOf(absent), why },
          say,
        )
        return ruling.ok ? seeOther(`/${ask.place.slug}/projects/${cycle.slug}/panel`) : ruling
      },
    }),
  }),
})

function keyOf({ stage, person }: Panelist): string {
  return `${stage} ${person}`
}

function PlaceState({ place, ask }: { place: Panelist; ask: Here }) {
  const say = words.in(ask.language).panel
  if (place.lockedAt) return <Tag tone="done">{say.locked}</Tag>
  if (place.declinedAt) return <Tag>{say.left}</Tag>
  return place.absentBecause ? <Tag>{say.away}</Tag> : <Tag tone="waiting">{say.asked}</Tag>
}

/** One's own place: what there is to do, in order, and the way out and back. */
function MyPlace({
  ask,
  project,
  place,
  loaded,
}: {
  ask: Here
  project: string
  place: Panelist
  loaded: {
    readonly applicants: readonly Applicant[]
    readonly scores: readonly Score[]
    readonly criteria: Parameters<typeof due>[1]
    readonly shown: readonly string[]
    readonly record: boolean
  }
}) {
  const all = words.in(ask.language)
  const say = all.panel
  const part = partOf(place)
  const id = `place-${part}`
  if (loaded.record) return null
  if (place.declinedAt && !place.lockedAt)
    return (
      <Notice title={all.stage[place.stage]}>
        <p>
          {say.youLeft} {!loaded.shown.includes(place.stage) && say.youMayReturn}
        </p>
        {!loaded.shown.includes(place.stage) && (
          <Form view={ask.form} act="comeBack" id={id}>
            <Hidden name="part" value={part} />
            <Button kind="secondary" hidden={all.stage[place.stage]}>
              {say.comeBack}
            </Button>
          </Form>
        )}
      </Notice>
    )
  return (
    <section class="section">
      <h2>
        {say.toDo}: {all.stage[place.stage]}
      </h2>
      {!place.lockedAt && <p>{say.youAsked}</p>}
      <TaskList tasks={tasksOf(ask, project, place, loaded)} />
      {!place.lockedAt && (
        <Details summary={say.declineSummary}>
          <p>{say.youAskedMore}</p>
          <p>{say.declineLead}</p>
          <Form view={ask.form} act="decline" id={id}>
            <Hidden name="part" value={part} />
            <TextArea name="reason" label={say.declineReason} rows={2} optional />
            <WhoSees>{say.declineSees}</WhoSees>
            <Button kind="secondary" hidden={all.stage[place.stage]}>
              {say.decline}
            </Button>
          </Form>
        </Details>
      )}
    </section>
  )
}

function tasksOf(
  ask: Here,
  project: string,
  place: Panelist,
  loaded: {
    readonly applicants: readonly Applicant[]
    readonly scores: readonly Score[]
    readonly criteria: Parameters<typeof due>[1]
    readonly shown: readonly string[]
  },
): Task[] {
  const say = words.in(ask.language).panel
  const { applicants, scores, criteria } = loaded
  const undeclared = applicants.filter(({ reading }) => reading === 'declareFirst').length
  const owed = due(place, criteria, applicants)
  const given = new Set(
    scores.filter(({ reason }) => reason !== '').map((one) => `${one.application} ${one.criterion}`),
  )
  const left = owed.filter((one) => !given.has(`${one.application} ${one.criterion}`)).length
  const isOpened = applicants.length > 0
  const isShown = loaded.shown.includes(place.stage)
  const count = (n: number) =>
    !isOpened ? say.waiting : n > 0 ? say.left2(n) : <Tag tone="done">{say.done}</Tag>
  return [
    {
      text: say.declareTask,
      href: isOpened ? `${project}/panel/declare` : undefined,
      status: count(undeclared),
    },
    {
      text: say.scoreTask,
      href: isOpened
        ? place.stage === 'read'
          ? `${project}/panel/score`
          : `${project}/interviews`
        : undefined,
      status: place.lockedAt ? <Tag tone="done">{say.lockedState}</Tag> : count(left),
    },
    {
      text: say.revealTask,
      href: place.lockedAt || isShown ? `${project}/panel/reveal` : undefined,
      status: isShown ? <Tag tone="done">{say.done}</Tag> : say.open,
    },
    {
      text: say.standingsTask,
      href: isShown ? `${project}/standings` : undefined,
      status: isShown ? '' : say.open,
    },
  ]
}

function Asking({
  ask,
  seats,
  panel,
  shown,
}: {
  ask: Here
  seats: readonly SeatHere[]
  panel: readonly Panelist[]
  shown: readonly string[]
}) {
  const say = words.in(ask.language).panel
  const open = parts.filter((part) => !shown.includes(stageOf(part)))
  const free = seats.filter(({ person }) =>
    open.some((part) => !panel.some((one) => one.person === person && one.stage === stageOf(part))),
  )
  if (open.length === 0) return null
  return (
    <section class="section">
      <h2>{say.invite}</h2>
      {free.length === 0 ? (
        <p>{say.inviteNobody}</p>
      ) : (
        <Form view={ask.form} act="invite" id="ask">
          <Select
            name="person"
            label={say.who}
            options={[
              { value: '', text: '' },
              ...free.map(({ person, knownAs }) => ({ value: person, text: knownAs ?? say.nobody })),
            ]}
          />
          <Radios
            name="part"
            label={say.part}
            choices={open.map((part) => ({ value: part, text: say.parts[part] }))}
          />
          <Button kind="secondary">{say.inviteSave}</Button>
        </Form>
      )}
    </section>
  )
}

function Absence({
  ask,
  panel,
  shown,
  nameOf,
}: {
  ask: Here
  panel: readonly Panelist[]
  shown: readonly string[]
  nameOf: (person: string) => string
}) {
  const { panel: say, stage } = words.in(ask.language)
  const awaited = panel.filter((one) => isAwaited(one) && !shown.includes(one.stage))
  if (awaited.length === 0) return null
  return (
    <Details summary={say.absent}>
      <p>{say.absentLead}</p>
      <Form view={ask.form} act="absent" id="absent">
        <Select
          name="place"
          label={say.absentWho}
          options={[
            { value: '', text: '' },
            ...awaited.map((one) => ({
              value: keyOf(one),
              text: `${nameOf(one.person)}, ${stage[one.stage]}`,
            })),
          ]}
        />
        <TextInput name="why" label={say.absentWhy} />
        <Button kind="secondary">{say.absentSave}</Button>
      </Form>
    </Details>
  )
}
