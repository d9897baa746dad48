package com.pikcur.persistence.order;

import static com.pikcur.persistence.schema.Tables.ORDER_SALE;

import com.pikcur.application.order.OrderQueries;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.order.Handover;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.persistence.schema.tables.records.OrderSaleRecord;
import com.pikcur.persistence.shared.Cursor;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Lists of orders, each along an index that has them in their order. */
public final class JooqOrderQueries implements OrderQueries {

    private final DSLContext db;

    public JooqOrderQueries(DSLContext db) {
        this.db = db;
    }

    @Override
    public Page<OrderLine> of(MemberId member, Party side, Optional<OrderStatus> status, Cut cut) {
        var list = "orders of " + side;
        var found = db.selectFrom(ORDER_SALE)
                .where(memberOn(side).eq(member))
                .and(status.map(wanted -> ORDER_SALE.STATUS.eq(wanted.name())).orElseGet(DSL::noCondition))
                .and(behind(list, cut))
                .orderBy(ORDER_SALE.OPENED_AT.desc(), ORDER_SALE.ID.desc())
                .limit(cut.limit() + 1)
                .fetch(JooqOrderQueries::toLine);
        return Page.cut(
                found,
                cut.limit(),
                last -> new Cursor<>(last.openedAt(), last.id().value()).text(list, Instant::toString));
    }

    private static Field<MemberId> memberOn(Party side) {
        return switch (side) {
            case BUYER -> ORDER_SALE.BUYER_ID;
            case SELLER -> ORDER_SALE.SELLER_ID;
        };
    }

    private static Condition behind(String list, Cut cut) {
        return cut.cursor()
                .map(text -> Cursor.parse(text, list, Instant::parse))
                .map(cursor -> ORDER_SALE
                        .OPENED_AT
                        .lt(cursor.key())
                        .or(ORDER_SALE.OPENED_AT.eq(cursor.key()).and(ORDER_SALE.ID.lt(new OrderId(cursor.id())))))
                .orElseGet(DSL::noCondition);
    }

    private static OrderLine toLine(OrderSaleRecord row) {
        var shipped = Handover.valueOf(row.getHandover()) != Handover.MEETING;
        return new OrderLine(
                row.getId(),
                row.getNumber(),
                OrderStatus.valueOf(row.getStatus()),
                row.getSubject(),
                row.getTitle(),
                row.getSellerId(),
                row.getBuyerId(),
                shipped ? row.getPriceWon().plus(row.getShippingFeeWon()) : row.getPriceWon(),
                row.getOpenedAt());
    }
}
