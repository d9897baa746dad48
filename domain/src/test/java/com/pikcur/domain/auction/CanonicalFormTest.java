package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is hashed. Logs already published verify against these very strings, so they never change. */
class CanonicalFormTest {

    private static final Alias BIDDER = new Alias("a1b2c3d4e5");
    private static final BidId BID = new BidId(UUID.fromString("0190c0de-0000-7000-8000-00000000000b"));
    private static final BidId ANOTHER_BID = new BidId(UUID.fromString("0190c0de-0000-7000-8000-00000000000c"));
    private static final AuctionId AUCTION = new AuctionId(UUID.fromString("0190c0de-0000-7000-8000-00000000000a"));
    private static final AuctionId NEXT = new AuctionId(UUID.fromString("0190c0de-0000-7000-8000-00000000000d"));
    private static final Instant AT = Instant.parse("2026-03-02T03:00:00.000001Z");
    private static final Instant END = Instant.parse("2026-03-09T03:00:00Z");
    private static final AuctionBoard BOARD = new AuctionBoard(
            AUCTION,
            7,
            AuctionStatus.OPEN,
            Money.won(21_000),
            Optional.of(Money.won(22_000)),
            3,
            Optional.of(BIDDER),
            ReserveState.NOT_MET,
            END);

    private static final String HEAD = """
            pikcur-bid-log-entry/1
            auction=0190c0de-0000-7000-8000-00000000000a
            seq=7
            at=2026-03-02T03:00:00.000001Z
            """;
    private static final String FOOT = """
            status=OPEN
            price=21000
            minimum=22000
            bids=3
            leader=a1b2c3d4e5
            reserve=NOT_MET
            closes=2026-03-09T03:00:00Z
            """;

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(terms(Optional.of(bytes("c0")), Optional.of(Money.won(50_000)), true), """
                        fact=TERMS
                        start=10000
                        reserveCommitment=c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0
                        buyNow=50000
                        shippingFee=3000
                        termsOpen=2026-03-02T03:00:00.000001Z
                        termsClose=2026-03-09T03:00:00Z
                        autoExtend=true
                        """),
                Arguments.of(terms(Optional.empty(), Optional.empty(), false), """
                        fact=TERMS
                        start=10000
                        reserveCommitment=-
                        buyNow=-
                        shippingFee=3000
                        termsOpen=2026-03-02T03:00:00.000001Z
                        termsClose=2026-03-09T03:00:00Z
                        autoExtend=false
                        """),
                Arguments.of(new LogFact.Started(), """
                        fact=STARTED
                        """),
                Arguments.of(new LogFact.BidAttempted(BID, BIDDER, bytes("c1"), BidResult.LEADING), """
                        fact=BID
                        bid=0190c0de-0000-7000-8000-00000000000b
                        bidder=a1b2c3d4e5
                        commitment=c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1
                        result=LEADING
                        """),
                Arguments.of(new LogFact.BuyNowAttempted(BID, BIDDER, BidResult.BUY_NOW_NOT_AVAILABLE), """
                        fact=BUY_NOW
                        bid=0190c0de-0000-7000-8000-00000000000b
                        bidder=a1b2c3d4e5
                        result=BUY_NOW_NOT_AVAILABLE
                        """),
                Arguments.of(new LogFact.BidsRetracted(BIDDER, List.of(BID, ANOTHER_BID)), """
                        fact=RETRACTION
                        bidder=a1b2c3d4e5
                        retracted=0190c0de-0000-7000-8000-00000000000b,0190c0de-0000-7000-8000-00000000000c
                        """),
                Arguments.of(new LogFact.Cancelled(Canceller.ADMINISTRATOR), """
                        fact=CANCELLATION
                        by=ADMINISTRATOR
                        """),
                Arguments.of(new LogFact.Closed(), """
                        fact=CLOSE
                        """),
                Arguments.of(new LogFact.Relisted(NEXT), """
                        fact=RELISTING
                        relistedAs=0190c0de-0000-7000-8000-00000000000d
                        """),
                Arguments.of(new LogFact.WinLapsed(BIDDER), """
                        fact=LAPSE
                        bidder=a1b2c3d4e5
                        """),
                Arguments.of(new LogFact.SoldBySecondChance(BIDDER), """
                        fact=SECOND_CHANCE
                        bidder=a1b2c3d4e5
                        """));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_kind_of_fact_is_written_in_one_way(LogFact fact, String lines) {
        assertThat(CanonicalForm.of(AT, fact, BOARD)).isEqualTo(HEAD + lines + FOOT);
    }

    @Test
    void what_is_absent_is_a_dash() {
        var ended = new AuctionBoard(
                AUCTION,
                7,
                AuctionStatus.UNSOLD,
                Money.won(10_000),
                Optional.empty(),
                0,
                Optional.empty(),
                ReserveState.NONE,
                END);

        assertThat(CanonicalForm.of(END, new LogFact.Closed(), ended)).isEqualTo("""
                pikcur-bid-log-entry/1
                auction=0190c0de-0000-7000-8000-00000000000a
                seq=7
                at=2026-03-09T03:00:00Z
                fact=CLOSE
                status=UNSOLD
                price=10000
                minimum=-
                bids=0
                leader=-
                reserve=NONE
                closes=2026-03-09T03:00:00Z
                """);
    }

    @Test
    void the_names_of_results_statuses_and_cancellers_are_written_too() {
        assertThat(names(BidResult.values()))
                .isEqualTo("LEADING OUTBID RAISED BOUGHT NOT_OPEN BELOW_MINIMUM RAISE_NOT_HIGHER BY_SELLER"
                        + " MAY_NOT_BID BUY_NOW_NOT_AVAILABLE AMOUNT_NOT_POSITIVE AMOUNT_TOO_LARGE UNKNOWN_POLICY");
        assertThat(names(AuctionStatus.values())).isEqualTo("SCHEDULED OPEN SOLD UNSOLD CANCELLED");
        assertThat(names(ReserveState.values())).isEqualTo("NONE NOT_MET MET");
        assertThat(names(Canceller.values())).isEqualTo("SELLER ADMINISTRATOR");
    }

    @Test
    void a_policy_is_written_in_one_way() {
        assertThat(POLICY.canonical()).isEqualTo("""
                policy=kr-1
                band=10000:500
                band=50000:1000
                band=100000:2000
                band=500000:5000
                band=1000000:10000
                band=5000000:50000
                beyond=100000
                lowestStart=1000
                buyNowPercentOfStart=130
                shortest=PT1H
                longest=PT720H
                furthestAhead=PT720H
                extensionWindow=PT5M
                extendBy=PT5M
                longestExtension=-
                freeRetractionUntilBeforeEnd=PT12H
                retractionAfterPlacing=PT1H
                """);
    }

    @Test
    void a_chain_is_hashed_in_one_way() {
        var genesis = LogHead.genesis(AUCTION, POLICY);
        var first = BidLogEntry.following(genesis, AT, new LogFact.Started(), BOARD);

        assertThat(genesis.seq()).isZero();
        assertThat(genesis.hash().hex()).isEqualTo("e04c996a012edfe38a240c1cf26267ba36551c7821a6b75aa1dd559450884d76");
        assertThat(first.hash().hex()).isEqualTo("e98539e00ad5aec05e9b63e006d3b44909f570ce4b6f127831e49494e37d74bc");
    }

    private static LogFact.TermsSet terms(Optional<Bytes32> reserve, Optional<Money> buyNow, boolean autoExtend) {
        return new LogFact.TermsSet(
                new PublicTerms(Money.won(10_000), reserve, buyNow, Money.won(3_000), AT, END, autoExtend));
    }

    private static Bytes32 bytes(String hexByte) {
        return Bytes32.ofHex(hexByte.repeat(32));
    }

    private static String names(Enum<?>... values) {
        return String.join(" ", Arrays.stream(values).map(Enum::name).toList());
    }
}
