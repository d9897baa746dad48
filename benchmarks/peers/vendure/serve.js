'use strict';

const { bootstrap, JobQueueService } = require('@vendure/core');
const { config } = require('./config');

/** The whole shop in this process, jobs included. */
async function serve() {
    const app = await bootstrap(config);
    await app.get(JobQueueService).start();
    console.log(`The shop is open on port ${app.getHttpServer().address().port}`);
    // Whoever started this may be gone without having said so.
    process.stdin.resume().on('end', () => process.exit(0));
}

serve().catch((failed) => {
    console.error(failed);
    process.exit(1);
});
