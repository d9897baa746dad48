package com.pikcur.persistence.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.community.CommunityEvent;
import com.pikcur.domain.community.CommunityEvent.FollowAccepted;
import com.pikcur.domain.community.CommunityEvent.FollowRequested;
import com.pikcur.domain.community.CommunityEvent.MemberFollowed;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EventTypes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommunityEventTypesTest {

    private static final MemberId FOLLOWER = new MemberId(new UUID(1, 2));
    private static final MemberId FOLLOWED = new MemberId(new UUID(3, 4));
    private static final Instant AT = Instant.parse("2026-03-02T03:00:00.000001Z");

    private final EventTypes types = new EventTypes(CommunityEventTypes.BY_NAME, DataKeysFixture.JSON);

    static List<CommunityEvent> everyKind() {
        return List.of(
                new FollowRequested(FOLLOWER, FOLLOWED, AT),
                new FollowAccepted(FOLLOWER, FOLLOWED, AT),
                new MemberFollowed(FOLLOWER, FOLLOWED, AT));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void an_event_comes_back_as_it_was_stored(CommunityEvent event) {
        var back = types.read(types.nameOf(event), event.subject(), types.payloadOf(event));

        assertThat(back).isEqualTo(event);
    }

    @Test
    void every_kind_of_event_has_a_name_and_is_tried_here() {
        var kinds = CommunityEvent.class.getPermittedSubclasses();

        assertThat(CommunityEventTypes.BY_NAME.values().stream().<Class<?>>map(kind -> kind))
                .containsExactlyInAnyOrder(kinds);
        assertThat(everyKind().stream().<Class<?>>map(Object::getClass)).containsExactlyInAnyOrder(kinds);
    }

    /** Rows stored under an older version must be read by a newer one: change this text only with a migration. */
    @Test
    void the_stored_form_is_a_promise() {
        var stored = """
                {"follower":{"value":"00000000-0000-0001-0000-000000000002"},\
                "followed":{"value":"00000000-0000-0003-0000-000000000004"},"at":"2026-03-02T03:00:00.000001Z"}""";

        for (var event : everyKind()) {
            assertThat(types.payloadOf(event)).isEqualTo(stored);
        }
        assertThat(types.read("community.follow-requested", FOLLOWED.value(), stored))
                .isEqualTo(new FollowRequested(FOLLOWER, FOLLOWED, AT));
        assertThat(types.read("community.follow-accepted", FOLLOWED.value(), stored))
                .isEqualTo(new FollowAccepted(FOLLOWER, FOLLOWED, AT));
        assertThat(types.read("community.member-followed", FOLLOWED.value(), stored))
                .isEqualTo(new MemberFollowed(FOLLOWER, FOLLOWED, AT));
    }
}
