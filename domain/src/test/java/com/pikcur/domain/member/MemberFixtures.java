package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.util.Set;
import java.util.UUID;

/** Members for tests, so that a test says only what it is about. */
public final class MemberFixtures {

    public static final Source HOME = new Source("203.0.113.7", "Firefox on the kitchen table");
    public static final Source ELSEWHERE = new Source("198.51.100.23", "curl");

    private MemberFixtures() {}

    /** Signed in once, with the session named after the member. */
    public static Identity identity(MemberId member, Role... roles) {
        return new Identity(member, Set.of(roles), new SessionId(member.value()), 0, false);
    }

    /** Somebody with an address and a nickname nobody else has. */
    public static Account anAccount() {
        return anAccount(UUID.randomUUID() + "@pikcur.test");
    }

    public static Account anAccount(String email) {
        return anAccount(new MemberId(UUID.randomUUID()), email);
    }

    public static Account anAccount(MemberId member) {
        return anAccount(member, member.value() + "@pikcur.test");
    }

    public static Account anAccount(MemberId member, String email) {
        var nickname = new Nickname("m" + member.value().toString().replace("-", ""));
        return Account.joined(member, email, nickname, Credentials.ofPassword("$argon2id$hash"));
    }

    public static Account withRoles(Account account, Role... roles) {
        return new Account(
                account.member(),
                account.email(),
                account.nickname(),
                account.credentials(),
                Set.of(roles),
                account.state(),
                account.epoch());
    }
}
