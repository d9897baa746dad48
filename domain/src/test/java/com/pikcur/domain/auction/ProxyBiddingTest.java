package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.Money;
import org.junit.jupiter.api.Test;

class ProxyBiddingTest {

    @Test
    void the_first_bid_leads_at_the_start_price_whatever_its_maximum() {
        assertThat(led(anAuction(), ALICE, 500_000).bidding().price()).isEqualTo(Money.won(10_000));
    }
}
