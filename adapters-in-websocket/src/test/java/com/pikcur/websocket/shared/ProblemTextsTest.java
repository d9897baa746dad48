package com.pikcur.websocket.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ko", "en"})
    void every_refusal_is_put_into_words_and_no_words_are_left_over(String language) {
        var texts = ResourceBundle.getBundle("com.pikcur.websocket.shared.problems", Locale.of(language));

        assertThat(texts.getLocale().getLanguage()).isEqualTo(language);
        assertThat(texts.keySet()).isEqualTo(needed());
    }

    private static Set<String> needed() {
        return Stream.of(Refusal.values())
                .flatMap(refusal -> Stream.of(refusal.problem() + ".title", refusal.slug() + ".detail"))
                .collect(Collectors.toSet());
    }
}
