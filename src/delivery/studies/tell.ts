import type { Exception, Fact } from '#commons/cycles'
import type { Reading } from '#delivery/results'
import type { Block, Document } from '#standards/documents'
import type { Claim, EvidencePage, PrincipleKey, Study } from './study.ts'

/** A reading as everybody may read it: the whole of it, or only that nobody knows yet. */
export interface Told {
  readonly sign: string
  readonly reading: Pick<Reading, 'state' | 'n' | 'missing' | 'words'>
  readonly whole: boolean
}

/** What a project's own record says, gathered over all rooms: nothing that its public pages do not show. */
export interface Account {
  readonly title: string
  readonly place: string
  readonly purpose: string
  /** 'YYYY-MM-DD', in words. */
  readonly began: string | undefined
  readonly team: Readonly<Partial<{ [role in 'youngPerson' | 'practitioner' | 'commissioner']: number }>>
  readonly meetings: number
  /** Undefined when too few to say. */
  readonly voices: number | undefined
  readonly methods: readonly string[]
  readonly outcomes: readonly string[]
  readonly awards: readonly {
    readonly to: string | undefined
    readonly amount: string
    readonly why: string
  }[]
  readonly activities: readonly { readonly title: string; readonly about: string }[]
  readonly results: readonly Told[]
  /** What it did for those who took part, in their own words together. */
  readonly changes: readonly string[]
  readonly lessons: readonly { readonly words: string; readonly from: string }[]
  readonly ending: { readonly chosen: string; readonly why: string } | undefined
  readonly exceptions: readonly { readonly rule: string; readonly reason: string }[]
}

export interface StudyWords {
  readonly heading: {
    readonly principles: string
    readonly challenge: string
    readonly did: string
    readonly outcomes: string
    readonly results: string
    readonly changes: string
    readonly lessons: string
    readonly next: string
    readonly exceptions: string
    readonly contact: string
  }
  readonly term: {
    readonly who: string
    readonly when: string
    readonly where: string
    readonly what: string
  }
  readonly principles: Readonly<{ [key in PrincipleKey]: string }>
  readonly evidence: Readonly<{ [page in EvidencePage]: string }>
  readonly team: (record: Account['team']) => string
  readonly since: (began: string) => string
  readonly met: (times: number) => string
  readonly methods: (methods: readonly string[]) => string
  readonly said: (n: number | undefined) => string
  readonly wanted: (n: number) => string
  readonly award: (amount: string, to: string | undefined) => string
  readonly because: string
  readonly doing: string
  readonly states: Readonly<Record<Reading['state'], string>>
  readonly sign: (sign: string, state: string) => string
  readonly answered: (n: number) => string
  readonly missing: (who: string) => string
  readonly noResults: string
  readonly noLessons: string
  readonly ended: (chosen: string) => string
  readonly lessonFrom: (words: string, from: string) => string
}

/**
 * A case study in the form the field knows: who, when, where and what, the challenge, what was done, the changes
 * wanted, what came of it, what was learned, the principles met, and whom to ask. `root` is the project's public
 * address.
 */
export function tell(
  account: Account,
  study: Study,
  claims: readonly Claim[],
  root: string,
  say: StudyWords,
): Document {
  const blocks: (Block | undefined)[] = [
    {
      kind: 'facts',
      rows: [
        { term: say.term.who, detail: say.team(account.team) },
        { term: say.term.when, detail: account.began ? say.since(account.began) : '' },
        { term: say.term.where, detail: account.place },
        { term: say.term.what, detail: study.what || account.purpose },
      ].filter(({ detail }) => detail !== ''),
    },
    heading(say.heading.challenge),
    paragraph(study.challenge || account.purpose),
    heading(say.heading.did),
    paragraph(
      [say.met(account.meetings), say.methods(account.methods), say.said(account.voices)]
        .filter(Boolean)
        .join(' '),
    ),
    ...account.awards.flatMap(({ to, amount, why }) => [
      paragraph(say.award(amount, to)),
      ...(why === '' ? [] : [paragraph(say.because), { kind: 'quote' as const, text: why }]),
    ]),
    ...(account.activities.length > 0
      ? [
          paragraph(say.doing),
          list(account.activities.map(({ title, about }) => (about === '' ? title : `${title}: ${about}`))),
        ]
      : []),
    ...(account.outcomes.length > 0
      ? [
          heading(say.heading.outcomes),
          paragraph(say.wanted(account.outcomes.length)),
          list(account.outcomes),
        ]
      : []),
    heading(say.heading.results),
    account.results.length > 0
      ? list(account.results.map((one) => resultOf(one, say)))
      : paragraph(say.noResults),
    ...(account.changes.length > 0 ? [heading(say.heading.changes), list(account.changes)] : []),
    heading(say.heading.lessons),
    account.lessons.length > 0
      ? list(account.lessons.map(({ words, from }) => say.lessonFrom(words, from)))
      : paragraph(say.noLessons),
    ...(claims.length > 0
      ? [
          heading(say.heading.principles),
          {
            kind: 'links' as const,
            rows: claims.map(({ principle, words, evidence }) => ({
              text: `${say.principles[principle as PrincipleKey] ?? principle}\n${words}`,
              shows: {
                text: say.evidence[evidence as EvidencePage] ?? evidence,
                address: `${root}${evidence}`,
              },
            })),
          },
        ]
      : []),
    ...(account.ending
      ? [
          heading(say.heading.next),
          paragraph(say.ended(account.ending.chosen)),
          paragraph(account.ending.why),
        ]
      : []),
    ...(account.exceptions.length > 0
      ? [
          heading(say.heading.exceptions),
          list(account.exceptions.map(({ rule, reason }) => `${rule} ${reason}`)),
        ]
      : []),
    ...(study.contact === '' ? [] : [heading(say.heading.contact), paragraph(study.contact)]),
  ]
  return { title: account.title, blocks: blocks.filter((block) => block !== undefined) }
}

function resultOf({ sign, reading, whole }: Told, say: StudyWords): string {
  const { state, n, missing, words } = reading
  const parts = whole
    ? [words, n === undefined ? '' : say.answered(n), missing === '' ? '' : say.missing(missing)]
    : []
  return [say.sign(sign, say.states[state]), ...parts].filter((part) => part !== '').join(' ')
}

// Which stages of a published account belong under which heading of the form.
const sections = {
  who: ['people'],
  challenge: ['purpose', 'document review'],
  done: ['methods', 'call', 'evaluation', 'award'],
  outcomes: ['outcomes'],
  results: ['results'],
  changes: ['what it did for those who took part'],
  lessons: ['learning'],
} as const satisfies Readonly<Record<string, readonly string[]>>
type Section = keyof typeof sections

export interface RecordWords {
  readonly heading: Readonly<Record<Section, string>>
  readonly notPublished: string
  readonly source: (sources: readonly string[]) => string
  readonly rules: string
}

/** A published record in the same form: what its sources say, with each gap in its place, and nothing else. */
export function tellRecord(
  title: string,
  facts: readonly Fact[],
  missing: readonly Pick<Exception, 'kind' | 'rule' | 'reason'>[],
  say: RecordWords,
): Document {
  const blocks = (Object.keys(sections) as Section[]).flatMap((section): Block[] => {
    const stages: readonly string[] = sections[section]
    const told = facts.filter(({ stage }) => stages.includes(stage))
    const gaps = missing.filter(({ kind, rule }) => kind === 'gap' && stages.includes(rule))
    return [
      heading(say.heading[section]),
      ...told.flatMap((fact): Block[] => [
        { kind: 'paragraph', text: fact.text },
        ...(fact.quotation === undefined ? [] : [{ kind: 'quote' as const, text: fact.quotation }]),
      ]),
      ...(gaps.length > 0 ? [list(gaps.map(({ reason }) => reason))] : []),
      ...(told.length + gaps.length === 0 ? [{ kind: 'paragraph' as const, text: say.notPublished }] : []),
    ]
  })
  const rules = missing.filter(({ kind }) => kind === 'exception')
  const sources = [...new Set(facts.map(({ source }) => source))]
  return {
    title,
    blocks: [
      ...blocks,
      ...(rules.length > 0
        ? [heading(say.rules), list(rules.map(({ rule, reason }) => `${rule} ${reason}`))]
        : []),
      ...(sources.length > 0 ? [{ kind: 'paragraph' as const, text: say.source(sources) }] : []),
    ],
  }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text }
}

function paragraph(text: string): Block | undefined {
  return text.trim() === '' ? undefined : { kind: 'paragraph', text }
}

function list(texts: readonly string[]): Block {
  return { kind: 'list', texts }
}
