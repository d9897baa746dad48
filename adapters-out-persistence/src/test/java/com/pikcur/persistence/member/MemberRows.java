package com.pikcur.persistence.member;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Members with an account in the database, where other tables ask for one. */
final class MemberRows {

    private MemberRows() {}

    static MemberId insert(DSLContext db) {
        var member = new MemberId(UUID.randomUUID());
        new JooqAccountRepository(db)
                .addIfAbsent(new Account(
                        member, member.value() + "@pikcur.test", "미나", "$argon2id$hash", Set.of(Role.BUYER)));
        return member;
    }
}
