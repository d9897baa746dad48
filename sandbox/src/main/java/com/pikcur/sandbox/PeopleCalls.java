package com.pikcur.sandbox;

import com.pikcur.sandbox.portone.SandboxPortOne;
import com.pikcur.sandbox.portone.SandboxPortOne.ShownCertification;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The console's part in what PortOne knows of people: their codes, and whose bank account is whose. */
final class PeopleCalls {

    private static final int MOST_SHOWN = 10;
    private static final List<String> PERSON =
            List.of("merchantUid", "name", "phone", "birth", "genderDigit", "carrier");
    private static final List<String> ACCOUNT = List.of("bankCode", "accountNumber", "holderName");

    private final Optional<SandboxPortOne> portOne;

    /** What comes of a call. Switch over it without a default. */
    sealed interface Answer {

        record Found(Object body) implements Answer {}

        record NotFound() implements Answer {}

        record Incomplete(List<String> needed) implements Answer {}

        record WrongMethod(String allowed) implements Answer {}
    }

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

    Answer answer(HttpExchange exchange) throws IOException {
        var fields = SandboxPortOne.fieldsOf(exchange);
        var route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        return switch (route) {
            case "GET /certifications" -> codeOn(fields.getOrDefault("phone", ""));
            case "POST /certifications" -> certify(fields);
            case "POST /bank-accounts" -> tellHolder(fields);
            default -> new Answer.WrongMethod(route.endsWith("/certifications") ? "GET, POST" : "POST");
        };
    }

    private Answer codeOn(String phone) {
        return portOne.flatMap(started -> started.newestOn(phone))
                .<Answer>map(Answer.Found::new)
                .orElseGet(Answer.NotFound::new);
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
                .orElseGet(() -> new Answer.Incomplete(PERSON));
    }

    private Answer tellHolder(Map<String, String> fields) {
        if (portOne.isEmpty() || !fields.keySet().containsAll(ACCOUNT)) {
            return new Answer.Incomplete(ACCOUNT);
        }
        portOne.orElseThrow()
                .tellHolder(
                        fields.getOrDefault("bankCode", ""),
                        fields.getOrDefault("accountNumber", ""),
                        fields.getOrDefault("holderName", ""));
        return new Answer.Found(Map.of("told", true));
    }
}
