package com.pikcur.sandbox.sweettracker;

import com.pikcur.sandbox.courier.Parcel;
import com.pikcur.sandbox.courier.Scan;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A parcel in SweetTracker's words. */
final class ToldParcel {

    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter TO_THE_MINUTE = inKorea("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = inKorea("yyyy-MM-dd HH:mm:ss");

    private ToldParcel() {}

    private static DateTimeFormatter inKorea(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(KOREA);
    }

    static Map<String, @Nullable Object> of(Parcel parcel) {
        var scans = parcel.scansByTime();
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("adUrl", "");
        told.put("complete", parcel.complete());
        told.put("completeYN", yesOrNo(parcel.complete()));
        told.put("invoiceNo", parcel.trackingNumber());
        told.put("itemImage", "");
        told.put("itemName", "");
        told.put("level", parcel.level());
        told.put("receiverAddr", "");
        told.put("receiverName", "");
        told.put("recipient", "");
        told.put("result", yesOrNo(parcel.level() > 0));
        told.put("senderName", "");
        told.put("orderNumber", null);
        told.put("estimate", null);
        told.put("productInfo", null);
        told.put("zipCode", null);
        told.put("trackingDetails", shuffled(scans).stream().map(ToldParcel::of).toList());
        told.put("firstDetail", scans.isEmpty() ? null : of(scans.getFirst()));
        told.put("lastDetail", scans.isEmpty() ? null : of(scans.getLast()));
        told.put("lastStateDetail", scans.isEmpty() ? null : of(scans.getLast()));
        return told;
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "Y" : "N";
    }

    /** The last comes first and the others follow by time: whoever takes the list for sorted, either way, is wrong. */
    private static List<Scan> shuffled(List<Scan> scans) {
        var shuffled = new ArrayList<>(scans);
        Collections.rotate(shuffled, 1);
        return shuffled;
    }

    private static Map<String, @Nullable Object> of(Scan scan) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("code", null);
        told.put("kind", scan.kind());
        told.put("level", scan.level());
        told.put("manName", "");
        told.put("manPic", "");
        told.put("remark", null);
        told.put("telno", "");
        told.put("telno2", "");
        told.put("time", scan.at().toEpochMilli());
        told.put("timeString", timeString(scan));
        told.put("where", scan.place());
        return told;
    }

    /** Some carriers tell seconds and some do not, so does it go here from level to level. */
    private static String timeString(Scan scan) {
        return (scan.level() % 2 == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(scan.at());
    }
}
