package com.pikcur.persistence.member;

import static com.pikcur.persistence.schema.Tables.AUCTION_DEFAULTER;
import static com.pikcur.persistence.schema.Tables.MEMBER_ACCOUNT;
import static com.pikcur.persistence.schema.Tables.MEMBER_BLOCK;

import com.pikcur.domain.auction.Candidate;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.Places;
import com.pikcur.persistence.shared.PlainQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
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

    private static final String NOW = "now";

    private static final Field<Boolean> SUSPENDED = DSL.field(DSL.exists(DSL.selectOne()
                    .from(AUCTION_DEFAULTER)
                    .where(AUCTION_DEFAULTER.MEMBER_ID.eq(MEMBER_ACCOUNT.MEMBER_ID))
                    .and(AUCTION_DEFAULTER.SUSPENDED_UNTIL_AT.gt(
                            PlainQuery.blank(NOW, AUCTION_DEFAULTER.SUSPENDED_UNTIL_AT)))))
            .as("suspended_for_defaults");

    private static final Map<Shape, Question> QUESTIONS = new ConcurrentHashMap<>();

    /** How many bidders and sellers there is room for. */
    private record Shape(Places bidders, Places sellers) {}

    /** @param blocked whether any of the sellers has blocked the member, which is so of hardly anybody */
    private record Question(PlainQuery query, Field<Boolean> blocked) {

        /** Reads along the key, so that nobody is held but these, and everybody in the same order. */
        static Question of(Shape shape) {
            var blocked = DSL.field(DSL.exists(DSL.selectOne()
                            .from(MEMBER_BLOCK)
                            .where(MEMBER_BLOCK.MEMBER_ID.eq(MEMBER_ACCOUNT.MEMBER_ID))
                            .and(MEMBER_BLOCK.BY_MEMBER_ID.in(shape.sellers().blanks(MEMBER_BLOCK.BY_MEMBER_ID)))))
                    .as("blocked_by_a_seller");
            var query = new PlainQuery(DSL.select(ACCOUNT)
                    .select(SUSPENDED, blocked)
                    .from(MEMBER_ACCOUNT.forceIndex("PRIMARY"))
                    .where(MEMBER_ACCOUNT.MEMBER_ID.in(shape.bidders().blanks(MEMBER_ACCOUNT.MEMBER_ID)))
                    .orderBy(MEMBER_ACCOUNT.MEMBER_ID)
                    .forShare());
            return new Question(query, blocked);
        }

        List<Found> answer(DSLContext db, Map<String, Object> values) {
            return query.fetch(
                    db,
                    values,
                    row -> new Found(
                            row.get(MEMBER_ACCOUNT.MEMBER_ID),
                            row.get(MEMBER_ACCOUNT.MAY_BID) && !row.get(SUSPENDED),
                            AccountRows.state(row),
                            row.get(blocked)));
        }
    }

    /**
     * A bidder's account.
     *
     * @param isAllowed whether it has what it takes to bid, and is not suspended
     * @param isBlocked by any of the sellers
     */
    private record Found(MemberId member, boolean isAllowed, AccountState state, boolean isBlocked) {

        boolean mayBid(Instant now) {
            return isAllowed && state.at(now) instanceof AccountState.Active;
        }
    }

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
        var accounts = accounts(candidates, now);
        var good = accounts.stream()
                .filter(account -> account.mayBid(now))
                .map(Found::member)
                .collect(Collectors.toSet());
        var blocks = accounts.stream().anyMatch(Found::isBlocked) ? blocksAmong(candidates) : Set.of();
        return candidates.stream()
                .collect(Collectors.toMap(
                        candidate -> candidate,
                        candidate -> good.contains(candidate.bidder()) && !blocks.contains(candidate)
                                ? Standing.GOOD
                                : Standing.BLOCKED));
    }

    private List<Found> accounts(Set<Candidate> candidates, Instant now) {
        var bidders = biddersOf(candidates);
        var sellers = sellersOf(candidates);
        var shape = new Shape(Places.of("bidder", bidders.size()), Places.of("seller", sellers.size()));
        var values = new HashMap<String, Object>();
        shape.bidders().fill(values, bidders);
        shape.sellers().fill(values, sellers);
        values.put(NOW, now);
        return QUESTIONS.computeIfAbsent(shape, Question::of).answer(db, values);
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
