import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ValidateFunction } from 'ajv/dist/2020.js'

// With the official schema beside the checkout; without it these tests are skipped, and counted as such.
const official = join(import.meta.dirname, '../../../shared/standards/360giving/1.4')
export const whereOfficial = existsSync(official)
  ? {}
  : { skip: 'the official schema is not beside this checkout' }

/** The official check of a package of grants. Two slips in its own files are put right while they are read. */
export async function grantsCheck(): Promise<ValidateFunction> {
  // Asked for here, so that the other tests do not load what they never use.
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const { default: addFormats } = await import('ajv-formats')
  const read = (name: string) => ({
    ...(JSON.parse(readFileSync(join(official, name), 'utf8')) as { $id: string }),
    // Both files name the dialect by an http address that no dialect has.
    $schema: 'https://json-schema.org/draft/2020-12/schema',
  })
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  // Without the formats every plain date would match both branches of "date or moment" and fail.
  addFormats.default(ajv)
  const grant = read('360-giving-schema.json')
  // The package asks for grants of 1.4.2; the grant beside it calls itself 1.4.3.
  ajv.addSchema({ ...grant, $id: grant.$id.replace('1.4.3', '1.4.2') })
  return ajv.compile(read('360-giving-package-schema.json'))
}
