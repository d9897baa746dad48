package com.pikcur.bootstrap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** The service was started without something it cannot do without: said by name, before anything is opened. */
final class MissingSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> REQUIRED = Map.of(
            "spring.datasource.url", "PIKCUR_DB_URL",
            "pikcur.redis.url", "PIKCUR_REDIS_URL",
            "pikcur.token.private-key", "PIKCUR_JWT_KEY",
            "pikcur.personal-data.keys", "PIKCUR_DATA_KEYS",
            "pikcur.personal-data.index-key", "PIKCUR_INDEX_KEY",
            "pikcur.mail.smtp.url", "PIKCUR_SMTP_URL",
            "pikcur.mail.from", "PIKCUR_MAIL_FROM");

    /** What cannot be done without once another setting, the first one, is there. */
    private static final Map<String, Map.Entry<String, String>> REQUIRED_WITH = Map.of(
            "pikcur.push.private-key", Map.entry("pikcur.push.subject", "PIKCUR_PUSH_SUBJECT"),
            "pikcur.textmessage.url", Map.entry("pikcur.textmessage.key", "PIKCUR_TEXTMESSAGE_KEY"));

    private MissingSettings(List<String> names) {
        super("Not set: " + String.join(", ", names));
    }

    /** @throws MissingSettings naming every setting that is missing */
    static void check(Environment environment) {
        var wanted = REQUIRED_WITH.entrySet().stream()
                .filter(setting -> isThere(environment, setting.getKey()))
                .map(Map.Entry::getValue);
        var missing = Stream.concat(REQUIRED.entrySet().stream(), wanted)
                .filter(setting -> !isThere(environment, setting.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingSettings(missing);
        }
    }

    private static boolean isThere(Environment environment, String setting) {
        return !environment.getProperty(setting, "").isBlank();
    }

    /** Tells an operator what to do, instead of where in the code it went wrong. */
    static final class Analyzer extends AbstractFailureAnalyzer<MissingSettings> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MissingSettings cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "Set them in the environment, or start everything with ./pikcur run.",
                    cause);
        }
    }
}
