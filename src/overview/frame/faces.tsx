import type { Faces, Frame, View } from '#platform/http'
import { ButtonLink, Voice } from '#ui'
import { words } from './words.ts'

/** The pages nobody asks for, each with what to do next. */
export const faces: Faces = {
  notFound: (frame) => {
    const say = words.in(frame.language)
    return plain(
      say.notFound.title,
      [say.notFound.body],
      <ButtonLink href={homeOf(frame)}>{say.notFound.next}</ButtonLink>,
    )
  },
  forbidden: (frame, why) => {
    const say = words.in(frame.language)
    const next = frame.place && frame.who.kind !== 'nobody' ? `/${frame.place.slug}/mine` : homeOf(frame)
    return plain(
      say.forbidden.title,
      [why],
      <ButtonLink href={next}>{frame.who.kind === 'nobody' ? say.home : say.forbidden.next}</ButtonLink>,
    )
  },
  conflict: (frame, theirs, yours, back) => {
    const say = words.in(frame.language).conflict
    return {
      title: say.title,
      density: 'staff',
      main: (
        <>
          <h1>{say.title}</h1>
          <p>{say.body}</p>
          <h2>{say.theirs}</h2>
          <Voice>{theirs}</Voice>
          <h2>{say.yours}</h2>
          <Voice>{yours}</Voice>
          <ButtonLink href={back}>{say.next}</ButtonLink>
        </>
      ),
    }
  },
  broken: (frame, reference) => {
    const say = words.in(frame.language)
    return plain(
      say.broken.title,
      [say.broken.body, say.broken.reference(reference)],
      <ButtonLink href={homeOf(frame)}>{say.home}</ButtonLink>,
    )
  },
  resting: (frame) => {
    const say = words.in(frame.language).resting
    return plain(say.title, [say.body])
  },
  tooMany: (frame) => {
    const say = words.in(frame.language).tooMany
    return plain(say.title, [say.body])
  },
  tooBig: (frame) => {
    const say = words.in(frame.language).tooBig
    return plain(say.title, [say.body])
  },
  elsewhere: (frame) => {
    const say = words.in(frame.language)
    return plain(
      say.elsewhere.title,
      [say.elsewhere.body],
      <ButtonLink href={homeOf(frame)}>{say.home}</ButtonLink>,
    )
  },
}

function homeOf(frame: Frame): string {
  return frame.place ? `/${frame.place.slug}` : '/'
}

function plain(title: string, sentences: readonly string[], next?: View['main']): View {
  return {
    title,
    density: 'public',
    main: (
      <>
        <h1>{title}</h1>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {next}
      </>
    ),
  }
}
