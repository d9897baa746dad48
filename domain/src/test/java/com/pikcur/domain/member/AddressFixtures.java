package com.pikcur.domain.member;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Addresses for tests, so that a test says only what it is about. */
public final class AddressFixtures {

    public static final Instant MORNING = Instant.parse("2026-03-02T00:00:00Z");

    private AddressFixtures() {}

    public static Address.Lines lines(String label) {
        return new Address.Lines(
                label,
                "김수집",
                new PhoneNumber("+821012345678"),
                "04524",
                "서울특별시 중구 세종대로 110",
                Optional.of("3층 302호"),
                Optional.of("공동현관 1234#"));
    }

    /** @param number how many minutes after the first one it was added */
    public static Address address(int number) {
        return new Address(new AddressId(UUID.randomUUID()), lines("집" + number), MORNING.plusSeconds(60L * number));
    }
}
