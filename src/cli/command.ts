/** What every command gets besides its arguments. */
export interface CommandContext {
  settings: CliSettings
  write(text: string): void
  isTerminal: boolean
}

export interface CliSettings {
  /** Where the API is: `http://localhost:8000`. */
  backend_url: string
  data_dir: string
  /** A bearer token given by the person; null: this machine's secrets are used. */
  token: string | null
  /** Null: no LiveKit is configured here. */
  livekit_url: string | null
}

/** May return the process's exit code; nothing is 0. */
export type Command = (args: string[], context: CommandContext) => Promise<number | void>
