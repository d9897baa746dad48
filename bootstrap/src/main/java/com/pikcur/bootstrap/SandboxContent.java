package com.pikcur.bootstrap;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.AuctionQueries.CardFilter;
import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.application.auction.OpenAuction;
import com.pikcur.application.shared.Cut;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Condition;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Fills an empty sandbox with accounts to sign in with, and always has some auctions running. */
final class SandboxContent implements ApplicationRunner {

    private final SandboxMembers members;
    private final OpenAuction openAuction;
    private final AuctionQueries auctions;
    private final Clock clock;
    private final Supplier<UUID> ids;

    SandboxContent(
            SandboxMembers members, OpenAuction openAuction, AuctionQueries auctions, Clock clock, Supplier<UUID> ids) {
        this.members = members;
        this.openAuction = openAuction;
        this.auctions = auctions;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        members.moveIn();
        if (noneRuns()) {
            listSome();
        }
    }

    private boolean noneRuns() {
        var anyOpen =
                new CardFilter(Phase.OPEN, Sort.CLOSING_SOON, Optional.empty(), Optional.empty(), Optional.empty());
        return auctions.cards(anyOpen, new Cut(1, Optional.empty()), clock.instant())
                .items()
                .isEmpty();
    }

    private void listSome() {
        list("달빛 아트토이 12/100", "상자와 보증서가 있는 한정판. 조명 아래 전시만 했습니다.", Condition.LIKE_NEW, prices(50_000), 6);
        list(
                "Signed first pressing, 180 g vinyl",
                "Number 7 of 300, sleeve signed on release day.",
                Condition.GOOD,
                reserved(30_000, 90_000),
                24);
        list(
                "Anniversary sneakers, 275 mm, unworn",
                "From the anniversary raffle, laces never threaded.",
                Condition.NEW,
                instant(120_000, 390_000),
                48);
        list(
                "초회 한정 카드 박스 (미개봉)",
                "첫 생산분, 비닐 포장 그대로입니다.",
                Condition.NEW,
                new Prices(
                        Money.won(80_000),
                        Optional.of(Money.won(150_000)),
                        Optional.of(Money.won(300_000)),
                        Money.won(3_000)),
                72);
    }

    private void list(String title, String description, Condition condition, Prices prices, int hours) {
        var article = Article.of(title, description, condition);
        openAuction.handle(new OpenAuction.Command(
                new AuctionId(ids.get()),
                SandboxMembers.idOf("seller"),
                article,
                prices,
                Optional.empty(),
                clock.instant().plus(Duration.ofHours(hours)),
                true,
                Optional.empty()));
    }

    private static Prices prices(long startWon) {
        return new Prices(Money.won(startWon), Optional.empty(), Optional.empty(), Money.won(3_000));
    }

    private static Prices reserved(long startWon, long reserveWon) {
        return new Prices(Money.won(startWon), Optional.of(Money.won(reserveWon)), Optional.empty(), Money.won(3_500));
    }

    private static Prices instant(long startWon, long buyNowWon) {
        return new Prices(Money.won(startWon), Optional.empty(), Optional.of(Money.won(buyNowWon)), Money.ZERO);
    }
}
