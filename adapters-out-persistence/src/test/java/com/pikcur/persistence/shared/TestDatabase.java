package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.port.Transactions;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A database of its own on the real server, with all tables and nothing in them, wired as the service wires it. */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int CONNECTIONS = 16;

    private final HikariDataSource pool;
    private final DSLContext db;
    private final DataSourceTransactionManager transactionManager;

    private TestDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.transactionManager = new DataSourceTransactionManager(pool);
        this.db = DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool)))
                .set(SQLDialect.MARIADB)
                .set(new DefaultExecuteListenerProvider(ExceptionTranslatorExecuteListener.DEFAULT)));
    }

    /** A new one, whatever others have made. */
    public static TestDatabase fresh() {
        return fresh("latest");
    }

    /**
     * A new one as it was at an earlier time.
     *
     * @param version of the last migration
     */
    public static TestDatabase fresh(String version) {
        var database = new TestDatabase(pool("test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet()));
        database.migrateTo(version);
        return database;
    }

    /** Makes an earlier one as it is today. */
    public void migrate() {
        migrateTo("latest");
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(pool).target(version).load().migrate();
    }

    private static HikariDataSource pool(String name) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(RealServers.mariaDbUrl(name));
        config.setUsername(RealServers.MARIADB_USER);
        config.setPassword(RealServers.MARIADB_PASSWORD);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // With this the driver knows the isolation and need not ask the server for it in every transaction.
        config.addDataSourceProperty("transactionIsolation", "READ-COMMITTED");
        config.addDataSourceProperty("useBulkStmtsForInserts", "true");
        config.addDataSourceProperty("useServerPrepStmts", "true");
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        return new HikariDataSource(config);
    }

    public DataSource dataSource() {
        return pool;
    }

    public DSLContext db() {
        return db;
    }

    public DataSourceTransactionManager transactionManager() {
        return transactionManager;
    }

    public Transactions transactions() {
        return new JooqTransactions(transactionManager);
    }

    @Override
    public void close() {
        pool.close();
    }
}
