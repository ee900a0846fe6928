const mostRows = 20

/** The rows of a form that numbers its fields (`asks-0`, `asks-1` …), as typed, until the first number nobody posted. */
export function rowsTyped<const Name extends string>(
  form: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Record<Name, string>[] {
  const rows: Record<Name, string>[] = []
  for (let i = 0; i < mostRows; i++) {
    if (names.every((name) => form[`${name}-${i}`] === undefined)) break
    rows.push(
      Object.fromEntries(names.map((name) => [name, typed(form[`${name}-${i}`])])) as Record<Name, string>,
    )
  }
  return rows
}

function typed(value: unknown): string {
  return typeof value === 'string'
    ? value.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim()
    : ''
}
