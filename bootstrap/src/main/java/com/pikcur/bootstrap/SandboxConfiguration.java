package com.pikcur.bootstrap;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.OpenAuction;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.PasswordHashes;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What only a sandbox has: accounts with a known password, and auctions to look at. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxConfiguration {

    @Bean
    SandboxContent sandboxContent(
            AccountRepository accounts,
            PasswordHashes passwords,
            OpenAuction openAuction,
            AuctionQueries auctions,
            Clock clock,
            Supplier<UUID> ids) {
        return new SandboxContent(accounts, passwords, openAuction, auctions, clock, ids);
    }
}
