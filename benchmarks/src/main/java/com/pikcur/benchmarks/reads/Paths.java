package com.pikcur.benchmarks.reads;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What is asked for. */
public enum Paths {
    LIST("list"),
    DETAIL("detail");

    private static final String AUCTIONS = "/api/v1/auctions";

    /** So that those who follow each other lie far apart; has no factor in common with the number of auctions. */
    private static final int STRIDE = 7_919;

    private final String what;

    Paths(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    /** The same again and again, as while many look at one thing. */
    public String same() {
        return switch (this) {
            case LIST -> AUCTIONS;
            case DETAIL -> AUCTIONS + "/" + House.auctionId(1);
        };
    }

    /** Never the same twice within a second, so that nothing kept is of use. */
    public Supplier<String> ever(House house) {
        return switch (this) {
            case LIST -> {
                var count = new AtomicInteger();
                yield () -> AUCTIONS + "?minWon=1&maxWon=" + (1_000_000_000 + count.getAndIncrement());
            }
            case DETAIL -> {
                var numbers = numbersOf(house);
                yield () -> AUCTIONS + "/" + House.auctionId(numbers.getAsInt());
            }
        };
    }

    /** Of all auctions, from 1 on, each before one comes again. */
    public static IntSupplier numbersOf(House house) {
        var count = new AtomicInteger();
        return () -> (int) ((long) count.getAndIncrement() * STRIDE % house.auctions()) + 1;
    }
}
