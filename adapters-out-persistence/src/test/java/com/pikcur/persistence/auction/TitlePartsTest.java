package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE;
import static com.pikcur.persistence.schema.Tables.AUCTION_TITLE_PART;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.AuctionFixtures;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Condition;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TitlePartsTest {

    private static final String LAST_WITHOUT_PARTS = "21";

    private final TestDatabase database = TestDatabase.fresh(LAST_WITHOUT_PARTS);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void titles_that_were_there_before_have_parts() {
        var id = listed(database, "Ab 한정판 0123456789");

        database.migrate();

        assertThat(partsOf(id))
                .hasSize(17)
                .startsWith("Ab 한정판 012345678", "b 한정판 0123456789", " 한정판 0123456789", "한정판 0123456789")
                .endsWith("89", "9");
    }

    @Test
    void whoever_writes_a_title_writes_its_parts() {
        database.migrate();
        var id = listed(database, "abc");
        assertThat(partsOf(id)).containsExactly("abc", "bc", "c");

        database.db().update(AUCTION_ARTICLE).set(AUCTION_ARTICLE.TITLE, "ABC").execute();
        assertThat(partsOf(id)).containsExactly("ABC", "BC", "C");

        database.db()
                .update(AUCTION_ARTICLE)
                .set(AUCTION_ARTICLE.DESCRIPTION, "Worn once.")
                .execute();
        assertThat(partsOf(id)).containsExactly("ABC", "BC", "C");
    }

    static AuctionId listed(TestDatabase database, String title) {
        var listing = AuctionFixtures.aLot().listing();
        var id = listing.auction().lot().id();
        return database.transactions().execute(() -> {
            new JooqAuctionRepository(database.db()).add(listing);
            new JooqArticleRepository(database.db()).add(id, Article.of(title, "", Condition.GOOD));
            return id;
        });
    }

    private List<String> partsOf(AuctionId id) {
        return database.db()
                .selectFrom(AUCTION_TITLE_PART)
                .where(AUCTION_TITLE_PART.AUCTION_ID.eq(id))
                .orderBy(AUCTION_TITLE_PART.POSITION)
                .fetch(AUCTION_TITLE_PART.PART);
    }
}
