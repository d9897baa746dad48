package com.pikcur.payment.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.payment.port.RefundGateway.Request;
import com.pikcur.domain.shared.Money;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefundReasonTest {

    private static final RefundId ID = new RefundId(UUID.fromString("0198c1e2-0000-7000-8000-000000000001"));
    private static final RefundId OTHER = new RefundId(UUID.fromString("0198c1e2-0000-7000-8000-000000000002"));

    private static String reason(String reason) {
        return RefundReason.of(
                new Request(ID, new PaymentKey("key"), Money.won(1), Money.won(1), reason, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 160, 161, 162, 200})
    void a_reason_of_any_length_keeps_the_id(int length) {
        var written = reason("가".repeat(length));

        assertThat(written).hasSizeLessThanOrEqualTo(200);
        assertThat(RefundReason.names(written, ID)).isTrue();
        assertThat(RefundReason.names(written, OTHER)).isFalse();
        assertThat(RefundReason.namesNone(written)).isFalse();
    }

    @Test
    void a_reason_that_quotes_another_refund_is_not_taken_for_its_own() {
        var written = reason("instead of [0198c1e2-0000-7000-8000-000000000002]");

        assertThat(RefundReason.names(written, OTHER)).isFalse();
        assertThat(RefundReason.names(written, ID)).isTrue();
    }

    @Test
    void what_others_write_names_no_refund() {
        assertThat(RefundReason.namesNone(null)).isTrue();
        assertThat(RefundReason.namesNone("관리자 취소")).isTrue();
        assertThat(RefundReason.namesNone("[7]")).isTrue();
        assertThat(RefundReason.names(null, ID)).isFalse();
    }
}
