package com.pikcur.sandbox.trackerdelivery;

import com.pikcur.sandbox.courier.Carrier;
import com.pikcur.sandbox.courier.Parcels;
import com.pikcur.sandbox.wire.Reply;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is answered to whoever may ask. */
final class Answers {

    static final String TRACK = "track";
    static final String CARRIERS = "carriers";
    static final String REGISTER = "registerTrackWebhook";

    private final Parcels parcels;
    private final Hooks hooks;

    Answers(Parcels parcels, Hooks hooks) {
        this.parcels = parcels;
        this.hooks = hooks;
    }

    Reply answer(Question question) {
        return switch (question.field()) {
            case TRACK -> track(question);
            case CARRIERS -> told(question, carriers(question));
            case REGISTER -> register(question);
            default -> TrackerDeliveryError.BAD_REQUEST.reply(question.name());
        };
    }

    private static Reply told(Question question, Object answer) {
        return Reply.json(200, Map.of("data", Map.of(question.name(), answer)));
    }

    private static Optional<Carrier> carrier(Question question) {
        return question.argument("carrierId").flatMap(Carrier::withId);
    }

    private Reply track(Question question) {
        var carrier = carrier(question);
        var number = question.argument("trackingNumber");
        if (carrier.isEmpty() || number.isEmpty()) {
            return TrackerDeliveryError.BAD_REQUEST.reply(question.name());
        }
        return parcels.find(carrier.orElseThrow(), number.orElseThrow())
                .map(parcel -> told(question, ToldParcel.of(parcel, Page.of(parcel.scansByTime(), question))))
                .orElseGet(() -> TrackerDeliveryError.NOT_FOUND.reply(question.name()));
    }

    private static Map<String, Object> carriers(Question question) {
        var search = question.argument("searchText").orElse("");
        var after = question.argument("after").orElse("");
        var found = Stream.of(Carrier.values())
                .filter(_ -> question.argument("countryCode").orElse("KR").equals("KR"))
                .filter(carrier ->
                        carrier.id().contains(search) || carrier.title().contains(search))
                .toList();
        return Page.of(beyond(after, found), question).told(Carrier::id, Answers::told);
    }

    private static List<Carrier> beyond(String id, List<Carrier> carriers) {
        var at = carriers.stream().map(Carrier::id).toList().indexOf(id);
        return carriers.subList(at + 1, carriers.size());
    }

    private static Map<String, @Nullable Object> told(Carrier carrier) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("id", carrier.id());
        told.put("name", carrier.title());
        return told;
    }

    private Reply register(Question question) {
        var until = question.argument("expirationTime").flatMap(Answers::time);
        var address = question.argument("callbackUrl").flatMap(Answers::address);
        var number = question.argument("trackingNumber");
        var carrier = carrier(question);
        if (until.isEmpty() || address.isEmpty() || number.isEmpty() || carrier.isEmpty()) {
            return TrackerDeliveryError.BAD_REQUEST.reply(question.name());
        }
        hooks.register(
                new Hooks.Hook(carrier.orElseThrow(), number.orElseThrow(), address.orElseThrow()),
                until.orElseThrow());
        return told(question, true);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            // Not a time with its offset.
            return Optional.empty();
        }
    }

    private static Optional<URI> address(String text) {
        try {
            var uri = URI.create(text);
            return List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            // Not an address at all.
            return Optional.empty();
        }
    }
}
