package com.pikcur.bootstrap;

import com.pikcur.application.auction.LapseWin;
import com.pikcur.application.order.ConfirmDueOrder;
import com.pikcur.application.order.LapseOrder;
import com.pikcur.application.order.OpenOrder;
import com.pikcur.application.order.OrderChanges;
import com.pikcur.application.order.OrderData;
import com.pikcur.application.order.OrderMoney;
import com.pikcur.application.order.OrderQueries;
import com.pikcur.application.order.OrderSettlement;
import com.pikcur.application.order.OrderTimers;
import com.pikcur.application.order.ShowOrder;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.order.JooqOrderQueries;
import com.pikcur.persistence.order.JooqOrderRepository;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the order context together. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    OrderPolicy orderPolicy(OrderProperties properties) {
        return properties.policy();
    }

    @Bean
    OrderRepository orderRepository(DSLContext db, PersonalDataCipher cipher) {
        return new JooqOrderRepository(db, cipher);
    }

    @Bean
    OrderQueries orderQueries(DSLContext db) {
        return new JooqOrderQueries(db);
    }

    @Bean
    OrderData orderData(OrderRepository orders, OrderQueries queries) {
        return new OrderData(orders, queries);
    }

    @Bean
    OrderTimers orderTimers(Timers timers) {
        return new OrderTimers(timers);
    }

    @Bean
    OrderChanges orderChanges(
            Transactions transactions,
            OrderRepository orders,
            Books books,
            OrderPolicy policy,
            OrderTimers timers,
            DomainEvents events,
            Clock clock) {
        return new OrderChanges(transactions, orders, new OrderSettlement(books, policy), timers, events, clock);
    }

    @Bean
    OrderMoney orderMoney(Transactions transactions, OrderRepository orders, OrderChanges changes, OrderPolicy policy) {
        return new OrderMoney(transactions, orders, changes, policy);
    }

    @Bean
    OpenOrder openOrder(OrderChanges changes, AddressBookRepository addresses, OrderPolicy policy, Clock clock) {
        return new OpenOrder(changes, addresses, policy, clock);
    }

    @Bean
    LapseOrder lapseOrder(OrderChanges changes) {
        return new LapseOrder(changes);
    }

    @Bean
    ConfirmDueOrder confirmDueOrder(OrderChanges changes) {
        return new ConfirmDueOrder(changes);
    }

    @Bean
    ShowOrder showOrder(OrderRepository orders, OrderPolicy policy, Clock clock) {
        return new ShowOrder(orders, policy, clock);
    }

    @Bean
    AuctionOrders auctionOrders(
            AuctionRepository auctions, ArticleRepository articles, OpenOrder openOrder, LapseWin lapseWin) {
        return new AuctionOrders(auctions, articles, openOrder, lapseWin);
    }
}
