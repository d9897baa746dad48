package com.pikcur.persistence.member;

import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.DataKeysFixture;
import org.jooq.DSLContext;

/** Members with an account in the database, where other tables ask for one. */
final class MemberRows {

    private MemberRows() {}

    static MemberId insert(DSLContext db) {
        var account = MemberFixtures.anAccount();
        new JooqAccountRepository(db, DataKeysFixture.INDEX).add(account);
        return account.member();
    }
}
