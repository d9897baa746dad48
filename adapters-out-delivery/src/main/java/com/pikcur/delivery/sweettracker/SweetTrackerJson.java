package com.pikcur.delivery.sweettracker;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SweetTracker's JSON. It grows fields without notice, and any of those it has may be absent. Whose parcel it is, who brings
 * it and their phone numbers are left out on purpose.
 */
final class SweetTrackerJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SweetTrackerJson() {}

    /**
     * A parcel, or what is wrong.
     *
     * @param status false if it refuses, and a number if its server does; otherwise absent
     * @param code why it refuses
     * @param level how far the parcel has come, from 0 to 6
     * @param result {@code N} if there is nothing to be told
     */
    record TrackingResponse(
            @Nullable JsonNode status,
            @Nullable String code,
            @Nullable String invoiceNo,
            @Nullable Integer level,
            @Nullable Boolean complete,
            @Nullable String completeYN,
            @Nullable String result,
            @Nullable List<@Nullable DetailResponse> trackingDetails) {}

    /**
     * A scan.
     *
     * @param kind what was done, in words
     * @param time in milliseconds; may be 0
     * @param timeString in Seoul, with or without seconds
     */
    record DetailResponse(
            @Nullable String kind,
            @Nullable Integer level,
            @Nullable Long time,
            @Nullable String timeString,
            @Nullable String where) {}
}
