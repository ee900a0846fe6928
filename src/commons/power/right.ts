import type { Instant } from '#platform/clock'
import { allowUnless, type Problem, type Ruling } from '#platform/ruling'

/** Who decides about one matter of a project, declared before anything is decided. */
export interface Right {
  readonly id: string
  readonly cycleId: string
  /** A short key other rooms ask by: see `knownMatters`. */
  readonly matter: string
  /** Completes "Who decides …": "which changes come first". */
  readonly question: string
  readonly holder: Holder
  /** The group's own, or an officer's published promise to follow the group except on listed grounds. */
  readonly form: 'own' | 'undertaking'
  /** The role that promises, or decides. Never a person's name. */
  readonly officerRole: string | undefined
  /** What alone may make the officer not follow, each as one plain clause. */
  readonly grounds: readonly string[]
  readonly declaredAt: Instant
}

export type Holder = 'youngPeople' | 'coreTeam' | 'officer'
export const holders = ['youngPeople', 'coreTeam', 'officer'] as const satisfies readonly Holder[]

/** The matters other rooms know by name. A project may declare more. */
export const knownMatters = [
  'purpose',
  'outcomes',
  'qualities',
  'framework',
  'priorities',
  'call',
  'panel',
  'questions',
  'interviews',
  'award',
  'pilotEnd',
] as const

export type RightDraft = Pick<Right, 'cycleId' | 'matter' | 'question' | 'holder' | 'form' | 'grounds'> & {
  readonly officerRole?: string | undefined
}

export interface DeclareWords {
  readonly matterShape: string
  readonly questionNeeded: string
  readonly holderOfPromise: string
  readonly officerRoleNeeded: string
  readonly groundsNeeded: string
  readonly rightIsUsed: string
}

/**
 * Whether a right may be declared: the promise of an officer names the role that gives it and every ground
 * on which it may be broken, and once a decision under a right was opened, nobody can change whose it is.
 */
export function mayDeclare(draft: RightDraft, used: boolean, words: DeclareWords): Ruling<RightDraft> {
  const problems: Problem[] = []
  if (used) problems.push({ text: words.rightIsUsed })
  if (!/^[a-z][A-Za-z0-9-]{0,60}$/.test(draft.matter))
    problems.push({ field: 'matter', text: words.matterShape })
  if (draft.question.trim() === '') problems.push({ field: 'question', text: words.questionNeeded })
  if (draft.form === 'undertaking' && draft.holder === 'officer') {
    problems.push({ field: 'holder', text: words.holderOfPromise })
  }
  if ((draft.form === 'undertaking' || draft.holder === 'officer') && !draft.officerRole?.trim()) {
    problems.push({ field: 'officerRole', text: words.officerRoleNeeded })
  }
  if (draft.form === 'undertaking' && groundsIn(draft).length === 0) {
    problems.push({ field: 'grounds', text: words.groundsNeeded })
  }
  return allowUnless(problems, { ...draft, grounds: draft.form === 'own' ? [] : groundsIn(draft) })
}

function groundsIn({ grounds }: Pick<Right, 'grounds'>): readonly string[] {
  return grounds.map((ground) => ground.trim()).filter((ground) => ground !== '')
}

/** A key for a matter nobody else knows, made from its question: "how fast we go" becomes `how-fast-we-go`. */
export function matterFrom(question: string): string {
  const plain = question
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
  return plain.slice(0, 61)
}
