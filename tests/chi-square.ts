/** How likely counts at least this uneven are, were every place equally likely: the upper tail of chi-square. */
export function evenness(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return upperTail((counts.length - 1) / 2, chi / 2)
}

/** The regularised incomplete gamma function Q(a, x): a series below, a continued fraction above. */
function upperTail(a: number, x: number): number {
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a]
    for (let n = 1; n < 1_000; n++) {
      term *= x / (a + n)
      sum += term
    }
    return 1 - front * sum
  }
  let b = x + 1 - a
  let [c, d] = [1e300, 1 / b]
  let h = d
  for (let n = 1; n < 1_000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    h *= d * c
  }
  return front * h
}

/** Stirling's series, after stepping up to where it is exact enough. */
function logGamma(a: number): number {
  if (a < 12) return logGamma(a + 1) - Math.log(a)
  return (
    (a - 0.5) * Math.log(a) - a + Math.log(2 * Math.PI) / 2 + 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5)
  )
}
