package com.pikcur.application.notification;

import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How notices read, from {@code notices_ko.properties} and {@code notices_en.properties}. */
public final class NoticeTexts {

    private static final String BUNDLE = "com.pikcur.application.notification.notices";
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");
    /** Whatever begins a new line: names are the words of members, and would pass for ours there. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter IN_KOREAN =
            DateTimeFormatter.ofPattern("M월 d일 HH:mm", Locale.KOREAN).withZone(KOREA);
    private static final DateTimeFormatter IN_ENGLISH =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'KST'", Locale.ENGLISH).withZone(KOREA);

    private NoticeTexts() {}

    /** A notice in this language. */
    public static Wording of(NoticeType type, NoticeDetails details, Language language) {
        var texts = bundle(language);
        return new Wording(
                filled(texts.getString(type + ".title"), details, language),
                filled(texts.getString(type + ".text"), details, language));
    }

    /** Several notices that go out as one. */
    static Wording ofMany(int count, Language language) {
        var texts = bundle(language);
        var number = Integer.toString(count);
        return new Wording(
                texts.getString("many.title").replace("{count}", number),
                texts.getString("many.text").replace("{count}", number));
    }

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(BUNDLE, Locale.of(language.code()), NoFallback.CONTROL);
    }

    /** The language of the machine is nobody's here. */
    private static final class NoFallback {

        static final ResourceBundle.Control CONTROL =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    }

    /** What is filled in is not looked at again: a title that looks like a blank stays as it is. */
    private static String filled(String template, NoticeDetails details, Language language) {
        var values = Map.of(
                "name", details.name().orElse(""),
                "amount", details.amount().map(amount -> won(amount, language)).orElse(""),
                "at", details.at().map(at -> moment(at, language)).orElse(""),
                "word", details.word().map(word -> word(word, language)).orElse(""));
        return BLANK.matcher(template).replaceAll(blank -> {
            var value = Optional.ofNullable(values.get(blank.group(1)))
                    .orElseThrow(() -> new IllegalStateException("No blank is called " + blank.group()));
            return Matcher.quoteReplacement(BREAKS.matcher(value).replaceAll(" "));
        });
    }

    private static String won(Money amount, Language language) {
        var number = String.format(Locale.ROOT, "%,d", amount.won());
        return switch (language) {
            case KOREAN -> number + "원";
            case ENGLISH -> "₩" + number;
        };
    }

    private static String moment(Instant at, Language language) {
        return switch (language) {
            case KOREAN -> IN_KOREAN.format(at);
            case ENGLISH -> IN_ENGLISH.format(at);
        };
    }

    private static String word(String code, Language language) {
        return bundle(language).getString("word." + code);
    }
}
