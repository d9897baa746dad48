package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.Sha256;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an auction's key hides, and what it lets be shown. These figures are published and never change. */
class SecretTest {

    private static final Secret SECRET = new Secret(Bytes32.ofHex("0a".repeat(32)));
    private static final Secret OTHER = new Secret(Bytes32.ofHex("0b".repeat(32)));
    private static final BidId BID = new BidId(UUID.fromString("0190c0de-0000-7000-8000-000000000001"));

    @Test
    void a_member_has_one_alias_on_one_auction_and_another_on_the_next() {
        assertThat(SECRET.aliasOf(ALICE)).isEqualTo(SECRET.aliasOf(ALICE));
        assertThat(SECRET.aliasOf(ALICE)).isNotEqualTo(OTHER.aliasOf(ALICE));
        assertThat(SECRET.aliasOf(ALICE)).isNotEqualTo(SECRET.aliasOf(BOB));
    }

    @Test
    void many_members_have_as_many_aliases() {
        assertThat(IntStream.range(0, 1_000).mapToObj(number -> SECRET.aliasOf(member(number))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcdefghi", "abcdefghijk", "ABCDEFGHIJ", "abcde fghi"})
    void an_alias_has_ten_characters(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Alias(text));
    }

    @Test
    void an_opening_opens_its_own_commitment_alone() {
        var commitment = SECRET.openingOf(BID, Money.won(20_000)).commitment();

        assertThat(SECRET.openingOf(BID, Money.won(20_000)).commitment()).isEqualTo(commitment);
        assertThat(SECRET.openingOf(BID, Money.won(20_001)).commitment()).isNotEqualTo(commitment);
        assertThat(OTHER.openingOf(BID, Money.won(20_000)).commitment()).isNotEqualTo(commitment);
        assertThat(SECRET.openingOf(new BidId(new UUID(0, 1)), Money.won(20_000))
                        .commitment())
                .isNotEqualTo(commitment);
    }

    @Test
    void anybody_can_check_an_opening() {
        var opening = SECRET.openingOf(BID, Money.won(20_000));

        assertThat(opening.commitment())
                .isEqualTo(Sha256.of("pikcur-amount/1\n20000\n" + opening.salt().hex() + "\n"));
    }

    @Test
    void commitments_to_two_reserves_of_one_auction_open_apart() {
        assertThat(SECRET.openingOfReserve(Money.won(50_000)).salt())
                .isNotEqualTo(SECRET.openingOfReserve(Money.won(40_000)).salt());
    }

    @Test
    void what_was_published_stays_true() {
        assertThat(SECRET.aliasOf(ALICE)).isEqualTo(new Alias("7pzr7gs84q"));
        assertThat(SECRET.openingOf(BID, Money.won(20_000)).commitment().hex())
                .isEqualTo("d11a8795ce17d03cd0a7f71bfea65f2978f2d94ba6a9185b9116c454cb7e3c3c");
        assertThat(SECRET.openingOfReserve(Money.won(50_000)).commitment().hex())
                .isEqualTo("46bf333ea57a6e58b9b42f471086742d166eeef1ba90ed777b4842ed2f7c3d1b");
    }

    @Test
    void it_does_not_print_its_key() {
        assertThat(SECRET).hasToString("Secret[hidden]");
    }
}
