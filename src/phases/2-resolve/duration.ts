// Durations as people write them: a number and ms, s, m or h.
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }

export function seconds(duration: string): number {
  if (duration.endsWith('ms')) return Number(duration.slice(0, -2)) / 1000
  return Number(duration.slice(0, -1)) * (SECONDS[duration.slice(-1)] ?? 1)
}
