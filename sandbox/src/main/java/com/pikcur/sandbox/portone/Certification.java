package com.pikcur.sandbox.portone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to prove who somebody is.
 *
 * @param birth YYMMDD
 * @param genderDigit the seventh digit of the resident registration number
 * @param certifiedAt when it was proved; absent until then
 */
record Certification(
        String impUid,
        String merchantUid,
        String name,
        String phone,
        String birth,
        String genderDigit,
        String carrier,
        String otp,
        Instant sentAt,
        @Nullable Instant certifiedAt) {

    Certification certified(Instant at) {
        return new Certification(impUid, merchantUid, name, phone, birth, genderDigit, carrier, otp, sentAt, at);
    }

    boolean isCertified() {
        return certifiedAt != null;
    }

    /** As the API tells it: of a person nobody has proved to be nothing but the attempt is known. */
    Map<String, @Nullable Object> told() {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("imp_uid", impUid);
        told.put("merchant_uid", merchantUid.isEmpty() ? null : merchantUid);
        told.put("pg_tid", isCertified() ? "sandbox-" + impUid : null);
        told.put("pg_provider", "danal");
        told.put("name", isCertified() ? name : null);
        told.put("gender", isCertified() ? gender() : null);
        told.put("birthday", isCertified() ? birthday() : null);
        told.put("foreigner", isCertified() && genderDigit.compareTo("5") >= 0);
        told.put("phone", isCertified() ? phone : null);
        told.put("carrier", isCertified() ? carrier : null);
        told.put("certified", isCertified());
        told.put("certified_at", certifiedAt == null ? 0 : certifiedAt.getEpochSecond());
        told.put("unique_key", isCertified() ? digest("SHA-512", "CI") : null);
        told.put("unique_in_site", isCertified() ? digest("SHA-384", "DI") : null);
        told.put("origin", null);
        return told;
    }

    private String gender() {
        return Integer.parseInt(genderDigit) % 2 == 0 ? "female" : "male";
    }

    private String birthday() {
        var century = "3478".contains(genderDigit) ? "20" : "19";
        return century + birth.substring(0, 2) + "-" + birth.substring(2, 4) + "-" + birth.substring(4);
    }

    /** Always the same for one name, birth date and gender: as long as the real ones, 88 and 64 characters. */
    private String digest(String algorithm, String purpose) {
        try {
            var who = String.join("|", purpose, name, birthday(), gender());
            var digest = MessageDigest.getInstance(algorithm).digest(who.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK knows " + algorithm, impossible);
        }
    }
}
