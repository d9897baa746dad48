package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION_TITLE_PART;

import com.pikcur.persistence.shared.PlainQuery;
import com.pikcur.persistence.shared.PlainRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Titles from each of their letters on: what stands somewhere in a title begins one of its parts, so that an index finds
 * it. No index of MariaDB's own finds the inside of words, and Korean compounds are searched by their insides. Triggers
 * write the parts with each title.
 *
 * <p>Parts are cut off: who is found by one may have the word, who is not found has not.
 */
final class TitleParts {

    /** In code points. Those who begin alike for so long are few. */
    private static final int LONGEST = 16;

    /** For more titles than these it costs less to go through a list in its order until the page is full. */
    private static final int FEW = 500;

    private static final int MOST_WORDS_COUNTED = 4;

    /** Followed by the word's number, from 0 on. */
    private static final String WORD = "word";

    /** By how many words they count. */
    private static final Map<Integer, Counting> KEPT = new ConcurrentHashMap<>();

    private TitleParts() {}

    /**
     * One of the words, if few titles have it.
     *
     * @param words without spaces
     */
    static Optional<String> rare(DSLContext db, List<String> words) {
        // The longest ones, since they are the rarest as a rule, and there is no end to short ones.
        var counted = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_WORDS_COUNTED)
                .toList();
        return counted.isEmpty()
                ? Optional.empty()
                : KEPT.computeIfAbsent(counted.size(), Counting::of).rare(db, counted);
    }

    /** The auctions with the word in their titles and perhaps some more, each once; {@link #beginning} fills the blank. */
    static Table<?> auctionsWith(String blank) {
        return DSL.selectDistinct(AUCTION_TITLE_PART.AUCTION_ID)
                .from(AUCTION_TITLE_PART)
                .where(begins(blank))
                .asTable("named");
    }

    /** What a word's part begins with. */
    static String beginning(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    private static Condition begins(String blank) {
        return AUCTION_TITLE_PART.PART.startsWith(PlainQuery.blank(blank, AUCTION_TITLE_PART.PART));
    }

    /** Counts parts, though no further than to one more than a few. */
    private record Counting(PlainQuery question, List<Field<Integer>> many) {

        static Counting of(int words) {
            var many = IntStream.range(0, words)
                    .mapToObj(word -> DSL.field(DSL.select(DSL.inline(1))
                            .from(AUCTION_TITLE_PART)
                            .where(begins(WORD + word))
                            .limit(DSL.inline(1))
                            .offset(DSL.inline(FEW))))
                    .toList();
            return new Counting(new PlainQuery(DSL.select(many)), many);
        }

        Optional<String> rare(DSLContext db, List<String> words) {
            var values = new HashMap<String, String>();
            for (var word = 0; word < words.size(); word++) {
                values.put(WORD + word, beginning(words.get(word)));
            }
            return question.fetchOne(db, values, row -> firstOfFew(row, words)).orElseThrow();
        }

        private Optional<String> firstOfFew(PlainRow row, List<String> words) {
            return IntStream.range(0, words.size())
                    .filter(word -> row.find(many.get(word)).isEmpty())
                    .mapToObj(words::get)
                    .findFirst();
        }
    }
}
