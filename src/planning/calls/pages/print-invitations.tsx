import { listOrganisations } from '#commons/organisations'
import { page } from '#platform/http'
import { ButtonRow, PrintButton, PrintSheet, Table } from '#ui'
import { howInvited } from '../after.ts'
import { mayReadInvitations } from '../permissions.ts'
import { listInvitationsOf } from '../storage-after.ts'
import { teamWords } from '../words-team.ts'
import { callAt, findPublishedHere } from './draft-here.ts'
import { moment } from './when.ts'

const onAList = 500
const tick = { none: '☐', done: '☑' } as const

/** Everybody in the directory on paper, to phone, write to or visit, and the same sentence to say to each. */
export const printInvitations = page({
  path: '/{place}/projects/{cycle}/call/invitations/list',
  load: async (ask) => {
    const found = await findPublishedHere(ask)
    if (!found) return undefined
    const { tx, place } = ask
    const organisations = (await listOrganisations(tx, place.id, { most: onAList })).filter(
      ({ notPublished }) => !notPublished,
    )
    const told = await listInvitationsOf(
      tx,
      place.id,
      found.call.id,
      organisations.map(({ id }) => id),
    )
    return { ...found, organisations, told: Map.groupBy(told, ({ organisationId }) => organisationId) }
  },
  may: mayReadInvitations,
  show: (ask, { cycle, call, organisations, told }) => {
    const all = teamWords.in(ask.language)
    const say = all.invitationList
    const address = `${ask.publicUrl}${callAt(ask)}`
    type Listed = (typeof organisations)[number]
    return {
      title: say.title(call.title),
      density: 'staff',
      sheet: true,
      cycle,
      back: { href: callAt(ask, 'invitations'), text: all.invitations.title },
      main: (
        <>
          <ButtonRow>
            <PrintButton>{say.print}</PrintButton>
          </ButtonRow>
          <PrintSheet title={say.title(call.title)} level={1} qr={{ text: address, label: call.title }}>
            <p>
              {say.words} <bdi>{say.script(call.title, moment(call.closesAt, ask.language), address)}</bdi>
            </p>
            <Table
              caption={say.organisation}
              captionHidden
              columns={[
                { heading: say.organisation, names: true, cell: ({ name }: Listed) => name },
                ...howInvited
                  .filter((how) => how !== 'list')
                  .map((how) => ({
                    heading: say[how],
                    cell: ({ id }: Listed) =>
                      told.get(id)?.some((one) => one.how === how) ? tick.done : tick.none,
                  })),
                { heading: say.day, cell: () => '' },
              ]}
              rows={organisations}
            />
          </PrintSheet>
        </>
      ),
    }
  },
})
