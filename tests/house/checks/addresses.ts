/** Every address is listed with the permission that guards it, and nothing is reachable that the list does not show. */
import { ADDRESSES, type Address, listAddresses, pageAt, WRITE, writtenAddresses } from '../addresses.ts'
import { listPageFiles, listPermissions } from '../composition.ts'
import type { Finding } from '../finding.ts'
import { sawNothing } from '../finding.ts'
import { readText } from '../reading.ts'

export async function check(root: string): Promise<Finding[]> {
  const addresses = await listAddresses(root)
  return [
    ...checkAddresses(addresses, listPermissions(root), readText(root, ADDRESSES) ?? ''),
    ...unplugged(root, addresses),
  ]
}

/** The part of the check that needs no files: composed addresses, the permissions there are, and the written list. */
export function checkAddresses(
  addresses: readonly Address[],
  permissions: ReadonlySet<string>,
  written: string,
): Finding[] {
  if (addresses.length === 0) return [sawNothing('addresses', 'addresses')]
  return [
    ...addresses.flatMap((address) => unguarded(address, permissions)),
    ...addresses.flatMap((address, at) => {
      const twin = addresses.slice(0, at).find((one) => shapeOf(one.path) === shapeOf(address.path))
      return twin === undefined
        ? []
        : [refuse(`${address.path} of ${address.room} is the same address as ${twin.path} of ${twin.room}`)]
    }),
    ...(written === writtenAddresses(addresses)
      ? []
      : [
          {
            ...refuse(`the list of addresses is not what is composed: run ${WRITE}`),
            file: ADDRESSES,
          },
        ]),
  ]
}

/** Only a permission that permissions.ts exports under the name it runs by can be read, tested and listed. */
function unguarded({ path, permission, acts }: Address, permissions: ReadonlySet<string>): Finding[] {
  return [
    ...(permissions.has(permission) ? [] : [refuse(`${path} asks ${nameOf(permission)}`)]),
    ...acts
      .filter((act) => act.permission !== permission && !permissions.has(act.permission))
      .map((act) => refuse(`${act.name} on ${path} asks ${nameOf(act.permission)}`)),
  ]
}

function nameOf(permission: string): string {
  return permission === '' ? 'a permission without a name' : `${permission}, which no permissions.ts exports`
}

/** `/{place}/x/{one}` and `/{place}/x/{other}` are one address. */
function shapeOf(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '{}').replace(/(?<=.)\/$/, '')
}

/** A page that is made and not plugged in is a page nobody can reach; a plugged one without a file cannot be found. */
function unplugged(root: string, addresses: readonly Address[]): Finding[] {
  const plugged = new Set(addresses.map(({ page }) => page))
  return [
    ...addresses
      .filter(({ page }) => page === '')
      .map(({ path, room }) =>
        refuse(`${path} of ${room} is made in no file of a room: export it from pages/verb-noun.tsx`),
      ),
    ...listPageFiles(root)
      .filter(({ path }) => !plugged.has(pageAt(path)))
      .map(({ path }) => ({
        ...refuse('this page is plugged in nowhere, so nobody can reach it'),
        file: path,
      })),
  ]
}

function refuse(text: string): Finding {
  return { rule: 'addresses', text }
}
