import type { Page } from '#platform/http'
import { downloadMarkdown, downloadWord, readCaseStudy } from './pages/read-case-study.tsx'
import { writeCaseStudy } from './pages/write-case-study.tsx'

export const studies = {
  name: 'studies',
  pages: [readCaseStudy, writeCaseStudy, downloadMarkdown, downloadWord] as const satisfies readonly Page[],
}
