package com.pikcur.sandbox.sweettracker;

import com.pikcur.sandbox.courier.Carrier;
import com.pikcur.sandbox.courier.Parcels;
import com.pikcur.sandbox.wire.Distortion;
import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import com.pikcur.sandbox.wire.WireService;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls, each with the key in its body. */
final class Api implements WireService {

    static final String PROVIDER = "sweettracker";

    private final String key;
    private final Clock clock;
    private final Parcels parcels;
    private final KeyUsage usage;

    Api(String key, Clock clock, Parcels parcels) {
        this.key = key;
        this.clock = clock;
        this.parcels = parcels;
        this.usage = new KeyUsage(key, clock);
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Optional<String> operation(Heard heard) {
        return heard.method().equals("POST") ? named(heard.path()) : Optional.empty();
    }

    private static Optional<String> named(String path) {
        return switch (path) {
            case "/api/v1/trackingInfo" -> Optional.of("track");
            case "/api/v1/companylist" -> Optional.of("companies");
            case "/api/v1/key/usage" -> Optional.of("usage");
            default -> Optional.empty();
        };
    }

    /** Another parcel's number, a level that does not exist, and times nine hours late. */
    @Override
    public Distortion distortion() {
        return new Distortion("invoiceNo", "level", "time");
    }

    @Override
    public Reply refusal(String operation, String code) {
        return SweetTrackerError.withCode(code)
                .map(SweetTrackerError::reply)
                .or(() -> ServerError.withCode(code).map(error -> error.reply(pathOf(operation), clock.instant())))
                .orElseThrow();
    }

    private static String pathOf(String operation) {
        return switch (operation) {
            case "companies" -> "/api/v1/companylist";
            case "usage" -> "/api/v1/key/usage";
            default -> "/api/v1/trackingInfo";
        };
    }

    /** All codes it can be asked to refuse with: its own, and its server's. */
    static Stream<String> refusals() {
        return Stream.concat(
                Stream.of(SweetTrackerError.values()).map(SweetTrackerError::code),
                Stream.of(ServerError.values()).map(ServerError::code));
    }

    @Override
    public Reply answer(Heard heard) {
        if (named(heard.path()).isEmpty()) {
            return refused(heard, ServerError.NOT_FOUND);
        }
        if (!heard.method().equals("POST")) {
            return refused(heard, ServerError.METHOD_NOT_ALLOWED).with("Allow", "POST");
        }
        var type = heard.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            return heard.json()
                    .map(body -> {
                        var fields = new LinkedHashMap<String, String>();
                        body.forEachEntry((name, value) -> fields.put(name, value.asString("")));
                        return done(heard, fields);
                    })
                    .orElseGet(() -> refused(heard, ServerError.BAD_REQUEST));
        }
        // Forms are on their way out: only the oldest of the calls takes them still.
        return type.startsWith("application/x-www-form-urlencoded")
                        && named(heard.path()).equals(Optional.of("track"))
                ? done(heard, heard.fields())
                : refused(heard, ServerError.UNSUPPORTED_MEDIA_TYPE);
    }

    private Reply refused(Heard heard, ServerError error) {
        return error.reply(heard.path(), clock.instant());
    }

    private Reply done(Heard heard, Map<String, String> fields) {
        if (!fields.getOrDefault("t_key", "").equals(key)) {
            return SweetTrackerError.BAD_KEY.reply();
        }
        return switch (named(heard.path()).orElseThrow()) {
            case "companies" -> Reply.json(200, companies());
            case "usage" -> Reply.json(200, usage.told());
            default -> track(fields.getOrDefault("t_code", ""), fields.getOrDefault("t_invoice", ""));
        };
    }

    private Reply track(String code, String number) {
        usage.count();
        return Carrier.withCode(code)
                .flatMap(carrier -> parcels.find(carrier, number))
                .map(parcel -> Reply.json(200, ToldParcel.of(parcel)))
                .orElseGet(SweetTrackerError.BAD_PARCEL::reply);
    }

    private static Map<String, Object> companies() {
        return Map.of("Company", Stream.of(Carrier.values()).map(Api::company).toList());
    }

    private static Map<String, String> company(Carrier carrier) {
        var company = new LinkedHashMap<String, String>();
        company.put("International", "false");
        company.put("Code", carrier.code());
        company.put("Name", carrier.title());
        return company;
    }
}
