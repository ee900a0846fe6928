/** Class names in one string, leaving out what does not apply. */
export function joined(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
