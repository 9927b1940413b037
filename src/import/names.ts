// The alphabets that the model's schema asks for, so that findings can name the place in the manifest.

interface Alphabet {
  readonly pattern: RegExp
  readonly longest: number
  /** Completes "must be …". */
  readonly text: string
}

const LABEL_TEXT = 'lower-case letters, digits and -, with a letter or digit at both ends, at most 63 characters'

/** Kubernetes' DNS-1123 subdomain: names of objects. */
export const OBJECT_NAME: Alphabet = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  longest: 253,
  text: 'lower-case letters, digits, - and ., with a letter or digit at both ends, at most 253 characters',
}
/** Kubernetes' DNS-1123 label: namespaces, port names, regions and zones. */
export const LABEL: Alphabet = { pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, longest: 63, text: LABEL_TEXT }
export const HEADER_NAME: Alphabet = { pattern: /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, longest: 256, text: 'an HTTP header name' }
export const METHOD: Alphabet = { pattern: /^([A-Za-z0-9!#$%&'+.^_`|~-]+|\*)$/, longest: 64, text: 'an HTTP method or *' }
export const MATCH_NAME: Alphabet = { pattern: /./s, longest: 253, text: 'a name of at most 253 characters' }
export const REGEX: Alphabet = { pattern: /./s, longest: 4096, text: 'a regular expression of 1 to 4096 characters' }
/** A trust domain, a host name. */
export const DOMAIN: Alphabet = {
  pattern: /^[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*$/,
  longest: 253,
  text: 'a DNS name',
}
export const ADDRESS: Alphabet = {
  // Digits and dots alone are no name: resolvers take 10.0.300 for an address, and every other for none.
  pattern:
    /^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}|(?![0-9.]+$)[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*)$/,
  longest: 253,
  text: 'an IP address without brackets, or a DNS name',
}
export const IP_ADDRESS: Alphabet = {
  pattern:
    /^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7})$/,
  longest: 45,
  text: 'an IP address without brackets',
}

export type { Alphabet }

/** Length first: the patterns are only cheap on short texts. */
export function fits(text: string, alphabet: Alphabet): boolean {
  return text.length <= alphabet.longest && alphabet.pattern.test(text)
}
