/** One process that starts: opens the database of its first argument, migrates it, says what it did. */
import { openDatabase } from '../../src/db/database.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'

const db = await openDatabase(process.argv[2]!)
console.log(JSON.stringify(await migrateToLatest(db)))
await db.destroy()
