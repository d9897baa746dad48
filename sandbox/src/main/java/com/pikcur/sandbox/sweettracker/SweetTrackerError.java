package com.pikcur.sandbox.sweettracker;

import com.pikcur.sandbox.wire.Reply;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;

/** What is refused, as SweetTracker says it: with status 200. */
enum SweetTrackerError {
    BAD_KEY("101", "유효하지 않은 API KEY 입니다."),
    EXPIRED_KEY("102", "사용기간이 만료된 API KEY 입니다."),
    QUOTA_EXCEEDED("103", "사용 가능한 조회 건수를 초과하였습니다."),
    BAD_PARCEL("104", "유효하지 않은 운송장번호 이거나 택배사 코드 입니다."),
    ASKED_TOO_OFTEN("105", "동일 운송장번호의 일일 조회 건수를 초과하였습니다."),
    LOOKUP_FAILED("106", "운송장 조회 중 오류가 발생하였습니다.");

    private final String code;
    private final String message;

    SweetTrackerError(String code, String message) {
        this.code = code;
        this.message = message;
    }

    String code() {
        return code;
    }

    /** The one with this code. */
    static Optional<SweetTrackerError> withCode(String code) {
        return Stream.of(values()).filter(error -> error.code.equals(code)).findFirst();
    }

    Reply reply() {
        var body = new LinkedHashMap<String, Object>();
        body.put("status", false);
        body.put("msg", message);
        body.put("code", code);
        return Reply.json(200, body);
    }
}
