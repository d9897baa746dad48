package com.pikcur.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.order.Invoice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarriersTest {

    static List<Carrier> carriers() {
        return Carriers.all();
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_carrier_is_found_by_either_of_its_codes(Carrier carrier) {
        assertThat(Carriers.find(carrier.code())).contains(carrier);
        assertThat(Carriers.find(carrier.shortCode())).contains(carrier);
        assertThat(Carriers.of(new Invoice(carrier.code(), "1234567890"))).contains(carrier);
    }

    @Test
    void no_two_share_a_code() {
        assertThat(carriers().stream().flatMap(carrier -> Stream.of(carrier.code(), carrier.shortCode())))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "004", "45", "KR.EPOST", "kr.epost ", "kr.coupangls", "우체국"})
    void nobody_is_found_by_another(String code) {
        assertThat(Carriers.find(code)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void a_number_has_as_many_digits_as_its_carrier_gives(Carrier carrier) {
        assertThat(carrier.gives("1".repeat(carrier.fewestDigits()))).isTrue();
        assertThat(carrier.gives("1".repeat(carrier.mostDigits()))).isTrue();
        assertThat(carrier.gives("1".repeat(carrier.fewestDigits() - 1))).isFalse();
        assertThat(carrier.gives("1".repeat(carrier.mostDigits() + 1))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void whatever_a_carrier_gives_can_stand_on_an_invoice(Carrier carrier) {
        assertThat(Invoice.isWellFormed(carrier.code(), "1".repeat(carrier.fewestDigits())))
                .isTrue();
        assertThat(Invoice.isWellFormed(carrier.code(), "1".repeat(carrier.mostDigits())))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kr.epost, 1234567890123, true",
        "kr.epost, 123456789012, false",
        "kr.cjlogistics, 123456789012, true",
        "kr.cjlogistics, 123456789, false",
        "kr.cjlogistics, 1234-5678-9012, false",
        "kr.cjlogistics, 12345678901A, false",
        "kr.cjlogistics, ' 12345678901', false",
        "kr.cjlogistics, １２３４５６７８９０１２, false",
        "kr.cjlogistics, '', false",
    })
    void a_number_is_digits_and_nothing_else(String code, String number, boolean given) {
        assertThat(Carriers.find(code).orElseThrow().gives(number)).isEqualTo(given);
    }
}
