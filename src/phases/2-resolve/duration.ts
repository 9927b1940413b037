const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }

/** A duration of the model, such as 250ms or 2m, in seconds. */
export function seconds(duration: string): number {
  if (duration.endsWith('ms')) return Number(duration.slice(0, -2)) / 1000
  return Number(duration.slice(0, -1)) * (SECONDS[duration.slice(-1)] ?? 1)
}
