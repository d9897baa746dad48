package com.pikcur.sandbox;

import com.pikcur.sandbox.portone.SandboxPortOne;
import com.pikcur.sandbox.portone.SandboxPortOne.ShownCertification;
import com.pikcur.sandbox.wire.Heard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The console's part in what PortOne knows of people: their codes, and whose bank account is whose. */
final class PeopleCalls implements ConsoleCalls {

    private static final int MOST_SHOWN = 10;
    private static final List<String> PERSON =
            List.of("merchantUid", "name", "phone", "birth", "genderDigit", "carrier");
    private static final List<String> ACCOUNT = List.of("bankCode", "accountNumber", "holderName");

    private final Optional<SandboxPortOne> portOne;

    PeopleCalls(Optional<SandboxPortOne> portOne) {
        this.portOne = portOne;
    }

    /** The newest codes, for people to look at. */
    List<ShownCertification> newest() {
        return portOne.stream()
                .flatMap(started -> started.certifications().stream())
                .limit(MOST_SHOWN)
                .toList();
    }

    @Override
    public Optional<Answer> answer(Heard heard) {
        var fields = heard.fields();
        return switch (heard.path()) {
            case "/certifications" ->
                Optional.of(
                        switch (heard.method()) {
                            case "GET" -> codeOn(fields.getOrDefault("phone", ""));
                            case "POST" -> certify(fields);
                            default -> new Answer.WrongMethod("GET, POST");
                        });
            case "/bank-accounts" ->
                Optional.of(heard.method().equals("POST") ? tellHolder(fields) : new Answer.WrongMethod("POST"));
            default -> Optional.empty();
        };
    }

    private Answer codeOn(String phone) {
        return portOne.flatMap(started -> started.newestOn(phone))
                .<Answer>map(Answer.Found::new)
                .orElseGet(() -> new Answer.NotFound("Nobody has asked for a code on this phone here."));
    }

    private Answer certify(Map<String, String> fields) {
        return portOne.filter(_ -> fields.keySet().containsAll(PERSON))
                .flatMap(started -> started.certifyInPopUp(Map.of(
                        "merchant_uid", fields.getOrDefault("merchantUid", ""),
                        "name", fields.getOrDefault("name", ""),
                        "phone", fields.getOrDefault("phone", ""),
                        "birth", fields.getOrDefault("birth", ""),
                        "gender_digit", fields.getOrDefault("genderDigit", ""),
                        "carrier", fields.getOrDefault("carrier", ""))))
                .<Answer>map(impUid -> new Answer.Found(Map.of("impUid", impUid)))
                .orElseGet(() -> incomplete(PERSON));
    }

    private static Answer incomplete(List<String> needed) {
        return new Answer.Invalid("Send " + needed + " as JSON or as a form.");
    }

    private Answer tellHolder(Map<String, String> fields) {
        if (portOne.isEmpty() || !fields.keySet().containsAll(ACCOUNT)) {
            return incomplete(ACCOUNT);
        }
        portOne.orElseThrow()
                .tellHolder(
                        fields.getOrDefault("bankCode", ""),
                        fields.getOrDefault("accountNumber", ""),
                        fields.getOrDefault("holderName", ""));
        return new Answer.Found(Map.of("told", true));
    }
}
