import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { describe, expect, it, test } from 'vitest'
import { settings } from '#config/settings.ts'
import { sipSetup } from '#domain/sip/sip-setup.ts'

const root = join(import.meta.dirname, '..')
const deploy = join(root, 'deploy')
const files = (await readdir(deploy, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort()

async function read(name: string): Promise<string> {
  return readFile(join(deploy, name), 'utf8')
}

/** Every document of a file, anchors and merges resolved. Throws where it is no YAML. */
async function documents(
  name: string,
): Promise<any[]> /* oxlint-disable-line typescript/no-explicit-any -- foreign formats */ {
  return parseAllDocuments(await read(name), { merge: true }).map((document) => {
    if (document.errors[0] !== undefined) throw document.errors[0]
    return document.toJS() as unknown
  })
}

test.each(files)('%s is YAML without mistakes', async (name) => {
  expect((await documents(name)).every((each) => each !== null && typeof each === 'object')).toBe(true)
})

describe('settings', () => {
  it('of the containers are ones that are read', async () => {
    const [compose] = await documents('compose.yaml')
    for (const name of ['api', 'worker']) {
      const unknown = Object.keys(compose.services[name].environment).filter((each) => !(each in settings))
      expect({ name, unknown }).toEqual({ name, unknown: [] })
    }
  })

  it('of the pods are ones that are read', async () => {
    const [config] = await documents('k8s/config.yaml')
    const secrets = await documents('k8s/secrets.example.yaml')
    const [api] = await documents('k8s/api.yaml')
    const [worker] = await documents('k8s/worker.yaml')
    const env = [api, worker].flatMap((each) => each.spec.template.spec.containers[0].env)
    const names = [
      ...Object.keys(config.data),
      ...secrets.flatMap((each) => Object.keys(each.stringData)),
      ...env.map(({ name }: { name: string }) => name),
    ]
    expect(names.filter((name) => !(name in settings) && name !== 'LIVEKIT_KEYS')).toEqual([])
  })

  it('that compose asks for are all in the example', async () => {
    const asked = [...(await read('compose.yaml')).matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name)
    const given = [...(await read('.env.example')).matchAll(/^(\w+)=/gm)].map(([, name]) => name)
    expect(asked.filter((name) => !given.includes(name ?? ''))).toEqual([])
  })
})

describe('ports', () => {
  it('that LiveKit is told are those of the table, in containers and in pods', async () => {
    const table = await read('README.md')
    const [, pods] = await documents('k8s/config.yaml')
    const [server] = await documents('livekit.yaml')
    const [sip] = await documents('livekit-sip.yaml')
    const [podServer] = parseAllDocuments(pods.data['livekit.yaml']).map((each) => each.toJS())
    const [podSip] = parseAllDocuments(pods.data['sip.yaml']).map((each) => each.toJS())
    for (const [a, b] of [
      [server, podServer],
      [sip, podSip],
    ]) {
      expect(portsOf(a)).toEqual(portsOf(b))
      for (const port of portsOf(a)) expect(table).toContain(`${port}/`)
    }
  })

  it('that containers and pods open are in the table', async () => {
    const table = await read('README.md')
    const [compose] = await documents('compose.yaml')
    const opened = Object.values<any>(compose.services).flatMap((service) => service.ports ?? []) // oxlint-disable-line typescript/no-explicit-any -- foreign format
    const inside = opened.map((each: string) => each.split(':').at(-1))
    const pods = (await Promise.all(files.filter((name) => name.startsWith('k8s/')).map(documents))).flat()
    const containers = pods.flatMap((each) => each.spec?.template?.spec?.containers ?? [])
    const podPorts = containers.flatMap((each) => each.ports ?? []).map((each) => each.containerPort)
    for (const port of [...inside, ...podPorts]) expect(table).toMatch(new RegExp(`\\b${port}/(tcp|udp)`))
  })
})

describe('the image', () => {
  it('copies only what is there', async () => {
    const copied = [...(await read('Dockerfile')).matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, list]) => (list ?? '').split(' '),
    )
    const there = await Promise.all(copied.map((path) => readdirOrFile(join(root, path))))
    expect(copied.filter((_, i) => !there[i])).toEqual([])
  })

  it('has the Node that the packages bring', async () => {
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      dependencies: { node: string }
    }
    const bases = [...(await read('Dockerfile')).matchAll(/^FROM node:([\d.]+)-/gm)].map(
      ([, version]) => version,
    )
    expect(new Set(bases)).toEqual(new Set([dependencies.node]))
  })

  it('and every other one is pinned', async () => {
    const text = (
      await Promise.all(
        ['compose.yaml', 'k8s/livekit-server.yaml', 'k8s/livekit-sip.yaml', 'k8s/redis.yaml'].map(read),
      )
    ).join('\n')
    const images = [...text.matchAll(/image: (\S+)/g)].map(([, image]) => image ?? '')
    expect(images.filter((image) => !/:v?\d+\.\d+|:local$/.test(image))).toEqual([])
    expect(new Set(images.filter((image) => image.startsWith('livekit/')))).toEqual(
      new Set(['livekit/livekit-server:v1.13.5', 'livekit/sip:v1.11.0']),
    )
  })
})

it('the example of a SIP setup is one', async () => {
  const [setup] = await documents('sip.example.yaml')
  expect(sipSetup.parse(setup).trunks).toHaveLength(1)
})

/** Numbers, and ranges such as 10000-20000, of the fields named …port. */
function portsOf(value: unknown): (string | number)[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) =>
    /(^|_)port$/.test(name) ? [each as string | number] : portsOf(each),
  )
}

async function readdirOrFile(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code === 'EISDIR',
  )
}
