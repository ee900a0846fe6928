import type { Cycle } from '#commons/cycles'
import { addOrganisation } from '#commons/organisations'
import { join, represent } from '#commons/people'
import { nameLead } from '#commons/safety'
import { approveVoice, shareVoice } from '#insight/voices'
import { recordAward } from '#planning/awards'
import { recordCall } from '#planning/calls'
import { listAllOutcomes, proposeIndicator, proposeOutcome } from '#planning/framework'
import type { Who } from '#platform/auth'
import type { Acting } from '#platform/http'
import type { Ruling } from '#platform/ruling'
import { exampleOrganisation } from '../../commons/organisations/example.ts'
import { exampleLead } from '../../commons/safety/example.ts'
import { exampleSharing } from '../../insight/voices/example.ts'
import { resting, safeWayHome } from '../../planning/framework/example.ts'
import type { AgreementDraft, Awarded } from './agreement.ts'
import type { Instalment } from './instalment.ts'

/** Valid terms; a test says only what differs from them. */
export const exampleTerms: AgreementDraft = {
  principles: ['What happens is worked out with young people first.', 'Bad news travels on the day.'],
  startsOn: '2026-05-01',
  endsOn: '2026-10-31',
}

/** A signed award of £20,000 that everybody has been told of. */
export const exampleAward: Awarded = {
  id: '0c000000-0000-4000-8000-000000000001',
  organisationId: '0c000000-0000-4000-8000-000000000002',
  amountPence: 2_000_000,
  signedAt: Temporal.Instant.from('2026-04-20T10:00:00Z'),
  publishedAt: Temporal.Instant.from('2026-04-21T10:00:00Z'),
}

/** A part of the money that somebody proposed and nobody has approved yet. */
export const exampleInstalment: Instalment = {
  id: '0c000000-0000-4000-8000-000000000003',
  agreementId: '0c000000-0000-4000-8000-000000000004',
  cycleId: '0c000000-0000-4000-8000-000000000005',
  kind: 'startUp',
  amountPence: 400_000,
  dueOn: '2026-05-01',
  proposedBy: 'priya',
  approvedBy: undefined,
  approvedAt: undefined,
  paidBy: undefined,
  paidOn: undefined,
  reference: '',
}

/** What an agreement stands on: an outcome with a sign that young people wrote, and an organisation with somebody who speaks for it. */
export interface Ground {
  readonly outcome: string
  readonly indicator: string
  readonly organisation: string
  readonly provider: Who & { readonly kind: 'participant'; readonly person: string }
}

/** Lays that ground in a project, as one of its young people. */
export async function layGround(acting: Acting, cycle: Pick<Cycle, 'id' | 'slug'>): Promise<Ground> {
  await nameLead(acting, cycle.id, exampleLead)
  const voice = given(await shareVoice(acting, { ...exampleSharing, cycle: cycle.id }))
  given(await approveVoice(acting, voice.id))
  given(await proposeOutcome(acting, cycle.id, safeWayHome, [resting(voice.id)]))
  const [made] = await listAllOutcomes(acting.tx, acting.place.id, cycle.id)
  const outcome = made?.id ?? ''
  const sign = { outcomeId: outcome, words: 'I walk home without my keys out.', byYoungPeople: true }
  const indicator = given(await proposeIndicator(acting, cycle.id, sign))
  const name = `Lamp and Ladder ${cycle.slug}`
  const organisation = given(await addOrganisation(acting, { ...exampleOrganisation, name })).id
  const knownAs = `Dele ${cycle.slug}`
  const { id: person } = await join(acting, { standing: 'participant', knownAs })
  await represent(acting, person, organisation)
  const provider = { kind: 'participant', person, knownAs, keeper: false, seats: [] } as const
  return { outcome, indicator, organisation, provider }
}

/** An award that is there, told in its project, for an organisation: it is taken over the way a record's is. */
export async function layAward(
  acting: Acting,
  cycle: Pick<Cycle, 'id'>,
  organisationId: string,
): Promise<Awarded> {
  const copying = { ...acting, place: { ...acting.place, record: true } }
  const source = 'An article'
  const call = { title: 'Who could do this?', about: '', source, criteria: [], outcomes: [] }
  const { amountPence } = exampleAward
  const { id } = given(
    await recordAward(copying, {
      cycleId: cycle.id,
      callId: given(await recordCall(copying, cycle.id, call)),
      question: 'Who gets the grant?',
      amountPence,
      organisationSaid: 'Not published',
      reasons: 'They wanted to involve their community.',
      source,
    }),
  )
  return { ...exampleAward, id, organisationId }
}

function given<T>(ruling: Ruling<T>): T {
  if (!ruling.ok) throw new Error(ruling.problems.map(({ text }) => text).join(' '))
  return ruling.value
}
