import type { Panel, PanelScore } from './types.ts'

type Line = readonly [by: PanelScore['by'], value: number, reason: string]

function scored(of: string, criterion: string, lines: readonly Line[]): readonly PanelScore[] {
  return lines.map(([by, value, reason]) => ({ of, criterion, by, value, reason }))
}

/** Six places at the table with the paper on it; three were taken. */
export const panel: Panel = {
  invited: [
    { person: 'priya', week: 13 },
    { person: 'marcus', week: 13 },
    { person: 'ellen', week: 13 },
    {
      person: 'ash',
      week: 13,
      declined: { week: 14, reason: 'It’s reading forms in a room. Tell me when somebody’s talking.' },
    },
    { person: 'remi', week: 13, declined: { week: 14 } },
    { person: 'jo', week: 13, declined: { week: 14, reason: 'I’ll do the bit with faces.' } },
  ],
  declared: 14,
  conflicts: [
    { by: 'marcus', with: 'oars', note: 'My sister’s husband is their treasurer. He makes a good cake.' },
  ],
  connections: [
    {
      by: 'jo',
      with: 'lamp-and-ladder',
      note: 'I held a ladder for them one Lantern Night. They didn’t pay me and they don’t know my name.',
    },
  ],
  revealed: 15,
  scores: [
    ...scored('lamp-and-ladder', 'with-young-people', [
      ['priya', 4, 'Six weeks of it, paid, before anything is fixed, and it says who decides.'],
      ['marcus', 4, 'They go where young people are. I am not sure who chases when nobody comes.'],
      ['ellen', 5, 'Every second week the plan can change. The only one where it carries on like that.'],
    ]),
    ...scored('lamp-and-ladder', 'why-it-works', [
      ['priya', 3, 'Seven of the nine are argued for. Two are hoped for.'],
      ['marcus', 2, 'I like it and could not repeat the argument to somebody else.'],
      ['ellen', 4, 'It names the one it is least sure of. That makes me believe the others.'],
    ]),
    ...scored('lamp-and-ladder', 'something-new', [
      ['priya', 5, 'Nobody here has handed over the keys.'],
      ['marcus', 4, 'Events we have had. Events where the keys move, no.'],
      ['ellen', 4, 'The night is not new. Who runs it is.'],
    ]),
    ...scored('wednesday-pot', 'with-young-people', [
      ['priya', 5, 'They have been doing it every week and did not know it had a name.'],
      ['marcus', 4, 'An empty table to start with. Nothing on what happens in a disagreement.'],
      ['ellen', 4, 'Asking what was rubbish, every time, and being told.'],
    ]),
    ...scored('wednesday-pot', 'why-it-works', [
      ['priya', 3, 'Clear for five of the nine, and honest that one is missing.'],
      ['marcus', 3, 'Short. Each step does follow from the one before.'],
      ['ellen', 3, 'I believe it. I would have liked the last step spelt out.'],
    ]),
    ...scored('wednesday-pot', 'something-new', [
      ['priya', 2, 'More of something good.'],
      ['marcus', 2, 'Two more nights of what works. That is fine, and it is not new.'],
      ['ellen', 3, 'Young people being the cooks, and paid, would be new for this hall.'],
    ]),
    ...scored('elevara', 'with-young-people', [
      ['priya', 4, 'Dates, numbers and a plan. Ambassadors from the first month.'],
      ['marcus', 4, 'Two months of workshops before it begins is more than most would offer.'],
      ['ellen', 2, 'The board meets four times a year and signs off what is already written.'],
    ]),
    ...scored('elevara', 'why-it-works', [
      ['priya', 5, 'Every outcome has a because, and every because has research behind it.'],
      ['marcus', 4, 'The steps hold. The one about venues is thin.'],
      ['ellen', 5, 'The best argued of the five. I cannot say otherwise.'],
    ]),
    ...scored('elevara', 'something-new', [
      ['priya', 3, 'A known model, and new to this borough.'],
      ['marcus', 3, 'Putting employers after the confidence part is a fresh idea.'],
      ['ellen', 2, 'It would read the same in any town.'],
    ]),
    ...scored('menders', 'with-young-people', [
      ['priya', 3, 'Real votes, but for six people.'],
      ['marcus', 4, 'Offering two votes each, and having already talked it over with the others.'],
      ['ellen', 4, 'Four Saturdays with the doors shut to settle the rules together.'],
    ]),
    ...scored('menders', 'why-it-works', [
      ['priya', 4, 'Strong on six, and it says which two are weak.'],
      ['marcus', 4, 'The owner coming back to say it still works: I can see that.'],
      ['ellen', 4, 'Mending as asking again is exactly it.'],
    ]),
    ...scored('menders', 'something-new', [
      ['priya', 3, 'Saturday jobs exist. A bench with a vote does not.'],
      ['marcus', 3, 'Half a bench is a new size of job.'],
      ['ellen', 3, 'A good old idea, put a new way round.'],
    ]),
    ...scored('oars', 'with-young-people', [
      ['priya', 3, 'Two seats and two evenings with the key. Everything else stays theirs.'],
      ['ellen', 3, 'More than they have ever offered anybody. Still their club.'],
    ]),
    ...scored('oars', 'why-it-works', [
      ['priya', 3, 'Good on four, and it says where it does not know.'],
      ['ellen', 2, 'True of rowing. I would have to guess how it gets to work or to a say.'],
    ]),
    ...scored('oars', 'something-new', [
      ['priya', 3, 'Young people on that water at all would be new.'],
      ['ellen', 4, 'Young people with that key. I never thought I would read it.'],
    ]),
  ],
  moderations: [
    {
      of: 'lamp-and-ladder',
      criterion: 'why-it-works',
      value: 3,
      reason:
        'Between the 2 and the 4 we read it aloud. Most steps are there; two have to be guessed. The scale calls that a 3.',
      present: ['priya', 'marcus', 'ellen'],
    },
    {
      of: 'elevara',
      criterion: 'with-young-people',
      value: 4,
      reason:
        'We can only score what is written, and on paper it is a 4. Ellen still doubts that it happens. We wrote that down for the interview, where somebody can ask.',
      present: ['priya', 'marcus', 'ellen'],
    },
  ],
}
