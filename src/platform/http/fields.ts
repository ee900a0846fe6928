import { z } from 'zod'
import type { Upload } from '#platform/files'

// The fields a form may hold. Stray spaces and invisible characters never count as an answer.
const invisible = /[\u200b-\u200d\u2060\ufeff]/g

const plain = z
  .union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')])
  .optional()
  .transform((value) =>
    (value ?? '')
      .normalize('NFC')
      .replaceAll('\r\n', '\n')
      .replaceAll('\u0000', '')
      .replace(invisible, '')
      .trim(),
  )

/** Words somebody types. `needed` is the sentence for an empty box; without it the box may stay empty (''). */
export function text(limits: { needed?: string; most?: number; tooLong?: string } = {}) {
  const { needed, most = 5000, tooLong = `Use ${most.toLocaleString('en-GB')} characters or fewer.` } = limits
  return plain.pipe(
    needed === undefined ? z.string().max(most, tooLong) : z.string().min(1, needed).max(most, tooLong),
  )
}

/** One of a few answers. */
export function choice<const T extends string>(answers: readonly [T, ...T[]], needed: string) {
  return plain.pipe(z.enum(answers, needed))
}

/** Any number of a few answers; none is an answer too. */
export function choices<const T extends string>(answers: readonly T[]) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]))
    .transform((value) => value.filter((one): one is T => (answers as readonly string[]).includes(one)))
}

/** A ticked box. */
export function checked() {
  return plain.transform((value) => value !== '' && value !== 'no')
}

/** A whole number somebody types. */
export function number(limits: { needed: string; least?: number; most?: number }) {
  return plain.pipe(
    z
      .string()
      .regex(/^[£\s]*\d[\d, ]*$/, limits.needed)
      .transform((value) => Number(value.replaceAll(/[£,\s]/g, '')))
      .pipe(
        z
          .number(limits.needed)
          .int(limits.needed)
          .min(limits.least ?? 0, limits.needed)
          .max(limits.most ?? 1e12, limits.needed),
      ),
  )
}

/** An id the page itself wrote into the form. */
export function hiddenId(needed = 'Choose one from the page.') {
  return plain.pipe(z.uuid(needed))
}

/** '' becomes undefined: an answer that was left out. */
export function whenGiven<T extends z.ZodType<string>>(field: T) {
  return field.transform((value) => (value === '' ? undefined : value))
}

/** A file, or undefined when none was chosen. */
export function upload() {
  return z
    .custom<Upload | undefined>(
      (value) => value === undefined || (typeof value === 'object' && value !== null && 'bytes' in value),
    )
    .optional()
    .transform((value) => (value && value.bytes.length > 0 ? value : undefined))
}

/** Which page of a list an address asks for, from 1; anything that is no page is the first. */
export function pageAsked({ page }: Readonly<Record<string, unknown>>): number {
  const asked = typeof page === 'string' ? Number(page) : 1
  return Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1
}
