import { z } from 'zod'
import { giveCard, join, listPeople, makeLink, mayBeKnownAs } from '#commons/people'
import { choice, hiddenId, page, seeOther, text } from '#platform/http'
import { refuse } from '#platform/ruling'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Hidden,
  Notice,
  Radios,
  Rows,
  Select,
  Tag,
  TextInput,
  Ticket,
} from '#ui'
import { leaveSeat, takeSeat } from '../acts.ts'
import { composition, coreTeamRoles, type Role, roleIn, roles, type SeatHere } from '../cycle.ts'
import { mayShapeProject } from '../permissions.ts'
import { findCycle, listSeats } from '../storage.ts'
import { words } from '../words.ts'

/** The core team and the people who help: who is in, who is asked in, and whether young people are outnumbered. */
export const gatherTeam = page({
  path: '/{place}/projects/{cycle}/team',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    if (!cycle) return undefined
    const [seats, people] = [
      await listSeats(ask.tx, ask.place.id, cycle.id),
      await listPeople(ask.tx, ask.place.id),
    ]
    const kept = ask.cookie('challenge')
    const seated = new Set(seats.map((seat) => seat.person))
    return {
      cycle,
      seats,
      free: people.filter((person) => !seated.has(person.id)),
      card: kept?.startsWith('team ') ? kept.slice(5) : undefined,
      link: kept?.startsWith('made ') ? kept.slice(5) : undefined,
    }
  },
  may: mayShapeProject,
  show: (ask, { cycle, seats, free, card, link }) => {
    const say = words.in(ask.language)
    const made = composition(seats)
    const core = seats.filter((seat) => (coreTeamRoles as readonly Role[]).includes(seat.role))
    const others = seats.filter((seat) => !core.includes(seat))
    const nameOf = (seat: SeatHere) => seat.knownAs ?? say.team.someone
    const list = (group: readonly SeatHere[]) =>
      group.length === 0 ? (
        <p>{say.team.empty}</p>
      ) : (
        <Rows
          rows={group.map((seat) => ({
            name: nameOf(seat),
            state: <Tag>{say.roles[seat.role]}</Tag>,
            acts:
              ask.who.kind !== 'nobody' && ask.who.person === seat.person ? (
                <ButtonLink kind="link" href={`/${ask.place.slug}/projects/${cycle.slug}/team/leave`}>
                  {say.team.leave}
                </ButtonLink>
              ) : (
                <Form view={ask.form} act="remove" id={`seat-${seat.id.slice(0, 8)}`}>
                  <Hidden name="seat" value={seat.id} />
                  <Button kind="link" hidden={nameOf(seat)}>
                    {say.team.remove}
                  </Button>
                </Form>
              ),
          }))}
        />
      )
    return {
      title: say.team.title,
      density: 'staff',
      unlisted: true,
      cycle,
      back: { href: `/${ask.place.slug}/projects/${cycle.slug}/run`, text: say.manage.title },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.team.title}</h1>
          <p class="lead">{say.team.lead}</p>
          {card && (
            <Ticket
              title={say.team.cardReady}
              code={card}
              qr={{ text: `${ask.publicUrl}/${ask.place.slug}/c/${card}`, label: say.team.cardReady }}
            >
              <p>{say.team.cardLead}</p>
            </Ticket>
          )}
          {link && (
            <Notice title={say.team.linkReady} tone="done">
              <p>
                <code>{link}</code>
              </p>
            </Notice>
          )}
          <Notice tone={made.kind === 'fair' ? 'plain' : 'warning'}>
            <p>
              {made.kind === 'fair'
                ? say.team.fair
                : say.team.outnumbered(made.young, made.others, say.roles[made.by])}
            </p>
          </Notice>
          <h2>{say.team.core}</h2>
          {list(core)}
          <h2>{say.team.others}</h2>
          {list(others)}
          <h2>{say.team.invite}</h2>
          <Form view={ask.form} act="invite">
            <Radios
              name="role"
              label={say.team.role}
              choices={roles.map((role) => ({ value: role, text: say.roles[role] }))}
            />
            {free.length > 0 && (
              <Select
                name="person"
                label={say.team.existing}
                hint={say.team.existingHint}
                options={[
                  { value: '', text: say.team.newPerson },
                  ...free.map((person) => ({ value: person.id, text: person.knownAs ?? '' })),
                ]}
              />
            )}
            <TextInput name="knownAs" label={say.team.knownAs} hint={say.team.knownAsHint} optional />
            <Button>{say.team.button}</Button>
          </Form>
        </>
      ),
    }
  },
  acts: (act) => ({
    invite: act({
      form: (ask) =>
        z.object({
          role: choice(roles, words.in(ask.language).rules.roleNeeded),
          person: text(),
          knownAs: text({ most: 200 }),
        }),
      do: async (ask, { cycle, seats, free }, form) => {
        const say = words.in(ask.language).rules
        const here = seeOther(`/${ask.place.slug}/projects/${cycle.slug}/team`)
        ask.setCookie('challenge', '')
        if (form.person !== '') {
          if (seats.some((seat) => seat.person === form.person))
            return refuse({ field: 'person', text: say.alreadyHere })
          if (!free.some((person) => person.id === form.person))
            return refuse({ field: 'person', text: say.roleNeeded })
          await takeSeat(ask, cycle.id, form.person, form.role)
          return here
        }
        const name =
          form.knownAs === ''
            ? undefined
            : mayBeKnownAs(form.knownAs, {
                needed: '',
                tooLong: say.titleNeeded,
                looksLikeContact: say.whyNeeded,
              })
        if (name && !name.ok) return name
        const works = form.role !== 'youngPerson' && form.role !== 'anchor'
        const person = await join(ask, { standing: works ? 'staff' : 'participant', knownAs: name?.value })
        await takeSeat(ask, cycle.id, person.id, form.role)
        if (works) ask.setCookie('challenge', `made ${await makeLink(ask, person.id)}`)
        else ask.setCookie('challenge', `team ${await giveCard(ask, person.id)}`)
        return here
      },
    }),
    remove: act({
      form: () => z.object({ seat: hiddenId() }),
      do: async (ask, { cycle, seats }, { seat }) => leave(ask, cycle, seats, seat, 'team'),
    }),
  }),
})

/** Leaving is asked once more, without guilt, and can be undone by being asked in again. */
export const leaveTeam = page({
  path: '/{place}/projects/{cycle}/team/leave',
  load: async (ask) => {
    const cycle = await findCycle(ask.tx, ask.place.id, ask.params.cycle)
    return cycle && { cycle, seats: await listSeats(ask.tx, ask.place.id, cycle.id) }
  },
  may: mayShapeProject,
  show: (ask, { cycle }) => {
    const say = words.in(ask.language).leave
    return {
      title: say.title,
      density: roleIn(ask.who, cycle.id) === 'youngPerson' ? 'participant' : 'staff',
      cycle,
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <Form view={ask.form} act="leave">
            <Button kind="warning">{say.button}</Button>
          </Form>
          <ButtonLink kind="secondary" href={`/${ask.place.slug}/projects/${cycle.slug}/team`}>
            {say.stay}
          </ButtonLink>
        </>
      ),
    }
  },
  acts: (act) => ({
    leave: act({
      form: () => z.object({}),
      do: async (ask, { cycle, seats }) => {
        const { who } = ask
        const mine = who.kind === 'nobody' ? undefined : seats.find((seat) => seat.person === who.person)
        return leave(ask, cycle, seats, mine?.id ?? '', 'mine')
      },
    }),
  }),
})

async function leave(
  ask: Parameters<typeof leaveSeat>[0] & { readonly language: 'en' | 'en-x-long' | 'ar-x-mirror' },
  cycle: { readonly id: string; readonly slug: string },
  seats: readonly SeatHere[],
  seatId: string,
  next: 'team' | 'mine',
) {
  const seat = seats.find((one) => one.id === seatId)
  const young = seats.filter((one) => one.role === 'youngPerson')
  // Nobody is kept against their will: a young person may always leave. Others may not take off the last one.
  if (seat?.role === 'youngPerson' && young.length === 1 && next === 'team') {
    return refuse({ text: words.in(ask.language).rules.lastYoung })
  }
  if (seat) await leaveSeat(ask, cycle.id, seat.id)
  return seeOther(
    next === 'mine' ? `/${ask.place.slug}/mine` : `/${ask.place.slug}/projects/${cycle.slug}/team`,
  )
}
