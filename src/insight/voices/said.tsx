import type { Language } from '#platform/words'
import { Voice as Quotation } from '#ui'
import type { Retelling } from './storage-retellings.ts'
import type { Voice } from './voice.ts'
import { words } from './words.ts'
import { boxesOf } from './words-prompts.ts'

interface SaidProps {
  voice: Voice
  language: Language
  /** What this project calls a dream. */
  dreamWord: string
  /** Where the bytes of its photo come from for whoever is looking. */
  photo?: string | undefined
  retellings?: readonly Retelling[] | undefined
  names?: ReadonlyMap<string, string> | undefined
  size?: 'large' | 'small' | undefined
  aside?: preact.ComponentChildren
}

/** What somebody said, as they said it, with what they were asked where they answered several things. */
export function Said({ voice, language, dreamWord, photo, retellings = [], names, size, aside }: SaidProps) {
  const say = words.in(language)
  return (
    <Quotation
      id={`voice-${voice.id}`}
      size={size}
      by={saidBy(voice, dreamWord, say)}
      photo={photo ? { src: photo, alt: voice.photo?.shows ?? say.voice.photoShows } : undefined}
      aside={
        <>
          {voice.bring && (
            <p class="small">
              {say.voice.bring} <bdi>{voice.bring}</bdi>
            </p>
          )}
          {retellings.map((telling) => (
            <p key={telling.id} class="small">
              {say.voice.retold(names?.get(telling.toldBy) ?? say.voice.somebody)} <bdi>{telling.words}</bdi>{' '}
              {telling.why && <span class="quiet">({telling.why})</span>}
            </p>
          ))}
          {aside}
        </>
      }
    >
      <Answers voice={voice} language={language} />
      {!voice.words && !voice.parts && (
        <p class="quiet">{photo ? say.voice.onlyPhoto : say.voice.photoNotPublic}</p>
      )}
    </Quotation>
  )
}

/** Only the words: one answer, or each answer under what was asked. */
export function Answers({
  voice,
  language,
}: {
  voice: Pick<Voice, 'words' | 'parts' | 'method'>
  language: Language
}) {
  const answered = boxesOf(language, voice.method).filter(({ key }) => voice.parts?.[key])
  return (
    <>
      {voice.words && <Paragraphs text={voice.words} />}
      {answered.map(({ key, text }) => (
        <div key={key}>
          <p class="small quiet">{text}</p>
          <Paragraphs text={voice.parts?.[key] ?? ''} />
        </div>
      ))}
    </>
  )
}

function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line, i) => (
        <p key={i} dir="auto">
          {line}
        </p>
      ))}
    </>
  )
}

function saidBy(voice: Voice, dreamWord: string, say: ReturnType<typeof words.in>) {
  return (
    <>
      {kindName(voice, dreamWord, say)}
      {voice.author === 'group' && voice.groupName && (
        <>
          {' · '}
          <bdi>{say.voice.group(voice.groupName)}</bdi>
        </>
      )}
      {voice.knownAs && (
        <>
          {' · '}
          <bdi>{voice.knownAs}</bdi>
        </>
      )}
    </>
  )
}

/** What it is, dreams under the word the project chose for them. */
export function kindName(
  { kind }: Pick<Voice, 'kind'>,
  dreamWord: string,
  say: ReturnType<typeof words.in>,
): string {
  return kind === 'dream' ? say.kinds.dream(dreamWord) : say.kinds[kind]
}
