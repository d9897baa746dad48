package com.pikcur.sandbox.portone;

import com.pikcur.sandbox.portone.SandboxPortOne.ShownCertification;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Identity verification by a one-time code. */
final class Certifications implements Calls {

    static final String REFUSED_PHONE = "01000000000";

    private static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final Pattern PHONE = Pattern.compile("01[0-9]{8,9}");
    private static final Pattern BIRTH = Pattern.compile("[0-9]{6}");
    private static final Pattern GENDER_DIGIT = Pattern.compile("[1-8]");
    private static final Pattern CARRIER = Pattern.compile("SKT|KT|LGT");
    private static final Envelope UNKNOWN = Envelope.refusal(404, "존재하지 않는 인증결과입니다.");

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Certification> byImpUid = new ConcurrentHashMap<>();

    Certifications(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Envelope> answer(Call call) {
        if (call.is("POST", "certifications", "otp", "request")) {
            return Optional.of(request(call));
        }
        if (call.is("POST", "certifications", "otp", "confirm", "*")) {
            return Optional.of(confirm(call.path().get(3), call.field("otp")));
        }
        if (call.is("GET", "certifications", "*")) {
            return Optional.of(told(byImpUid.get(call.path().get(1))));
        }
        if (call.is("DELETE", "certifications", "*")) {
            return Optional.of(told(byImpUid.remove(call.path().get(1))));
        }
        return Optional.empty();
    }

    private Envelope request(Call call) {
        if (!isComplete(call)) {
            return Envelope.refusal(400, "필수 파라미터가 누락되었거나 형식이 올바르지 않습니다.");
        }
        if (call.field("phone").equals(REFUSED_PHONE)) {
            return Envelope.refusal(400, "본인확인 정보가 일치하지 않습니다.");
        }
        var begun = begin(call);
        byImpUid.put(begun.impUid(), begun);
        return Envelope.of(Map.of("imp_uid", begun.impUid()));
    }

    private static boolean isComplete(Call call) {
        return !call.field("name").isBlank()
                && PHONE.matcher(call.field("phone")).matches()
                && BIRTH.matcher(call.field("birth")).matches()
                && GENDER_DIGIT.matcher(call.field("gender_digit")).matches()
                && CARRIER.matcher(call.field("carrier")).matches();
    }

    private Certification begin(Call call) {
        return new Certification(
                "imp_%012d".formatted(random.nextLong(1_000_000_000_000L)),
                call.field("merchant_uid"),
                call.field("name"),
                call.field("phone"),
                call.field("birth"),
                call.field("gender_digit"),
                call.field("carrier"),
                "%06d".formatted(random.nextInt(1_000_000)),
                clock.instant(),
                null);
    }

    private Envelope confirm(String impUid, String otp) {
        var now = clock.instant();
        var known = byImpUid.get(impUid);
        if (known == null) {
            return UNKNOWN;
        }
        if (known.isCertified()) {
            return Envelope.refusal(400, "이미 인증이 완료된 요청입니다.");
        }
        if (now.isAfter(known.sentAt().plus(CODE_LIFE))) {
            return Envelope.refusal(400, "인증번호 유효시간이 만료되었습니다.");
        }
        if (!known.otp().equals(otp)) {
            return Envelope.refusal(400, "인증번호가 일치하지 않습니다.");
        }
        var certified = known.certified(now);
        return byImpUid.replace(impUid, known, certified)
                ? Envelope.of(certified.told())
                : Envelope.refusal(400, "이미 인증이 완료된 요청입니다.");
    }

    private static Envelope told(@Nullable Certification certification) {
        return certification == null ? UNKNOWN : Envelope.of(certification.told());
    }

    /** Somebody proves who they are in PortOne's own window; empty if a field is missing or of another shape. */
    Optional<String> certifyInPopUp(Call call) {
        if (!isComplete(call)) {
            return Optional.empty();
        }
        var certified = begin(call).certified(clock.instant());
        byImpUid.put(certified.impUid(), certified);
        return Optional.of(certified.impUid());
    }

    /** The newest first. */
    List<Certification> newest() {
        return byImpUid.values().stream()
                .sorted(Comparator.comparing(Certification::sentAt).reversed())
                .toList();
    }

    /** For people to look at, the newest first. */
    List<ShownCertification> shown() {
        return newest().stream()
                .map(known -> new ShownCertification(
                        known.impUid(), known.merchantUid(), known.phone(), known.otp(), known.isCertified()))
                .toList();
    }

    /** Who proved last who they are. */
    Optional<String> lastCertifiedName() {
        return newest().stream()
                .flatMap(known -> Stream.ofNullable(known.certifiedAt()).map(at -> Map.entry(at, known.name())))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }
}
