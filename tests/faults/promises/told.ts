// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they stand in the source that is looked for.
import type { Promised } from './promised.ts'

const thread = 'src/overview/thread'
const project = 'src/overview/cycle'
const followed = `${thread}/pages/follow-thread.test.ts`
const seen = `${project}/pages/see-project.test.ts`
const open = 'src/overview/open/pages/export-awards.test.ts'
const study = 'src/delivery/studies/pages'

const enough =
  'is enough without the product: it holds every thing, way, reason, break and exception of the pages'
const counted =
  'publishes exceptions, counted, each with its reason, its day and the role that answers for it'

/** What everybody is told: where a rule was not met, and the whole thread in files that need no program of ours. */
export const ofTelling: readonly Promised[] = [
  {
    number: '30',
    says: 'A rule that was not met is public, with its day, its reason and the role that answers for it, and counted on the page of its project.',
    waits: 'Exceptions the law allows from a route or a notice, which have forms of their own.',
    rules: [
      {
        does: 'it has a reason and somebody who answers for it, whatever a program tries',
        file: 'migrations/0076-cycles-exceptions.sql',
        name: 'cycles.exception',
        test: [
          'src/commons/cycles/exception.test.ts',
          'a rule that was not met has a reason and a role that answers for it, whatever a program tries',
        ],
        take: "check (btrim(rule) <> '' and btrim(reason) <> '' and btrim(owner) <> '')",
        put: 'check (true)',
      },
      {
        does: 'everybody reads it on the page of its project',
        file: `${project}/pages/see-project.tsx`,
        name: 'Missing',
        test: [seen, counted],
        take: "= [of('exception'), of('gap')]",
        put: "= [of('gap'), of('gap')]",
      },
      {
        does: 'it is counted there',
        file: `${project}/pages/see-project.tsx`,
        name: 'Missing',
        test: [seen, counted],
        take: 'say.title(exceptions.length + broken)',
        put: 'say.title(broken)',
      },
      {
        does: 'with its day and its owner',
        file: `${project}/words.ts`,
        name: 'owner',
        test: [seen, counted],
        take: '`Answers for it: ${owner}, since ${since}.`',
        put: '`${owner}${since}`.slice(0, 0)',
      },
      {
        does: 'what a call leaves out is one',
        file: 'src/planning/calls/acts-publish.ts',
        name: 'publishCall',
        test: [
          'src/planning/calls/acts.test.ts',
          'a call that leaves an area or a bottom line out says so in public, or is not published',
        ],
        take: 'await publishGaps(acting, call.cycleId, ruling.value, confirmed.because, say)',
        put: '',
      },
    ],
  },
  {
    number: '32',
    says: 'The whole public thread is in files that anybody can read without the program: nothing on its pages is missing from them.',
    notYet:
      'A copy of all public pages of a project as plain files, and one printed document of them, are not made yet: each page prints, and the case study leaves as Markdown and as a Word file.',
    waits: 'Contracts as packages of the open contracting standard (OCDS), and their notices.',
    rules: [
      {
        does: 'each thing of the thread is in its file',
        file: `${thread}/pages/export-thread.tsx`,
        name: 'exportThread',
        test: [followed, enough],
        take: '[...graph.nodes.values()].map(',
        put: '[...graph.nodes.values()].slice(1).map(',
      },
      {
        does: 'with where it stands or why it is said',
        file: `${thread}/pages/export-thread.tsx`,
        name: 'nodeAsJson',
        test: [followed, enough],
        take: '...(note ? { note } : {}),',
        put: '',
      },
      {
        does: 'and each way from one to the next, with its reason',
        file: `${thread}/pages/export-thread.tsx`,
        name: 'exportThread',
        test: [followed, enough],
        take: 'graph.links.map(linkAsJson)',
        put: 'graph.links.slice(1).map(linkAsJson)',
      },
      {
        does: 'a reason nobody wrote is in it as the page says it',
        file: `${thread}/pages/export-thread.tsx`,
        name: 'linkAsJson',
        test: [followed, enough],
        take: "why: why || words.in('en').because[kind]",
        put: 'why',
      },
      {
        does: 'and each break',
        file: `${thread}/pages/export-thread.tsx`,
        name: 'exportThread',
        test: [followed, enough],
        take: 'breaks: breaks.map(',
        put: 'breaks: breaks.slice(1).map(',
      },
      {
        does: 'and each rule that was not met',
        file: `${thread}/pages/export-thread.tsx`,
        name: 'exportThread',
        test: [followed, enough],
        take: 'exceptions: exceptions.map(',
        put: 'exceptions: exceptions.slice(1).map(',
      },
      {
        does: 'what was announced is in the open file of grants',
        file: 'src/standards/360giving/package.ts',
        name: 'packageOf',
        test: [
          open,
          'an award is told when everybody is, never before; its id stays, and the file is a package of the standard',
        ],
        take: 'grants: told.grants.map(grantAsData)',
        put: 'grants: told.grants.slice(1).map(grantAsData)',
      },
      {
        does: 'and in the sheet of them',
        file: 'src/standards/360giving/package.ts',
        name: 'sheetOf',
        test: [open, 'the sheet says the same, one row a grant'],
        take: 'rows: grants.map((told) =>',
        put: 'rows: grants.slice(1).map((told) =>',
      },
      {
        does: 'the case study leaves as it stands, as text',
        file: `${study}/read-case-study.tsx`,
        name: 'downloadMarkdown',
        test: [
          `${study}/case-study-pages.test.ts`,
          'a young person writes it, claims a principle with its evidence, and publishes it with somebody to ask',
        ],
        take: 'toMarkdown(document)',
        put: 'toMarkdown({ ...document, blocks: [] })',
      },
      {
        does: 'and as a Word file',
        file: `${study}/word-file.ts`,
        name: 'toWord',
        test: [
          `${study}/word-file.test.ts`,
          'a Word file holds the same words, with headings that are headings',
        ],
        take: '...blocks.flatMap(blockOf)',
        put: '',
      },
    ],
  },
]
