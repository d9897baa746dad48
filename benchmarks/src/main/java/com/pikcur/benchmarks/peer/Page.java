package com.pikcur.benchmarks.peer;

import com.pikcur.benchmarks.reads.House;
import com.pikcur.benchmarks.reads.Paths;
import com.pikcur.benchmarks.reads.Question;
import java.util.function.Supplier;

/** What both are asked for. */
enum Page {
    LIST_AGAIN("list, again and again"),
    LIST_FROM_THE_STORE("list, read from the store"),
    COLLECTION("list, Vendure's of a collection"),
    DETAIL_AGAIN("detail, one again and again"),
    DETAIL_FROM_THE_STORE("detail, another each time");

    private final String what;

    Page(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    /** What Vendure is asked only because storefronts do, though it has a cheaper way to the same page, demands nothing. */
    boolean isDemanded() {
        return this != COLLECTION;
    }

    Supplier<Question> ours(House house) {
        return switch (this) {
            case LIST_AGAIN -> again(Question.of(Paths.LIST.same()));
            case LIST_FROM_THE_STORE, COLLECTION -> each(Paths.LIST.ever(house));
            case DETAIL_AGAIN -> again(Question.of(Paths.DETAIL.same()));
            case DETAIL_FROM_THE_STORE -> each(Paths.DETAIL.ever(house));
        };
    }

    /** It keeps no answers, therefore a list is always read from the store. */
    Supplier<Question> vendures(House house) {
        return switch (this) {
            case LIST_AGAIN, LIST_FROM_THE_STORE -> again(VendureQuestions.list());
            case COLLECTION -> again(VendureQuestions.collection());
            case DETAIL_AGAIN -> again(VendureQuestions.article(1));
            case DETAIL_FROM_THE_STORE -> VendureQuestions.everyArticle(house);
        };
    }

    private static Supplier<Question> again(Question question) {
        return () -> question;
    }

    private static Supplier<Question> each(Supplier<String> paths) {
        return () -> Question.of(paths.get());
    }
}
