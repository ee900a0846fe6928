// RFC 4180: comma, CRLF, a cell in quotes when it holds either or a quote, quotes doubled.

/**
 * A spreadsheet runs a cell that begins like a formula, and an applicant chooses what their cells say. A straight
 * apostrophe in front makes it words. Anything already wearing apostrophes before such a sign gets one more, so that
 * taking exactly one away always gives back what was said. Numbers are never touched: a minus there is a minus.
 * Limit: a program told to split at something other than commas can still find a formula in the middle of a cell.
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u
const GUARDED = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u

/** Without it the commonest office spreadsheet reads UTF-8 as an older alphabet and spoils every name with an accent. */
const BYTE_ORDER_MARK = '\uFEFF'

export type Cell = string | number | undefined

/**
 * A sheet as CSV text (O(size)). Undefined becomes an empty cell; a number is written plainly and must be finite.
 * Starts with a byte-order mark for people with a spreadsheet; say `mark: false` where a program reads it.
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  { mark = true }: { mark?: boolean } = {},
): string {
  const lines = [header, ...rows].map((cells) => {
    if (cells.length !== header.length) throw new RangeError('Each row has as many cells as the header.')
    return `${cells.map(written).join(',')}\r\n`
  })
  return (mark ? BYTE_ORDER_MARK : '') + lines.join('')
}

function written(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError('A cell holds a number that can be written down.')
    return String(cell)
  }
  const words = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}

/**
 * The rows of a CSV text, header first, every cell as it stands (see `unguarded`). Takes CRLF, LF or CR line ends and
 * a byte-order mark; the last line needs no end. Throws a SyntaxError that names the line when a quote is left open
 * or words follow a closing quote. O(size).
 */
export function fromCsv(text: string): string[][] {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < source.length) {
    const { cell, end } = source[at] === '"' ? quotedCell(source, at, rows.length + 1) : plainCell(source, at)
    row.push(cell)
    at = end
    if (source[at] === ',') {
      at += 1
      if (at < source.length) continue
      row.push('')
    } else at += source.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
  }
  return rows
}

function plainCell(source: string, from: number): { cell: string; end: number } {
  let end = from
  while (end < source.length && !',\r\n'.includes(source[end]!)) end += 1
  return { cell: source.slice(from, end), end }
}

function quotedCell(source: string, from: number, line: number): { cell: string; end: number } {
  let cell = ''
  let at = from + 1
  for (;;) {
    const quote = source.indexOf('"', at)
    if (quote < 0) throw new SyntaxError(`Row ${line}: a quote is opened and never closed.`)
    cell += source.slice(at, quote)
    if (source[quote + 1] !== '"') {
      if (quote + 1 < source.length && !',\r\n'.includes(source[quote + 1]!)) {
        throw new SyntaxError(`Row ${line}: words follow a closing quote.`)
      }
      return { cell, end: quote + 1 }
    }
    cell += '"'
    at = quote + 2
  }
}

/** What was said, with the apostrophe `toCsv` put in front of something like a formula taken away again. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
