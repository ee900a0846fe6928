import type { Block, Document } from '#standards/documents'
import { SummaryList } from '#ui'

/** The same document as its files, on a page. */
export function Shown({ document }: { document: Document }) {
  return (
    <>
      {document.blocks.map((block, i) => (
        <Part key={i} block={block} />
      ))}
    </>
  )
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p dir="auto">
          <Lines text={block.text} />
        </p>
      )
    case 'quote':
      return (
        <blockquote class="own-words" dir="auto">
          <p>{block.text}</p>
        </blockquote>
      )
    case 'list':
      return (
        <ul>
          {block.texts.map((text) => (
            <li key={text}>
              <bdi>
                <Lines text={text} />
              </bdi>
            </li>
          ))}
        </ul>
      )
    case 'links':
      return (
        <ul>
          {block.rows.map(({ text, shows }) => (
            <li key={text}>
              <bdi>
                <Lines text={text} />
              </bdi>{' '}
              <a href={shows.address}>{shows.text}</a>
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return <SummaryList rows={block.rows.map(({ term, detail }) => ({ term, detail }))} />
  }
}

/** Lines as they were written. */
function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, i) => (
    <>
      {i > 0 && <br />}
      {line}
    </>
  ))
}
