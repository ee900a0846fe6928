import { hearMe, publishMe, quoteMe } from './consents.ts'
import type { CouncilInFiveYears } from './types.ts'

const approved = { kind: 'approved', by: 'remi', week: 4 } as const

/** The council in five years, and how I helped it get there. */
export const councilInFiveYears: readonly CouncilInFiveYears[] = [
  {
    key: 'council-01',
    method: 'council-in-five-years',
    week: 4,
    by: { kind: 'person', person: 'ash' },
    from: 'youngPeople',
    came: 'own phone',
    council:
      'It’s famous for answering. You ask it something and in a week you get an answer with a person’s name on it.',
    helped: 'I wrote them a new letter to send. No "we value your feedback". That’s banned.',
    consents: publishMe,
    answer: approved,
  },
  {
    key: 'council-02',
    method: 'council-in-five-years',
    week: 4,
    by: { kind: 'person', person: 'remi' },
    from: 'youngPeople',
    came: 'own phone',
    council:
      'Downstairs in the Town Hall is open in the evening and it’s warm and there’s plugs. You can just be in there.',
    helped: 'Tuesdays I was on the door. People came in because they knew me.',
    consents: publishMe,
    answer: { ...approved, by: 'ellen' },
  },
  {
    key: 'council-03',
    method: 'council-in-five-years',
    week: 4,
    by: { kind: 'person', person: 'jo' },
    from: 'youngPeople',
    came: 'own phone',
    council: 'Half the people in the meeting are under 25 and no one makes a thing of it.',
    helped: 'I went to one, it was boring, I told them which bits. They got it down to forty minutes.',
    consents: quoteMe,
    answer: approved,
  },
  {
    key: 'council-04',
    method: 'council-in-five-years',
    week: 4,
    by: { kind: 'passer-by' },
    from: 'youngPeople',
    came: 'shared tablet',
    council: 'The 14 runs after nine and it doesnt cost more than your lunch.',
    helped:
      'me and my mates counted how many people got left at the stop. with a clicker. we liked the clicker',
    couldBring: 'the clicker people. we would do it again',
    consents: quoteMe,
    answer: approved,
  },
  {
    key: 'council-05',
    method: 'council-in-five-years',
    week: 4,
    by: { kind: 'passer-by' },
    from: 'youngPeople',
    came: 'own phone',
    council: 'they plant trees you can climb. on purpose',
    helped: 'tested the trees',
    consents: publishMe,
    answer: approved,
  },
  {
    key: 'council-06',
    method: 'council-in-five-years',
    week: 4,
    by: { kind: 'passer-by' },
    from: 'youngPeople',
    came: 'own phone',
    council:
      'It buys stuff from people who live here. When there’s a meeting the food is off somebody’s nan’s stall, not sandwiches in plastic.',
    helped: 'I made the list of who does what round here. It was way longer than they thought.',
    couldBring: 'I could actually start that list',
    consents: publishMe,
    answer: approved,
  },
  {
    key: 'council-07',
    method: 'council-in-five-years',
    week: 4,
    by: { kind: 'passer-by' },
    from: 'youngPeople',
    came: 'own phone',
    council: 'There’s a song about the council and it isn’t even a diss track.',
    helped: 'Wrote it obviously. The second verse is about bins and it bangs.',
    consents: hearMe,
    answer: { ...approved, week: 5 },
  },
]
