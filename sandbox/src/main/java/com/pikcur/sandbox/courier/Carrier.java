package com.pikcur.sandbox.courier;

import java.util.Optional;
import java.util.stream.Stream;

/** Who carries parcels. Each has two names, since the couriers' trackers never agreed on one. */
public enum Carrier {
    EPOST("kr.epost", "01", "우체국택배"),
    CJ_LOGISTICS("kr.cjlogistics", "04", "CJ대한통운"),
    HANJIN("kr.hanjin", "05", "한진택배"),
    LOGEN("kr.logen", "06", "로젠택배"),
    LOTTE("kr.lotte", "08", "롯데택배"),
    ILYANG("kr.ilyanglogis", "11", "일양로지스"),
    DAESIN("kr.daesin", "22", "대신택배"),
    KYUNGDONG("kr.kdexp", "23", "경동택배"),
    HAPDONG("kr.hdexp", "32", "합동택배"),
    CU_POST("kr.cupost", "46", "CU 편의점택배");

    private final String id;
    private final String code;
    private final String title;

    Carrier(String id, String code, String title) {
        this.id = id;
        this.code = code;
        this.title = title;
    }

    /** As tracker.delivery calls it. */
    public String id() {
        return id;
    }

    /** As SweetTracker calls it. */
    public String code() {
        return code;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** The one that tracker.delivery calls so. */
    public static Optional<Carrier> withId(String id) {
        return Stream.of(values()).filter(carrier -> carrier.id.equals(id)).findFirst();
    }

    /** The one that SweetTracker calls so. */
    public static Optional<Carrier> withCode(String code) {
        return Stream.of(values()).filter(carrier -> carrier.code.equals(code)).findFirst();
    }

    /** The one that anybody calls so. */
    public static Optional<Carrier> named(String idOrCode) {
        return withId(idOrCode).or(() -> withCode(idOrCode));
    }
}
