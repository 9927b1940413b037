// Rewrites unions so that ajv reports the fault in the branch that was meant, and nothing about the others.

type Schema = any

/**
 * Three kinds of `oneOf` can be told apart without guessing: by a `discriminator`, by fields of which one must be there,
 * and by JSON type. The last becomes `if type then branch`. Any other is refused here, before it confuses a user.
 */
export function readableUnions(root: Schema): Schema {
  return rewrite(root, '#')

  function rewrite(node: Schema, path: string): Schema {
    if (Array.isArray(node)) return node.map((item, i) => rewrite(item, `${path}/${i}`))
    if (node === null || typeof node !== 'object') return node
    const { oneOf, anyOf, ...rest } = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, rewrite(value, `${path}/${key}`)]))
    const branches: Schema[] | undefined = oneOf ?? anyOf
    const asItIs = { ...rest, ...(oneOf && { oneOf }), ...(anyOf && { anyOf }) }
    if (!Array.isArray(branches) || node.discriminator || branches.every(isRequirement)) return asItIs
    const types = branches.map(branch => typesOf(branch))
    if (rest.allOf || types.some(list => list.length === 0) || new Set(types.flat()).size !== types.flat().length) {
      throw new Error(`${path}: give the branches of this union different types, or a discriminator`)
    }
    return { ...rest, type: types.flat(), allOf: branches.map((then, i) => ({ if: { type: types[i] }, then })) }
  }

  function isRequirement(branch: Schema): boolean {
    return Object.keys(branch).join() === 'required'
  }

  function typesOf(branch: Schema): string[] {
    const target = branch.$ref
      ? branch.$ref
          .slice(2)
          .split('/')
          .reduce((node: Schema, key: string) => node[key], root)
      : branch
    return [target.type ?? []].flat()
  }
}
