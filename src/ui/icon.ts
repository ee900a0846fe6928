/** The mark on a browser's tab: the knot on a ground of its own, readable at sixteen pixels in light and dark. */
export const iconSvg = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#25142c"/>',
  '<g fill="none" stroke-width="6.500"><path stroke="#fdf8ee" d="M64 23H52C40 23 38 11 26 11a21 21 0 0 0 0 42c12 0 14-12 26-12h12"/>',
  '<path stroke="#25142c" stroke-width="11" d="M0 23h12c12 0 14-12 26-12a21 21 0 0 1 0 42C26 53 24 41 12 41H0"/>',
  '<path stroke="#f2be4a" d="M0 23h12c12 0 14-12 26-12a21 21 0 0 1 0 42C26 53 24 41 12 41H0"/>',
  '<path stroke="#25142c" stroke-width="9.500" d="M48 22.500C39 20 37 11 26 11M48 41.500C39 44 37 53 26 53"/>',
  '<path stroke="#fdf8ee" d="M52 23C40 23 38 11 26 11h-1M52 41C40 41 38 53 26 53h-1"/></g></svg>',
].join('')
