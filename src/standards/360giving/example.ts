import type { GrantTold, PackageTold } from './package.ts'

/** One grant; a test says only what differs from it. */
export const exampleGrant: GrantTold = {
  id: '360G-eastmere-0a000000-0000-4000-8000-000000000001',
  title: 'Our £20,000: something everybody would be at',
  description: 'Young people here feel that the place is theirs.',
  pence: 2_000_000,
  askedPence: 1_985_050,
  awardedOn: '2026-05-04',
  funder: { id: '360G-eastmere-org:eastmere', name: 'Eastmere Borough Council' },
  recipient: { id: '360G-eastmere-org:0b000000-0000-4000-8000-000000000002', name: 'Lamp and Ladder CIC' },
  programme: {
    code: 'our-20k',
    title: 'Our £20,000',
    url: 'https://alongside.example/eastmere/projects/our-20k',
  },
  startsOn: '2026-06-01',
  fromOpenCall: true,
  url: 'https://alongside.example/eastmere/projects/our-20k/award',
  modifiedAt: '2026-05-05T12:00:00Z',
}

export const examplePackage: PackageTold = {
  title: 'Awards',
  description: 'Every announced award.',
  publisher: {
    name: 'Eastmere Borough Council',
    website: 'https://alongside.example',
    identifier: '360G-eastmere-org:eastmere',
  },
  downloadUrl: 'https://alongside.example/open/awards.json',
  modifiedAt: '2026-05-05T12:00:00Z',
  grants: [exampleGrant],
}
