package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.persistence.shared.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardTitleTest {

    private static final String LAST_WITHOUT_TITLES = "22";

    private final TestDatabase database = TestDatabase.fresh(LAST_WITHOUT_TITLES);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void titles_that_were_there_before_stand_beside_their_auctions() {
        var one = TitlePartsTest.listed(database, "한정판 피규어");
        var other = TitlePartsTest.listed(database, "Art toy");

        database.migrate();

        assertThat(titleBeside(one)).contains("한정판 피규어");
        assertThat(titleBeside(other)).contains("Art toy");
    }

    @Test
    void whoever_writes_a_title_writes_it_beside_its_auction_and_no_other() {
        database.migrate();
        var one = TitlePartsTest.listed(database, "abc");
        var other = TitlePartsTest.listed(database, "def");

        database.db()
                .update(AUCTION_ARTICLE)
                .set(AUCTION_ARTICLE.TITLE, "ABC")
                .where(AUCTION_ARTICLE.AUCTION_ID.eq(one))
                .execute();

        assertThat(titleBeside(one)).contains("ABC");
        assertThat(titleBeside(other)).contains("def");
    }

    private Optional<String> titleBeside(AuctionId id) {
        return database.db()
                .select(AUCTION.TITLE)
                .from(AUCTION)
                .where(AUCTION.ID.eq(id))
                .fetchOptional(AUCTION.TITLE);
    }
}
