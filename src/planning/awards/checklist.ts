/** What is looked at before somebody signs: known to the software where it can know, and said where it is not asked. */
export interface Check {
  readonly about: 'decision' | 'criteria' | 'interests' | 'spread' | 'money' | 'contracts'
  readonly state: 'met' | 'open' | 'notAsked'
}

export interface CheckFacts {
  /** The group decided, and nobody told it otherwise. */
  readonly decisionHolds: boolean
  /** The call was published, and has been frozen since. */
  readonly published: boolean
  /** Everybody who scored has declared what they have to do with each applicant. */
  readonly declared: boolean
  /** Scores that lie far apart have been talked over. */
  readonly talkedOver: boolean
  /** What is promised, with this, is within the project's money. */
  readonly withinPot: boolean
}

/**
 * The light list for a grant (`domain.md` §2.15). What the law asks only of contracts (a waiting period, grounds for
 * exclusion, prices that are too low) is named once and not asked.
 */
export function checklist(facts: CheckFacts): readonly Check[] {
  const state = (met: boolean) => (met ? 'met' : 'open')
  return [
    { about: 'decision', state: state(facts.decisionHolds) },
    { about: 'criteria', state: state(facts.published) },
    { about: 'interests', state: state(facts.declared) },
    { about: 'spread', state: state(facts.talkedOver) },
    { about: 'money', state: state(facts.withinPot) },
    { about: 'contracts', state: 'notAsked' },
  ]
}

export function countOpen(checks: readonly Check[]): number {
  return checks.filter(({ state }) => state === 'open').length
}
