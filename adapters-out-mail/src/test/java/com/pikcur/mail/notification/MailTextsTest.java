package com.pikcur.mail.notification;

import static com.pikcur.domain.notification.MailFixtures.NOON_IN_SEOUL;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.MailContent;
import com.pikcur.domain.notification.MailContent.AddressInUse;
import com.pikcur.domain.notification.MailContent.PasswordChanged;
import com.pikcur.domain.notification.MailContent.SignUpCode;
import com.pikcur.domain.notification.MailContent.TemporaryPassword;
import com.pikcur.domain.notification.MailFixtures;
import com.pikcur.domain.shared.HiddenText;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextsTest {

    private static final Pattern BLANK = Pattern.compile("\\{[A-Za-z]+}");

    static Stream<Mail> everyMail() {
        return Stream.of(Locale.KOREAN, Locale.ENGLISH)
                .flatMap(language -> MailFixtures.everyContent().stream()
                        .map(content -> new Mail("one@pikcur.test", language, content)));
    }

    @ParameterizedTest
    @MethodSource("everyMail")
    void every_content_reads_well_in_both_languages(Mail mail) {
        var text = MailTexts.of(mail);

        assertThat(text.subject()).startsWith("[Pikcur] ").doesNotContain("{", "}", "\n");
        assertThat(text.body()).contains("Pikcur").doesNotContain("{", "}", "null", "Optional");
        assertThat(text.language()).isEqualTo(mail.language());
    }

    @Test
    void both_languages_tell_the_same_things() {
        assertThat(keys(Locale.KOREAN)).isEqualTo(keys(Locale.ENGLISH));
    }

    @Test
    void both_languages_speak_of_the_same_data() {
        for (var key : keys(Locale.ENGLISH)) {
            assertThat(blanks(key, Locale.KOREAN)).as(key).isEqualTo(blanks(key, Locale.ENGLISH));
        }
    }

    @Test
    void no_text_is_about_what_no_mail_is_about() {
        assertThat(keys(Locale.ENGLISH).stream().filter(key -> key.endsWith(".subject")))
                .hasSameSizeAs(MailFixtures.everyContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ko", "ko-KR", "ja", "fr-CA", "und"})
    void korean_is_written_unless_english_is_wished_for(String language) {
        var mail = new Mail("one@pikcur.test", Locale.forLanguageTag(language), new AddressInUse());

        assertThat(MailTexts.of(mail).body()).startsWith("안녕하세요.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en-US"})
    void english_is_written_wherever_it_is_spoken(String language) {
        var mail = new Mail("one@pikcur.test", Locale.forLanguageTag(language), new AddressInUse());

        assertThat(MailTexts.of(mail).body()).startsWith("Hello,");
    }

    @Test
    void moments_are_those_of_seoul_in_korean() {
        assertThat(bodies(new PasswordChanged(NOON_IN_SEOUL)).getFirst()).contains("2026년 3월 2일 12:00");
        assertThat(bodies(new PasswordChanged(NOON_IN_SEOUL)).getLast()).contains("2 March 2026, 03:00 UTC");
    }

    @Test
    void durations_are_written_for_people() {
        assertThat(bodies(passwordFor(Duration.ofMinutes(30))))
                .first()
                .asString()
                .contains("30분 안에");
        assertThat(bodies(passwordFor(Duration.ofMinutes(1)))).last().asString().contains("within 1 minute,");
        assertThat(bodies(passwordFor(Duration.ofMinutes(90))))
                .last()
                .asString()
                .contains("within 90 minutes,");
        assertThat(bodies(passwordFor(Duration.ofHours(2)))).last().asString().contains("within 2 hours,");
    }

    @Test
    void a_nickname_that_looks_like_a_blank_stays_as_it_is() {
        var content = new SignUpCode(new HiddenText("042117"), "{code}$1", Duration.ofMinutes(5));

        assertThat(bodies(content).getLast()).startsWith("Hello {code}$1,");
    }

    private static MailContent passwordFor(Duration validFor) {
        return new TemporaryPassword(new HiddenText("x7Kq-93Lm-Pz"), validFor);
    }

    /** In Korean and in English. */
    private static List<String> bodies(MailContent content) {
        return Stream.of(Locale.KOREAN, Locale.ENGLISH)
                .map(language -> MailTexts.of(new Mail("one@pikcur.test", language, content))
                        .body())
                .toList();
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(Collections.list(MailTexts.bundle(language).getKeys()));
    }

    private static Set<String> blanks(String key, Locale language) {
        var found = new TreeSet<String>();
        BLANK.matcher(MailTexts.bundle(language).getString(key)).results().forEach(hit -> found.add(hit.group()));
        return found;
    }
}
