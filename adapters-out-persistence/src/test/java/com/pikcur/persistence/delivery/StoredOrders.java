package com.pikcur.persistence.delivery;

import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.OrderFixtures;
import com.pikcur.persistence.member.JooqAccountRepository;
import com.pikcur.persistence.order.JooqOrderRepository;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.TestDatabase;

/** Orders in a database of a test's own. */
final class StoredOrders {

    private final JooqOrderRepository orders;

    StoredOrders(TestDatabase database) {
        var accounts = new JooqAccountRepository(database.db(), DataKeysFixture.INDEX);
        accounts.add(MemberFixtures.anAccount(OrderFixtures.SELLER));
        accounts.add(MemberFixtures.anAccount(OrderFixtures.BUYER));
        this.orders = new JooqOrderRepository(database.db(), DataKeysFixture.CIPHER);
    }

    Order paid() {
        var order = OrderFixtures.paid();
        orders.add(order);
        return order;
    }
}
