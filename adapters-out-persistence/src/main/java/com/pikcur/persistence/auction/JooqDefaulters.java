package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION_DEFAULT;
import static com.pikcur.persistence.schema.Tables.AUCTION_DEFAULTER;

import com.pikcur.domain.auction.Defaulter;
import com.pikcur.domain.auction.port.Defaulters;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;
import org.jooq.DSLContext;

/** Who did not pay, in MariaDB. The defaults themselves are stored with their auctions. */
public final class JooqDefaulters implements Defaulters {

    private final DSLContext db;

    public JooqDefaulters(DSLContext db) {
        this.db = db;
    }

    /** The member's row is made if need be, and either way held, before the defaults are counted. */
    @Override
    public Defaulter findLocked(MemberId member) {
        db.insertInto(AUCTION_DEFAULTER)
                .set(AUCTION_DEFAULTER.MEMBER_ID, member)
                .onDuplicateKeyUpdate()
                .set(AUCTION_DEFAULTER.MEMBER_ID, member)
                .execute();
        var until = db.select(AUCTION_DEFAULTER.SUSPENDED_UNTIL_AT)
                .from(AUCTION_DEFAULTER)
                .where(AUCTION_DEFAULTER.MEMBER_ID.eq(member))
                .fetchOne(AUCTION_DEFAULTER.SUSPENDED_UNTIL_AT);
        var defaultedAt = db.select(AUCTION_DEFAULT.DEFAULTED_AT)
                .from(AUCTION_DEFAULT)
                .where(AUCTION_DEFAULT.MEMBER_ID.eq(member))
                .orderBy(AUCTION_DEFAULT.DEFAULTED_AT)
                .fetch(AUCTION_DEFAULT.DEFAULTED_AT);
        return new Defaulter(member, defaultedAt, Optional.ofNullable(until));
    }

    @Override
    public void save(Defaulter defaulter) {
        db.update(AUCTION_DEFAULTER)
                .set(
                        AUCTION_DEFAULTER.SUSPENDED_UNTIL_AT,
                        defaulter.suspendedUntil().orElse(null))
                .where(AUCTION_DEFAULTER.MEMBER_ID.eq(defaulter.member()))
                .execute();
    }
}
