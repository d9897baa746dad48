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
import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.Credentials;
import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Fills an empty sandbox with accounts to sign in with, and always has some auctions running. */
final class SandboxContent implements ApplicationRunner {

    private static final String PASSWORD = "Pikcur!2026";
    private static final int BUYERS = 9;

    private final AccountRepository accounts;
    private final PasswordHashes passwords;
    private final OpenAuction openAuction;
    private final AuctionQueries auctions;
    private final Clock clock;
    private final Supplier<UUID> ids;

    SandboxContent(
            AccountRepository accounts,
            PasswordHashes passwords,
            OpenAuction openAuction,
            AuctionQueries auctions,
            Clock clock,
            Supplier<UUID> ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.openAuction = openAuction;
        this.auctions = auctions;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.findByEmail(address("admin")).isEmpty()) {
            addAccounts();
        }
        if (noneRuns()) {
            listSome();
        }
    }

    private void addAccounts() {
        // One hash for all: hashing is slow on purpose, and these accounts guard nothing.
        var hash = passwords.hash(PASSWORD);
        accounts.add(account("seller", hash, Set.of(Role.BUYER, Role.SELLER)));
        IntStream.rangeClosed(1, BUYERS)
                .forEach(number -> accounts.add(account("buyer" + number, hash, Set.of(Role.BUYER))));
        accounts.add(account("admin", hash, Set.of(Role.BUYER, Role.ADMIN)));
    }

    private static Account account(String name, String hash, Set<Role> roles) {
        return new Account(
                memberOf(name),
                address(name),
                new Nickname(name),
                Credentials.ofPassword(hash),
                roles,
                new AccountState.Active(),
                0);
    }

    private static String address(String name) {
        return name + "@pikcur.test";
    }

    /** The same id at every start and on every machine, so that notes and scripts stay true. */
    private static MemberId memberOf(String name) {
        return new MemberId(UUID.nameUUIDFromBytes(address(name).getBytes(StandardCharsets.UTF_8)));
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
                memberOf("seller"),
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
