package com.pikcur.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.MailContent;
import com.pikcur.domain.notification.MailContent.Blocked;
import com.pikcur.domain.notification.MailFixtures;
import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushRequested;
import com.pikcur.domain.notification.PushSubscriptionId;
import com.pikcur.domain.notification.TextRequested;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EventTypes;
import com.pikcur.persistence.shared.LaneKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotificationEventTypesTest {

    private static final UUID SUBJECT = new UUID(1, 2);

    private static final PushRequested PUSH = new PushRequested(
            SUBJECT,
            new PushSubscriptionId(new UUID(3, 4)),
            new PushMessage("추월당했습니다", "스니커즈", About.auction(new UUID(5, 6))));
    private static final TextRequested TEXT =
            new TextRequested(SUBJECT, new HiddenText("+821012345678"), "스니커즈 결제 기한이 다가옵니다.");

    private final EventTypes types =
            new EventTypes(NotificationEventTypes.BY_NAME, NotificationEventTypes.WAYS, DataKeysFixture.JSON);

    static List<MailContent> everyContent() {
        return MailFixtures.everyContent();
    }

    @ParameterizedTest
    @MethodSource("everyContent")
    void an_event_comes_back_as_it_was_stored(MailContent content) {
        var event = new MailRequested(SUBJECT, new Mail("one@pikcur.test", Locale.forLanguageTag("en-GB"), content));

        assertThat(types.read(types.nameOf(event), SUBJECT, types.payloadOf(event)))
                .isEqualTo(event);
    }

    @Test
    void a_code_is_not_stored_for_all_to_read() {
        var event = new MailRequested(SUBJECT, MailFixtures.mailTo("one@pikcur.test"));

        assertThat(types.payloadOf(event)).doesNotContain("042117");
    }

    @Test
    void pushes_and_texts_come_back_as_they_were_stored() {
        for (var event : List.of(PUSH, TEXT)) {
            assertThat(types.read(types.nameOf(event), SUBJECT, types.payloadOf(event)))
                    .isEqualTo(event);
        }
    }

    @Test
    void a_telephone_number_is_not_stored_for_all_to_read() {
        assertThat(types.payloadOf(TEXT)).doesNotContain("1012345678");
    }

    @Test
    void whatever_may_hang_is_told_in_lanes_of_its_own() {
        assertThat(NotificationEventTypes.WAYS)
                .containsOnlyKeys(NotificationEventTypes.BY_NAME.values())
                .allSatisfy((_, kinds) -> assertThat(kinds).containsExactly(LaneKind.SLOW));
    }

    @Test
    void every_kind_of_content_has_a_name() {
        var named = Stream.of(StoredMailContent.class
                        .getAnnotation(JsonSubTypes.class)
                        .value())
                .<Class<?>>map(JsonSubTypes.Type::value);

        assertThat(named).containsExactlyInAnyOrder(MailContent.class.getPermittedSubclasses());
    }

    /** Rows stored under an older version must be read by a newer one: change this text only with a migration. */
    @Test
    void the_stored_form_is_a_promise() {
        var blocked = new Blocked("Counterfeit goods", Optional.of(MailFixtures.NOON_IN_SEOUL));
        var event = new MailRequested(SUBJECT, new Mail("one@pikcur.test", Locale.KOREAN, blocked));
        var stored = """
                {"subject":"00000000-0000-0001-0000-000000000002","mail":{"to":"one@pikcur.test","language":"ko",\
                "content":{"kind":"blocked","reason":"Counterfeit goods","until":"2026-03-02T03:00:00Z"}}}""";

        assertThat(types.payloadOf(event)).isEqualTo(stored);
        assertThat(types.read("notification.mail-requested", SUBJECT, stored)).isEqualTo(event);
    }

    @Test
    void the_stored_form_of_a_push_is_a_promise() {
        var stored = """
                {"subject":"00000000-0000-0001-0000-000000000002",\
                "subscription":{"value":"00000000-0000-0003-0000-000000000004"},\
                "message":{"title":"추월당했습니다","text":"스니커즈",\
                "about":{"kind":"AUCTION","id":"00000000-0000-0005-0000-000000000006"}}}""";

        assertThat(types.payloadOf(PUSH)).isEqualTo(stored);
        assertThat(types.read("notification.push-requested", SUBJECT, stored)).isEqualTo(PUSH);
    }

    @Test
    void the_stored_form_of_a_text_is_a_promise() {
        assertThat(types.nameOf(TEXT)).isEqualTo("notification.text-requested");
        assertThat(types.payloadOf(TEXT)).matches("""
                \\{"subject":"00000000-0000-0001-0000-000000000002","to":\\{"encrypted":"[A-Za-z0-9+/=]+"},\
                "text":"스니커즈 결제 기한이 다가옵니다."}""");
    }
}
