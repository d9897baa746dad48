package com.pikcur.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathsTest {

    private static final House HOUSE = House.quick();

    @Test
    void every_auction_is_asked_for_before_one_is_asked_for_again() {
        var paths = Paths.DETAIL.ever(HOUSE);

        assertThat(Stream.generate(paths).limit(HOUSE.auctions())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "SEARCH"})
    void no_list_is_asked_for_twice(Paths list) {
        var paths = list.ever(HOUSE);

        assertThat(Stream.generate(paths).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void words_that_are_rare_are_the_numbers_of_the_upper_half() {
        var paths = Paths.RARE_SEARCH.ever(HOUSE);

        assertThat(Stream.generate(paths)
                        .limit(HOUSE.auctions())
                        .map(path -> Integer.valueOf(path.substring(path.indexOf('=') + 1))))
                .allMatch(number -> number >= HOUSE.auctions() / 2 && number <= HOUSE.auctions());
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
