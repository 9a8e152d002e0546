/** A process of its own that does what the queue has for uploads, and says how much memory it took. */
import { openDatabase } from '../../src/db/database.ts'
import { uploadHandler } from '../../src/features/import/run-upload.ts'
import { runDueJobs } from '../../src/features/jobs/worker.ts'

const [url = '', now = '0'] = process.argv.slice(2)
const db = await openDatabase(url)
const clock = () => Number(now)
let most = 0
const look = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss)
}, 20)
const counts = await runDueJobs({ db, now: clock }, { upload: uploadHandler({ db, now: clock }) })
clearInterval(look)
await db.destroy()
console.log(JSON.stringify({ ...counts, most }))
