package com.pikcur.sandbox.trackerdelivery;

import com.pikcur.sandbox.courier.Parcel;
import com.pikcur.sandbox.courier.Scan;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel in tracker.delivery's words. */
final class ToldParcel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Seoul"));

    private ToldParcel() {}

    /** @param events as many as were asked for, the oldest first */
    static Map<String, @Nullable Object> of(Parcel parcel, Page<Scan> events) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("trackingNumber", parcel.trackingNumber());
        told.put("lastEvent", last(parcel.scansByTime()).map(ToldParcel::of).orElse(null));
        told.put("events", events.told(scan -> Long.toString(scan.at().toEpochMilli()), ToldParcel::of));
        return told;
    }

    /** That a parcel was delivered outweighs whatever comes in later. */
    private static Optional<Scan> last(List<Scan> byTime) {
        var newest = byTime.reversed();
        return newest.stream()
                .filter(scan -> Status.of(scan) == Status.DELIVERED)
                .findFirst()
                .or(() -> newest.stream().findFirst());
    }

    private static Map<String, @Nullable Object> of(Scan scan) {
        var status = new LinkedHashMap<String, String>();
        status.put("code", Status.of(scan).name());
        status.put("name", scan.kind());
        var location = new LinkedHashMap<String, @Nullable Object>();
        location.put("countryCode", "KR");
        location.put("postalCode", null);
        location.put("name", scan.place());
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("time", TIME.format(scan.at()));
        told.put("status", status);
        told.put("description", scan.kind());
        told.put("location", location);
        told.put("contact", null);
        return told;
    }
}
