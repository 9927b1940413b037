// Whether an MQTT filter matches a topic: written from the standard, apart from what is tested.

export function filterMatches(filter: string, topic: string): boolean {
  const [first = ''] = filter
  if ((first === '+' || first === '#') && topic.startsWith('$')) return false
  const pattern = filter
    .split('/')
    .map(level => (level === '+' ? '[^/]*' : level === '#' ? '.*' : level.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('/')
  return new RegExp(`^${pattern}$`, 's').test(topic) || (filter.endsWith('/#') && filterMatches(filter.slice(0, -2), topic))
}

/** `$share/<group>/a/b` is about `a/b`. */
export function withoutShare(filter: string): string {
  return filter.startsWith('$share/') ? filter.split('/').slice(2).join('/') : filter
}
