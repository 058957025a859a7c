import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { parseAllDocuments } from 'yaml'
import { describe, expect, it } from 'vitest'

const deploy = join(import.meta.dirname, '../deploy')

// oxlint-disable-next-line typescript/no-explicit-any -- foreign formats
type Foreign = any

async function documents(name: string): Promise<Foreign[]> {
  const text = await readFile(join(deploy, name), 'utf8')
  return parseAllDocuments(text, { merge: true }).map((each) => each.toJS())
}

describe('pods', async () => {
  const names = (await readdir(join(deploy, 'k8s'))).filter((name) => name !== 'kustomization.yaml')
  const all = (await Promise.all(names.map((name) => documents(`k8s/${name}`)))).flat()
  const named = (kind: string, name: string): Foreign => {
    const found = all.find((each) => each.kind === kind && each.metadata.name === name)
    if (found === undefined) throw new Error(`There is no ${kind} named ${name}.`)
    return found
  }
  const workloads = all.filter((each) => each.spec?.template !== undefined)
  const containers = workloads.flatMap((each) => each.spec.template.spec.containers)

  it('are all built by kustomize, but for the secrets that are an example', async () => {
    const [kustomization] = await documents('k8s/kustomization.yaml')
    expect(new Set([...kustomization.resources, 'secrets.example.yaml'])).toEqual(new Set(names))
  })

  it('are found by whoever selects them', () => {
    for (const { spec } of workloads)
      expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels)
    const selectors = all
      .filter(({ kind }) => kind === 'Service' || kind === 'PodDisruptionBudget')
      .map(({ spec }) => spec.selector.matchLabels ?? spec.selector)
    const labels = workloads.map(({ spec }) => spec.template.metadata.labels)
    for (const selector of selectors) expect(labels).toContainEqual(expect.objectContaining(selector))
  })

  it('take settings, secrets and volumes that are there', () => {
    for (const { env = [], envFrom = [] } of containers) {
      for (const { configMapRef, secretRef } of envFrom) {
        if (configMapRef !== undefined) named('ConfigMap', configMapRef.name)
        if (secretRef !== undefined) named('Secret', secretRef.name)
      }
      for (const { valueFrom } of env) {
        if (valueFrom === undefined) continue
        const { name, key } = valueFrom.secretKeyRef
        expect(named('Secret', name).stringData).toHaveProperty(key)
      }
    }
    for (const { spec } of workloads) {
      const volumes = spec.template.spec.volumes ?? []
      for (const { configMap } of volumes) if (configMap !== undefined) named('ConfigMap', configMap.name)
      const claims = (spec.volumeClaimTemplates ?? []).map(({ metadata }: Foreign) => metadata)
      const offered = [...volumes, ...claims].map(({ name }) => name)
      const mounted = spec.template.spec.containers.flatMap((each: Foreign) => each.volumeMounts ?? [])
      for (const { name } of mounted) expect(offered).toContain(name)
    }
  })

  it('are asked for their health, and reached, at ports that they open', () => {
    for (const { ports = [], livenessProbe, readinessProbe, startupProbe } of containers) {
      const open = ports.map(({ name }: Foreign) => name)
      for (const probe of [livenessProbe, readinessProbe, startupProbe]) {
        const port = (probe?.httpGet ?? probe?.tcpSocket)?.port
        if (port !== undefined) expect(open).toContain(port)
      }
    }
    const open = containers.flatMap((each) => (each.ports ?? []).map(({ name }: Foreign) => name))
    const services = all.filter(({ kind }) => kind === 'Service')
    for (const { name, targetPort = name } of services.flatMap(({ spec }) => spec.ports ?? []))
      expect(open).toContain(targetPort)
    const paths = all
      .filter(({ kind }) => kind === 'Ingress')
      .flatMap(({ spec }) => spec.rules)
      .flatMap(({ http }) => http.paths)
    for (const { backend } of paths) named('Service', backend.service.name)
  })

  it('of ours run as nobody in particular, and change nothing of their image', () => {
    const ours = workloads.filter(({ metadata }) => ['api', 'worker'].includes(metadata.name))
    expect(ours).toHaveLength(2)
    for (const { spec } of ours) {
      expect(spec.template.spec.securityContext).toMatchObject({ runAsNonRoot: true })
      expect(spec.template.spec.containers[0].securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      })
    }
  })

  it('of a worker get longer to end than its calls', () => {
    const { template } = named('StatefulSet', 'worker').spec
    const { env } = template.spec.containers[0]
    const drain = env.find(({ name }: Foreign) => name === 'WORKER_DRAIN_MINUTES').value
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(Number(drain) * 60)
  })
})

describe('containers', () => {
  it('wait for what is there and tells its health, and mount what is there', async () => {
    const [{ services, volumes }] = await documents('compose.yaml')
    const files = await readdir(deploy)
    for (const { depends_on = {}, volumes: mounts = [] } of Object.values<Foreign>(services)) {
      const needed = Array.isArray(depends_on)
        ? depends_on.map((name) => [name, {}])
        : Object.entries(depends_on)
      for (const [name, { condition }] of needed) {
        expect(services).toHaveProperty(name)
        // Ours has its own in the Dockerfile.
        if (condition === 'service_healthy' && name !== 'api')
          expect(services[name]).toHaveProperty('healthcheck')
      }
      for (const source of mounts.map((mount: string) => mount.split(':')[0])) {
        if (!source.startsWith('./')) expect(volumes).toHaveProperty(source)
        else if (source !== './sip.yaml') expect(files).toContain(source.slice(2))
      }
    }
  })
})

describe('units of systemd', async () => {
  const units = (await readdir(join(deploy, 'systemd'))).map((name) => join(deploy, 'systemd', name))

  it('start files that are there, and let a worker end its calls', async () => {
    for (const unit of units) {
      const text = await readFile(unit, 'utf8')
      const program = /^ExecStart=\/opt\/switchboard\/\S+ (\S+)$/m.exec(text)?.[1] ?? ''
      await readFile(join(deploy, '..', program))
    }
    const worker = await readFile(join(deploy, 'systemd/switchboard-worker.service'), 'utf8')
    expect(Number(/^TimeoutStopSec=(\d+)min$/m.exec(worker)?.[1])).toBeGreaterThan(30)
  })

  it('are what systemd takes', async ({ skip }) => {
    const run = promisify(execFile)
    if ((await run('systemd-analyze', ['--version']).catch(() => null)) === null)
      skip('systemd-analyze is not on this machine')
    const folder = await mkdtemp(join(tmpdir(), 'switchboard-units-'))
    try {
      for (const unit of units) {
        const text = await readFile(unit, 'utf8')
        // It looks for the program; the checkout is here rather than in /opt.
        const here = text.replaceAll('/opt/switchboard', join(deploy, '..'))
        await writeFile(join(folder, basename(unit)), here)
      }
      const paths = units.map((unit) => join(folder, basename(unit)))
      // What it complains of without failing is on stderr.
      const { stderr } = await run('systemd-analyze', ['verify', '--man=no', ...paths])
      expect(stderr).toBe('')
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
