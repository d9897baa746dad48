package com.pikcur.sandbox;

import com.pikcur.sandbox.wire.Fault;
import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.Heard;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The console's part in the wires: what was asked of providers, what goes wrong with it, and whom they tell. */
final class FaultCalls implements ConsoleCalls {

    private final Providers providers;

    /**
     * A fault that is still to come, for people and programs to look at.
     *
     * @param code of a refusal; empty for every other fault
     */
    record ShownFault(String provider, String operation, Fault fault, String code, int times) {}

    FaultCalls(Providers providers) {
        this.providers = providers;
    }

    /** What is still to come. */
    List<ShownFault> faults() {
        return providers.faults().entrySet().stream()
                .flatMap(entry -> entry.getValue().scripted().stream()
                        .map(next -> new ShownFault(
                                entry.getKey(), next.operation(), next.fault(), next.code(), next.times())))
                .toList();
    }

    @Override
    public Optional<Answer> answer(Heard heard) {
        return switch (heard.path()) {
            case "/calls" -> Optional.of(heard.method().equals("GET") ? calls(heard) : new Answer.WrongMethod("GET"));
            case "/faults" -> Optional.of(faults(heard));
            case "/faults/release" ->
                Optional.of(heard.method().equals("POST") ? release() : new Answer.WrongMethod("POST"));
            case "/webhooks" ->
                Optional.of(heard.method().equals("POST") ? tellTo(heard) : new Answer.WrongMethod("POST"));
            default -> Optional.empty();
        };
    }

    private Answer calls(Heard heard) {
        var wanted = heard.fields().getOrDefault("provider", "");
        return new Answer.Found(providers.calls().stream()
                .filter(call -> wanted.isEmpty() || call.provider().equals(wanted))
                .toList());
    }

    private Answer faults(Heard heard) {
        return switch (heard.method()) {
            case "GET" -> new Answer.Found(faults());
            case "POST" -> script(heard.fields());
            case "DELETE" -> clear();
            default -> new Answer.WrongMethod("GET, POST, DELETE");
        };
    }

    private Answer script(Map<String, String> fields) {
        var faults = Optional.ofNullable(providers.faults().get(fields.getOrDefault("provider", "")));
        var name = fields.getOrDefault("fault", "");
        var fault = Arrays.stream(Fault.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
        var times = fields.getOrDefault("times", "1");
        if (faults.isEmpty() || fault.isEmpty() || !times.matches("[0-9]{1,6}")) {
            return new Answer.Invalid(
                    "Send provider (%s), operation, fault (%s), code for REFUSED and, if not 1, times."
                            .formatted(providers.faults().keySet(), List.of(Fault.values())));
        }
        try {
            faults.orElseThrow()
                    .script(new Faults.Scripted(
                            fields.getOrDefault("operation", ""),
                            fault.orElseThrow(),
                            fields.getOrDefault("code", ""),
                            Integer.parseInt(times)));
            return new Answer.Found(faults());
        } catch (IllegalArgumentException refused) {
            return new Answer.Invalid(String.valueOf(refused.getMessage()));
        }
    }

    private Answer clear() {
        providers.faults().values().forEach(Faults::clear);
        return new Answer.Found(faults());
    }

    private Answer release() {
        providers.faults().values().forEach(Faults::release);
        return new Answer.Found(faults());
    }

    private Answer tellTo(Heard heard) {
        var baseUrl = heard.fields().getOrDefault("baseUrl", "");
        if (!isAddress(baseUrl)) {
            return new Answer.Invalid("Send baseUrl, which begins with http and ends without a slash.");
        }
        providers.webhooksTo(baseUrl);
        return new Answer.Found(Map.of("baseUrl", baseUrl));
    }

    private static boolean isAddress(String text) {
        try {
            var uri = URI.create(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && !text.endsWith("/");
        } catch (IllegalArgumentException _) {
            // Not an address at all.
            return false;
        }
    }
}
