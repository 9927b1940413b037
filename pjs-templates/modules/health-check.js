// Health checks: to be written.
export default function healthCheck() {
  return { refresh: () => {} }
}
