/**
 * The mark is a reef knot: two strands, one of ink and one of gold, that hold each other and each run on.
 * Ink is drawn first, gold over it, and ink once more where it crosses back over: that weave is what holds.
 * The lower golden strand turns down and goes on as the thread of the page.
 */
export function ReefKnot() {
  const gold =
    'M14 15.500h18C43 15.500 45 7 58 7a15 15 0 0 1 0 30c-13 0-15-8.500-26-8.500H16a12 12 0 0 0-12 12V44'
  return (
    <svg class="reef-knot" viewBox="0 0 96 44" aria-hidden="true" focusable="false">
      <path
        class="strand strand--ink"
        d="M96 15.500H64C53 15.500 51 7 38 7a15 15 0 0 0 0 30c13 0 15-8.500 26-8.500h32"
      />
      <path class="strand strand--gap" d={gold} />
      <path class="strand strand--gold" d={gold} />
      <path class="strand strand--gap" d="M61 15.300C53 14 50 7 38 7M61 28.700C53 30 50 37 38 37" />
      <path
        class="strand strand--ink"
        d="M65 15.500C53 15.500 51 7 38 7h-1M65 28.500C53 28.500 51 37 38 37h-1"
      />
    </svg>
  )
}

/** The word, each letter one length of thread; the dot on the i is a knot of gold. */
export function Wordmark() {
  return (
    <svg class="wordmark" viewBox="0 0 256 56" aria-hidden="true" focusable="false">
      <path
        class="letter"
        d="M4 42 18 8 32 42M9.500 31h17M43 6v36M78 30.500a11.500 11.500 0 1 1-23 0 11.500 11.500 0 1 1 23 0M90 19v23M90 30a10.500 10.500 0 0 1 21 0v12M146 19v23a11 11 0 0 1-20.500 5.500M146 30.500a11.500 11.500 0 1 1-23 0 11.500 11.500 0 1 1 23 0M171 22.500c-3-4.500-14-4.500-14 2 0 7.500 15 4 15 11.500 0 7-12.500 7.500-16 2M183 19v23M217 30.500a11.500 11.500 0 1 1-23 0 11.500 11.500 0 1 1 23 0M217 6v36M229 31.500h22.500A11.500 11.500 0 1 0 248 39"
      />
      <circle class="letter-knot" cx="183" cy="8.500" r="4.500" />
    </svg>
  )
}
