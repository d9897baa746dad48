package com.pikcur.persistence.shared;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Brings stored ciphertexts under the primary key, while members read and write. It may be stopped at any moment and
 * started again, and run on several machines: each text is replaced only if it is still the one that was read.
 */
public final class ReEncryption {

    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * What was done in one column.
     *
     * @param rewritten texts that are now under the primary key
     * @param overtaken texts that somebody else had changed meanwhile
     */
    public record Progress(EncryptedColumn column, long rewritten, long overtaken) {}

    private final DSLContext db;
    private final PersonalDataCipher cipher;
    private final List<EncryptedColumn> columns;

    /** @param columns all that there are, of every context */
    public ReEncryption(DSLContext db, PersonalDataCipher cipher, List<EncryptedColumn> columns) {
        this.db = db;
        this.cipher = cipher;
        this.columns = List.copyOf(columns);
    }

    /**
     * Goes through every column once.
     *
     * @throws UnreadablePersonalData at the first text that cannot be opened
     */
    public List<Progress> run() {
        return columns.stream().map(this::rewrite).toList();
    }

    /** The keys that at least one stored text needs to be opened. */
    public Set<Integer> keysInUse() {
        var ids = new HashSet<Integer>();
        for (var column : columns) {
            var prefix = DSL.field(
                    "left({0}, {1})",
                    SQLDataType.VARBINARY, ciphertext(column), DSL.inline(PersonalDataCipher.PREFIX_BYTES));
            db.selectDistinct(prefix)
                    .from(table(column))
                    .where(ciphertext(column).isNotNull())
                    .fetch(prefix)
                    .forEach(bytes ->
                            ids.add(ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt()));
        }
        return Set.copyOf(ids);
    }

    private Progress rewrite(EncryptedColumn column) {
        var rewritten = 0L;
        var overtaken = 0L;
        var last = Optional.of(BEFORE_ALL);
        while (last.isPresent()) {
            var batch = next(column, last.get());
            for (var row : batch) {
                var replaced = replace(column, row.value1(), row.value2());
                rewritten += replaced;
                overtaken += 1 - replaced;
            }
            last = batch.isEmpty()
                    ? Optional.empty()
                    : Optional.of(batch.getLast().value1());
        }
        return new Progress(column, rewritten, overtaken);
    }

    private List<Record2<UUID, byte[]>> next(EncryptedColumn column, UUID after) {
        return db.select(row(column), ciphertext(column))
                .from(table(column))
                .where(row(column).gt(after))
                .and(isOfAnotherKey(column))
                .orderBy(row(column))
                .limit(BATCH)
                .fetch();
    }

    private int replace(EncryptedColumn column, UUID id, byte[] before) {
        var after = column.encrypt(column.decrypt(before, id, cipher), id, cipher);
        return db.update(table(column))
                .set(ciphertext(column), after)
                .where(row(column).eq(id))
                .and(ciphertext(column).eq(before))
                .execute();
    }

    private Condition isOfAnotherKey(EncryptedColumn column) {
        return DSL.condition(
                "left({0}, {1}) <> {2}",
                ciphertext(column), DSL.inline(PersonalDataCipher.PREFIX_BYTES), DSL.val(cipher.primaryPrefix()));
    }

    private static Table<?> table(EncryptedColumn column) {
        return DSL.table(DSL.name(column.table()));
    }

    private static Field<UUID> row(EncryptedColumn column) {
        return DSL.field(DSL.name(column.table(), column.row()), SQLDataType.UUID);
    }

    private static Field<byte[]> ciphertext(EncryptedColumn column) {
        return DSL.field(DSL.name(column.table(), column.column()), SQLDataType.VARBINARY);
    }
}
