package com.pikcur.application.order;

import com.pikcur.application.member.PersonalDataSource;
import com.pikcur.application.order.OrderQueries.OrderLine;
import com.pikcur.application.shared.WholeList;
import com.pikcur.domain.order.OrderState;
import com.pikcur.domain.order.Party;
import com.pikcur.domain.order.ShippingAddress;
import com.pikcur.domain.order.port.OrderRepository;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What members have bought and sold. Where a parcel goes and what was complained of is the buyer's, and told to no seller. */
public final class OrderData implements PersonalDataSource {

    /** All that is told, the newest first. */
    public record Told(List<Map<String, Object>> bought, List<Map<String, Object>> sold) {}

    private final OrderRepository orders;
    private final OrderQueries queries;

    public OrderData(OrderRepository orders, OrderQueries queries) {
        this.orders = orders;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Object about(MemberId member) {
        return new Told(
                of(member, Party.BUYER).stream().map(this::bought).toList(),
                of(member, Party.SELLER).stream().map(OrderData::common).toList());
    }

    private List<OrderLine> of(MemberId member, Party side) {
        return WholeList.of(cut -> queries.of(member, side, Optional.empty(), cut));
    }

    private Map<String, Object> bought(OrderLine line) {
        var told = common(line);
        orders.find(line.id()).ifPresent(order -> {
            order.address().map(OrderData::address).ifPresent(address -> told.put("address", address));
            if (order.state() instanceof OrderState.Disputed disputed) {
                told.put("complaint", disputed.complaint());
            }
        });
        return told;
    }

    private static Map<String, Object> common(OrderLine line) {
        var told = new LinkedHashMap<String, Object>();
        told.put("number", line.number());
        told.put("title", line.title());
        told.put("status", line.status().name());
        told.put("totalWon", line.total().won());
        told.put("openedAt", line.openedAt());
        return told;
    }

    private static Map<String, Object> address(ShippingAddress address) {
        var told = new LinkedHashMap<String, Object>();
        told.put("recipient", address.recipient().reveal());
        told.put("phone", address.phone().reveal());
        told.put("postcode", address.postcode().reveal());
        told.put("line1", address.line1().reveal());
        address.line2().map(HiddenText::reveal).ifPresent(line2 -> told.put("line2", line2));
        address.entranceNote().map(HiddenText::reveal).ifPresent(note -> told.put("entranceNote", note));
        return told;
    }
}
