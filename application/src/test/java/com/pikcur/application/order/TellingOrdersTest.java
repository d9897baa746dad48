package com.pikcur.application.order;

import static com.pikcur.application.order.OrdersAtWork.SOLD;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.shared.Page;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingOrdersTest {

    private final OrdersAtWork work = new OrdersAtWork();
    private final OrderData data = new OrderData(work.orders, new InMemoryOrderQueries(work.orders));

    @Test
    void a_buyer_is_told_where_a_parcel_goes_and_its_seller_is_not() {
        work.lives(work.buyer);
        work.paid();

        assertThat(told(work.buyer).sold()).isEmpty();
        assertThat(told(work.buyer).bought())
                .singleElement()
                .satisfies(order -> assertThat(order)
                        .containsEntry("title", "한정판 피규어")
                        .containsEntry("status", "PAID")
                        .containsEntry("totalWon", 103_000L)
                        .containsEntry("openedAt", SOLD)
                        .containsEntry(
                                "address",
                                Map.of(
                                        "recipient", "김수집",
                                        "phone", "+821012345678",
                                        "postcode", "04524",
                                        "line1", "서울특별시 중구 세종대로 110",
                                        "line2", "3층 302호",
                                        "entranceNote", "공동현관 1234#")));
        assertThat(told(work.seller).bought()).isEmpty();
        assertThat(told(work.seller).sold())
                .singleElement()
                .satisfies(order ->
                        assertThat(order).containsOnlyKeys("number", "title", "status", "totalWon", "openedAt"));
    }

    @Test
    void a_buyer_is_told_their_complaint_and_its_seller_is_not() {
        work.disputed();

        assertThat(told(work.buyer).bought())
                .singleElement()
                .satisfies(order -> assertThat(order).containsEntry("complaint", "상자가 찌그러졌어요"));
        assertThat(told(work.seller).sold())
                .singleElement()
                .satisfies(order -> assertThat(order).doesNotContainKey("complaint"));
    }

    @Test
    void who_has_no_orders_is_told_so() {
        assertThat(data.about(new MemberId(UUID.randomUUID()))).isEqualTo(new OrderData.Told(List.of(), List.of()));
    }

    @Test
    void nothing_is_left_out_where_there_is_more_than_fits_into_one_part() {
        IntStream.rangeClosed(0, Page.LARGEST_LIMIT).forEach(_ -> work.opened());

        assertThat(told(work.buyer).bought()).hasSize(Page.LARGEST_LIMIT + 1).doesNotHaveDuplicates();
    }

    private OrderData.Told told(MemberId member) {
        return (OrderData.Told) data.about(member);
    }
}
