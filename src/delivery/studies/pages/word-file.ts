import type { Paragraph } from 'docx'
import type { Block, Document } from '#standards/documents'

/**
 * A document as a Word file (Office Open XML), with real headings and lists, so that a screen reader can find its way.
 * The writer is loaded only when somebody asks for a file. `language` is a BCP 47 tag.
 */
export async function toWord({ title, blocks }: Document, language = 'en-GB'): Promise<Buffer> {
  const docx = await import('docx')
  const { Document: WordDocument, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } = docx
  const runs = (text: string) =>
    text.split('\n').map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}) }))
  const paragraph = (text: string, more: ConstructorParameters<typeof Paragraph>[0] & object = {}) =>
    new Paragraph({ ...more, children: runs(text) })
  const blockOf = (block: Block): Paragraph[] => {
    switch (block.kind) {
      case 'heading':
        return [
          paragraph(block.text, {
            heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          }),
        ]
      case 'paragraph':
        return [paragraph(block.text, { spacing: { after: 160 } })]
      case 'quote':
        return [paragraph(block.text, { style: 'IntenseQuote', spacing: { after: 160 } })]
      case 'list':
        return block.texts.map((text) => paragraph(text, { bullet: { level: 0 } }))
      case 'links':
        return block.rows.map(
          ({ text, shows }) =>
            new Paragraph({
              bullet: { level: 0 },
              children: [
                ...runs(`${text} `),
                new ExternalHyperlink({
                  link: shows.address,
                  children: [new TextRun({ text: shows.text, style: 'Hyperlink' })],
                }),
              ],
            }),
        )
      case 'facts':
        return block.rows.map(
          ({ term, detail }) =>
            new Paragraph({
              spacing: { after: 80 },
              children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(detail)],
            }),
        )
    }
  }
  const file = new WordDocument({
    title,
    creator: '',
    styles: { default: { document: { run: { language: { value: language } } } } },
    sections: [{ children: [paragraph(title, { heading: HeadingLevel.TITLE }), ...blocks.flatMap(blockOf)] }],
  })
  return Packer.toBuffer(file)
}
