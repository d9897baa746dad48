package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.DirectoryEntry;
import com.pikcur.domain.member.Naming;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link MemberDirectory} promises. */
public interface MemberDirectoryContract {

    MemberDirectory directory();

    /** A buyer with an account and this nickname. */
    MemberId aMemberCalled(Nickname nickname);

    @Test
    default void a_member_is_found_as_their_account_tells() {
        var nickname = aNickname();
        var member = aMemberCalled(nickname);

        assertThat(directory().find(member)).hasValueSatisfying(entry -> {
            assertThat(entry.member()).isEqualTo(member);
            assertThat(entry.nickname()).isEqualTo(nickname);
            assertThat(entry.email().reveal()).endsWith("@pikcur.test");
            assertThat(entry.roles()).contains(Role.BUYER);
        });
    }

    @Test
    default void nobody_is_not_found() {
        assertThat(directory().find(new MemberId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void a_free_nickname_is_given() {
        var member = aMemberCalled(aNickname());
        var wanted = aNickname();

        assertThat(directory().rename(member, wanted)).isEqualTo(Naming.GIVEN);
        assertThat(nicknameOf(member)).contains(wanted);
    }

    @Test
    default void a_nickname_somebody_has_in_another_case_is_taken() {
        var taken = new Nickname("Mina-" + UUID.randomUUID().toString().substring(0, 8));
        aMemberCalled(taken);
        var before = aNickname();
        var member = aMemberCalled(before);

        assertThat(directory().rename(member, new Nickname(taken.key()))).isEqualTo(Naming.TAKEN);
        assertThat(nicknameOf(member)).contains(before);
    }

    @Test
    default void ones_own_nickname_may_be_spelled_anew() {
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var member = aMemberCalled(new Nickname("mina-" + suffix));

        assertThat(directory().rename(member, new Nickname("Mina-" + suffix))).isEqualTo(Naming.GIVEN);
        assertThat(nicknameOf(member)).contains(new Nickname("Mina-" + suffix));
    }

    private Optional<Nickname> nicknameOf(MemberId member) {
        return directory().find(member).map(DirectoryEntry::nickname);
    }

    private static Nickname aNickname() {
        return new Nickname("m" + UUID.randomUUID().toString().substring(0, 13));
    }
}
