const format = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  trailingZeroDisplay: 'stripIfInteger',
})

/** "£20,000": pence only where there are any. */
export function pounds(pence: number): string {
  return format.format(pence / 100)
}
