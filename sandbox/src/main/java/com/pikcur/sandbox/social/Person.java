package com.pikcur.sandbox.social;

import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Who somebody says they are.
 *
 * @param email blank for none
 */
record Person(String subject, String email, boolean verified) {

    /** Kakao's names for people are numbers. */
    private static final Pattern SUBJECT = Pattern.compile("[0-9]{1,18}");

    /** @throws IllegalArgumentException if nobody could be called that */
    static Person of(Map<String, List<String>> form) {
        var subject = field(form, "subject");
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("A subject has 1 to 18 digits");
        }
        return new Person(
                subject, field(form, "email").strip(), !field(form, "verified").isEmpty());
    }

    private static String field(Map<String, List<String>> form, String name) {
        return Objects.requireNonNullElse(MultivaluedMapUtils.getFirstValue(form, name), "");
    }

    boolean hasEmail() {
        return !email.isEmpty();
    }

    /** As Kakao tells it at {@code /v2/user/me}. */
    Map<String, Object> asKakaoUser() {
        var account = new TreeMap<String, Object>();
        account.put("has_email", hasEmail());
        account.put("email_needs_agreement", false);
        if (hasEmail()) {
            account.put("is_email_valid", true);
            account.put("is_email_verified", verified);
            account.put("email", email);
        }
        return Map.of("id", Long.parseLong(subject), "connected_at", "2026-01-05T03:04:05Z", "kakao_account", account);
    }
}
