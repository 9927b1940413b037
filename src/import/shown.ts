// Values from the user's text inside messages: short. Characters that terminals obey are the formatters' concern.
const LONGEST = 60

export function shown(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
