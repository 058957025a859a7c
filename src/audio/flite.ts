/**
 * One run of flite, the speech synthesizer, compiled to WASI. The program sees its arguments and one directory that
 * holds nothing but the file it writes, in memory; it cannot reach disk, network, environment or clock.
 */

/** WASI error numbers and file types, from the preview 1 interface. */
const OK = 0
const BAD_DESCRIPTOR = 8
const CHARACTER_DEVICE = 2
const DIRECTORY = 3
const REGULAR_FILE = 4
const ALL_RIGHTS = 0x1fff_ffffn

const DIRECTORY_FD = 3
const OUTPUT_FD = 4
const OUTPUT_PATH = '/speech.wav'

class ProgramExit extends Error {
  override readonly name = 'ProgramExit'
}

/** Returns the WAV file that flite wrote. Throws what the program died of, or its complaint when it wrote nothing. */
export function runFlite(program: WebAssembly.Module, options: string[]): Uint8Array {
  const output: Buffer[] = []
  const complaints: Buffer[] = []
  const written = (fd: number) => (fd === OUTPUT_FD ? output : complaints)
  let memory: WebAssembly.Memory | null = null
  const view = () => {
    if (!memory) throw new Error('flite called its host before it had memory')
    return Buffer.from(memory.buffer)
  }
  const args = ['flite', ...options, '-o', OUTPUT_PATH].map((text) => Buffer.from(`${text}\0`))
  const instance = new WebAssembly.Instance(program, {
    wasi_snapshot_preview1: {
      ...argumentCalls(args, view),
      ...fileCalls(written, view),
      clock_time_get: (_id: number, _precision: bigint, at: number) => {
        view().writeBigUInt64LE(0n, at)
        return OK
      },
      proc_exit: (code: number) => {
        throw new ProgramExit(`flite ended with code ${code}`)
      },
    },
  })
  memory = instance.exports['memory'] as WebAssembly.Memory
  try {
    ;(instance.exports['_start'] as () => void)()
  } catch (error) {
    if (!(error instanceof ProgramExit)) throw error
  }
  if (output.length === 0) {
    throw new Error(`flite wrote no sound: ${Buffer.concat(complaints).toString('latin1').trim()}`)
  }
  return Buffer.concat(output)
}

function argumentCalls(args: Buffer[], view: () => Buffer): WebAssembly.ModuleImports {
  return {
    args_sizes_get: (countAt: number, sizeAt: number) => {
      view().writeUInt32LE(args.length, countAt)
      view().writeUInt32LE(Buffer.concat(args).length, sizeAt)
      return OK
    },
    args_get: (pointersAt: number, textAt: number) => {
      let at = textAt
      args.forEach((arg, i) => {
        view().writeUInt32LE(at, pointersAt + 4 * i)
        arg.copy(view(), at)
        at += arg.length
      })
      return OK
    },
  }
}

function fileCalls(written: (fd: number) => Buffer[], view: () => Buffer): WebAssembly.ModuleImports {
  return {
    fd_prestat_get: (fd: number, at: number) => {
      if (fd !== DIRECTORY_FD) return BAD_DESCRIPTOR
      view().writeUInt32LE(0, at)
      view().writeUInt32LE(1, at + 4)
      return OK
    },
    fd_prestat_dir_name: (_fd: number, at: number) => {
      view().write('/', at)
      return OK
    },
    fd_fdstat_get: (fd: number, at: number) => {
      const type = fd === DIRECTORY_FD ? DIRECTORY : fd === OUTPUT_FD ? REGULAR_FILE : CHARACTER_DEVICE
      view().fill(0, at, at + 24)
      view().writeUInt8(type, at)
      view().writeBigUInt64LE(ALL_RIGHTS, at + 8)
      view().writeBigUInt64LE(ALL_RIGHTS, at + 16)
      return OK
    },
    path_open: (...parameters: unknown[]) => {
      view().writeUInt32LE(OUTPUT_FD, parameters.at(-1) as number)
      return OK
    },
    fd_write: (fd: number, vectorsAt: number, count: number, sizeAt: number) => {
      let size = 0
      for (let i = 0; i < count; i++) {
        const start = view().readUInt32LE(vectorsAt + 8 * i)
        const length = view().readUInt32LE(vectorsAt + 8 * i + 4)
        written(fd).push(Buffer.from(view().subarray(start, start + length)))
        size += length
      }
      view().writeUInt32LE(size, sizeAt)
      return OK
    },
    fd_close: () => OK,
    fd_fdstat_set_flags: () => OK,
    fd_read: () => BAD_DESCRIPTOR,
    fd_seek: () => BAD_DESCRIPTOR,
  }
}
