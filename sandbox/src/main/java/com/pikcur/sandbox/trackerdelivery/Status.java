package com.pikcur.sandbox.trackerdelivery;

import com.pikcur.sandbox.courier.Scan;

/** What tracker.delivery makes of what couriers tell. */
enum Status {
    INFORMATION_RECEIVED,
    AT_PICKUP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    ATTEMPT_FAIL,
    DELIVERED,
    AVAILABLE_FOR_PICKUP,
    EXCEPTION;

    /** The words say more than the level. */
    static Status of(Scan scan) {
        var kind = scan.kind();
        if (kind.startsWith("반송")) {
            return EXCEPTION;
        }
        if (kind.startsWith("미배달")) {
            return ATTEMPT_FAIL;
        }
        return kind.startsWith("보관") ? AVAILABLE_FOR_PICKUP : ofLevel(scan.level());
    }

    private static Status ofLevel(int level) {
        return switch (level) {
            case 1 -> INFORMATION_RECEIVED;
            case 2 -> AT_PICKUP;
            case 3, 4 -> IN_TRANSIT;
            case 5 -> OUT_FOR_DELIVERY;
            case 6 -> DELIVERED;
            default -> throw new IllegalArgumentException("There is no level " + level);
        };
    }
}
