/** The part of the WebAssembly interface that is used here: TypeScript has it only among the browser's types. */
declare namespace WebAssembly {
  class Module {
    private readonly opaque: unknown
  }

  class Instance {
    constructor(module: Module, imports?: Record<string, ModuleImports>)
    readonly exports: Record<string, unknown>
  }

  interface Memory {
    readonly buffer: ArrayBuffer
  }

  type ModuleImports = Record<string, (...parameters: never[]) => unknown>

  function compile(bytes: Uint8Array): Promise<Module>
}
