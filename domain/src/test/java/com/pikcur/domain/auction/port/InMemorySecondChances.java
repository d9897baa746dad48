package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.SecondChance;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Second chances in memory, as strict as the real store. */
public final class InMemorySecondChances implements SecondChances {

    private final InMemoryTransactions.Kept<Map<AuctionId, SecondChance>> chances;

    public InMemorySecondChances(InMemoryTransactions transactions) {
        this.chances = transactions.keep(Map.of());
    }

    @Override
    public Optional<SecondChance> find(AuctionId auction) {
        return Optional.ofNullable(chances.get().get(auction));
    }

    @Override
    public void save(SecondChance chance) {
        chances.change(before -> {
            var stored = Optional.ofNullable(before.get(chance.auction()))
                    .map(SecondChance::version)
                    .orElse(0L);
            if (stored != chance.version()) {
                throw new StaleAggregate("The second chance on " + chance.auction() + " is at " + stored);
            }
            var after = new HashMap<>(before);
            after.put(
                    chance.auction(),
                    new SecondChance(chance.auction(), chance.state(), chance.passed(), chance.version() + 1));
            return Map.copyOf(after);
        });
    }

    @Override
    public List<SecondChance> openTo(MemberId bidder, Instant now) {
        return chances.get().values().stream()
                .filter(chance -> chance.openTo(bidder, now).isPresent())
                .sorted(Comparator.comparing(
                        chance -> chance.openTo(bidder, now).orElseThrow().answerBy()))
                .limit(MOST_SHOWN)
                .toList();
    }
}
