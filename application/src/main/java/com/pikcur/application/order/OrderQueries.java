package com.pikcur.application.order;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Orders as lists show them. Contract: {@code OrderQueriesContract}. */
public interface OrderQueries {

    /**
     * A member's orders on one side, the newest first.
     *
     * @param status those of this status alone; all of them, if empty
     * @throws com.pikcur.application.shared.InvalidCursor if the cursor is not one of this list's
     */
    Page<OrderLine> of(MemberId member, Party side, Optional<OrderStatus> status, Cut cut);

    /**
     * One order in a list.
     *
     * @param subject what was sold, by its name in its channel
     * @param total what the buyer pays in all
     */
    record OrderLine(
            OrderId id,
            String number,
            OrderStatus status,
            UUID subject,
            String title,
            MemberId seller,
            MemberId buyer,
            Money total,
            Instant openedAt) {}
}
