package com.pikcur.mail.notification;

import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.MailContent;
import com.pikcur.domain.notification.MailContent.AddressInUse;
import com.pikcur.domain.notification.MailContent.BankAccountChanged;
import com.pikcur.domain.notification.MailContent.Blocked;
import com.pikcur.domain.notification.MailContent.PasswordChanged;
import com.pikcur.domain.notification.MailContent.SecondFactorChanged;
import com.pikcur.domain.notification.MailContent.SessionsEnded;
import com.pikcur.domain.notification.MailContent.SignInId;
import com.pikcur.domain.notification.MailContent.SignInLocked;
import com.pikcur.domain.notification.MailContent.SignUpCode;
import com.pikcur.domain.notification.MailContent.SocialSignInLinked;
import com.pikcur.domain.notification.MailContent.TemporaryPassword;
import com.pikcur.domain.notification.MailContent.Told;
import com.pikcur.domain.notification.MailContent.ToldTogether;
import com.pikcur.domain.notification.MailContent.Unblocked;
import com.pikcur.domain.notification.MailContent.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How mail reads, from {@code mail_ko.properties} and {@code mail_en.properties}. */
final class MailTexts {

    private static final String BUNDLE = "com.pikcur.mail.notification.mail";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    /** Whatever begins a new line: in a header it would begin a new header, in a text it would pass for ours. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private static final DateTimeFormatter IN_KOREAN =
            DateTimeFormatter.ofPattern("uuuu년 M월 d일 HH:mm", Locale.KOREAN).withZone(ZoneId.of("Asia/Seoul"));
    private static final DateTimeFormatter IN_ENGLISH = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What is written, and in which language. */
    record Text(Locale language, String subject, String body) {}

    /** What fills the blanks of which template. */
    private record Filling(String template, Map<String, Object> data) {}

    private MailTexts() {}

    /** The mail in its language, in Korean if that is one we do not write. */
    static Text of(Mail mail) {
        var language = written(mail.language());
        var texts = bundle(language);
        var filling = filling(mail.content());
        var body = filled(texts.getString(filling.template() + ".text"), filling.data(), language);
        return new Text(
                language,
                filled(texts.getString(filling.template() + ".subject"), filling.data(), language),
                body + "\n\n" + texts.getString("signature") + "\n");
    }

    private static Locale written(Locale wished) {
        return wished.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.KOREAN;
    }

    static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language);
    }

    private static Filling filling(MailContent content) {
        return switch (content) {
            case SignUpCode(var code, var nickname, var validFor) ->
                new Filling("sign-up-code", Map.of("code", code.reveal(), "nickname", nickname, "validFor", validFor));
            case AddressInUse() -> new Filling("address-in-use", Map.of());
            case SignInLocked(var until) -> new Filling("sign-in-locked", Map.of("until", until));
            case TemporaryPassword(var password, var validFor) ->
                new Filling("temporary-password", Map.of("password", password.reveal(), "validFor", validFor));
            case PasswordChanged(var at) -> new Filling("password-changed", Map.of("at", at));
            case SessionsEnded(var at) -> new Filling("sessions-ended", Map.of("at", at));
            case SignInId() -> new Filling("sign-in-id", Map.of());
            case Blocked(var reason, var until) ->
                until.map(end -> new Filling("blocked-until", Map.of("reason", reason, "until", end)))
                        .orElseGet(() -> new Filling("blocked-for-good", Map.of("reason", reason)));
            case Unblocked() -> new Filling("unblocked", Map.of());
            case SecondFactorChanged(var on) -> new Filling(on ? "second-factor-on" : "second-factor-off", Map.of());
            case SocialSignInLinked(var provider) -> new Filling("social-sign-in-linked", Map.of("provider", provider));
            case BankAccountChanged(var lastDigits) ->
                new Filling("bank-account-changed", Map.of("lastDigits", lastDigits));
            case Withdrawn(var at) -> new Filling("withdrawn", Map.of("at", at));
            case Told(var title, var text) -> new Filling("told", Map.of("title", title, "text", new Paragraphs(text)));
            case ToldTogether(var notices) ->
                new Filling("told-together", Map.of("count", notices.size(), "notices", listed(notices)));
        };
    }

    /** Words of the house, whose lines stay as they are. */
    private record Paragraphs(String text) {}

    private static Paragraphs listed(List<Told> notices) {
        return new Paragraphs(notices.stream()
                .map(notice -> "- " + notice.title() + "\n  " + notice.text())
                .collect(Collectors.joining("\n\n")));
    }

    /** What is filled in is not looked at again: a nickname that looks like a blank stays as it is. */
    private static String filled(String template, Map<String, Object> data, Locale language) {
        return PLACEHOLDER.matcher(template).replaceAll(blank -> {
            var value = data.get(blank.group(1));
            if (value == null) {
                throw new IllegalStateException("Nothing to fill " + blank.group() + " with");
            }
            return Matcher.quoteReplacement(
                    value instanceof Paragraphs(var text)
                            ? text
                            : BREAKS.matcher(word(value, language)).replaceAll(" "));
        });
    }

    private static String word(Object value, Locale language) {
        return switch (value) {
            case Instant moment -> (language.equals(Locale.KOREAN) ? IN_KOREAN : IN_ENGLISH).format(moment);
            case Duration duration -> word(duration, bundle(language));
            default -> value.toString();
        };
    }

    /** In hours where that leaves no rest, in minutes otherwise. */
    private static String word(Duration duration, ResourceBundle texts) {
        var wholeHours = duration.toMinutesPart() == 0 && duration.toHours() > 0;
        var count = wholeHours ? duration.toHours() : duration.toMinutes();
        var unit = (wholeHours ? "hour" : "minute") + (count == 1 ? "" : "s");
        return texts.getString("unit." + unit).replace("{count}", Long.toString(count));
    }
}
