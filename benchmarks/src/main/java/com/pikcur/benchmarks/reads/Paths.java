package com.pikcur.benchmarks.reads;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What is asked for. */
public enum Paths {
    LIST("list"),
    DETAIL("detail"),
    /** By a word that every title has. */
    SEARCH("search"),
    /** By a word that one title has, or a few. */
    RARE_SEARCH("search for a rare word");

    private static final String AUCTIONS = "/api/v1/auctions";
    private static final String WORD = "?q=";
    private static final String COMMON_WORD = WORD + "Moonlight";

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
            case SEARCH -> AUCTIONS + COMMON_WORD;
            case RARE_SEARCH -> AUCTIONS + WORD + 1;
        };
    }

    /** Never the same twice within a second, so that nothing kept is of use. */
    public Supplier<String> ever(House house) {
        return switch (this) {
            case LIST -> each(AUCTIONS + "?minWon=1");
            case SEARCH -> each(AUCTIONS + COMMON_WORD);
            case DETAIL -> {
                var numbers = numbersOf(house);
                yield () -> AUCTIONS + "/" + House.auctionId(numbers.getAsInt());
            }
            case RARE_SEARCH -> {
                // The number of an auction stands in its title, and that of one of the upper half in few others.
                var numbers = numbersOf(house);
                yield () -> AUCTIONS + WORD + (house.auctions() + numbers.getAsInt()) / 2;
            }
        };
    }

    private static Supplier<String> each(String address) {
        var count = new AtomicInteger();
        return () -> address + "&maxWon=" + (1_000_000_000 + count.getAndIncrement());
    }

    /** Of all auctions, from 1 on, each before one comes again. */
    public static IntSupplier numbersOf(House house) {
        var count = new AtomicInteger();
        return () -> (int) ((long) count.getAndIncrement() * STRIDE % house.auctions()) + 1;
    }
}
