import type { ComponentChildren } from 'preact'

/** A heading and its sentences, as they stand in the words. */
export interface Passage {
  readonly id?: string
  readonly title: string
  readonly sentences: readonly ComponentChildren[]
}

/** A page of plain passages under one title. */
export function Explained({
  title,
  lead,
  children,
  passages,
}: {
  title: string
  lead: string
  children?: ComponentChildren
  passages: readonly Passage[]
}) {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {children}
      {passages.map((passage) => (
        <section key={passage.title} class="section">
          <h2 {...(passage.id ? { id: passage.id } : {})}>{passage.title}</h2>
          {passage.sentences.map((sentence, i) => (
            <p key={i}>{sentence}</p>
          ))}
        </section>
      ))}
    </>
  )
}

/** A group of words as a passage: its title, then its sentences in the order they were written. */
export function passage({
  title,
  ...sentences
}: Readonly<Record<string, string>> & { readonly title: string }): Passage {
  return { title, sentences: Object.values(sentences) }
}
