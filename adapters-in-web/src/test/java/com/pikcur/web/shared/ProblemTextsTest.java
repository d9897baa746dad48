package com.pikcur.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.web.auction.AuctionProblem;
import com.pikcur.web.community.CommunityProblem;
import com.pikcur.web.delivery.DeliveryProblem;
import com.pikcur.web.ledger.LedgerProblem;
import com.pikcur.web.member.MemberProblem;
import com.pikcur.web.notification.NotificationProblem;
import com.pikcur.web.order.OrderProblem;
import com.pikcur.web.payment.PaymentProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+}");

    static Stream<ProblemType> types() {
        return Stream.<ProblemType[]>of(
                        GeneralProblem.values(),
                        MemberProblem.values(),
                        AuctionProblem.values(),
                        CommunityProblem.values(),
                        LedgerProblem.values(),
                        NotificationProblem.values(),
                        PaymentProblem.values(),
                        OrderProblem.values(),
                        DeliveryProblem.values())
                .flatMap(Stream::of);
    }

    @Test
    void both_languages_tell_the_same_things() {
        assertThat(keys(Locale.KOREAN)).isEqualTo(keys(Locale.ENGLISH));
    }

    @Test
    void both_languages_speak_of_the_same_data() {
        for (var key : keys(Locale.ENGLISH)) {
            assertThat(placeholders(key, Locale.KOREAN)).as(key).isEqualTo(placeholders(key, Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_has_a_title_and_a_detail(ProblemType type) {
        assertThat(keys(Locale.ENGLISH)).contains(type.slug() + ".title", type.slug() + ".detail");
    }

    @Test
    void no_text_is_about_a_type_that_does_not_exist() {
        var titled = keys(Locale.ENGLISH).stream().filter(key -> key.endsWith(".title"));

        assertThat(titled).hasSameSizeAs(types().toList());
    }

    @Test
    void amounts_instants_and_durations_are_written_for_people() {
        var problem = Problem.of(AuctionProblem.DURATION_OUT_OF_RANGE)
                .with("shortest", Duration.ofMinutes(90))
                .with("longest", Duration.ofDays(30));
        var opening =
                Problem.of(AuctionProblem.OPENING_PASSED).with("opensAt", Instant.parse("2026-03-02T03:00:00.5Z"));

        assertThat(Texts.detail(problem, Locale.ENGLISH)).contains("90 min", "30 days");
        assertThat(Texts.detail(problem, Locale.KOREAN)).contains("90분", "30일");
        assertThat(Texts.detail(opening, Locale.ENGLISH)).contains("2026-03-02 03:00:00 UTC");
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(Collections.list(Texts.bundle(language).getKeys()));
    }

    private static Set<String> placeholders(String key, Locale language) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(Texts.bundle(language).getString(key)).results().forEach(hit -> found.add(hit.group()));
        return found;
    }
}
