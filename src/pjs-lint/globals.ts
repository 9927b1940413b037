// Names that both Pipy 1.5 and 2.0 provide. An unknown one throws when it is first used, and typeof does not help.
export const GLOBALS: ReadonlySet<string> = new Set(
  [
    'undefined NaN Infinity Object Array String Number Boolean Function Int Math Date Map Set RegExp Error Promise JSON YAML XML URL URLSearchParams',
    'console os pipy pipeline algo stats http crypto logging sqlite protobuf Data Message MessageStart MessageEnd StreamEnd Timeout',
    'print println Netlink Hessian Thrift BGP DNS DayTime',
  ].flatMap(line => line.split(' ')),
)

/** Tokenised as keywords by Pipy, though JavaScript allows them as names. Strict mode refuses the others already. */
export const KEYWORDS: ReadonlySet<string> = new Set(['from', 'as', 'async', 'await'])
