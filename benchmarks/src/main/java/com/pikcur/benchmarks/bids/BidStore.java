package com.pikcur.benchmarks.bids;

import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG_TERMS;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;

import com.pikcur.benchmarks.load.SampleSales;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionEvent.MemberOutbid;
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.Credentials;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.auction.AuctionEventTypes;
import com.pikcur.persistence.auction.JooqAuctionRepository;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.member.JooqStandings;
import com.pikcur.persistence.shared.BlindIndex;
import com.pikcur.persistence.shared.DataKeys;
import com.pikcur.persistence.shared.EventTypes;
import com.pikcur.persistence.shared.JooqDomainEvents;
import com.pikcur.persistence.shared.JooqTransactions;
import com.pikcur.persistence.shared.LaneKind;
import com.pikcur.persistence.shared.OutboxBell;
import com.pikcur.persistence.shared.PersonalDataCipher;
import com.pikcur.persistence.shared.StoredJson;
import com.pikcur.sandbox.SandboxMariaDb;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

/** A MariaDB of its own that commits durably, wired as the service wires it. Nobody works off what is to be told. */
final class BidStore implements AutoCloseable {

    /** More than there are bidders at once, so that no way of bidding waits for a connection. */
    private static final int CONNECTIONS = 80;

    private static final long PATIENCE_MILLIS = 60_000;

    private final SandboxMariaDb server;
    private final HikariDataSource pool;
    private final DSLContext db;
    private final Ports ports;
    private final MemberId seller;

    private BidStore(SandboxMariaDb server) {
        this.server = server;
        pool = pool(server.jdbcUrl("bids"));
        Flyway.configure().dataSource(pool).load().migrate();
        db = DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool)))
                .set(SQLDialect.MARIADB)
                .set(new DefaultExecuteListenerProvider(ExceptionTranslatorExecuteListener.DEFAULT)));
        var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        ports = new Ports(
                new JooqTransactions(new DataSourceTransactionManager(pool)),
                new JooqAuctionRepository(db),
                new JooqStandings(db, clock),
                new JooqDomainEvents(db, eventTypes(), new OutboxBell()),
                SampleSales.POLICIES,
                clock);
        seller = members(1).getFirst();
    }

    /** @throws IllegalStateException if the database would lose what it has committed */
    static BidStore in(Path folder) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var server = SandboxMariaDb.start(folder);
        try {
            var store = new BidStore(server);
            store.checkDurability();
            return store;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("pikcur");
        config.setPassword("pikcur");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("transactionIsolation", "READ-COMMITTED");
        config.addDataSourceProperty("useBulkStmtsForInserts", "true");
        config.addDataSourceProperty("useServerPrepStmts", "true");
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        return new HikariDataSource(config);
    }

    private static EventTypes eventTypes() {
        return new EventTypes(
                AuctionEventTypes.BY_NAME,
                Map.of(MemberOutbid.class, Set.of(LaneKind.NOTICE)),
                new StoredJson(new PersonalDataCipher(DataKeys.fresh())));
    }

    private void checkDurability() {
        var flush = String.valueOf(db.fetchValue("SELECT @@innodb_flush_log_at_trx_commit"));
        if (!flush.equals("1")) {
            throw new IllegalStateException("Commits are not durable: innodb_flush_log_at_trx_commit=" + flush);
        }
    }

    Ports ports() {
        return ports;
    }

    /** Members nobody keeps from bidding. */
    List<MemberId> members(int count) {
        var accounts =
                new JooqAccountRepository(db, BlindIndex.of(Base64.getEncoder().encodeToString(new byte[32])));
        var members = Stream.generate(() -> new MemberId(UUID.randomUUID()))
                .limit(count)
                .toList();
        members.forEach(member -> {
            var nickname = new Nickname("m" + member.value().toString().replace("-", ""));
            var email = member.value() + "@pikcur.test";
            accounts.add(Account.joined(member, email, nickname, Credentials.ofPassword("none")));
        });
        return members;
    }

    /** Open auctions nobody has bid on, in tables that hold no other bid. */
    List<Auction> freshAuctions(int count) {
        // What earlier bids have left must not slow later ones down.
        db.truncate(SHARED_OUTBOX_EVENT).execute();
        db.truncate(AUCTION_LOG).execute();
        db.truncate(AUCTION_LOG_TERMS).execute();
        return Stream.generate(this::auction).limit(count).toList();
    }

    private Auction auction() {
        return ports.transactions().execute(() -> {
            var listed = SampleSales.listed(seller, ports.clock().instant());
            ports.auctions().add(listed);
            return listed.auction();
        });
    }

    @Override
    public void close() {
        pool.close();
        server.close();
    }
}
