'use strict';

const {
    bootstrap,
    ConfigService,
    Importer,
    JobQueueService,
    LanguageCode,
    Populator,
    RequestContextService,
    SearchService,
    TransactionalConnection,
} = require('@vendure/core');
const { config } = require('./config');
const { copy } = require('./copies');
const { INITIAL_DATA, products } = require('./stock');

const BETWEEN_LOOKS_MILLIS = 200;
const COPIES_OF_EACH = 100;

/**
 * Fills an empty shop with so many products. The first of each hundred comes in through Vendure's own importer, into its
 * collection and into the search index; the others are copies of its rows, for the importer takes ten minutes for ten
 * thousand.
 */
async function populate(count) {
    if (!(count > 0) || count % COPIES_OF_EACH !== 0) {
        throw new Error(`Say how many products there are to be, a multiple of ${COPIES_OF_EACH}`);
    }
    const app = await bootstrap(config);
    await app.get(JobQueueService).start();
    await importProducts(app, count / COPIES_OF_EACH);
    await copy(app.get(TransactionalConnection).rawConnection, count / COPIES_OF_EACH, COPIES_OF_EACH);
    await app.close();
}

async function importProducts(app, count) {
    const jobs = app.get(ConfigService).jobQueueOptions.jobQueueStrategy;
    await app.get(Populator).populateInitialData(INITIAL_DATA);
    const context = await app
        .get(RequestContextService)
        .create({ apiType: 'admin', languageCode: LanguageCode.en });
    const errors = await app.get(Importer).importProducts(context, products(count), () => {});
    if (errors.length > 0) {
        throw new Error(errors.join('\n'));
    }
    await app.get(Populator).populateCollections(INITIAL_DATA);
    await settle(jobs);
    // Once more, for the index may have been made before everything was in its collection.
    await app.get(SearchService).reindex(context);
    await settle(jobs);
}

async function settle(jobs) {
    while ((await jobs.findMany({ filter: { isSettled: { eq: false } } })).totalItems > 0) {
        await new Promise((resume) => setTimeout(resume, BETWEEN_LOOKS_MILLIS));
    }
    const failed = await jobs.findMany({ filter: { state: { eq: 'FAILED' } } });
    if (failed.totalItems > 0) {
        throw new Error(`A job has failed: ${failed.items[0].error}`);
    }
}

populate(Number(process.argv[2])).then(
    () => process.exit(0),
    (failed) => {
        console.error(failed);
        process.exit(1);
    },
);
