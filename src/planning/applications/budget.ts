/** Pence from what somebody types: `250`, `£1,250.50`, `99.5`. Undefined when it is no amount of money. */
export function penceFrom(typed: string): number | undefined {
  const plain = typed.replaceAll(/[£,\s]/g, '')
  const [, pounds, pence = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  return pounds === undefined ? undefined : Number(pounds) * 100 + Number(pence.padEnd(2, '0'))
}
