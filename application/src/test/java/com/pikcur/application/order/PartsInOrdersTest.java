package com.pikcur.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.NoSuchAddress;
import com.pikcur.domain.order.Handover;
import com.pikcur.domain.order.NoSuchOrder;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.OrderEvent;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PartsInOrdersTest {

    private final OrdersAtWork work = new OrdersAtWork();
    private final RequestMeeting request = new RequestMeeting(work.changes);
    private final WithdrawMeeting withdraw = new WithdrawMeeting(work.changes);
    private final AnswerMeeting answer = new AnswerMeeting(work.changes);
    private final ChooseAddress choose = new ChooseAddress(work.changes, work.members.books());

    @Test
    void an_order_is_none_to_whoever_has_no_part_in_it() {
        var id = work.delivered();
        var stranger = work.joined("stranger");

        assertThatThrownBy(() -> work.cancel.handle(id, stranger)).isInstanceOf(NoSuchOrder.class);
        assertThatThrownBy(() -> work.confirm.handle(id, stranger)).isInstanceOf(NoSuchOrder.class);
        assertThatThrownBy(() -> work.dispute.handle(id, stranger, "")).isInstanceOf(NoSuchOrder.class);
        assertThatThrownBy(() -> request.handle(id, stranger)).isInstanceOf(NoSuchOrder.class);
        assertThat(work.status(id)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void there_is_nothing_to_do_with_an_order_that_there_is_not() {
        var nobodys = new OrderId(UUID.randomUUID());

        assertThatThrownBy(() -> work.lapse.handle(nobodys)).isInstanceOf(NoSuchOrder.class);
        assertThatThrownBy(() -> work.cancel.handle(nobodys, work.buyer)).isInstanceOf(NoSuchOrder.class);
    }

    @Test
    void each_side_does_its_own_part_alone() {
        work.lives(work.buyer);
        var id = work.paid();
        assertThat(work.ship.handle(id, work.buyer, OrdersAtWork.anInvoice()))
                .isEqualTo(new OrderDecision.NotYours(Party.SELLER));
        work.ship.handle(id, work.seller, OrdersAtWork.anInvoice());
        assertThat(work.receive.handle(id, work.seller)).isEqualTo(new OrderDecision.NotYours(Party.BUYER));
        work.receive.handle(id, work.buyer);
        assertThat(work.confirm.handle(id, work.seller)).isEqualTo(new OrderDecision.NotYours(Party.BUYER));
        assertThat(work.dispute.handle(id, work.seller, "")).isEqualTo(new OrderDecision.NotYours(Party.BUYER));

        work.confirm.handle(id, work.buyer);

        assertThat(work.status(id)).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(work.events.published(OrderEvent.class).stream().<Class<?>>map(Object::getClass))
                .containsExactly(
                        OrderEvent.OrderOpened.class,
                        OrderEvent.OrderPaid.class,
                        OrderEvent.OrderShipped.class,
                        OrderEvent.OrderDelivered.class,
                        OrderEvent.OrderConfirmed.class);
    }

    @Test
    void a_refusal_stores_nothing_and_tells_nobody() {
        var id = work.paid();
        var before = work.find(id);
        var told = work.events.published();

        work.confirm.handle(id, work.buyer);

        assertThat(work.find(id)).isEqualTo(before);
        assertThat(work.events.published()).isEqualTo(told);
    }

    @Test
    void who_meets_pays_no_shipping_fee() {
        var id = work.opened();
        request.handle(id, work.buyer);

        answer.handle(id, work.seller, true);

        assertThat(work.find(id).handover()).isEqualTo(Handover.MEETING);
        assertThat(work.find(id).total()).isEqualTo(OrdersAtWork.PRICE);
    }

    @Test
    void a_meeting_that_is_declined_or_no_longer_wanted_is_a_parcel() {
        var declined = work.opened();
        request.handle(declined, work.buyer);
        answer.handle(declined, work.seller, false);
        var withdrawn = work.opened();
        request.handle(withdrawn, work.buyer);
        withdraw.handle(withdrawn, work.buyer);

        assertThat(work.find(declined).handover()).isEqualTo(Handover.PARCEL);
        assertThat(work.find(withdrawn).handover()).isEqualTo(Handover.PARCEL);
    }

    @Test
    void a_thing_handed_over_at_a_meeting_is_received_without_a_parcel() {
        var id = work.opened();
        request.handle(id, work.buyer);
        answer.handle(id, work.seller, true);
        work.pay(id);

        work.receive.handle(id, work.buyer);

        assertThat(work.status(id)).isEqualTo(OrderStatus.DELIVERED);
        assertThat(work.escrow(id)).isEqualTo(OrdersAtWork.PRICE);
    }

    @Test
    void the_buyer_says_where_to_out_of_their_own_book() {
        var id = work.opened();
        var chosen = work.lives(work.buyer);
        var sellers = work.lives(work.seller);

        choose.handle(id, work.buyer, chosen);

        assertThat(work.find(id).address()).isPresent();
        assertThat(choose.handle(id, work.seller, sellers)).isEqualTo(new OrderDecision.NotYours(Party.BUYER));
        assertThatThrownBy(() -> choose.handle(id, work.buyer, sellers)).isInstanceOf(NoSuchAddress.class);
    }

    @Test
    void an_address_is_looked_for_in_the_book_of_whoever_asks() {
        var id = work.opened();
        var chosen = work.lives(work.buyer);
        var stranger = new MemberId(UUID.randomUUID());

        assertThatThrownBy(() -> choose.handle(id, stranger, chosen)).isInstanceOf(NoSuchAddress.class);
    }
}
