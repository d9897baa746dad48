package com.pikcur.delivery.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "배송출발|배송출발",
                "  배송\t출발  |배송 출발",
                "배송출발 010-9876-5432|배송출발",
                "배송출발(담당 01098765432)|배송출발(담당 )",
                "성동지점 02)123-4567|성동지점",
                "배송출발 010-****-5432 예정|배송출발 예정",
                "배송출발 0505-1234-5678|배송출발",
                "배송출발 +82 10-9876-5432|배송출발",
                "옥천HUB 2026-03-02 12:00|옥천HUB 2026-03-02 12:00"
            })
    void words_are_kept_and_phone_numbers_are_not(String told, String kept) {
        assertThat(CarrierWords.of(told)).isEqualTo(kept);
    }

    @Test
    void nothing_is_told_by_nothing() {
        assertThat(CarrierWords.of(null)).isEmpty();
        assertThat(CarrierWords.of(" \u0000\n ")).isEmpty();
        assertThat(CarrierWords.tellOfReturn(null)).isFalse();
    }

    @Test
    void words_without_end_are_not_read_to_the_end() {
        assertThat(CarrierWords.of("0".repeat(250_000))).hasSizeLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"반송", "반송 출발", "수취거부 반송", "반송처리(고객요청)", "반송완료"})
    void a_parcel_may_be_sent_back_in_many_words(String told) {
        assertThat(CarrierWords.tellOfReturn(told)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"배송출발", "부산 반송동 배송출발", "반송2동 지점도착", ""})
    void a_town_of_that_name_is_none_of_them(String told) {
        assertThat(CarrierWords.tellOfReturn(told)).isFalse();
    }
}
