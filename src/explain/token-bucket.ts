// The rulebook's token bucket: how many tokens there are at a time, as a person would count them.

export interface TokenBucket {
  /** Tokens at `at`; parts of one count as they come in. */
  readonly tokens: number
  /** Seconds. */
  readonly at: number
}

export interface BucketLimit {
  readonly perSecond: number
  readonly burst: number
}

export function fullBucket({ burst }: BucketLimit, at: number): TokenBucket {
  return { tokens: burst, at }
}

/** What becomes of one request at `at`, and of the bucket. `waitSeconds`: until there is a token; 0 for one that is admitted. */
export function takeToken(bucket: TokenBucket, { perSecond, burst }: BucketLimit, at: number): { bucket: TokenBucket; waitSeconds: number } {
  const tokens = Math.min(burst, bucket.tokens + Math.max(0, at - bucket.at) * perSecond)
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, at }, waitSeconds: 0 }
  return { bucket: { tokens, at }, waitSeconds: (1 - tokens) / perSecond }
}
