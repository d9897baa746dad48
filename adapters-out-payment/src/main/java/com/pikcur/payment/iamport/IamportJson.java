package com.pikcur.payment.iamport;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** PortOne's JSON. It grows fields without notice, and may leave out any of those it has. */
final class IamportJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private IamportJson() {}

    /** @param code 0 for success; failures may come with HTTP's 200 too */
    record Envelope(@Nullable Integer code, @Nullable JsonNode response) {}

    /** Never printed: it holds the secret. */
    record TokenRequest(String impKey, String impSecret) {

        @Override
        public String toString() {
            return "TokenRequest[hidden]";
        }
    }

    /**
     * Never printed: it holds the token.
     *
     * @param now PortOne's time, in seconds
     * @param expiredAt in seconds
     */
    record TokenResponse(@Nullable String accessToken, long now, long expiredAt) {

        @Override
        public String toString() {
            return "TokenResponse[hidden]";
        }
    }

    /** Never printed: it holds personal data. */
    record CodeRequest(
            String merchantUid,
            String name,
            String phone,
            String birth,
            String genderDigit,
            String carrier,
            boolean isMvno,
            @Nullable String channelKey) {

        @Override
        public String toString() {
            return "CodeRequest[hidden]";
        }
    }

    record CodeSentResponse(@Nullable String impUid) {}

    record CodeConfirmation(String otp) {

        @Override
        public String toString() {
            return "CodeConfirmation[hidden]";
        }
    }

    /**
     * Never printed: it holds personal data.
     *
     * @param birthday such as {@code 1994-03-21}
     * @param uniqueKey the person's CI
     * @param uniqueInSite the person's DI
     */
    record CertificationResponse(
            @Nullable String merchantUid,
            @Nullable String name,
            @Nullable String gender,
            @Nullable String birthday,
            @Nullable String phone,
            boolean certified,
            @Nullable String uniqueKey,
            @Nullable String uniqueInSite) {

        @Override
        public String toString() {
            return "CertificationResponse[hidden]";
        }
    }

    /** Never printed: it holds a name. */
    record HolderResponse(@Nullable String bankHolder) {

        @Override
        public String toString() {
            return "HolderResponse[hidden]";
        }
    }
}
