package com.pikcur.web.shared;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people read, from {@code problems_ko.properties} and {@code problems_en.properties}. */
final class Texts {

    private static final String BUNDLE = "com.pikcur.web.shared.problems";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Texts() {}

    static String title(ProblemType type, Locale language) {
        return bundle(language).getString(type.slug() + ".title");
    }

    static String detail(Problem problem, Locale language) {
        return filled(bundle(language).getString(problem.type().slug() + ".detail"), problem.data(), language);
    }

    /** What is wrong with one field. */
    static String ofField(FieldProblem wrong, Locale language) {
        return filled(bundle(language).getString("field." + wrong.code()), wrong.data(), language);
    }

    static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language);
    }

    private static String filled(String template, Map<String, Object> data, Locale language) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(word(data.getOrDefault(name.group(1), ""), language)));
    }

    private static String word(Object value, Locale language) {
        return switch (value) {
            case Number number -> NumberFormat.getIntegerInstance(language).format(number);
            case Instant instant -> MOMENT.format(instant);
            case Duration duration -> word(duration, language);
            default -> value.toString();
        };
    }

    /** In the greatest unit that tells it without a rest: 30 days, 90 minutes. */
    private static String word(Duration duration, Locale language) {
        var seconds = duration.toSeconds();
        if (seconds % Duration.ofDays(1).toSeconds() == 0) {
            return unit("unit.days", duration.toDays(), language);
        }
        if (seconds % Duration.ofHours(1).toSeconds() == 0) {
            return unit("unit.hours", duration.toHours(), language);
        }
        return seconds % Duration.ofMinutes(1).toSeconds() == 0
                ? unit("unit.minutes", duration.toMinutes(), language)
                : unit("unit.seconds", seconds, language);
    }

    private static String unit(String key, long count, Locale language) {
        return filled(bundle(language).getString(key), Map.of("count", count), language);
    }
}
