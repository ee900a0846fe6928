import type { Role } from '#commons/cycles'

/** Three minutes through a demonstration with somebody's eyes. */
export const tourKeys = ['young', 'commissioner', 'auditor', 'member'] as const
export type TourKey = (typeof tourKeys)[number]

export function isTour(kind: string): kind is TourKey {
  return tourKeys.some((key) => key === kind)
}

/** Whose eyes: somebody with a seat, or a visitor's. An auditor and a member of the council see what everybody sees. */
export const eyesOf: Readonly<Record<TourKey, Role | undefined>> = {
  young: 'youngPerson',
  commissioner: 'commissioner',
  auditor: undefined,
  member: undefined,
}

/** What a tour leads to, by what the project has got to show. */
export interface Stops {
  readonly root: string
  readonly place: string
  /** A decision that is open, and the newest award. */
  readonly openDecision: string | undefined
  readonly award: string | undefined
}

/** The stops of each tour in their order. The keys are those of its sentences. */
export function stopsOf({ root, place, openDecision, award }: Stops) {
  const decision = openDecision ? `${root}/decisions/${openDecision}` : `${root}/decisions`
  const thread = award ? `${root}/thread/${award}` : `${root}/thread`
  return {
    young: {
      say: `${root}/share`,
      wall: `${root}/wall`,
      close: decision,
      matters: root,
      interviews: `${root}/interviews`,
      pay: `/${place}/mine/pay`,
      withdraw: `/${place}/receipt`,
    },
    commissioner: {
      mirror: '/mirror',
      pound: thread,
      why: `${root}/award`,
      call: `${root}/call`,
      standings: `${root}/standings`,
      take: `${root}/case-study`,
    },
    auditor: {
      call: `${root}/call`,
      rights: `${root}/decisions`,
      exceptions: `${root}#exceptions`,
      money: `${root}/agreement`,
      receipts: `/${place}/receipts`,
      open: '/open/awards.json',
    },
    member: {
      project: root,
      words: `${root}/voices`,
      award: `${root}/award`,
      dissent: `${root}/decisions`,
      results: `${root}/results`,
      learning: `${root}/learning`,
    },
  } as const satisfies Readonly<Record<TourKey, Readonly<Record<string, string>>>>
}
