import { type Cycle, findCycle } from '#commons/cycles'
import { findOrganisation } from '#commons/organisations'
import { listRepresented } from '#commons/people'
import type { Ask } from '#platform/http'
import type { Agreement } from '../agreement.ts'
import { listAgreements } from '../storage.ts'

/** What every page about a project's money and work knows: the project, its agreements, and for whom somebody speaks. */
export interface Delivery {
  readonly cycle: Cycle
  readonly record: boolean
  /** The organisations whoever is asking speaks for. */
  readonly represented: readonly string[]
  readonly agreements: readonly Agreement[]
}

export async function findDelivery({
  tx,
  place,
  params,
  who,
}: Pick<Ask<{ readonly cycle: string }>, 'tx' | 'place' | 'params' | 'who'>): Promise<Delivery | undefined> {
  const cycle = await findCycle(tx, place.id, params.cycle)
  return (
    cycle && {
      cycle,
      record: place.record,
      represented: who.kind === 'nobody' ? [] : await listRepresented(tx, place.id, who.person),
      agreements: await listAgreements(tx, place.id, cycle.id),
    }
  )
}

/** Where the pages of an agreement stand: the one asked for, or the project's first. */
export interface Here extends Delivery {
  readonly agreement: Agreement | undefined
  /** Who the agreement is with, as everybody may read it. */
  readonly provider: string
}

export type AskHere = Ask<{ readonly place: string; readonly cycle: string }>

export async function findHere(ask: AskHere): Promise<Here | undefined> {
  const { tx, place, query } = ask
  const delivery = await findDelivery(ask)
  if (!delivery) return undefined
  const { agreements } = delivery
  const agreement = agreements.find(({ id }) => id === query['of']) ?? agreements[0]
  const organisation =
    agreement?.organisationId && (await findOrganisation(tx, place.id, agreement.organisationId))
  return {
    ...delivery,
    agreement,
    provider: organisation ? organisation.name : (agreement?.organisationSaid ?? ''),
  }
}

/** A page that needs an agreement to be there. */
export async function findAgreed(
  ask: AskHere,
): Promise<(Here & { readonly agreement: Agreement }) | undefined> {
  const here = await findHere(ask)
  return here?.agreement && { ...here, agreement: here.agreement }
}

export function projectPath(ask: Pick<Ask, 'place'>, cycle: Pick<Cycle, 'slug'>): string {
  return `/${ask.place.slug}/projects/${cycle.slug}`
}

/** The address of one agreement's page: the part after it only where there are several. */
export function agreementPath(
  ask: Pick<Ask, 'place'>,
  { cycle, agreements, agreement }: Pick<Here, 'cycle' | 'agreements' | 'agreement'>,
  page = '',
): string {
  const of = agreements.length > 1 && agreement ? `?of=${agreement.id}` : ''
  return `${projectPath(ask, cycle)}/agreement${page && `/${page}`}${of}`
}
