const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  trailingZeroDisplay: 'stripIfInteger',
})

/** "£20,000"; pence only where there are any. */
export function wholePounds(pence: number): string {
  return pounds.format(pence / 100)
}
