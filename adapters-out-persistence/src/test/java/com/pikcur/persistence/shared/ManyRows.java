package com.pikcur.persistence.shared;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.shared.MemberId;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Some thousands of rows of everything that is asked for often, made where they are to be. */
final class ManyRows {

    static final int MEMBERS = 2_000;
    static final int AUCTIONS = 4_000;
    private static final int AUCTIONS_TO_COME = 2_000;
    static final int BIDS = 20_000;

    private ManyRows() {}

    static MemberId member(int number) {
        return new MemberId(id(1, number));
    }

    static AuctionId auction(int number) {
        return new AuctionId(id(2, number));
    }

    /** Every tenth is of the first auction, and every tenth of the first member. */
    static BidId bid(int number) {
        return new BidId(id(3, number));
    }

    private static UUID id(int kind, int number) {
        return new UUID(((long) number << 32) | kind, 0x8000_0000_0000_0000L);
    }

    /** As {@link #id} in SQL. */
    private static String sqlId(int kind, String number) {
        return "cast(concat(lpad(hex(%s), 8, '0'), '-0000-%04d-8000-000000000000') AS UUID)".formatted(number, kind);
    }

    static void into(DSLContext db) {
        members(db);
        auctions(db);
        bids(db);
        orders(db);
        notices(db);
        events(db);
        db.execute("""
                ANALYZE TABLE member_account, member_block, auction, auction_article, auction_article_addition,
                    auction_title_part, auction_default, auction_defaulter, auction_log, auction_log_retraction, order_sale, delivery_parcel,
                    notification_notice, notification_stream, shared_outbox_event, shared_outbox_wait
                """);
    }

    private static void members(DSLContext db) {
        db.execute("""
                INSERT INTO member_account (member_id, email, nickname, nickname_key, roles)
                SELECT %s, concat('member-', seq, '@example.com'), concat('member', seq), concat('member', seq), 'BUYER'
                FROM seq_1_to_%d
                """.formatted(sqlId(1, "seq"), MEMBERS));
        db.execute("""
                INSERT INTO member_block (by_member_id, member_id, blocked_at)
                SELECT %s, %s, '2026-03-01' FROM seq_1_to_1000
                """.formatted(sqlId(1, "seq"), sqlId(1, "seq + 1000")));
        db.execute("""
                INSERT INTO auction_defaulter (member_id, suspended_until_at)
                SELECT %s, '2026-04-01' FROM seq_1_to_500
                """.formatted(sqlId(1, "seq + 1500")));
    }

    /** Half of them open; of the others every fourth sold. Every fifth is the first member's, of the sold ones every one won. */
    private static void auctions(DSLContext db) {
        db.execute("""
                INSERT INTO auction (id, seller_id, policy, start_price_won, shipping_fee_won, opens_at, agreed_closes_at,
                    auto_extend, secret, lifecycle, price_won, bid_count, closes_at, winner_id, sold_price_won, ended_at,
                    log_seq, log_hash, version, created_at)
                SELECT %s, %s, 'kr-1', 1000, 0, '2026-03-01', '2026-03-02' + INTERVAL seq MINUTE, TRUE, repeat('s', 32),
                    if(seq %% 2 = 0, 'RUNNING', if(seq %% 8 = 1, 'SOLD', 'UNSOLD')), 1000 + seq, 0,
                    '2026-03-02' + INTERVAL seq MINUTE, if(seq %% 8 = 1, %s, NULL), if(seq %% 8 = 1, 1000 + seq, NULL),
                    if(seq %% 2 = 0, NULL, '2026-03-02' + INTERVAL seq MINUTE), 1, repeat('h', 32), 1,
                    '2026-03-01' - INTERVAL seq MINUTE
                FROM seq_1_to_%d
                """.formatted(
                        sqlId(2, "seq"), sqlId(1, "if(seq % 5 = 0, 1, seq % 1000 + 1)"), sqlId(1, "1"), AUCTIONS));
        auctionsToCome(db);
        db.execute("UPDATE auction SET title = concat('Jordan ', price_won)");
        // MariaDB lets no trigger write what the statement reads.
        db.execute("DROP TRIGGER auction_has_title");
        db.execute("""
                INSERT INTO auction_article (auction_id, title, description, `condition`)
                SELECT id, title, '', 'NEW' FROM auction
                """);
        db.execute("""
                INSERT INTO auction_article_addition (auction_id, position, text, added_at)
                SELECT id, seq, 'More.', '2026-03-01' FROM auction, seq_0_to_1
                """);
        db.execute("""
                INSERT INTO auction_default (auction_id, member_id, defaulted_at)
                SELECT id, seller_id, '2026-03-05' FROM auction WHERE lifecycle = 'UNSOLD'
                """);
    }

    /** Each open for a day, from the fifth of the month on. */
    private static void auctionsToCome(DSLContext db) {
        db.execute("""
                INSERT INTO auction (id, seller_id, policy, start_price_won, shipping_fee_won, opens_at, agreed_closes_at,
                    auto_extend, secret, lifecycle, price_won, bid_count, closes_at, log_seq, log_hash, version, created_at)
                SELECT %s, %s, 'kr-1', 1000, 0, '2026-03-05' + INTERVAL seq MINUTE, '2026-03-06' + INTERVAL seq MINUTE, TRUE,
                    repeat('s', 32), 'SCHEDULED', 1000 + seq, 0, '2026-03-06' + INTERVAL seq MINUTE, 1, repeat('h', 32), 1,
                    '2026-03-01' - INTERVAL seq MINUTE
                FROM seq_1_to_%d
                """.formatted(sqlId(2, "seq + " + AUCTIONS), sqlId(1, "seq % 1000 + 1"), AUCTIONS_TO_COME));
    }

    private static void bids(DSLContext db) {
        // MariaDB takes no UUID from a SELECT for a table with triggers.
        Stream.of("auction_log_is_not_changed", "auction_log_is_not_removed")
                .forEach(trigger -> db.execute("DROP TRIGGER " + trigger));
        Stream.of("auction_log_retraction_is_not_changed", "auction_log_retraction_is_not_removed")
                .forEach(trigger -> db.execute("DROP TRIGGER " + trigger));
        db.execute("""
                INSERT INTO auction_log (auction_id, seq, recorded_at, fact, bid_id, alias, commitment, result, bidder_id,
                    amount_won, status, price_won, minimum_bid_won, bid_count, leader_alias, reserve_state, closes_at,
                    previous_hash, hash)
                SELECT %s, seq + 1, '2026-03-01' + INTERVAL seq SECOND, 'BID', %s, 'bidder0001', repeat('c', 32),
                    if(seq %% 3 = 0, 'BELOW_MINIMUM', 'LEADING'), %s, 1000 * seq, 'OPEN', 1000 * seq, 1000 * seq + 1000,
                    seq, 'bidder0001', 'NONE', '2026-04-01', repeat('p', 32), repeat('h', 32)
                FROM seq_1_to_%d
                """.formatted(
                        sqlId(2, "if(seq % 10 = 0, 1, seq % 1000 + 2)"),
                        sqlId(3, "seq"),
                        sqlId(1, "if(seq % 100 = 3, 1, seq % 500 + 2)"),
                        BIDS));
        db.execute("""
                INSERT INTO auction_log_retraction (auction_id, seq, position, bid_id)
                SELECT auction_id, seq + 1000000, 0, bid_id FROM auction_log WHERE seq % 100 = 6
                """);
    }

    private static void orders(DSLContext db) {
        db.execute("""
                INSERT INTO order_sale (id, number, channel, subject, title, seller_id, buyer_id, price_won,
                    shipping_fee_won, fee_won, handover, status, opened_at, pay_by_at, version)
                SELECT %s, concat('N', seq), 'AUCTION', %s, 'Jordan', %s, %s, 1000, 0, 0, 'PARCEL',
                    if(seq %% 4 = 0, 'CONFIRMED', 'PAID'), '2026-03-01' + INTERVAL seq MINUTE, '2026-04-01', 1
                FROM seq_1_to_4000
                """.formatted(
                        sqlId(4, "seq"),
                        sqlId(2, "seq"),
                        sqlId(1, "if(seq % 2 = 0, 1, seq % 900 + 2)"),
                        sqlId(1, "if(seq % 2 = 1, 1, seq % 900 + 2)")));
        db.execute("""
                INSERT INTO delivery_parcel (order_id, title, seller_id, buyer_id, carrier_code, tracking_number,
                    ordered_at, registered_at, step, scans, quiet_looks, doubts, dispelled, version)
                SELECT id, title, seller_id, buyer_id, 'kr.cjlogistics', number, opened_at, opened_at, 'IN_TRANSIT', '[]',
                    0, '', FALSE, 1
                FROM order_sale
                """);
    }

    private static void notices(DSLContext db) {
        db.execute("""
                INSERT INTO notification_notice (recipient_id, seq, id, cause, type, about_kind, about_id, listed, told_at,
                    read_at)
                SELECT %s, seq, uuid(), concat('cause ', seq), 'OUTBID', 'AUCTION', %s, seq %% 10 > 0,
                    '2026-03-01' + INTERVAL seq MINUTE, if(seq %% 3 = 0, '2026-03-09', NULL)
                FROM seq_1_to_8000
                """.formatted(sqlId(1, "if(seq % 2 = 0, 1, seq % 900 + 2)"), sqlId(2, "1")));
        db.execute("""
                INSERT INTO notification_stream (member_id, last_seq)
                SELECT recipient_id, max(seq) FROM notification_notice GROUP BY recipient_id
                """);
    }

    /** Of every hundred one is given up, and the subjects of fifty wait. */
    private static void events(DSLContext db) {
        db.execute("""
                INSERT INTO shared_outbox_event (lane, subject, type, payload, parked_at)
                SELECT seq %% 16, %s, 'auction.bid-placed', '{}', if(seq %% 100 = 7, '2026-03-01', NULL)
                FROM seq_1_to_5000
                """.formatted(sqlId(2, "seq")));
        db.execute("""
                INSERT INTO shared_outbox_wait (subject, lane, event_id, tries, next_try_at, failure)
                SELECT subject, lane, id, 1, '2100-01-01', '' FROM shared_outbox_event WHERE id <= 50
                """);
    }
}
