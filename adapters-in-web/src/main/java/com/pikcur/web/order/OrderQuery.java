package com.pikcur.web.order;

import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.web.shared.InvalidRequest;
import com.pikcur.web.shared.QueryFields;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of their orders somebody wants to see, as they wrote it into the address. */
record OrderQuery(
        @Parameter(required = true, schema = @Schema(allowableValues = {"BUYER", "SELLER"})) @Nullable
        String role,

        @Parameter(
                description = "All of them, if absent",
                schema =
                        @Schema(
                                allowableValues = {
                                    "AWAITING_PAYMENT",
                                    "PAID",
                                    "SHIPPED",
                                    "DELIVERED",
                                    "CONFIRMED",
                                    "CANCELLED",
                                    "REFUNDED",
                                    "DISPUTED"
                                }))
        @Nullable
        String status) {

    /** The fields, understood. */
    record Wanted(Party side, Optional<OrderStatus> status) {}

    /** @throws InvalidRequest if a field makes no sense, or the side is missing */
    Wanted wanted() {
        var fields = new QueryFields();
        var side = fields.oneOf("role", role, Party.class, Party::name);
        var narrowed = fields.oneOf("status", status, OrderStatus.class, OrderStatus::name);
        fields.refuseIfWrong();
        return new Wanted(side.orElseThrow(() -> new InvalidRequest("role", "required")), narrowed);
    }
}
