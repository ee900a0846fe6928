import { mayShapeProject } from '#commons/cycles'
import { page } from '#platform/http'
import { toMarkdown } from '#standards/documents'
import { ButtonLink, ButtonRow, Notice, PrintButton } from '#ui'
import { mayReadStudy } from '../permissions.ts'
import { Shown } from '../shown.tsx'
import { findCaseStudy } from '../storage-gathered.ts'
import { words } from '../words.ts'
import { toWord } from './word-file.ts'

/** The project in the form the field knows, written by its own record. */
export const readCaseStudy = page({
  path: '/{place}/projects/{cycle}/case-study',
  load: findCaseStudy,
  may: mayReadStudy,
  show: (ask, { cycle, study, document, record }) => {
    const say = words.in(ask.language).read
    const root = `/${ask.place.slug}/projects/${cycle.slug}`
    return {
      title: `${say.title}: ${cycle.title}`,
      density: 'public',
      cycle,
      back: { href: root, text: cycle.title },
      main: (
        <article>
          <h1 dir="auto">{cycle.title}</h1>
          {record ? (
            <p class="quiet">{say.record}</p>
          ) : (
            !study.publishedAt && (
              <Notice>
                <p>{say.notPublished}</p>
              </Notice>
            )
          )}
          <Shown document={document} />
          <ButtonRow>
            {mayShapeProject(ask.who, { cycle }).may && !record && (
              <ButtonLink href={`${root}/case-study/write`}>{say.write}</ButtonLink>
            )}
            <PrintButton>{say.print}</PrintButton>
            <a href={`${root}/case-study/case-study.md`}>{say.markdown}</a>
            <a href={`${root}/case-study/case-study.docx`}>{say.word}</a>
            <a href={`${root}/start-from`}>{say.elsewhere}</a>
          </ButtonRow>
        </article>
      ),
    }
  },
})

export const downloadMarkdown = page({
  path: '/{place}/projects/{cycle}/case-study/case-study.md',
  load: findCaseStudy,
  may: mayReadStudy,
  send: (_ask, { cycle, document }) => ({
    type: 'text/markdown; charset=utf-8',
    bytes: toMarkdown(document),
    download: `${cycle.slug}.md`,
  }),
})

export const downloadWord = page({
  path: '/{place}/projects/{cycle}/case-study/case-study.docx',
  load: async (ask) => {
    const found = await findCaseStudy(ask)
    return found && { ...found, file: await toWord(found.document) }
  },
  may: mayReadStudy,
  send: (_ask, { cycle, file }) => ({
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: file,
    download: `${cycle.slug}.docx`,
  }),
})
