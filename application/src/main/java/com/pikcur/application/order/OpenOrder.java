package com.pikcur.application.order;

import com.pikcur.domain.member.AddressBook;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderPolicy;
import com.pikcur.domain.order.Sale;
import com.pikcur.domain.order.ShippingAddress;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Use case: something was sold, and its buyer is to pay. Called for each sale at least once; opens one order. */
public final class OpenOrder {

    /** @param subject what was sold, by its name in its channel */
    public record Command(
            Channel channel,
            UUID subject,
            String title,
            MemberId seller,
            MemberId buyer,
            Money price,
            Money shippingFee) {}

    private final OrderChanges changes;
    private final AddressBookRepository addresses;
    private final OrderPolicy policy;
    private final Clock clock;

    public OpenOrder(OrderChanges changes, AddressBookRepository addresses, OrderPolicy policy, Clock clock) {
        this.changes = changes;
        this.addresses = addresses;
        this.policy = policy;
        this.clock = clock;
    }

    public OrderId handle(Command command) {
        var sale = new Sale(
                command.channel(),
                command.subject(),
                command.title(),
                command.seller(),
                command.buyer(),
                command.price(),
                command.shippingFee(),
                policy.fee().of(command.price()));
        var opened = Order.open(sale, defaultAddressOf(command.buyer()), policy, clock.instant());
        changes.open(opened);
        return opened.order().id();
    }

    private Optional<ShippingAddress> defaultAddressOf(MemberId buyer) {
        AddressBook book = addresses.find(buyer);
        return book.defaultId().map(book::get).map(ChooseAddress::copyOf);
    }
}
