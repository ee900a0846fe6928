import { counted, inLanguages } from '#platform/words'

export const words = inLanguages({
  en: {
    title: 'What needs me',
    lead: 'In every project where you have a seat. The earliest day comes first.',
    now: 'Now',
    week: 'In the next seven days',
    whenever: 'When there is time',
    nothingNow: 'Nothing is waiting for you now.',
    columns: { when: 'By when', what: 'What', project: 'Project' },
    late: 'late',
    noDay: 'No day set',
    filter: 'Which project',
    allProjects: 'All my projects',
    show: 'Show',
    empty: 'Nothing needs you at the moment. Enjoy it.',
    emptyNext: 'Go to my page',
    noSeat: 'You have no seat in a project yet. Somebody in a team can ask you in.',
    begin: 'Start a project',
    projects: 'See the projects',
    kinds: {
      concerns: (n: number) => `Read ${counted(n, 'worry', 'worries')} somebody sent you`,
      voices: (n: number) => `Answer ${counted(n, 'voice', 'voices')}`,
      decision: (question: string) => `Have your say: ${question}`,
      objections: (n: number, question: string) =>
        `Answer ${counted(n, 'objection', 'objections')}: ${question}`,
      reply: (question: string) => `Answer the officer, together: ${question}`,
      publish: (question: string) => `Publish what you told the group: ${question}`,
      dots: (n: number) => `Place your ${counted(n, 'dot', 'dots')}`,
      meeting: (what: string) => what,
      headcount: (what: string) => `Write down how many came: ${what}`,
      noLead: 'Name the person who keeps people safe. Nobody can say anything before.',
      noMatters: 'Say what is up for decision, and what is not',
      noRights: 'Say who decides what, before anything is decided',
      notListed: 'Only the team sees this project. Show it to everybody when it is ready.',
      noWords: (n: number) =>
        `${counted(n, 'change', 'changes')} with no words behind ${n === 1 ? 'it' : 'them'} any more`,
      ask: (n: number) => `Answer ${counted(n, 'question', 'questions')} about the call, for everybody`,
      openBids: (call: string) => `Open what was sent: ${call}`,
      score: 'Read and score what was sent',
      interviewScores: 'Finish and lock your interview scores',
      interview: (what: string) => `Interview: ${what}`,
      checkDigest: (n: number) =>
        `Check ${counted(n, 'short version', 'short versions')} against what was sent`,
      signAward: (n: number) =>
        `Sign ${counted(n, 'award', 'awards')} that ${n === 1 ? 'was' : 'were'} written down`,
      approvePay: (n: number) => `Approve ${counted(n, 'payment', 'payments')} for people’s time`,
      payOut: (n: number) => `Pay ${counted(n, 'person', 'people')} for their time`,
      approveInstalment: (n: number) => `Approve ${counted(n, 'part', 'parts')} of the grant`,
      approveSummary: (n: number) => `Read and approve ${counted(n, 'letter', 'letters')} to applicants`,
    },
  },
})
