import type { Award } from './types.ts'

/** The reasons are in the decision, in the words of those who made it. Here is who signed, and what each applicant heard. */
export const award: Award = {
  decision: 'who-gets-it',
  to: 'lamp-and-ladder',
  amount: 20_000,
  prepared: { by: 'priya', week: 17 },
  signed: {
    by: 'nadia',
    undertaking: 'the-award',
    week: 17,
    words:
      'It is lawful, nobody gets hurt by it and it costs what there is. I would have guessed another one. That is not one of the three reasons.',
  },
  draftedBy: 'ellen',
  sentBy: 'remi',
  announcedBy: 'jo',
  summaries: [
    {
      to: 'lamp-and-ladder',
      strong:
        'Young people decide before it starts and can change it every second week. You said which of the nine you are least sure of. The way home is in the budget.',
      stronger:
        'The panel had to guess two of the steps between being needed and the nine. Somebody who has never met you would have to guess more.',
      by: 'ellen',
      approvedBy: 'priya',
      sent: 17,
    },
    {
      to: 'wednesday-pot',
      strong:
        'You already do most of what the first criterion asks for. Everybody on both tables believed you. You asked for what you need and not for what there was.',
      stronger:
        'Say who decides when you disagree, before it happens. Ask somebody how people get home; you would have found an answer.',
      by: 'ellen',
      approvedBy: 'marcus',
      sent: 17,
    },
    {
      to: 'elevara',
      strong:
        'The best reasoned of the five on paper, and the panel gave it more points than any other. Each of the nine has a because.',
      stronger:
        'In the interview nobody could name a young person who had changed something. Send someone who works with them, or better, one of them. Keep who decides closer to Eastmere.',
      by: 'marcus',
      approvedBy: 'ellen',
      sent: 17,
    },
    {
      to: 'menders',
      strong:
        'Work that people would like, with a vote and a code to the door. Mending as a way of asking again made sense to everyone.',
      stronger:
        'It is very good for six. Think about what somebody gets who walks past on a Saturday and is not one of them.',
      by: 'marcus',
      approvedBy: 'priya',
      sent: 17,
    },
    {
      to: 'oars',
      strong:
        'The key, with the days. Two real seats on a committee that has never changed a rule. Having the water tested first.',
      stronger:
        'The steps. Being carried is not a way in. Talk to No Steps Eastmere about the gate by the weir before you spend anything on a boat.',
      by: 'ellen',
      approvedBy: 'priya',
      sent: 17,
    },
  ],
  announced: 17,
}
