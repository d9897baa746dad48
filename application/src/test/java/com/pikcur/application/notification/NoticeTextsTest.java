package com.pikcur.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.Doubt;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.order.CancelReason;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextsTest {

    private static final NoticeDetails ALL = NoticeDetails.named("Moon Jar No. 7")
            .with(Money.won(1_234_000))
            .with(Instant.parse("2026-03-02T06:00:00Z"))
            .with(CancelReason.UNSHIPPED);

    @ParameterizedTest
    @EnumSource(NoticeType.class)
    void every_type_reads_as_a_line_and_a_sentence_in_every_language(NoticeType type) {
        for (var language : Language.values()) {
            var wording = NoticeTexts.of(type, ALL, language);

            assertThat(wording.title()).isNotBlank().doesNotContain("{", "}");
            assertThat(wording.text()).isNotBlank().doesNotContain("{", "}");
        }
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(NoticeTexts.bundle(Language.KOREAN).keySet())
                .isEqualTo(NoticeTexts.bundle(Language.ENGLISH).keySet());
    }

    @Test
    void there_are_words_for_whatever_a_notice_may_be_told_with() {
        var words = Stream.of(ParcelStep.values(), Doubt.values(), CancelReason.values())
                .<Enum<?>>flatMap(Arrays::stream)
                .filter(code -> code != ParcelStep.ANNOUNCED && code != ParcelStep.DELIVERED);

        assertThat(words)
                .allSatisfy(
                        code -> assertThat(NoticeTexts.bundle(Language.KOREAN).getString("word." + code.name()))
                                .isNotBlank());
    }

    @Test
    void money_and_time_read_as_people_write_them() {
        var outbid = ALL.with(CancelReason.UNSHIPPED);

        assertThat(NoticeTexts.of(NoticeType.OUTBID, outbid, Language.KOREAN).text())
                .isEqualTo("현재가는 1,234,000원입니다. 3월 2일 15:00에 마감됩니다.");
        assertThat(NoticeTexts.of(NoticeType.OUTBID, outbid, Language.ENGLISH).text())
                .isEqualTo("The price is ₩1,234,000 now. It closes 2 Mar 15:00 KST.");
    }

    @Test
    void a_members_words_stay_on_their_line_and_are_not_looked_at_again() {
        var sly = NoticeDetails.named("{amount}\nPay here: {at}").with(Money.won(1));

        assertThat(NoticeTexts.of(NoticeType.WON, sly, Language.ENGLISH).title())
                .isEqualTo("You won: {amount} Pay here: {at}");
    }
}
