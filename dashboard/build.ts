import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/**
 * Builds the dashboard, or finds it built already from the same sources, and prints the folder it is in. Several may
 * run at once: a build is made beside and moved into place whole.
 */
const here = import.meta.dirname
const root = join(here, '..')
const builds = join(here, 'dist')
/** All that a build is made from. The domain is in it for its types' sake only and is left out. */
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'build.ts'].map((name) =>
  join(here, name),
)
const shared = [join(root, 'src/api/client'), join(root, 'package-lock.json')]
/** A running server keeps serving the build it started with. */
const kept = 3

async function main(): Promise<void> {
  const place = join(builds, await hashOf([...sources, ...shared]))
  if (!(await exists(place))) await buildInto(place)
  process.stdout.write(`${place}\n`)
}

async function buildInto(place: string): Promise<void> {
  const { build } = await import('vite')
  const outDir = `${place}.${process.pid}`
  await build({
    configFile: join(here, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  for (const file of await filesBelow(outDir)) await compress(file)
  await rename(outDir, place).catch(async (error: unknown) => {
    await rm(outDir, { recursive: true, force: true })
    if (!(await exists(place))) throw error
  })
  await removeOld()
}

/** `.br` and `.gz` beside every file that gets smaller by it. */
async function compress(file: string): Promise<void> {
  if (!/\.(?:html|js|css|svg|json)$/.test(file)) return
  const bytes = await readFile(file)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, quality))
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes))
}

async function removeOld(): Promise<void> {
  const names = await readdir(builds)
  const aged = await Promise.all(
    names.map(async (name) => ({ path: join(builds, name), at: (await stat(join(builds, name))).mtimeMs })),
  )
  const old = aged.sort((a, b) => b.at - a.at).slice(kept)
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })))
}

async function hashOf(places: readonly string[]): Promise<string> {
  const files = (await Promise.all(places.map((place) => filesBelow(place)))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${relative(root, file)}\0`).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

async function filesBelow(place: string): Promise<string[]> {
  if (!(await stat(place)).isDirectory()) return [place]
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

await main()
