package com.pikcur.persistence.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.application.auction.AuctionQueries.CardFilter;
import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.application.shared.Cut;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Article.Addition;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Condition;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.shared.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is kept here stays kept, unless it is dropped: so whatever is seen to change was dropped. */
@TestInstance(Lifecycle.PER_CLASS)
class NearAuctionQueriesTest {

    private static final CardFilter OPEN =
            new CardFilter(Phase.OPEN, Sort.NEWEST, Optional.empty(), Optional.empty(), Optional.empty());

    private static final Duration LONG = Duration.ofHours(1);

    private final TestDatabase database = TestDatabase.fresh();
    private final NextOpening opening = new NextOpening(database.db(), LONG);
    private final NearAuctionQueries near =
            new NearAuctionQueries(new JooqAuctionQueries(database.db(), opening::isDue), opening, LONG);
    private final AuctionRepository auctions =
            new TellingAuctionRepository(new JooqAuctionRepository(database.db()), near);
    private final ArticleRepository articles =
            new TellingArticleRepository(new JooqArticleRepository(database.db()), near);

    /** Another node's, of whose changes this one knows nothing by itself. */
    private final AuctionRepository elsewhere = new JooqAuctionRepository(database.db());

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void who_has_bid_sees_the_bid() {
        var id = listed();
        assertThat(seqOf(id)).isEqualTo(1);
        assertThat(cardOf(id).bidCount()).isZero();

        bid(auctions, id, 30_000);

        assertThat(seqOf(id)).isEqualTo(2);
        assertThat(cardOf(id).bidCount()).isEqualTo(1);
    }

    @Test
    void what_another_node_changes_is_seen_when_its_board_is_heard_of() {
        var id = listed();
        assertThat(seqOf(id)).isEqualTo(1);
        assertThat(cardOf(id).bidCount()).isZero();

        bid(elsewhere, id, 30_000);
        assertThat(seqOf(id)).isEqualTo(1);
        near.forget(Set.of(id));

        assertThat(seqOf(id)).isEqualTo(2);
        assertThat(cardOf(id).bidCount()).isEqualTo(1);
    }

    @Test
    void everything_is_read_again_where_boards_may_have_been_missed() {
        var id = listed();
        assertThat(seqOf(id)).isEqualTo(1);
        bid(elsewhere, id, 30_000);

        near.forgetAll();

        assertThat(seqOf(id)).isEqualTo(2);
    }

    @Test
    void a_new_auction_stands_in_its_list_at_once() {
        assertThat(open()).isNotNull();

        var id = listed();

        assertThat(cardOf(id).title()).isEqualTo("Toy");
    }

    @Test
    void a_closed_auction_stands_in_its_list_no_more() {
        var id = listed();
        assertThat(cardOf(id).bidCount()).isZero();

        database.transactions().execute(() -> {
            var auction = auctions.findLocked(id).orElseThrow();
            auctions.save(auction.close(auction.bidding().closesAt()));
            return id;
        });

        assertThat(open()).extracting(AuctionCard::id).doesNotContain(id);
    }

    @Test
    void new_words_are_seen_at_once() {
        var id = listed();
        assertThat(near.shown(id)).isPresent();

        articles.append(id, new Addition("Opened once.", NOW));
        assertThat(near.shown(id).orElseThrow().article().additions()).hasSize(1);
        articles.rewrite(id, Article.of("Doll", "", Condition.NEW));

        assertThat(near.shown(id).orElseThrow().article().title()).isEqualTo("Doll");
        assertThat(cardOf(id).title()).isEqualTo("Doll");
    }

    @Test
    void what_is_not_committed_is_neither_kept_nor_dropped_for() {
        var id = listed();
        assertThat(seqOf(id)).isEqualTo(1);

        assertThatThrownBy(() -> database.transactions().execute(() -> {
                    auctions.saveBids(List.of(place(auctions.findLocked(id).orElseThrow(), aBid(ALICE, 30_000))));
                    assertThat(seqOf(id)).isEqualTo(2);
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        assertThat(seqOf(id)).isEqualTo(1);
    }

    private AuctionId listed() {
        var listing = aLot().listing();
        var id = listing.auction().lot().id();
        return database.transactions().execute(() -> {
            auctions.add(listing);
            articles.add(id, Article.of("Toy", "", Condition.NEW));
            return id;
        });
    }

    private void bid(AuctionRepository at, AuctionId id, long won) {
        database.transactions().execute(() -> {
            at.saveBids(List.of(place(at.findLocked(id).orElseThrow(), aBid(ALICE, won))));
            return Money.won(won);
        });
    }

    private long seqOf(AuctionId id) {
        return near.shown(id).orElseThrow().auction().head().seq();
    }

    private AuctionCard cardOf(AuctionId id) {
        return open().stream().filter(card -> card.id().equals(id)).findFirst().orElseThrow();
    }

    private List<AuctionCard> open() {
        return near.cards(OPEN, new Cut(100, Optional.empty()), NOW).items();
    }
}
