package com.pikcur.benchmarks.reads;

import java.util.UUID;

/**
 * How much there is, and what it is called: every auction has as many bids as every other.
 *
 * @param auctions that are open
 * @param bidsOnEach of them
 */
public record House(int auctions, int bidsOnEach, int members) {

    /** As ids of the service: in the order in which things came to be. */
    private static final long VERSION_7 = 0x7000L;

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    static House full() {
        return new House(100_000, 50, 50_000);
    }

    /** Even a tenth of its auctions is more than a node answers in the second for which it keeps them. */
    static House medium() {
        return new House(80_000, 10, 15_000);
    }

    static House quick() {
        return new House(10_000, 20, 5_000);
    }

    House tenth() {
        return new House(auctions / 10, bidsOnEach, members / 10);
    }

    /** Not open yet, and numbered behind those that are. */
    int auctionsToCome() {
        return auctions / 10;
    }

    int bids() {
        return auctions * bidsOnEach;
    }

    /** Of the auction with this number, from 1 on. */
    static UUID auctionId(int number) {
        return Kind.AUCTION.uuid(number);
    }

    /** Of the member with this number, from 1 on. */
    static UUID memberId(int number) {
        return Kind.MEMBER.uuid(number);
    }

    enum Kind {
        MEMBER(0),
        AUCTION(1),
        BID(2);

        private final long mark;

        Kind(long mark) {
            this.mark = mark;
        }

        private UUID uuid(int number) {
            return new UUID(((long) number << 32) | VERSION_7, VARIANT | mark);
        }

        /** The same ids in MariaDB, of the number that the expression tells. */
        String id(String number) {
            return "cast(concat(lpad(hex(%s), 8, '0'), '-0000-7000-8000-%012x') AS UUID)".formatted(number, mark);
        }
    }
}
