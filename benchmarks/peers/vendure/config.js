'use strict';

const { randomUUID } = require('node:crypto');
const { DefaultLogger, DefaultSearchPlugin, LogLevel } = require('@vendure/core');

// A measurement tells nobody about itself.
process.env.VENDURE_DISABLE_TELEMETRY = 'true';

/** Vendure as its documentation starts it, without what nobody asks for here: no dashboard, no images, no mail. */
exports.config = {
    apiOptions: {
        hostname: '127.0.0.1',
        // Any that is free.
        port: 0,
        cors: false,
    },
    authOptions: {
        tokenMethod: 'bearer',
        // In production Vendure does not start with its own; nobody ever signs in here.
        superadminCredentials: { identifier: 'superadmin', password: randomUUID() },
    },
    dbConnectionOptions: {
        type: 'mariadb',
        host: process.env.DB_HOST || '127.0.0.1',
        port: Number(process.env.DB_PORT || 3306),
        database: process.env.DB_NAME || 'vendure',
        username: process.env.DB_USER || 'vendure',
        password: process.env.DB_PASSWORD || 'vendure',
        // Makes the tables where there are none.
        synchronize: true,
        // As many as a node of Pikcur has.
        poolSize: 16,
    },
    plugins: [DefaultSearchPlugin],
    logger: new DefaultLogger({ level: LogLevel.Warn, timestamp: false }),
};
