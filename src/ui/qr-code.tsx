import encodeQR from 'qr'

interface QrCodeProps {
  /** What a phone reads: an address or a code. */
  text: string
  /** What a person who cannot see it is told. */
  label: string
}

// Readers need four light modules around the code (ISO/IEC 18004); without them many phones see nothing.
const quiet = 4

/** A QR code as one SVG path, dark on light in every theme, because phones expect it so. */
export function QrCode({ text, label }: QrCodeProps) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quiet })
  const size = rows.length
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={qrPath(rows)} />
    </svg>
  )
}

/** Dark modules as horizontal runs, one `h…v1h-…z` each. O(modules). */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      let path = ''
      for (let x = 0; x < row.length; x++) {
        if (!row[x]) continue
        let end = x
        while (row[end]) end++
        path += `M${x} ${y}h${end - x}v1h-${end - x}z`
        x = end
      }
      return path
    })
    .join('')
}
