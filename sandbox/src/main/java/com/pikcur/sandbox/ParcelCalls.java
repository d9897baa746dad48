package com.pikcur.sandbox;

import com.pikcur.sandbox.courier.Carrier;
import com.pikcur.sandbox.courier.Parcel;
import com.pikcur.sandbox.courier.Parcels;
import com.pikcur.sandbox.courier.Scan;
import com.pikcur.sandbox.courier.Step;
import com.pikcur.sandbox.wire.Heard;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The console's part in parcels: looking at them, and moving them. */
final class ParcelCalls implements ConsoleCalls {

    private static final int LONGEST_KIND = 100;
    private static final Answer UNREADABLE = new Answer.Invalid(
            "Send, all of it optional, level (1 to 6), at (2026-03-02T12:00:00+09:00), kind (what is written to it, 100"
                    + " characters at most) and complete (true or false).");

    private final Parcels parcels;

    /**
     * A parcel, for people and programs to look at.
     *
     * @param carrierCode as it was asked for
     * @param events the oldest first
     */
    record ShownParcel(
            String carrierCode, String trackingNumber, int level, boolean complete, List<ShownEvent> events) {

        static ShownParcel of(String carrierCode, Parcel parcel) {
            return new ShownParcel(
                    carrierCode,
                    parcel.trackingNumber(),
                    parcel.level(),
                    parcel.complete(),
                    parcel.scansByTime().stream().map(ShownEvent::of).toList());
        }
    }

    record ShownEvent(Instant at, int level, String kind, String where) {

        static ShownEvent of(Scan scan) {
            return new ShownEvent(scan.at(), scan.level(), scan.kind(), scan.place());
        }
    }

    ParcelCalls(Parcels parcels) {
        this.parcels = parcels;
    }

    /** Those that moved last first. */
    List<ShownParcel> newest() {
        return parcels.newest().stream()
                .map(parcel -> ShownParcel.of(parcel.carrier().code(), parcel))
                .toList();
    }

    @Override
    public Optional<Answer> answer(Heard heard) {
        var parts = heard.parts();
        if (!parts.getFirst().equals("parcels")) {
            return Optional.empty();
        }
        var advancing = parts.size() == 4 && parts.get(3).equals("advance");
        if (parts.size() != 1 && parts.size() != 3 && !advancing) {
            return Optional.empty();
        }
        var method = advancing ? "POST" : "GET";
        if (!heard.method().equals(method)) {
            return Optional.of(new Answer.WrongMethod(method));
        }
        return Optional.of(parts.size() == 1 ? new Answer.Found(newest()) : one(heard, advancing));
    }

    private Answer one(Heard heard, boolean advancing) {
        var carrierCode = heard.parts().get(1);
        var number = heard.parts().get(2);
        return Carrier.named(carrierCode)
                .filter(_ -> Parcel.isTrackingNumber(number))
                .flatMap(carrier -> parcels.find(carrier, number))
                .map(parcel -> advancing
                        ? advance(carrierCode, parcel, heard)
                        : new Answer.Found(ShownParcel.of(carrierCode, parcel)))
                .orElseGet(() ->
                        new Answer.Invalid("Name a carrier, by either code, and a tracking number of 8 to 30 digits."));
    }

    private Answer advance(String carrierCode, Parcel parcel, Heard heard) {
        if (!heard.body().isBlank() && heard.json().isEmpty() && heard.fields().isEmpty()) {
            return UNREADABLE;
        }
        var step = step(heard.fields());
        if (step.isEmpty()) {
            return UNREADABLE;
        }
        return parcels.advance(parcel.carrier(), parcel.trackingNumber(), step.orElseThrow())
                .<Answer>map(moved -> new Answer.Found(ShownParcel.of(carrierCode, moved)))
                .orElseGet(() -> new Answer.Impossible("The parcel has arrived; name a level to go back."));
    }

    /** Empty if it cannot be read. */
    private static Optional<Step> step(Map<String, String> fields) {
        var level = fields.getOrDefault("level", "");
        var complete = fields.getOrDefault("complete", "");
        var kind = fields.getOrDefault("kind", "");
        if (!level.matches("[1-6]?") || !complete.matches("(true|false)?") || kind.length() > LONGEST_KIND) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Step(
                    level.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(level)),
                    told(fields, "at").map(text -> OffsetDateTime.parse(text).toInstant()),
                    told(fields, "kind"),
                    told(fields, "complete").map(Boolean::valueOf)));
        } catch (DateTimeParseException _) {
            // Not a time with its offset.
            return Optional.empty();
        }
    }

    private static Optional<String> told(Map<String, String> fields, String name) {
        return Optional.of(fields.getOrDefault(name, "")).filter(text -> !text.isBlank());
    }
}
