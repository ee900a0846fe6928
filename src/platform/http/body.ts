import type { FastifyRequest } from 'fastify'
import type { Upload } from '#platform/files'

/** A posted form: every field as it came, files as bytes. Names that start with _ belong to the form itself. */
export interface Body {
  readonly fields: Readonly<Record<string, string | readonly string[] | Upload>>
  /** What the person typed, to show again when the form is refused: no files, none of the form's own fields. */
  readonly typed: Readonly<Record<string, string | readonly string[]>>
}

export async function readBody(request: FastifyRequest): Promise<Body> {
  const fields: Record<string, string | string[] | Upload> = Object.create(null)
  const put = (name: string, value: string | Upload) => {
    const had = fields[name]
    if (typeof value !== 'string' || had === undefined) fields[name] = value
    else if (typeof had === 'string') fields[name] = [had, value]
    else if (Array.isArray(had)) had.push(value)
  }
  if (request.isMultipart()) {
    for await (const part of request.parts()) {
      if (part.type === 'file') put(part.fieldname, { name: part.filename, bytes: await part.toBuffer() })
      else put(part.fieldname, String(part.value))
    }
  } else {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>)) {
      for (const one of Array.isArray(value) ? value : [value]) put(name, String(one))
    }
  }
  const typed: Record<string, string | readonly string[]> = Object.create(null)
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('_') || (typeof value === 'object' && 'bytes' in value)) continue
    typed[name] = value
  }
  return { fields, typed }
}

export function single(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : ''
}
