// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised } from './promised.ts'

const power = 'src/commons/power'

/** Who decides, and what it may not cost anybody. */
export const ofPower: readonly Promised[] = [
  {
    number: '4',
    says: 'What young people hold is not decided without them. An officer may only depart from a promise on a ground listed before, tells the group first, and publishes role, reason and the group’s reply.',
    rules: [
      {
        does: 'who decides is declared before anything is decided',
        file: `${power}/decision.ts`,
        name: 'mayOpen',
        test: [
          `${power}/decision.test.ts`,
          'a question is put after its right was declared, one at a time, with a real choice',
        ],
        take: 'if (!right) return refuse({ text: words.noRight })',
        put: '',
      },
      {
        does: 'whose a decision is cannot be changed once one was opened',
        file: `${power}/right.ts`,
        name: 'mayDeclare',
        test: [
          `${power}/right.test.ts`,
          'once a decision was opened under it, nobody can change whose it is',
        ],
        take: 'if (used) problems.push({ text: words.rightIsUsed })',
        put: '',
      },
      {
        does: 'what young people hold waits for each of them',
        file: `${power}/decision.ts`,
        name: 'withoutHolders',
        test: [
          `${power}/decision.test.ts`,
          'what young people hold cannot be closed while one of them is silent, and the sentence names who',
        ],
        take: 'if (silent.length > 0) return',
        put: 'if (false) return',
      },
      {
        does: 'nobody else closes it',
        file: `${power}/decision.ts`,
        name: 'withoutHolders',
        test: [
          `${power}/decision.test.ts`,
          'an adult cannot close what young people hold, even when all of them have spoken',
        ],
        take: "if (table.holder === 'youngPeople' && !deciding.has(by ?? ''))",
        put: 'if (false)',
      },
      {
        does: 'what is the whole team’s needs a young person’s stance',
        file: `${power}/decision.ts`,
        name: 'withoutHolders',
        test: [
          `${power}/decision.test.ts`,
          'the team’s right needs a young person’s stance, however many adults have spoken',
        ],
        take: 'if (silent.length > 0 && !hasYoungVoice)',
        put: 'if (false)',
      },
      {
        does: 'an override stands on a ground that was listed',
        file: `${power}/override.ts`,
        name: 'mayTell',
        test: [
          `${power}/right.test.ts`,
          'an override begins with telling the group, about a promise, on a ground that was listed',
        ],
        take: 'if (!decision.right.grounds.includes(telling.ground))',
        put: 'if (false)',
      },
      {
        does: 'the group has its answer, or its week, before an override is published',
        file: `${power}/override.ts`,
        name: 'mayPublish',
        test: [
          `${power}/right.test.ts`,
          'an override is published with the group’s reply, with its silence, or a week after it was told, and not before',
        ],
        take: 'Temporal.Instant.compare(now, until) >= 0',
        put: 'true',
      },
      {
        does: 'until then it is the group’s to know',
        file: `${power}/permissions.ts`,
        name: 'mayReadOverride',
        test: [
          `${power}/pages/power-pages.test.ts`,
          'an override is the group’s to hear first: hidden from everybody else until it stands beside their answer',
        ],
        take: 'return isInCoreTeam(who, loaded.cycle.id) || mayOverride(who, loaded).may ? yes : hidden',
        put: 'return yes',
      },
    ],
  },
  {
    number: '5',
    says: 'Leaving one matter to others takes nothing away anywhere else.',
    rules: [
      {
        does: 'who left a matter is missing from that matter alone',
        file: `${power}/acts-table.ts`,
        name: 'seatTable',
        test: [
          'tests/faults/opting-out.test.ts',
          'whoever leaves one matter is still waited for, heard and counted in every other',
        ],
        take: '({ matter }) => matter === decision.matter',
        put: '() => true',
      },
      {
        does: 'only what was said about that matter is taken back',
        file: `${power}/storage-table.ts`,
        name: 'removeOpenSays',
        test: [
          `${power}/acts.test.ts`,
          'leaving one matter takes back one’s say in it, leaves every other alone, and is undone by coming back',
        ],
        take: 'and d.matter = ${matter} and d.closed_at is null',
        put: 'and ${matter} <> d.id::text and d.closed_at is null',
      },
    ],
  },
]
