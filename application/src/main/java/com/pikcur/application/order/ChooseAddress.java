package com.pikcur.application.order;

import com.pikcur.domain.member.Address;
import com.pikcur.domain.member.AddressId;
import com.pikcur.domain.member.port.AddressBookRepository;
import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.order.ShippingAddress;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.OrderId;

/** Use case: the buyer says where the parcel goes. The order keeps a copy, whatever becomes of the address book. */
public final class ChooseAddress {

    private final OrderChanges changes;
    private final AddressBookRepository addresses;

    public ChooseAddress(OrderChanges changes, AddressBookRepository addresses) {
        this.changes = changes;
        this.addresses = addresses;
    }

    /**
     * @throws com.pikcur.domain.order.NoSuchOrder if the member has no part in such an order
     * @throws com.pikcur.domain.member.NoSuchAddress if it is not in the member's book
     */
    public OrderDecision handle(OrderId order, MemberId member, AddressId address) {
        var chosen = copyOf(addresses.find(member).get(address));
        return changes.decide(
                order, member, (asked, party, _) -> asked.handingOver().sendTo(chosen, party));
    }

    static ShippingAddress copyOf(Address address) {
        var lines = address.lines();
        return new ShippingAddress(
                new HiddenText(lines.recipient()),
                new HiddenText(lines.phone().e164()),
                new HiddenText(lines.postcode()),
                new HiddenText(lines.line1()),
                lines.line2().map(HiddenText::new),
                lines.entranceNote().map(HiddenText::new));
    }
}
