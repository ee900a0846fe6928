import type { Fact } from '#commons/cycles'

export type Phase = 'insight' | 'planning' | 'delivery'

// What a published record tells of decides how far it got: from the award on, something is being delivered.
const delivered: readonly string[] = ['award', 'results', 'what it did for those who took part', 'learning']

/**
 * How far a project is, derived and never stored: listening until the first outcome is written down, planning until
 * something is awarded, then delivery. A published record is as far as its sources tell.
 */
export function phaseOf({
  outcomes,
  awards,
  told,
}: {
  readonly outcomes: number
  readonly awards: number
  readonly told: readonly string[]
}): Phase {
  const beyondPurpose = told.some((stage) => stage !== 'purpose' && stage !== 'learning')
  if (awards > 0) return 'delivery'
  if (beyondPurpose && told.some((stage) => delivered.includes(stage))) return 'delivery'
  if (outcomes > 0 || told.includes('outcomes') || told.includes('call')) return 'planning'
  return 'insight'
}

export const stageKeys = [
  'team',
  'meetings',
  'voices',
  'around',
  'promises',
  'themes',
  'outcomes',
  'priorities',
  'call',
  'award',
  'delivery',
  'learning',
] as const
export type StageKey = (typeof stageKeys)[number]

// A light project may do without these; their absence is no break.
const optional: readonly StageKey[] = ['meetings', 'around', 'promises']

export interface StageHere {
  readonly key: StageKey
  readonly state: 'done' | 'here' | 'ahead' | 'frayed'
}

/**
 * The project's timeline. The furthest stage with anything in it is where it is; what lies before it is done, or
 * frayed where a stage that should hold something is empty; what lies beyond has not happened yet.
 */
export function stagesOf(holds: Readonly<Partial<Record<StageKey, number>>>, broken: number): StageHere[] {
  const furthest = stageKeys.findLastIndex((key) => (holds[key] ?? 0) > 0)
  return stageKeys.flatMap((key, i): StageHere[] => {
    if ((holds[key] ?? 0) > 0) {
      if (key === 'outcomes' && broken > 0) return [{ key, state: 'frayed' }]
      return [{ key, state: i === furthest ? 'here' : 'done' }]
    }
    if (optional.includes(key)) return []
    return [{ key, state: i < furthest ? 'frayed' : 'ahead' }]
  })
}

/** The stages a published account tells of, in the order in which things happen. */
export const recordStages = [
  'purpose',
  'people',
  'methods',
  'document review',
  'outcomes',
  'call',
  'evaluation',
  'award',
  'results',
  'what it did for those who took part',
  'learning',
] as const
export type RecordStage = (typeof recordStages)[number]

/** Something published about the record itself: a gap names its stage, a break what it lies between. */
interface Missing {
  readonly kind: 'exception' | 'gap' | 'break'
  readonly rule: string
  readonly reason: string
}

export interface Told {
  readonly stage: RecordStage
  readonly facts: readonly Fact[]
  readonly gaps: readonly string[]
  readonly breaks: readonly string[]
}

/** A published record, stage by stage: what is told, what is not, and where it breaks. Stages nobody mentions are left out. */
export function toldOf(facts: readonly Fact[], missing: readonly Missing[]): Told[] {
  return recordStages
    .map((stage) => ({
      stage,
      facts: facts.filter((fact) => fact.stage === stage),
      gaps: missing.filter(({ kind, rule }) => kind === 'gap' && rule === stage).map(({ reason }) => reason),
      breaks: missing
        .filter(({ kind, rule }) => kind === 'break' && stageOfBreak(rule) === stage)
        .map(({ reason }) => reason),
    }))
    .filter(({ facts: told, gaps, breaks }) => told.length + gaps.length + breaks.length > 0)
}

/** Where on the timeline a break such as "outcome → call" shows: at what the thread does not reach. */
function stageOfBreak(rule: string): RecordStage {
  const to = rule.split('→')[1]?.trim() ?? ''
  const stages: Readonly<Record<string, RecordStage>> = {
    voice: 'methods',
    theme: 'methods',
    statement: 'document review',
    outcome: 'outcomes',
    quality: 'outcomes',
    indicator: 'outcomes',
    call: 'call',
    criterion: 'call',
    application: 'evaluation',
    award: 'award',
    agreement: 'award',
    activity: 'results',
    result: 'results',
    learning: 'learning',
  }
  return stages[to] ?? 'outcomes'
}
