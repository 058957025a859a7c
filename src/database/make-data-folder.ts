import { PGlite } from '@electric-sql/pglite'

/** A program of its own: makes the folder of an empty embedded database, named by its argument. See `data-folder.ts`. */
const orphaned = () => process.exit(1)
process.once('disconnect', orphaned)
const pglite = await PGlite.create({ dataDir: process.argv[2] ?? '' })
await pglite.close()
process.off('disconnect', orphaned)
process.disconnect?.()
