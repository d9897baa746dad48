package com.pikcur.domain.member.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialLink;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.port.SocialIdentityRepository.Linking;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SocialIdentityRepository} promises. */
public interface SocialIdentityRepositoryContract {

    SocialProvider KAKAO = new SocialProvider("kakao");
    SocialProvider GOOGLE = new SocialProvider("google");
    Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");

    SocialIdentityRepository identities();

    Transactions transactions();

    /** Somebody with an account. */
    MemberId aMember();

    @Test
    default void whom_an_identity_was_linked_with_is_found_by_it() {
        var member = aMember();
        var identity = anIdentity(KAKAO);

        assertThat(identities().link(identity, member, NOON)).isEqualTo(Linking.DONE);

        assertThat(identities().find(identity)).contains(member);
        assertThat(identities().of(member)).containsExactly(new SocialLink(KAKAO, NOON));
    }

    @Test
    default void an_unknown_identity_has_no_member() {
        assertThat(identities().find(anIdentity(GOOGLE))).isEmpty();
        assertThat(identities().of(new MemberId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void the_same_subject_of_another_provider_is_somebody_else() {
        var identity = anIdentity(KAKAO);
        identities().link(identity, aMember(), NOON);

        assertThat(identities().find(new SocialIdentity(GOOGLE, identity.subject())))
                .isEmpty();
    }

    @Test
    default void subjects_are_compared_letter_by_letter() {
        var subject = "a" + UUID.randomUUID();
        identities().link(new SocialIdentity(GOOGLE, subject), aMember(), NOON);

        assertThat(identities().find(new SocialIdentity(GOOGLE, subject.toUpperCase(Locale.ROOT))))
                .isEmpty();
        assertThat(identities().find(new SocialIdentity(GOOGLE, subject + " "))).isEmpty();
    }

    @Test
    default void an_identity_belongs_to_one_member() {
        var identity = anIdentity(KAKAO);
        var first = aMember();
        var second = aMember();
        identities().link(identity, first, NOON);

        assertThat(identities().link(identity, second, NOON)).isEqualTo(Linking.TAKEN);

        assertThat(identities().find(identity)).contains(first);
        assertThat(identities().of(second)).isEmpty();
    }

    @Test
    default void a_member_has_one_identity_of_each_provider() {
        var member = aMember();
        identities().link(anIdentity(KAKAO), member, NOON);

        assertThat(identities().link(anIdentity(KAKAO), member, NOON)).isEqualTo(Linking.TAKEN);
        assertThat(identities().link(anIdentity(GOOGLE), member, NOON)).isEqualTo(Linking.DONE);

        assertThat(identities().of(member)).extracting(SocialLink::provider).containsExactly(GOOGLE, KAKAO);
    }

    @Test
    default void who_parts_may_link_again() {
        var member = aMember();
        var identity = anIdentity(KAKAO);
        identities().link(identity, member, NOON);
        identities().link(anIdentity(GOOGLE), member, NOON);

        identities().unlink(member, KAKAO);
        identities().unlink(member, KAKAO);

        assertThat(identities().find(identity)).isEmpty();
        assertThat(identities().of(member)).extracting(SocialLink::provider).containsExactly(GOOGLE);
        assertThat(identities().link(identity, aMember(), NOON)).isEqualTo(Linking.DONE);
    }

    @Test
    default void of_many_links_of_one_identity_at_once_exactly_one_is_made() {
        var identity = anIdentity(GOOGLE);

        var all = AtOnce.each(8, _ -> {
            var member = aMember();
            return transactions().execute(() -> identities().link(identity, member, NOON));
        });

        assertThat(all.stream().filter(Linking.DONE::equals)).hasSize(1);
        assertThat(identities().find(identity)).isPresent();
    }

    @Test
    default void of_many_links_of_one_member_at_once_exactly_one_is_made() {
        var member = aMember();

        var all = AtOnce.each(8, _ -> transactions().execute(() -> identities().link(anIdentity(KAKAO), member, NOON)));

        assertThat(all.stream().filter(Linking.DONE::equals)).hasSize(1);
        assertThat(identities().of(member)).hasSize(1);
    }

    private static SocialIdentity anIdentity(SocialProvider provider) {
        return new SocialIdentity(provider, UUID.randomUUID().toString());
    }
}
