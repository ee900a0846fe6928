/**
 * What these matters are about belongs to other rooms. They put the question with answers they will know again, so a
 * question asked anywhere else would come to nothing.
 */
const askedAt: Readonly<Record<string, string>> = {
  framework: 'outcomes/agree',
  priorities: 'priorities/choose',
  call: 'call/publish',
  questions: 'interviews/questions/list',
  award: 'award/decide',
  pilotEnd: 'learning/ending',
}

/** Where a question of this matter is asked, when that is not the page of decisions. */
export function askedElsewhere(root: string, matter: string): string | undefined {
  return askedAt[matter] && `${root}/${askedAt[matter]}`
}

// What these decide has rules of its own (words behind every outcome; a reason for what is left out; no applicant
// named before they have heard), and pages that keep them. Closing them elsewhere would pass those by.
const closedThere: readonly string[] = ['framework', 'priorities', 'award']

/** Where a decision of this matter is closed, when that is not its own page. */
export function closedElsewhere(root: string, matter: string): string | undefined {
  return closedThere.includes(matter) ? askedElsewhere(root, matter) : undefined
}
