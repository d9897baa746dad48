package com.pikcur.domain.member.port;

import static com.pikcur.domain.member.MemberFixtures.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.port.Sessions.Rotation;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Sha256;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} promises. */
public interface SessionsContract {

    Instant THEN = Instant.parse("2026-11-02T09:30:00.123456Z");
    Bytes32 FIRST = Sha256.of("first");
    Bytes32 SECOND = Sha256.of("second");
    Bytes32 THIRD = Sha256.of("third");

    Sessions sessions();

    @Test
    default void a_refresh_token_is_good_for_one_use() {
        var session = started(aMember(), THEN);

        assertThat(sessions().rotate(session.id(), FIRST, SECOND, THEN.plusSeconds(1)))
                .isEqualTo(new Rotation.Rotated(session.usedAt(THEN.plusSeconds(1))));
        assertThat(sessions().rotate(session.id(), SECOND, THIRD, THEN.plusSeconds(2)))
                .isEqualTo(new Rotation.Rotated(session.usedAt(THEN.plusSeconds(2))));
    }

    @Test
    default void a_token_used_before_ends_the_session_for_whoever_holds_the_next_one() {
        var session = started(aMember(), THEN);
        sessions().rotate(session.id(), FIRST, SECOND, THEN);
        sessions().rotate(session.id(), SECOND, THIRD, THEN);

        assertThat(sessions().rotate(session.id(), FIRST, Sha256.of("thief"), THEN))
                .isEqualTo(new Rotation.UsedBefore(session));

        assertThat(sessions().rotate(session.id(), THIRD, Sha256.of("owner"), THEN))
                .isEqualTo(new Rotation.Unknown());
        assertThat(sessions().of(session.member())).isEmpty();
    }

    @Test
    default void a_made_up_token_ends_nothing() {
        var session = started(aMember(), THEN);

        assertThat(sessions().rotate(session.id(), Sha256.of("made up"), SECOND, THEN))
                .isEqualTo(new Rotation.Unknown());
        assertThat(sessions().rotate(new SessionId(UUID.randomUUID()), FIRST, SECOND, THEN))
                .isEqualTo(new Rotation.Unknown());

        assertThat(sessions().rotate(session.id(), FIRST, SECOND, THEN)).isInstanceOf(Rotation.Rotated.class);
    }

    @Test
    default void of_many_uses_at_once_exactly_one_counts() {
        var session = started(aMember(), THEN);

        var all = AtOnce.each(16, number -> sessions().rotate(session.id(), FIRST, Sha256.of("next " + number), THEN));

        assertThat(all.stream().filter(Rotation.Rotated.class::isInstance)).hasSize(1);
        assertThat(all.stream().filter(Rotation.UsedBefore.class::isInstance)).hasSize(1);
        assertThat(sessions().of(session.member())).isEmpty();
    }

    @Test
    default void a_member_sees_their_sessions_and_nobody_elses() {
        var mine = aMember();
        var older = started(mine, THEN);
        var newer = started(mine, THEN.plusSeconds(60));
        started(aMember(), THEN);

        assertThat(sessions().of(mine)).containsExactly(newer, older);
        assertThat(sessions().of(aMember())).isEmpty();
    }

    @Test
    default void a_session_can_be_ended_by_its_member_alone_and_once() {
        var session = started(aMember(), THEN);
        var other = started(session.member(), THEN);

        assertThat(sessions().end(aMember(), session.id())).isEmpty();
        assertThat(sessions().end(session.member(), session.id())).contains(session);
        assertThat(sessions().end(session.member(), session.id())).isEmpty();

        assertThat(sessions().of(session.member())).containsExactly(other);
        assertThat(sessions().rotate(session.id(), FIRST, SECOND, THEN)).isEqualTo(new Rotation.Unknown());
    }

    private Session started(MemberId member, Instant at) {
        var session = new Session(new SessionId(UUID.randomUUID()), member, HOME, at, at);
        sessions().start(session, FIRST);
        return session;
    }

    private static MemberId aMember() {
        return new MemberId(UUID.randomUUID());
    }
}
