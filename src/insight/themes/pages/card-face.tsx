import type { Language } from '#platform/words'
import type { Face } from '../board.ts'
import { words } from '../words.ts'

interface CardFaceProps {
  face: Face
  language: Language
  /** Where the photo of a voice comes from. */
  photo?: ((voice: string) => string) | undefined
}

/** What stands on a card: the words, a picture, or why neither is there any more. */
export function CardFace({ face, language, photo }: CardFaceProps) {
  const say = words.in(language).card
  if (face.kind === 'gone') return <p class="quiet">{say[face.why]}</p>
  if (face.kind === 'statement') return <p dir="auto">{face.statement.quote}</p>
  const { voice } = face
  const answers = [voice.words, ...Object.values(voice.parts ?? {})].filter((answer) => answer !== undefined)
  return (
    <>
      {photo && voice.photo && (
        <img
          class="voice__photo"
          src={photo(voice.id)}
          alt={voice.photo.shows ?? say.picture}
          loading="lazy"
        />
      )}
      {answers.map((answer, i) => (
        <p key={i} dir="auto">
          {answer}
        </p>
      ))}
      {voice.groupName && (
        <p class="small quiet">
          <bdi>{voice.groupName}</bdi>
        </p>
      )}
    </>
  )
}
