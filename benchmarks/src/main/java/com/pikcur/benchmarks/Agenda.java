package com.pikcur.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * What is measured in one go, one after another.
 *
 * @param words what it was asked for with
 * @param notes what has to be known of its figures, such as what is left out of everything
 */
record Agenda(List<String> words, List<Item> items, List<String> notes) {

    private static final String ALL = "all";

    /** Half an hour on two cores. Everything but the last two sets itself a shorter task than when it is alone. */
    private static final List<String> COMMANDS = List.of(
            "bids short",
            "http short",
            "live short show bid",
            "reads short",
            "mix short",
            "kill short",
            "start short",
            "micro short");

    private static final List<String> NOTES = List.of(
            "Left out: 10,000 connections held open, of which nothing is demanded (live hold)",
            "Left out: watchers over server-sent events, bursts, bids beside 5,000 watchers: nothing is demanded either (live)",
            "Left out: other shops, which come from elsewhere (peers)",
            "Left out: what authentication costs beside a bid, but for its tokens, which micro has (auth)");

    /** Three minutes on two cores, of which every node takes a quarter of a minute to start. */
    private static final List<String> QUICK_COMMANDS = List.of("bids quick", "http quick", "mix quick", "micro quick");

    private static final String QUICK_NOTE = "Quick: these figures show that it works; they are no measurement";

    private static final List<String> QUICK_NOTES = List.of(
            QUICK_NOTE,
            "Left out: reads, kill and start, which start several nodes each (reads quick, kill quick, start quick)",
            "Left out: how soon watchers see a bid, what they cost, and connections held open (live quick)",
            "Left out: other shops, which come from elsewhere (peers quick)",
            "Left out: what authentication costs beside a bid (auth quick)");

    /** One benchmark, and the words it is asked for with. */
    record Item(String command, Benchmark benchmark) {

        private static Optional<Item> of(List<String> words) {
            return Benchmarks.of(words).map(benchmark -> new Item(String.join(" ", words), benchmark));
        }
    }

    Agenda {
        words = List.copyOf(words);
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /**
     * @param words a benchmark's name and wishes; {@code all}, or nothing, for all of them, and {@code all quick}
     * @return empty if that is not understood
     */
    static Optional<Agenda> of(List<String> words) {
        if (words.isEmpty()) {
            return of(List.of(ALL));
        }
        if (!words.getFirst().equals(ALL)) {
            return Item.of(words).map(item -> new Agenda(words, List.of(item), notesOnOne(words)));
        }
        return Length.of(words.subList(1, words.size())).flatMap(length -> switch (length) {
            case FULL -> Optional.of(all(words, COMMANDS, NOTES));
            // All together are as short as they can be.
            case SHORT -> Optional.empty();
            case QUICK -> Optional.of(all(words, QUICK_COMMANDS, QUICK_NOTES));
        });
    }

    private static List<String> notesOnOne(List<String> words) {
        return Length.QUICK.isWishedFor(words) ? List.of(QUICK_NOTE) : List.of();
    }

    private static Agenda all(List<String> words, List<String> commands, List<String> notes) {
        var items = commands.stream()
                .map(command -> Item.of(List.of(command.split(" "))).orElseThrow())
                .toList();
        return new Agenda(words, items, notes);
    }

    /** Under which the results are kept. */
    String name() {
        return words.getFirst();
    }

    String title() {
        return String.join(" ", words);
    }
}
