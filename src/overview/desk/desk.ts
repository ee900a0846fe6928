import { dateOf, daysAfter, type Instant } from '#platform/clock'

/** Something in a project that waits for somebody. */
export type WaitingKind =
  | 'concerns'
  | 'voices'
  | 'decision'
  | 'objections'
  | 'reply'
  | 'publish'
  | 'dots'
  | 'meeting'
  | 'headcount'
  | 'noLead'
  | 'noMatters'
  | 'noRights'
  | 'notListed'
  | 'noWords'
  | 'ask'
  | 'openBids'
  | 'score'
  | 'interviewScores'
  | 'interview'
  | 'checkDigest'
  | 'signAward'
  | 'approvePay'
  | 'payOut'
  | 'approveInstalment'
  | 'approveSummary'

/** As storage finds it. */
export interface Waiting {
  readonly kind: WaitingKind
  readonly slug: string
  readonly project: string
  /** What it is about, where it is one thing. */
  readonly id: string | null
  readonly title: string | null
  readonly n: number
  /** The day it is for, where it has one. */
  readonly on: string | null
  /** The moment it began to wait, where that is what its day follows from. */
  readonly since: Instant | null
}

/** A line of somebody's desk. `path` is its address below the project's. */
export interface Task {
  readonly kind: WaitingKind
  readonly slug: string
  readonly project: string
  readonly path: string
  readonly title: string | undefined
  readonly n: number
  readonly on: string | undefined
  readonly late: boolean
}

/** How long something may wait from the moment it began, as the rooms that promise it say. */
export interface Promises {
  /** The day by which a lead reads a worry. */
  readonly readBy: (raised: Instant) => string
  /** Days a group has to answer an officer before it is published without them. */
  readonly daysToReply: number
}

const paths: Readonly<Record<WaitingKind, (id: string) => string>> = {
  concerns: () => '/concerns',
  voices: () => '/queue',
  decision: (id) => `/decisions/${id}`,
  objections: (id) => `/decisions/${id}`,
  reply: (id) => `/decisions/${id}/override`,
  publish: (id) => `/decisions/${id}/override`,
  dots: () => '/dots',
  meeting: (id) => `/sessions/${id}`,
  headcount: (id) => `/sessions/${id}`,
  noLead: () => '/safety',
  noMatters: () => '/matters',
  noRights: () => '/decisions/declare',
  notListed: () => '/run',
  noWords: () => '/thread#breaks',
  ask: () => '/call/questions',
  openBids: () => '/opening',
  score: () => '/panel/score',
  interviewScores: () => '/interviews',
  interview: (id) => `/interviews/${id}`,
  checkDigest: () => '/digests',
  signAward: () => '/award/sign',
  approvePay: () => '/recognition',
  payOut: () => '/recognition',
  approveInstalment: () => '/agreement/payments',
  approveSummary: () => '/award/summaries',
}

/** Somebody's desk, the earliest day first; what has no day comes after everything that has one. O(n log n). */
export function tasksOf(waiting: readonly Waiting[], today: string, promises: Promises): Task[] {
  return waiting
    .map((one): Task => {
      const on = dayOf(one, promises)
      return {
        kind: one.kind,
        slug: one.slug,
        project: one.project,
        path: paths[one.kind](one.id ?? ''),
        title: one.title ?? undefined,
        n: one.n,
        on,
        // A meeting that was yesterday is not late; a count that is missing is a thing to do, whenever.
        late: on !== undefined && on < today && one.kind !== 'headcount',
      }
    })
    .sort(
      (one, other) =>
        (one.on ?? '9').localeCompare(other.on ?? '9') ||
        one.kind.localeCompare(other.kind) ||
        one.slug.localeCompare(other.slug),
    )
}

function dayOf({ kind, on, since }: Waiting, { readBy, daysToReply }: Promises): string | undefined {
  if (since && kind === 'concerns') return readBy(since)
  if (since && kind === 'reply') return daysAfter(dateOf(since), daysToReply)
  return on ?? undefined
}

// Others wait for these, so they are for now although they have no day.
const keepsOthersWaiting: readonly WaitingKind[] = [
  'decision',
  'objections',
  'publish',
  'dots',
  'noLead',
  'ask',
  'openBids',
  'score',
  'interviewScores',
  'checkDigest',
  'signAward',
  'approveSummary',
]

/** What is late, for today or keeps others waiting; what is for the next seven days; and what can wait. */
export function byUrgency(
  tasks: readonly Task[],
  today: string,
): { readonly now: Task[]; readonly week: Task[]; readonly whenever: Task[] } {
  const weekEnds = daysAfter(today, 7)
  const turnOf = ({ on, kind }: Task): 'now' | 'week' | 'whenever' => {
    if (kind === 'headcount') return 'whenever'
    if (on === undefined) return keepsOthersWaiting.includes(kind) ? 'now' : 'whenever'
    if (on <= today) return 'now'
    return on <= weekEnds ? 'week' : 'whenever'
  }
  const turns = Map.groupBy(tasks, turnOf)
  return { now: turns.get('now') ?? [], week: turns.get('week') ?? [], whenever: turns.get('whenever') ?? [] }
}
