import { z } from 'zod'
import { listOrganisations } from '#commons/organisations'
import { dateOf, shortDate } from '#platform/clock'
import { choice, choices, page, seeOther } from '#platform/http'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  Radios,
  Table,
} from '#ui'
import { invite, inviteAll } from '../acts-after.ts'
import { howInvited, type Invitation } from '../after.ts'
import { mayReadInvitations, mayWriteCall } from '../permissions.ts'
import { countInvited, listInvitationsOf } from '../storage-after.ts'
import { ruleWords } from '../words-rules.ts'
import { teamWords } from '../words-team.ts'
import { callAt, findPublishedHere, type Here } from './draft-here.ts'
import { boxesOf, dateFields, dateIn } from './when.ts'

const onAPage = 50
const wholes = ['all', 'some'] as const

/** Who was told that they may apply, how and when: the whole directory in one go, or some of it. */
export const logInvitations = page({
  path: '/{place}/projects/{cycle}/call/invitations',
  load: async (ask) => {
    const found = await findPublishedHere(ask)
    if (!found) return undefined
    const { tx, place, query } = ask
    const after = /^[0-9a-f-]{36}$/.test(query.after ?? '') ? query.after : undefined
    const listed = await listOrganisations(tx, place.id, { after, most: onAPage + 1 })
    const organisations = listed.slice(0, onAPage).filter(({ notPublished }) => !notPublished)
    const told = await listInvitationsOf(
      tx,
      place.id,
      found.call.id,
      organisations.map(({ id }) => id),
    )
    return {
      ...found,
      organisations,
      goOn: listed.length > onAPage ? listed[onAPage - 1]?.id : undefined,
      told: Map.groupBy(told, ({ organisationId }) => organisationId),
      invited: await countInvited(tx, place.id, found.call.id),
    }
  },
  may: mayReadInvitations,
  show: (ask, { cycle, record, organisations, goOn, told, invited }) => {
    const all = teamWords.in(ask.language)
    const say = all.invitations
    const isTeam = mayWriteCall(ask.who, { cycle, record }).may
    return {
      title: say.title,
      density: 'staff',
      cycle,
      back: { href: callAt(ask), text: all.write.back },
      main: (
        <>
          <ErrorSummary problems={ask.form.problems} />
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <p>{say.invited(invited, say.inDirectory(organisations.length, goOn !== undefined))}</p>
          {organisations.length === 0 ? (
            <EmptyState sentence={say.empty}>
              <ButtonLink href={`/${ask.place.slug}/providers`}>{say.toDirectory}</ButtonLink>
            </EmptyState>
          ) : (
            <>
              <ButtonRow>
                <ButtonLink kind="secondary" href={callAt(ask, 'invitations/list')}>
                  {say.print}
                </ButtonLink>
              </ButtonRow>
              {isTeam && <Noting ask={ask} organisations={organisations} />}
              <Table
                caption={say.caption}
                columns={[
                  {
                    heading: say.organisation,
                    names: true,
                    cell: ({ name }: (typeof organisations)[number]) => name,
                  },
                  {
                    heading: say.told,
                    cell: ({ id }: (typeof organisations)[number]) =>
                      toldHow(told.get(id) ?? [], say.ways) || say.notTold,
                  },
                ]}
                rows={organisations}
              />
              {goOn && <a href={`${callAt(ask, 'invitations')}?after=${goOn}`}>{say.more}</a>}
            </>
          )}
        </>
      ),
    }
  },
  acts: (act) => ({
    note: act({
      form: (ask, { organisations }) => {
        const say = ruleWords.in(ask.language)
        return z.object({
          whole: choice(wholes, say.howNeeded),
          how: choice(howInvited, say.howNeeded),
          organisations: choices(organisations.map(({ id }) => id)),
          ...dateFields('on'),
        })
      },
      may: mayWriteCall,
      do: async (ask, { call }, form) => {
        const say = ruleWords.in(ask.language)
        const on = dateIn(form, 'on')
        if (on === undefined || on === 'wrong')
          return { ok: false, problems: [{ field: 'on', text: say.onNeeded }] }
        const told = { how: form.how, on }
        const ruling =
          form.whole === 'all'
            ? await inviteAll(ask, call.id, told, say)
            : await invite(ask, call.id, { ...told, organisations: form.organisations }, say)
        return ruling.ok ? seeOther(callAt(ask, 'invitations')) : ruling
      },
    }),
  }),
})

function toldHow(
  told: readonly Invitation[],
  ways: Readonly<Record<(typeof howInvited)[number], string>>,
): string {
  return told.map(({ how, on }) => `${ways[how]}, ${shortDate(on)}`).join(' · ')
}

function Noting({
  ask,
  organisations,
}: {
  ask: Here
  organisations: readonly { readonly id: string; readonly name: string }[]
}) {
  const say = teamWords.in(ask.language).invitations
  return (
    <Form view={ask.form} act="note">
      <Radios
        name="whole"
        label={say.which}
        value="all"
        choices={[
          { value: 'all', text: say.all },
          {
            value: 'some',
            text: say.some,
            asks: (
              <Checkboxes
                name="organisations"
                label={say.which}
                small
                choices={organisations.map(({ id, name }) => ({ value: id, text: <bdi>{name}</bdi> }))}
              />
            ),
          },
        ]}
      />
      <Radios
        name="how"
        label={say.how}
        choices={howInvited.map((how) => ({ value: how, text: say.ways[how] }))}
      />
      <DateInput name="on" label={say.on} {...boxesOf(dateOf(ask.now))} />
      <Button>{say.save}</Button>
    </Form>
  )
}
