package com.pikcur.domain.auction.log;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.LogHead;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The example in {@code docs/bid-log.md}, from which strangers write verifiers of their own, is a real log. */
class DocumentedBidLogTest {

    private static String document;

    private final BidLog log = example();

    @BeforeAll
    static void the_document() throws IOException {
        document = Files.readString(Path.of("../docs/bid-log.md"));
    }

    @Test
    void the_beginning_of_the_chain_is_shown_as_it_is_hashed() {
        assertThat(document)
                .contains("pikcur-bid-log/1\nauction=%s\n%s"
                        .formatted(log.auction().value(), POLICY.canonical()))
                .contains(LogHead.genesis(log.auction(), POLICY).hash().hex());
    }

    @Test
    void every_entry_is_shown_as_it_is_hashed() {
        assertThat(log.entries())
                .hasSize(4)
                .allSatisfy(published -> assertThat(document)
                        .contains(published.entry().canonical())
                        .contains(published.entry().hash().hex()));
    }

    @Test
    void the_opening_is_shown_with_its_commitment() {
        var opening = log.entries().get(2).opening().orElseThrow();

        assertThat(document)
                .contains("pikcur-amount/1\n%d\n%s\n"
                        .formatted(opening.amount().won(), opening.salt().hex()))
                .contains(opening.commitment().hex());
    }

    @Test
    void the_example_is_confirmed() {
        assertThat(new BidLogVerifier(log).verify()).isInstanceOf(Confirmed.class);
    }

    @Test
    void every_reason_is_explained() {
        assertThat(Reason.values()).allSatisfy(reason -> assertThat(document).contains("| `" + reason + "` |"));
    }

    private static BidLog example() {
        var id = new AuctionId(UUID.fromString("019e1b7c-0c00-7000-8000-00000000c0de"));
        var auction = History.of(aLot().with(id).lot(), POLICY, NOW);
        auction.after(Duration.ofMinutes(10)).bid(ALICE, 40_000);
        auction.after(Duration.ofMillis(1_500)).bid(BOB, 25_000);
        return auction.close().published();
    }
}
