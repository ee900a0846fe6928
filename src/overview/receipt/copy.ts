import type { Box, Voice } from '#insight/voices'
import { doneAs } from './done.ts'
import type { Trace } from './trace.ts'
import type { words } from './words.ts'

type Say = ReturnType<typeof words.in>

/** Everything kept about somebody's words, as they take it away: named for people, and complete. */
export function copyOf(
  voice: Voice,
  facts: { readonly project: string; readonly boxes: readonly Box[]; readonly trace: Trace },
) {
  const { trace } = facts
  const { takePart, quote, publish, photo, attribute } = voice.consents
  return {
    project: facts.project,
    kind: voice.kind,
    said: voice.saidOn,
    status: voice.status,
    words: voice.words,
    answers: facts.boxes.flatMap(({ key, text }) => {
      const answer = voice.parts?.[key]
      return answer === undefined ? [] : [{ asked: text, answer }]
    }),
    bring: voice.bring,
    group: voice.groupName,
    name: voice.knownAs,
    photo: voice.photo?.shows,
    allows: { takePart, quote, publish, photo, attribute },
    refusedBecause: voice.refusedBecause,
    happened: {
      together: trace.together.map(({ kind, title, why }) => ({ kind, title, because: why })),
      wanted: trace.wanted.map(({ kind, title, why, via }) => ({
        kind,
        title,
        because: why,
        through: via ?? undefined,
      })),
      chosen: trace.chosen.map(({ title }) => title),
      notChosen: trace.notChosen.map(({ title, because }) => ({ title, because })),
      done: trace.afterwards,
    },
  }
}

export type Copy = ReturnType<typeof copyOf>

/** The same as plain text, to print or to send on. */
export function copyAsText(copy: Copy, say: Say): string {
  const { download, trace } = say
  const allowed = (['takePart', 'quote', 'publish', 'photo', 'attribute'] as const).filter(
    (key) => copy.allows[key],
  )
  const because = (why: string | undefined) => (why ? ` (${trace.because} ${why})` : '')
  return [
    download.heading(copy.project),
    '',
    `${download.said}: ${copy.said}`,
    `${download.status}: ${download.states[copy.status]}`,
    ...(copy.refusedBecause ? [`${trace.refused} ${copy.refusedBecause}`] : []),
    `${download.allows}: ${allowed.map((key) => download[key]).join(', ')}`,
    '',
    ...(copy.words ? [copy.words, ''] : []),
    ...copy.answers.flatMap(({ asked, answer }) => [asked, answer, '']),
    ...(copy.bring ? [`${download.bring}: ${copy.bring}`, ''] : []),
    `${download.happened}:`,
    ...copy.happened.together.map(
      ({ kind, title, because: why }) =>
        `- ${kind === 'theme' ? trace.inBox(title) : trace.asset(title)}${because(why)}`,
    ),
    ...copy.happened.wanted.map(({ title, because: why }) => `- ${trace.wanted}: ${title}${because(why)}`),
    ...copy.happened.chosen.map((title) => `- ${trace.isChosen(title)}`),
    ...copy.happened.notChosen.map(({ title, because: why }) => `- ${trace.notChosen(title)}${because(why)}`),
    ...copy.happened.done.map((one) => `- ${doneAs(one, trace)}`),
    ...(copy.happened.together.length + copy.happened.wanted.length === 0 ? [`- ${trace.notTogether}`] : []),
    '',
  ].join('\n')
}
