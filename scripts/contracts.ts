// The JSON contracts: what each is called in code, and where its types go.

export interface ContractFiles {
  schema: string
  types: string
  /** Name of the exported validator; absent where the compiler needs none. */
  validator?: string
}

export const CONTRACTS: ContractFiles[] = [
  { schema: 'schemas/mesh-model.schema.json', types: 'src/model/mesh-model.generated.ts', validator: 'meshModel' },
  { schema: 'schemas/proxy-config.schema.json', types: 'src/model/proxy-config.generated.ts', validator: 'proxyConfig' },
  { schema: 'schemas/manifest.schema.json', types: 'src/model/manifest.generated.ts', validator: 'manifest' },
  { schema: 'schemas/test-cases.schema.json', types: 'src/test-cases/test-cases.generated.ts', validator: 'testCases' },
  { schema: 'schemas/traffic.schema.json', types: 'src/testing/traffic/traffic.generated.ts' },
]
