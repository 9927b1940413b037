// Everything that is generated and checked in. With --check, only says what is stale.
await import('./generate-messages.ts')
await import('./generate-mqtt-reference.ts')
await import('./generate-types.ts')
await import('./generate-validators.ts')
await import('./generate-runtime.ts')
