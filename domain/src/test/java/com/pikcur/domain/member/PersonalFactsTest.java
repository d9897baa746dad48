package com.pikcur.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "010-1234-5678, +821012345678",
        "01012345678, +821012345678",
        "+82 10-1234-5678, +821012345678",
        "+82 (0)10 1234 5678, +821012345678",
        "0082 10 1234 5678, +821012345678",
        "011-234-5678, +82112345678",
        "02-345-6789, +8223456789",
        "02 3456 7890, +82234567890",
        "031-234-5678, +82312345678",
        "064.723.4567, +82647234567",
        "070-1234-5678, +827012345678",
        "0507-1234-5678, +8250712345678"
    })
    void korean_numbers_have_one_form(String text, String e164) {
        assertThat(PhoneNumber.read(text)).contains(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234",
                "1012345678",
                "010-123-5678",
                "010-1234-56789",
                "012-345-6789",
                "02-123-4567",
                "1588-1234",
                "+1 212 555 0100",
                "010-1234-567a",
                "٠١٠١٢٣٤٥٦٧٨"
            })
    void other_texts_are_no_korean_number(String text) {
        assertThat(PhoneNumber.read(text)).isEmpty();
    }

    @Test
    void nobody_was_born_tomorrow_or_long_ago() {
        assertThat(BirthDate.of(TODAY, TODAY)).isPresent();
        assertThat(BirthDate.of(TODAY.plusDays(1), TODAY)).isEmpty();
        assertThat(BirthDate.of(TODAY.minusYears(130), TODAY)).isPresent();
        assertThat(BirthDate.of(TODAY.minusYears(130).minusDays(1), TODAY)).isEmpty();
    }

    @Test
    void we_write_in_two_languages() {
        assertThat(Language.ofCode("ko")).contains(Language.KOREAN);
        assertThat(Language.ofCode("en")).contains(Language.ENGLISH);
        assertThat(Language.ofCode("KO")).isEmpty();
    }

    @Test
    void nothing_personal_is_printed() {
        var profile = new Profile(
                new MemberId(UUID.randomUUID()),
                "",
                Optional.of(new PhoneNumber("+821012345678")),
                Optional.of(new BirthDate(LocalDate.of(1991, 5, 6))),
                Language.KOREAN);

        assertThat(profile.toString()).doesNotContain("5678", "1991");
        assertThat(profile.phone().toString()).doesNotContain("5678");
        assertThat(profile.birthDate().toString()).doesNotContain("1991");
    }
}
