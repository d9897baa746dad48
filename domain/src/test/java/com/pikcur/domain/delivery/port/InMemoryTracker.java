package com.pikcur.domain.delivery.port;

import com.pikcur.domain.delivery.Carrier;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.Scan;
import com.pikcur.domain.delivery.Sighting;
import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.delivery.TrackingAnswer.UnknownNumber;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;

/** A tracker in memory, which calls back too. Its parcels move when a test says so, and by no other clock. */
public final class InMemoryTracker implements DeliveryTracker, ParcelNotices {

    private static final Pattern NOTICE = Pattern.compile(
            "\\s*\\{\\s*\"carrierId\"\\s*:\\s*\"([a-z0-9.-]{2,30})\"\\s*,\\s*\"trackingNumber\"\\s*:\\s*\"([A-Z0-9]{8,30})\"\\s*}\\s*");
    private static final int LONGEST_NOTICE = 200;

    private final TrackerCode code;
    private final List<Carrier> carriers;
    private final Map<Invoice, List<Scan>> parcels = new HashMap<>();
    private final Map<Invoice, Integer> looks = new HashMap<>();
    private final Map<Invoice, Instant> watched = new HashMap<>();
    private final Queue<TrackingAnswer> next = new ArrayDeque<>();
    private int unheard;
    private boolean away;

    /** One that knows every carrier's parcels. */
    public InMemoryTracker(String code) {
        this(code, Carriers.all());
    }

    public InMemoryTracker(String code, List<Carrier> carriers) {
        this.code = new TrackerCode(code);
        this.carriers = List.copyOf(carriers);
    }

    @Override
    public TrackerCode code() {
        return code;
    }

    @Override
    public boolean tracks(Carrier carrier) {
        return carriers.contains(carrier);
    }

    @Override
    public synchronized TrackingAnswer look(Invoice invoice) {
        if (Carriers.of(invoice).filter(this::tracks).isEmpty()) {
            return new UnknownNumber("NOT_TRACKED");
        }
        looks.merge(plain(invoice), 1, Integer::sum);
        mustHear();
        return Optional.ofNullable(next.poll()).orElseGet(() -> answer(plain(invoice)));
    }

    private TrackingAnswer answer(Invoice invoice) {
        var scans = parcels.get(invoice);
        if (scans == null) {
            return new UnknownNumber("NOT_FOUND");
        }
        if (scans.isEmpty()) {
            return new NotScannedYet();
        }
        var step = scans.getLast().step();
        return new Seen(new Sighting(step, step == ParcelStep.DELIVERED, scans));
    }

    @Override
    public synchronized void subscribe(Invoice invoice, Instant until) {
        if (Carriers.of(invoice).filter(this::tracks).isEmpty()) {
            throw new IllegalArgumentException("Not a carrier it tracks: " + invoice.carrierCode());
        }
        mustHear();
        watched.put(plain(invoice), until);
    }

    @Override
    public Optional<Invoice> read(String body) {
        if (body.length() > LONGEST_NOTICE) {
            return Optional.empty();
        }
        var notice = NOTICE.matcher(body);
        return notice.matches()
                ? Optional.of(new Invoice(notice.group(1), notice.group(2)))
                        .filter(invoice ->
                                Carriers.of(invoice).filter(this::tracks).isPresent())
                : Optional.empty();
    }

    private void mustHear() {
        if (away) {
            throw new ProviderUnavailable(code.value(), "away");
        }
        if (unheard > 0) {
            unheard--;
            throw new ProviderUnavailable(code.value(), "not heard");
        }
    }

    /** The carrier knows the number, and nobody has had the parcel in hands. */
    public synchronized void announce(Invoice invoice) {
        parcels.putIfAbsent(plain(invoice), List.of());
    }

    /** Somebody has the parcel in hands. */
    public synchronized void advance(Invoice invoice, ParcelStep step, Instant at) {
        add(invoice, new Scan(at, "서울센터", step.name(), step, false));
    }

    /** The parcel turns round, at the step it has come to. */
    public synchronized void sendBack(Invoice invoice, Instant at) {
        var scans = parcels.getOrDefault(plain(invoice), List.of());
        var step = scans.isEmpty() ? ParcelStep.IN_TRANSIT : scans.getLast().step();
        add(invoice, new Scan(at, "서울센터", "반송", step, true));
    }

    private void add(Invoice invoice, Scan scan) {
        var scans = new ArrayList<>(parcels.getOrDefault(plain(invoice), List.of()));
        scans.add(scan);
        parcels.put(plain(invoice), List.copyOf(scans));
    }

    /** Answers the next look with this, whatever it is about; said twice, the next two. */
    public synchronized void answerNext(TrackingAnswer answer) {
        next.add(answer);
    }

    /** The next call is not heard; said twice, the next two. */
    public synchronized void silentOnce() {
        unheard++;
    }

    /** Lets it be out of reach until it comes back. */
    public synchronized void goAway() {
        away = true;
    }

    public synchronized void comeBack() {
        away = false;
    }

    /** How often somebody asked where this parcel is, answered or not. */
    public synchronized int looks(Invoice invoice) {
        return looks.getOrDefault(plain(invoice), 0);
    }

    /** How often somebody asked where any parcel is. */
    public synchronized int looks() {
        return looks.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Until when it calls back about this parcel. */
    public synchronized Optional<Instant> watchedUntil(Invoice invoice) {
        return Optional.ofNullable(watched.get(plain(invoice)));
    }

    /** What it sends when it calls back about this parcel. */
    public String notice(Invoice invoice) {
        var told = plain(invoice);
        return "{\"carrierId\":\"%s\",\"trackingNumber\":\"%s\"}".formatted(told.carrierCode(), told.trackingNumber());
    }

    /** The same parcel, whichever of its two codes the carrier is named by. */
    private static Invoice plain(Invoice invoice) {
        return Carriers.of(invoice)
                .map(carrier -> new Invoice(carrier.code(), invoice.trackingNumber()))
                .orElse(invoice);
    }
}
