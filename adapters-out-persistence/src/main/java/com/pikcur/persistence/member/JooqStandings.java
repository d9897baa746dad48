package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.AUCTION_DEFAULTER;
import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;
import static com.pikcur.persistence.schema.Tables.MEMBER_BLOCK;

import com.pikcur.domain.auction.Candidate;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.shared.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** Tells from the accounts, from whom sellers have blocked and from unpaid wins, whether members may bid. */
public final class JooqStandings implements Standings {

    /** What an account's state is made of, and no more of it: every bid waits for this. */
    private static final List<SelectField<?>> ACCOUNT = List.of(
            MEMBER_ACCOUNT.MEMBER_ID,
            MEMBER_ACCOUNT.MAY_BID,
            MEMBER_ACCOUNT.WITHDRAWN_AT,
            MEMBER_ACCOUNT.BLOCKED_AT,
            MEMBER_ACCOUNT.BLOCKED_UNTIL_AT,
            MEMBER_ACCOUNT.BLOCKED_BY_MEMBER_ID,
            MEMBER_ACCOUNT.BLOCKED_REASON);

    private final DSLContext db;
    private final Clock clock;

    /** @param clock tells whether a block or a suspension for a time is over */
    public JooqStandings(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One statement, and a second one where somebody is blocked. It holds the accounts. */
    @Override
    public Map<Candidate, Standing> of(Set<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        var suspended = suspended(now);
        var blocked = blocked(candidates);
        // Read along the key, so that nobody is held but these, and everybody in the same order.
        var accounts = db.select(ACCOUNT)
                .select(suspended, blocked)
                .from(MEMBER_ACCOUNT.forceIndex("PRIMARY"))
                .where(MEMBER_ACCOUNT.MEMBER_ID.in(biddersOf(candidates)))
                .orderBy(MEMBER_ACCOUNT.MEMBER_ID)
                .forShare()
                .fetch();
        var good = accounts.stream()
                .filter(row -> !row.get(suspended) && mayBid(row, now))
                .map(row -> row.get(MEMBER_ACCOUNT.MEMBER_ID))
                .collect(Collectors.toSet());
        var blocks = accounts.stream().anyMatch(row -> row.get(blocked)) ? blocksAmong(candidates) : Set.of();
        return candidates.stream()
                .collect(Collectors.toMap(
                        candidate -> candidate,
                        candidate -> good.contains(candidate.bidder()) && !blocks.contains(candidate)
                                ? Standing.GOOD
                                : Standing.BLOCKED));
    }

    private static boolean mayBid(Record row, Instant now) {
        return row.get(MEMBER_ACCOUNT.MAY_BID) && AccountRows.state(row).at(now) instanceof AccountState.Active;
    }

    private static Field<Boolean> suspended(Instant now) {
        return DSL.field(DSL.exists(DSL.selectOne()
                        .from(AUCTION_DEFAULTER)
                        .where(AUCTION_DEFAULTER.MEMBER_ID.eq(MEMBER_ACCOUNT.MEMBER_ID))
                        .and(AUCTION_DEFAULTER.SUSPENDED_UNTIL_AT.gt(now))))
                .as("suspended_for_defaults");
    }

    /** Whether any of the sellers has blocked the member, which is so of hardly anybody. */
    private static Field<Boolean> blocked(Set<Candidate> candidates) {
        return DSL.field(DSL.exists(DSL.selectOne()
                        .from(MEMBER_BLOCK)
                        .where(MEMBER_BLOCK.MEMBER_ID.eq(MEMBER_ACCOUNT.MEMBER_ID))
                        .and(MEMBER_BLOCK.BY_MEMBER_ID.in(sellersOf(candidates)))))
                .as("blocked_by_a_seller");
    }

    private Set<Candidate> blocksAmong(Set<Candidate> candidates) {
        return db.select(MEMBER_BLOCK.MEMBER_ID, MEMBER_BLOCK.BY_MEMBER_ID)
                .from(MEMBER_BLOCK)
                .where(MEMBER_BLOCK.BY_MEMBER_ID.in(sellersOf(candidates)))
                .and(MEMBER_BLOCK.MEMBER_ID.in(biddersOf(candidates)))
                .fetchSet(block -> new Candidate(block.value1(), block.value2()));
    }

    private static Set<MemberId> biddersOf(Set<Candidate> candidates) {
        return candidates.stream().map(Candidate::bidder).collect(Collectors.toSet());
    }

    private static Set<MemberId> sellersOf(Set<Candidate> candidates) {
        return candidates.stream().map(Candidate::seller).collect(Collectors.toSet());
    }
}
