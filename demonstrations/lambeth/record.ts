import { framework } from './framework.ts'
import { grant } from './grant.ts'
import { confidencePilot, summerPilot } from './pilots.ts'
import type { PublishedRecord, RecordPlace, Source, SourceKey } from './types.ts'

export const lambeth: RecordPlace = {
  slug: 'lambeth',
  name: 'Lambeth, the published record',
  notice:
    'A record of what was published about real work in Lambeth, told in our words, with what was left out. Nobody in Lambeth wrote it or runs it.',
}

export const sources: readonly Source[] = [
  {
    key: '001',
    title: 'A blog post on the co-production practitioners’ network',
    writtenBy: 'the New Economics Foundation (nef)',
    dated: 'not dated in the copy we hold',
  },
  {
    key: '002',
    title: 'A case study of co-producing and co-commissioning young people’s services in Lambeth',
    writtenBy: 'not named in the copy we hold',
    dated: 'not dated in the copy we hold; written before February 2014',
  },
  {
    key: '003',
    title: 'A blog post by a Lambeth commissioner',
    writtenBy: 'a commissioner at Lambeth Council',
    dated: '18 January 2013',
  },
]

/** A source as it stands beside every fact. */
export function sourceOf(cited: SourceKey): string {
  const source = sources.find(({ key }) => key === cited)
  if (!source) throw new Error(`no source is called ${cited}`)
  const { title, writtenBy, dated } = source
  return writtenBy.startsWith('not named')
    ? `${title} (its author is ${writtenBy}; ${dated})`
    : `${title}, by ${writtenBy} (${dated})`
}

/** Only facts, gaps and exceptions. Where something is not known, the record says so and stays empty. */
export const records: readonly PublishedRecord[] = [grant, framework, summerPilot, confidencePilot]
