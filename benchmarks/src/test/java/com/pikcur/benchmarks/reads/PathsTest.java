package com.pikcur.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathsTest {

    private static final House HOUSE = House.quick();

    @Test
    void every_auction_is_asked_for_before_one_is_asked_for_again() {
        var paths = Paths.DETAIL.ever(HOUSE);

        assertThat(Stream.generate(paths).limit(HOUSE.auctions())).doesNotHaveDuplicates();
    }

    @Test
    void no_list_is_asked_for_twice() {
        var paths = Paths.LIST.ever(HOUSE);

        assertThat(Stream.generate(paths).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void auctions_are_called_as_in_the_database() {
        assertThat(House.auctionId(255)).hasToString("000000ff-0000-7000-8000-000000000001");
        assertThat(House.Kind.AUCTION.id("seq"))
                .isEqualTo("cast(concat(lpad(hex(seq), 8, '0'), '-0000-7000-8000-000000000001') AS UUID)");
        assertThat(House.memberId(255)).hasToString("000000ff-0000-7000-8000-000000000000");
    }

    @Test
    void a_tenth_is_a_tenth_of_everything() {
        assertThat(HOUSE.tenth().bids()).isEqualTo(HOUSE.bids() / 10);
        assertThat(HOUSE.tenth().members()).isEqualTo(HOUSE.members() / 10);
    }
}
