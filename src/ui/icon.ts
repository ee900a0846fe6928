/** The mark on a browser's tab: the knot on a ground of its own, readable at sixteen pixels in light and dark. */
export const iconSvg = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#25142c"/>',
  '<g fill="none" stroke-width="7"><path stroke="#fdf8ee" d="M64 24H50C39 24 37 13 25 13a19 19 0 0 0 0 38c12 0 14-11 25-11h14"/>',
  '<path stroke="#25142c" stroke-width="12" d="M0 24h14c11 0 13-11 25-11a19 19 0 0 1 0 38C27 51 25 40 14 40H0"/>',
  '<path stroke="#f2be4a" d="M0 24h14c11 0 13-11 25-11a19 19 0 0 1 0 38C27 51 25 40 14 40H0"/>',
  '<path stroke="#25142c" stroke-width="12" d="M43 22.300C39.500 20.500 37.500 18 34 15.700M43 41.700c-3.500 1.800-5.500 4.300-9 6.600"/>',
  '<path stroke="#fdf8ee" d="M50 24C39 24 37 13 25 13M50 40c-11 0-13 11-25 11"/></g></svg>',
].join('')
