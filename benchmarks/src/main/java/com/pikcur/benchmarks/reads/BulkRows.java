package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.SandboxedNode;
import com.pikcur.benchmarks.reads.House.Kind;
import java.sql.SQLException;
import java.time.Duration;

/** Fills a node's database with as much as there is to be, as the service writes it, but for hashes that are chance. */
final class BulkRows implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 250_000;
    private static final String TITLE = "concat('Moonlight art toy ', seq)";

    private final NodeDatabase database;

    private BulkRows(NodeDatabase database) {
        this.database = database;
    }

    static BulkRows into(SandboxedNode node) throws SQLException {
        return new BulkRows(NodeDatabase.of(node));
    }

    /** @return how long it took */
    Duration fill(House house) throws SQLException {
        var since = System.nanoTime();
        database.run("SET SESSION unique_checks = 0, foreign_key_checks = 0");
        // MariaDB takes no UUID from a SELECT for a table with triggers, and parts of titles are faster written at
        // once.
        var triggers = database.triggersOf("auction_article", "auction_log", "auction_log_terms");
        for (var trigger : triggers) {
            database.run("DROP TRIGGER " + trigger.name());
        }
        members(house);
        auctions(house);
        auctionsToCome(house);
        articles(house.auctions() + house.auctionsToCome());
        // Indexes whose order is not that of the rows are faster built at once.
        database.run("ALTER TABLE auction_title_part DROP KEY auction_title_part_by_beginning");
        titleParts();
        database.run("ALTER TABLE auction_title_part ADD KEY auction_title_part_by_beginning (part)");
        database.run("ALTER TABLE auction_log DROP KEY auction_log_by_bidder");
        log(house);
        database.run("ALTER TABLE auction_log ADD KEY auction_log_by_bidder (bidder_id, auction_id, seq)");
        for (var trigger : triggers) {
            database.run(trigger.creation());
        }
        database.run("""
                ANALYZE TABLE member_account, auction, auction_article, auction_title_part, auction_log, auction_log_terms
                """);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private void members(House house) throws SQLException {
        database.run("""
                INSERT INTO member_account (member_id, email, nickname, nickname_key, roles)
                SELECT %s, concat('crowd', seq, '@example.com'), concat('crowd', seq), concat('crowd', seq), 'BUYER'
                FROM seq_1_to_%d
                """.formatted(Kind.MEMBER.id("seq"), house.members()));
    }

    private void auctions(House house) throws SQLException {
        database.run("""
                INSERT INTO auction (id, seller_id, policy, start_price_won, shipping_fee_won, opens_at, agreed_closes_at,
                    auto_extend, secret, lifecycle, price_won, bid_count, closes_at, leading_bid_id, leading_bidder_id,
                    leading_maximum_won, log_seq, log_hash, version, created_at, title)
                SELECT %s, %s, 'kr-2026-1', 1000, 3000, utc_timestamp(6) - INTERVAL 1 HOUR, %s, TRUE, random_bytes(32),
                    'RUNNING', %s, %d, %s, %s, %s, %s, %d, random_bytes(32), %d,
                    utc_timestamp(6) - INTERVAL %d - seq SECOND, %s
                FROM seq_1_to_%d
                """.formatted(
                        Kind.AUCTION.id("seq"),
                        Kind.MEMBER.id("seq % " + house.members() + " + 1"),
                        closesAt("seq"),
                        price("seq", Integer.toString(house.bidsOnEach())),
                        house.bidsOnEach(),
                        closesAt("seq"),
                        Kind.BID.id("seq * " + house.bidsOnEach()),
                        bidder("seq * " + house.bidsOnEach(), house),
                        price("seq", Integer.toString(house.bidsOnEach())),
                        house.bidsOnEach() + 1,
                        house.bidsOnEach() + 1,
                        house.auctions() + 3_600,
                        TITLE,
                        house.auctions()));
    }

    /** Behind the others, opened a day from now. */
    private void auctionsToCome(House house) throws SQLException {
        database.run("""
                INSERT INTO auction (id, seller_id, policy, start_price_won, shipping_fee_won, opens_at, agreed_closes_at,
                    auto_extend, secret, lifecycle, price_won, bid_count, closes_at, log_seq, log_hash, version, created_at,
                    title)
                SELECT %s, %s, 'kr-2026-1', 1000, 3000, utc_timestamp(6) + INTERVAL 1 DAY, %s, TRUE, random_bytes(32),
                    'SCHEDULED', 1000, 0, %s, 1, random_bytes(32), 1, utc_timestamp(6) - INTERVAL 1 MINUTE,
                    %s
                FROM seq_%d_to_%d
                """.formatted(
                        Kind.AUCTION.id("seq"),
                        Kind.MEMBER.id("seq % " + house.members() + " + 1"),
                        closesAt("seq"),
                        closesAt("seq"),
                        TITLE,
                        house.auctions() + 1,
                        house.auctions() + house.auctionsToCome()));
    }

    private void articles(int auctions) throws SQLException {
        database.run("""
                INSERT INTO auction_article (auction_id, title, description, `condition`)
                SELECT %s, %s, repeat('Boxed, with certificate. ', 12), 'LIKE_NEW'
                FROM seq_1_to_%d
                """.formatted(Kind.AUCTION.id("seq"), TITLE, auctions));
    }

    private void titleParts() throws SQLException {
        database.run("""
                INSERT IGNORE INTO auction_title_part (auction_id, position, part)
                SELECT auction_id, seq, substring(title, seq + 1, 16)
                FROM auction_article STRAIGHT_JOIN seq_0_to_99 ON seq < char_length(title)
                """);
    }

    /** In the order of its key, so that it is written from one end to the other. */
    private void log(House house) throws SQLException {
        database.run("""
                INSERT INTO auction_log_terms (auction_id, seq, start_price_won, shipping_fee_won, opens_at, closes_at,
                    auto_extend)
                SELECT %s, 1, 1000, 3000, utc_timestamp(6) - INTERVAL 1 HOUR, %s, TRUE FROM seq_1_to_%d
                """.formatted(Kind.AUCTION.id("seq"), closesAt("seq"), house.auctions()));
        var entries = house.auctions() * (house.bidsOnEach() + 1);
        for (var first = 1; first <= entries; first += ROWS_AT_ONCE) {
            database.run(entries(house, first, Math.min(first + ROWS_AT_ONCE - 1, entries)));
        }
    }

    /** The first entry of each log sets the terms. */
    private static String entries(House house, int first, int last) {
        var each = house.bidsOnEach() + 1;
        var bid = "(auction - 1) * %d + nth".formatted(house.bidsOnEach());
        return """
                INSERT INTO auction_log (auction_id, seq, recorded_at, fact, bid_id, alias, commitment, result, bidder_id,
                    amount_won, status, price_won, minimum_bid_won, bid_count, leader_alias, reserve_state, closes_at,
                    previous_hash, hash)
                SELECT %s, nth + 1, utc_timestamp(6) - INTERVAL %d - nth SECOND, if(nth = 0, 'TERMS', 'BID'),
                    if(nth = 0, NULL, %s), if(nth = 0, NULL, left(md5(%s), 10)), if(nth = 0, NULL, random_bytes(32)),
                    if(nth = 0, NULL, 'LEADING'), if(nth = 0, NULL, %s), if(nth = 0, NULL, %s), 'OPEN', %s,
                    %s + 1000, nth, if(nth = 0, NULL, left(md5(%s), 10)), 'NONE', %s, random_bytes(32), random_bytes(32)
                FROM (SELECT (seq - 1) DIV %d + 1 AS auction, (seq - 1) %% %d AS nth FROM seq_%d_to_%d) entry
                """.formatted(
                        Kind.AUCTION.id("auction"),
                        house.bidsOnEach() + 10,
                        Kind.BID.id(bid),
                        bid,
                        bidder(bid, house),
                        price("auction", "nth"),
                        price("auction", "nth"),
                        price("auction", "nth"),
                        bid,
                        closesAt("auction"),
                        each,
                        each,
                        first,
                        last);
    }

    private static String bidder(String bid, House house) {
        return Kind.MEMBER.id("(%s) * 7919 %% %d + 1".formatted(bid, house.members()));
    }

    /** Each auction has another one, so that a list by price is a list of all. */
    private static String price(String auction, String bids) {
        return "1000 + %s %% 977 * 100 + 1000 * %s".formatted(auction, bids);
    }

    private static String closesAt(String auction) {
        return "utc_timestamp(0) + INTERVAL 2 DAY + INTERVAL %s * 13 %% 2000000 SECOND".formatted(auction);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
