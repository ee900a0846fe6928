import type { GalleryWords } from './gallery-words.ts'
import {
  ButtonLink,
  Institution,
  SaidBy,
  Tag,
  ThreadPath,
  Timeline,
  TwoVoices,
  Voice,
  WellbeingModel,
} from './index.ts'
import { speakers } from './said-by.tsx'
import { areas } from './wellbeing-shape.tsx'

/** Who speaks, what it adds up to, and the thread between. */
export function ThreadParts({ say }: { say: GalleryWords }) {
  return (
    <>
      <section class="section">
        <h2>{say.voices}</h2>
        <TwoVoices>
          <Voice who="youngPeople" by={say.voiceBy}>
            {say.voice}
          </Voice>
          <Institution who="council">
            <p>{say.answer}</p>
          </Institution>
        </TwoVoices>
        <Voice size="small" who="community">
          {say.smallVoice}
        </Voice>
        <p>
          {speakers.map((who) => (
            <SaidBy key={who} who={who} />
          ))}
        </p>
      </section>

      <section class="section">
        <h2>{say.model}</h2>
        <WellbeingModel
          level={3}
          finding={say.finding}
          areas={areas.map((area, i) => ({
            area,
            meaning: say.meanings[i],
            question: say.emptyQuestion,
            outcomes: say.outcomes
              .filter((_, j) => j % 5 === [0, 0, 2, 1][i] || (i === 0 && j > 5))
              .filter(() => i !== 1)
              .map((title) => ({
                title,
                href: '/outcome',
                saidBy: i === 0 ? (['council'] as const) : (['youngPeople', 'community'] as const),
              })),
          }))}
        />
      </section>

      <section class="section">
        <h2>{say.timeline}</h2>
        <Timeline
          level={3}
          stages={[
            { title: say.stageAsked, when: say.when, state: 'done', children: <p>{say.stageText}</p> },
            {
              title: say.stageSaid,
              when: say.when,
              state: 'done',
              children: (
                <Voice size="small" who="youngPeople">
                  {say.smallVoice}
                </Voice>
              ),
            },
            { title: say.stageBroken, state: 'frayed', children: <p>{say.stageBrokenText}</p> },
            {
              title: say.stageNow,
              state: 'here',
              children: <ButtonLink href="/share">{say.share}</ButtonLink>,
            },
            { title: say.stageNext, state: 'ahead', when: say.when },
          ]}
        />
      </section>

      <section class="section">
        <h2>{say.path}</h2>
        <ThreadPath
          label={say.path}
          steps={[
            { kind: say.kindVoice, title: say.voice, ownWords: true, href: '/voice' },
            { kind: say.kindTheme, title: say.theme, because: say.because },
            {
              kind: say.kindOutcome,
              title: say.outcomes[0]!,
              because: say.because,
              here: true,
              note: <Tag tone="done">{say.agreed}</Tag>,
            },
            { kind: say.kindCall, title: say.call, broken: say.broken },
          ]}
        />
      </section>
    </>
  )
}
