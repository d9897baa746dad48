package com.pikcur.delivery.sweettracker;

import com.pikcur.delivery.shared.CarrierWords;
import com.pikcur.delivery.shared.ToldScan;
import com.pikcur.delivery.sweettracker.SweetTrackerJson.DetailResponse;
import com.pikcur.delivery.sweettracker.SweetTrackerJson.TrackingResponse;
import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.Scan;
import com.pikcur.domain.delivery.Sighting;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.delivery.TrackingAnswer.NotNow;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.delivery.TrackingAnswer.UnknownNumber;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.ProviderCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What SweetTracker tells of a parcel, in our words. What makes no sense makes it unavailable. */
final class SweetTrackerReading {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT);

    private static final Pattern HYPHENS = Pattern.compile("[-\\s]");

    private SweetTrackerReading() {}

    /** @param number of the parcel that was asked about; an answer about another one is none */
    static TrackingAnswer answer(TrackingResponse told, String number) {
        var status = told.status();
        if (status != null && status.isBoolean() && !status.booleanValue()) {
            return refusal(told.code());
        }
        if (status != null && status.isNumber()) {
            throw unreadable("answered in its server's words");
        }
        mustBeAbout(number, told.invoiceNo());
        return sighting(told);
    }

    private static TrackingAnswer refusal(@Nullable String told) {
        var code = ProviderCode.of(told).orElseThrow(() -> unreadable("refuses without a code"));
        return switch (code) {
            case "101", "102" -> new Barred(BarReason.KEY_REFUSED, code);
            case "103" -> new Barred(BarReason.QUOTA_SPENT, code);
            case "104" -> new UnknownNumber(code);
            case "105", "106" -> new NotNow(code);
            default -> throw unreadable("refuses for a reason nobody knows: " + code);
        };
    }

    private static void mustBeAbout(String number, @Nullable String told) {
        var plain = told == null ? "" : HYPHENS.matcher(told).replaceAll("");
        if (!plain.isEmpty() && !plain.equals(number)) {
            throw unreadable("answered about another parcel");
        }
    }

    /** Level 0 and "no result" mean the same, and being complete and level 6 too; either may be late, or missing. */
    private static TrackingAnswer sighting(TrackingResponse told) {
        var scans = ToldScan.inOrder(details(told));
        var complete = Boolean.TRUE.equals(told.complete()) || "Y".equalsIgnoreCase(told.completeYN());
        var level = Optional.ofNullable(told.level());
        var hasNoResult = "N".equalsIgnoreCase(told.result());
        if (level.isEmpty() && !hasNoResult && !complete && scans.isEmpty()) {
            throw unreadable("leaves out where the parcel is");
        }
        var step = level.map(SweetTrackerReading::step)
                .filter(reached -> reached != ParcelStep.ANNOUNCED)
                .or(() -> furthest(scans))
                .orElse(ParcelStep.ANNOUNCED);
        var isDelivered = complete || step == ParcelStep.DELIVERED;
        if (scans.isEmpty() && !isDelivered && (hasNoResult || step == ParcelStep.ANNOUNCED)) {
            return new NotScannedYet();
        }
        return new Seen(new Sighting(step, complete, scans));
    }

    private static ParcelStep step(int level) {
        return knownStep(level).orElseThrow(() -> unreadable("tells a level nobody knows"));
    }

    private static Optional<ParcelStep> knownStep(@Nullable Integer level) {
        return level != null && level >= ParcelStep.ANNOUNCED.level() && level <= ParcelStep.DELIVERED.level()
                ? Optional.of(ParcelStep.ofLevel(level))
                : Optional.empty();
    }

    private static Optional<ParcelStep> furthest(List<Scan> scans) {
        return scans.stream().map(Scan::step).max(ParcelStep::compareTo);
    }

    private static List<ToldScan> details(TrackingResponse told) {
        return Optional.ofNullable(told.trackingDetails()).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .flatMap(detail -> detail(detail).stream())
                .toList();
    }

    /** One that does not tell when is left out. */
    private static Optional<ToldScan> detail(DetailResponse told) {
        return time(told)
                .map(at -> new ToldScan(
                        at,
                        CarrierWords.of(told.where()),
                        CarrierWords.of(told.kind()),
                        // A scan without a level tells 0, which is no step that anybody scans.
                        knownStep(told.level()).filter(step -> step != ParcelStep.ANNOUNCED),
                        CarrierWords.tellOfReturn(told.kind())));
    }

    private static Optional<Instant> time(DetailResponse told) {
        return Optional.ofNullable(told.time())
                .map(Instant::ofEpochMilli)
                .filter(ToldScan::mayBeAt)
                .or(() -> time(told.timeString()));
    }

    private static Optional<Instant> time(@Nullable String told) {
        if (told == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(told.strip(), TIME)
                            .atZone(SEOUL)
                            .toInstant())
                    .filter(ToldScan::mayBeAt);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ProviderUnavailable unreadable(String reason) {
        return new ProviderUnavailable(SweetTrackerWire.NAME, reason);
    }
}
