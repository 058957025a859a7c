import { isSupportedCountry } from 'libphonenumber-js/min'
import { Secret } from './secret.ts'
import type { SettingName } from './settings.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads settings one by one; what is wrong is noted in `problems` and read as absent. A blank variable is absent. */
export type Reader = ReturnType<typeof createReader>

export function createReader(env: Environment) {
  const problems: string[] = []
  const source: Source = {
    text(name) {
      const value = env[name]?.trim() ?? ''
      return value === '' ? null : value
    },
    problem(name, what) {
      problems.push(`${name} ${what}.`)
      return null
    },
  }
  return { problems, ...source, ...words(source), ...addresses(source), ...secrets(source) }
}

interface Source {
  text: (name: SettingName) => string | null
  problem: (name: SettingName, what: string) => null
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', '0'].map((word) => [word, false] as const),
])

function words({ text, problem }: Source) {
  return {
    integer(name: SettingName, min: number, max: number): number | null {
      const value = text(name)
      if (value === null) return null
      const number = Number(value)
      if (/^\d+$/.test(value) && number >= min && number <= max) return number
      return problem(name, `is ${quoted(value)}, but must be a whole number from ${min} to ${max}`)
    },

    boolean(name: SettingName): boolean | null {
      const value = text(name)
      if (value === null) return null
      return (
        booleans.get(value.toLowerCase()) ?? problem(name, `is ${quoted(value)}, but must be true or false`)
      )
    },

    /** `true` and `false`, in any spelling, are read as `on` and `off` where these are among the choices. */
    choice<T extends string>(name: SettingName, choices: readonly T[]): T | null {
      const value = text(name)
      if (value === null) return null
      const isOn = booleans.get(value.toLowerCase())
      const switched = isOn === undefined ? '' : isOn ? 'on' : 'off'
      const chosen = choices.find((choice) => choice === value.toLowerCase() || choice === switched)
      return chosen ?? problem(name, `is ${quoted(value)}, but must be one of: ${choices.join(', ')}`)
    },

    country(name: SettingName): string | null {
      const value = text(name)?.toUpperCase() ?? null
      if (value === null || isSupportedCountry(value)) return value
      return problem(name, `is ${quoted(value)}, but must be a country of two letters, such as US or GB`)
    },
  }
}

function addresses({ text, problem }: Source) {
  return {
    /** Without a slash at its end, unless `verbatim`: an issuer is compared letter by letter. */
    url(name: SettingName, options: { verbatim?: boolean } = {}): string | null {
      const value = text(name)
      if (value === null) return null
      if (['http:', 'https:'].includes(protocolOf(value))) {
        return options.verbatim === true ? value : value.replace(/\/+$/, '')
      }
      return problem(name, `is ${quoted(value)}, but must be an address that begins with http:// or https://`)
    },

    /** `http` and `https` are read as `ws` and `wss`. Without a slash at its end. */
    websocketUrl(name: SettingName): string | null {
      const value = text(name)
      if (value === null) return null
      if (['ws:', 'wss:', 'http:', 'https:'].includes(protocolOf(value))) {
        return value.replace(/^http/i, 'ws').replace(/\/+$/, '')
      }
      return problem(name, `is ${quoted(value)}, but must be an address that begins with ws:// or wss://`)
    },

    host(name: SettingName): string | null {
      const value = text(name)
      if (value === null || /^[\w.:-]+$/.test(value)) return value
      return problem(name, `is ${quoted(value)}, but must be an address or a name, without http:// and port`)
    },

    trustProxy(name: SettingName): boolean | number | string[] | null {
      const value = text(name)
      if (value === null) return null
      if (/^\d+$/.test(value)) return Number(value)
      const isTrusted = booleans.get(value.toLowerCase())
      if (isTrusted !== undefined) return isTrusted
      const proxies = value.split(/[\s,]+/).filter((address) => address !== '')
      if (proxies.every((address) => /^[\da-f.:]+(\/\d{1,3})?$/i.test(address))) return proxies
      return problem(name, `is ${quoted(value)}, but must be true, false, a number of proxies, or addresses`)
    },
  }
}

/** None of these repeats its value in a problem. */
function secrets({ text, problem }: Source) {
  return {
    secret(name: SettingName, minLength: number): Secret | null {
      const value = text(name)
      if (value === null) return null
      if (value.length >= minLength) return new Secret(value)
      return problem(
        name,
        `is too short: ${value.length} characters, but at least ${minLength} are needed; \`openssl rand -base64 32\` makes one`,
      )
    },

    databaseUrl(name: SettingName): Secret | null {
      const value = text(name)
      if (value === null) return null
      if (['postgres:', 'postgresql:'].includes(protocolOf(value))) return new Secret(value)
      return problem(name, 'must be an address that begins with postgres:// or postgresql://')
    },
  }
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : ''
}

function quoted(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
}
