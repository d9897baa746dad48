package com.pikcur.persistence.order;

import static com.pikcur.persistence.schema.Tables.ORDER_SALE;

import com.pikcur.domain.order.Channel;
import com.pikcur.domain.order.Handover;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.order.Sale;
import com.pikcur.domain.order.ShippingAddress;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.persistence.schema.tables.records.OrderSaleRecord;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.Optional;
import java.util.UUID;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** How orders stand in their table: the address of each encrypted for its id. */
final class OrderRows {

    private static final EncryptedColumn RECIPIENT = encrypted(ORDER_SALE.RECIPIENT_ENCRYPTED);
    private static final EncryptedColumn PHONE = encrypted(ORDER_SALE.PHONE_ENCRYPTED);
    private static final EncryptedColumn POSTCODE = encrypted(ORDER_SALE.POSTCODE_ENCRYPTED);
    private static final EncryptedColumn LINE1 = encrypted(ORDER_SALE.LINE1_ENCRYPTED);
    private static final EncryptedColumn LINE2 = encrypted(ORDER_SALE.LINE2_ENCRYPTED);
    private static final EncryptedColumn ENTRANCE_NOTE = encrypted(ORDER_SALE.ENTRANCE_NOTE_ENCRYPTED);

    private final PersonalDataCipher cipher;

    OrderRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    private static EncryptedColumn encrypted(TableField<?, byte[]> column) {
        return EncryptedColumn.of(ORDER_SALE.ID, column);
    }

    /** What is written once, and all that moves. */
    OrderSaleRecord newRow(Order order) {
        var sale = order.sale();
        var row = movedRow(order);
        row.setId(order.id());
        row.setNumber(order.number());
        row.setChannel(sale.channel().name());
        row.setSubject(sale.subject());
        row.setTitle(sale.title());
        row.setSellerId(sale.seller());
        row.setBuyerId(sale.buyer());
        row.setPriceWon(sale.price());
        row.setShippingFeeWon(sale.shippingFee());
        row.setFeeWon(sale.fee());
        row.setOpenedAt(order.openedAt());
        return row;
    }

    OrderSaleRecord movedRow(Order order) {
        var row = new OrderSaleRecord();
        row.setHandover(order.handover().name());
        order.address().ifPresent(address -> setAddress(row, address, order.id().value()));
        OrderPoints.set(row, order);
        row.setVersion(order.version() + 1);
        return row;
    }

    private void setAddress(OrderSaleRecord row, ShippingAddress address, UUID id) {
        row.setRecipientEncrypted(RECIPIENT.encrypt(address.recipient().reveal(), id, cipher));
        row.setPhoneEncrypted(PHONE.encrypt(address.phone().reveal(), id, cipher));
        row.setPostcodeEncrypted(POSTCODE.encrypt(address.postcode().reveal(), id, cipher));
        row.setLine1Encrypted(LINE1.encrypt(address.line1().reveal(), id, cipher));
        row.setLine2Encrypted(encrypted(LINE2, address.line2(), id));
        row.setEntranceNoteEncrypted(encrypted(ENTRANCE_NOTE, address.entranceNote(), id));
    }

    private byte @Nullable [] encrypted(EncryptedColumn column, Optional<HiddenText> text, UUID id) {
        return text.map(given -> column.encrypt(given.reveal(), id, cipher)).orElse(null);
    }

    Order toOrder(OrderSaleRecord row) {
        var sale = new Sale(
                Channel.valueOf(row.getChannel()),
                row.getSubject(),
                row.getTitle(),
                row.getSellerId(),
                row.getBuyerId(),
                row.getPriceWon(),
                row.getShippingFeeWon(),
                row.getFeeWon());
        var points = OrderPoints.of(row);
        return new Order(
                row.getId(),
                row.getNumber(),
                sale,
                Handover.valueOf(row.getHandover()),
                toAddress(row),
                points.getLast(),
                points.subList(0, points.size() - 1),
                row.getOpenedAt(),
                row.getVersion());
    }

    private Optional<ShippingAddress> toAddress(OrderSaleRecord row) {
        var id = row.getId().value();
        return decrypted(RECIPIENT, row.getRecipientEncrypted(), id)
                .map(recipient -> new ShippingAddress(
                        recipient,
                        new HiddenText(PHONE.decrypt(row.getPhoneEncrypted(), id, cipher)),
                        new HiddenText(POSTCODE.decrypt(row.getPostcodeEncrypted(), id, cipher)),
                        new HiddenText(LINE1.decrypt(row.getLine1Encrypted(), id, cipher)),
                        decrypted(LINE2, row.getLine2Encrypted(), id),
                        decrypted(ENTRANCE_NOTE, row.getEntranceNoteEncrypted(), id)));
    }

    private Optional<HiddenText> decrypted(EncryptedColumn column, byte @Nullable [] text, UUID id) {
        return Optional.ofNullable(text).map(stored -> new HiddenText(column.decrypt(stored, id, cipher)));
    }
}
