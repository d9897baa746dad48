package com.pikcur.domain.delivery;

import com.pikcur.domain.order.Invoice;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The carriers whose parcels can be tracked, by the courier contracts of October 2026. */
public final class Carriers {

    private static final List<Carrier> ALL = List.of(
            new Carrier("kr.cjlogistics", "04", "CJ대한통운", 10, 12),
            new Carrier("kr.epost", "01", "우체국택배", 13, 13),
            new Carrier("kr.hanjin", "05", "한진택배", 10, 14),
            new Carrier("kr.logen", "06", "로젠택배", 10, 12),
            new Carrier("kr.lotte", "08", "롯데택배", 10, 13),
            new Carrier("kr.ilyanglogis", "11", "일양로지스", 9, 11),
            new Carrier("kr.daesin", "22", "대신택배", 13, 13),
            new Carrier("kr.kdexp", "23", "경동택배", 8, 16),
            new Carrier("kr.hdexp", "32", "합동택배", 8, 20),
            new Carrier("kr.cupost", "46", "CU 편의점택배", 10, 12));

    private Carriers() {}

    /** Those most used come first. */
    public static List<Carrier> all() {
        return ALL;
    }

    /** @param code either of the two a carrier has */
    public static Optional<Carrier> find(String code) {
        return ALL.stream()
                .filter(carrier -> Set.of(carrier.code(), carrier.shortCode()).contains(code))
                .findFirst();
    }

    /** Whose parcel it is; empty for an invoice from before its carrier had to be a known one. */
    public static Optional<Carrier> of(Invoice invoice) {
        return find(invoice.carrierCode());
    }
}
