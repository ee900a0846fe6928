/** The list of every address with its permission, as `docs/addresses.md` shows it. */
import { compose, originsOfPages, type Page } from './composition.ts'

export interface Address {
  readonly path: string
  readonly room: string
  /** Where the page is made: `commons/people/enter-as`; empty when it stands in no file of its own room. */
  readonly page: string
  readonly permission: string
  readonly acts: readonly { readonly name: string; readonly permission: string }[]
}

export async function listAddresses(root: string): Promise<Address[]> {
  const rooms = await compose(root)
  const origins = await originsOfPages(root)
  return rooms.flatMap(({ name, pages }) =>
    pages.map((page) => addressOf(page, name, origins.get(page)?.path ?? '')),
  )
}

export function addressOf(page: Page, room: string, path: string): Address {
  const permission = page.may.name
  return {
    path: page.path,
    room,
    page: pageAt(path),
    permission,
    acts: Object.entries(page.acts ?? {}).map(([name, { may }]) => ({
      name,
      permission: may?.name ?? permission,
    })),
  }
}

/** `src/commons/people/pages/enter-as.tsx` → commons/people/enter-as */
export function pageAt(path: string): string {
  return path
    .replace(/^src\//, '')
    .replace('/pages/', '/')
    .replace(/\.tsx?$/, '')
}

export const ADDRESSES = 'docs/addresses.md'
export const WRITE = 'node --import ./bin/jsx-hook.mjs tests/house/write-addresses.ts'

export function writtenAddresses(addresses: readonly Address[]): string {
  const rows = addresses.map(({ path, page, permission, acts }) => {
    const verbs = acts.map((act) => `${act.name} (\`${act.permission}\`)`).join(', ')
    return `| \`${path}\` | ${page} | \`${permission}\` | ${verbs} |`
  })
  return `# Every address, and who may open it

Written from the composition by \`${WRITE}\`; a house test fails when it differs.
An act runs only for somebody who may also see its page.

| address | page | permission | acts |
|---|---|---|---|
${rows.join('\n')}
`
}
