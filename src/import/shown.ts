// Values from the user's text inside messages: short. Characters that terminals obey are the formatters' concern.
const LONGEST = 60

export function shown(text: string, longest = LONGEST): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
