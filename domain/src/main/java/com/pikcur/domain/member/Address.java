package com.pikcur.domain.member;

import java.time.Instant;
import java.util.Optional;

/** Where a member has things sent to. Never prints more than its id. */
public record Address(AddressId id, Lines lines, Instant addedAt) {

    /**
     * What stands on the parcel, and how its carrier gets in. Never prints itself.
     *
     * @param label what the member calls it, such as "home"
     * @param postcode five digits
     * @param entranceNote such as the code of the front door
     */
    public record Lines(
            String label,
            String recipient,
            PhoneNumber phone,
            String postcode,
            String line1,
            Optional<String> line2,
            Optional<String> entranceNote) {

        /** All lengths in characters. */
        public static final int LABEL_LENGTH = 20;

        public static final int RECIPIENT_LENGTH = 40;

        public static final int LINE_LENGTH = 100;

        @Override
        public String toString() {
            return "Lines[hidden]";
        }
    }

    Address with(Lines others) {
        return new Address(id, others, addedAt);
    }

    @Override
    public String toString() {
        return "Address[" + id.value() + "]";
    }
}
