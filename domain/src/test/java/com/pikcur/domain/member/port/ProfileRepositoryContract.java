package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.BirthDate;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.member.NoSuchMember;
import com.pikcur.domain.member.PhoneNumber;
import com.pikcur.domain.member.Profile;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ProfileRepository} promises. */
public interface ProfileRepositoryContract {

    ProfileRepository profiles();

    Transactions transactions();

    /** Somebody with an account. */
    MemberId aMember();

    @Test
    default void who_has_said_nothing_has_an_empty_profile() {
        var member = aMember();

        assertThat(profiles().find(member)).isEqualTo(Profile.empty(member));
    }

    @Test
    default void what_was_said_is_found() {
        var profile = aProfile(aMember());

        save(profile);

        assertThat(profiles().find(profile.member())).isEqualTo(profile);
    }

    @Test
    default void what_is_no_longer_said_is_forgotten() {
        var member = aMember();
        save(aProfile(member));

        save(Profile.empty(member));

        assertThat(profiles().find(member)).isEqualTo(Profile.empty(member));
    }

    @Test
    default void a_removed_profile_is_empty_and_may_be_removed_again() {
        var member = aMember();
        save(aProfile(member));

        profiles().remove(member);
        profiles().remove(member);

        assertThat(profiles().find(member)).isEqualTo(Profile.empty(member));
    }

    @Test
    default void nobody_locks_the_profile_of_nobody() {
        var nobody = new MemberId(UUID.randomUUID());

        assertThatThrownBy(() -> transactions().execute(() -> profiles().findLocked(nobody)))
                .isInstanceOf(NoSuchMember.class);
    }

    @Test
    default void a_change_that_is_undone_was_never_made() {
        var member = aMember();

        assertThatThrownBy(() -> transactions().execute(() -> {
                    profiles().save(aProfile(profiles().findLocked(member).member()));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(profiles().find(member)).isEqualTo(Profile.empty(member));
    }

    @Test
    default void of_many_changes_at_once_none_is_lost() {
        var member = aMember();

        AtOnce.each(
                16,
                _ -> transactions().execute(() -> {
                    var before = profiles().findLocked(member);
                    var after = saying(member, before.introduction() + "+");
                    profiles().save(after);
                    return after;
                }));

        assertThat(profiles().find(member).introduction()).isEqualTo("+".repeat(16));
    }

    private void save(Profile profile) {
        transactions().execute(() -> {
            profiles().findLocked(profile.member());
            profiles().save(profile);
            return profile;
        });
    }

    private static Profile aProfile(MemberId member) {
        return new Profile(
                member,
                "한정판 피규어를 모읍니다 🏺",
                Optional.of(new PhoneNumber("+821012345678")),
                Optional.of(new BirthDate(LocalDate.of(1991, 5, 6))),
                Language.ENGLISH);
    }

    private static Profile saying(MemberId member, String introduction) {
        return new Profile(member, introduction, Optional.empty(), Optional.empty(), Language.KOREAN);
    }
}
