package com.pikcur.bootstrap;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.OpenAuction;
import com.pikcur.domain.member.port.AccountRepository;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.member.port.BankAccountRepository;
import com.pikcur.domain.member.port.PasswordHashes;
import com.pikcur.domain.shared.port.Transactions;
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
    SandboxHomes sandboxHomes(
            Transactions transactions, AddressBookRepository addresses, BankAccountRepository accounts, Clock clock) {
        return new SandboxHomes(transactions, addresses, accounts, clock);
    }

    @Bean
    SandboxMembers sandboxMembers(AccountRepository accounts, PasswordHashes passwords, SandboxHomes homes) {
        return new SandboxMembers(accounts, passwords, homes);
    }

    @Bean
    SandboxContent sandboxContent(
            SandboxMembers members, OpenAuction openAuction, AuctionQueries auctions, Clock clock, Supplier<UUID> ids) {
        return new SandboxContent(members, openAuction, auctions, clock, ids);
    }
}
