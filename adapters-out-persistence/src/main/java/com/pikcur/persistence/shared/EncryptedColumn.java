package com.pikcur.persistence.shared;

import com.pikcur.persistence.schema.DefaultSchema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * A column of ciphertexts, each bound to its row.
 *
 * @param row the column with the row's UUID, its primary key
 */
public record EncryptedColumn(String table, String row, String column) {

    private static final String SUFFIX = "_encrypted";

    public static EncryptedColumn of(TableField<?, ?> row, TableField<?, byte[]> column) {
        var table = Optional.ofNullable(column.getTable())
                .orElseThrow(() -> new IllegalArgumentException("A column without a table"));
        return new EncryptedColumn(table.getName(), row.getName(), column.getName());
    }

    /** Every column of the schema whose name says that it is encrypted: none can be forgotten. */
    public static List<EncryptedColumn> all() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .flatMap(table -> table.fieldStream()
                        .filter(column -> column.getName().endsWith(SUFFIX))
                        .map(column -> new EncryptedColumn(table.getName(), rowOf(table), column.getName())))
                .toList();
    }

    private static String rowOf(Table<?> table) {
        return Optional.ofNullable(table.getPrimaryKey())
                .map(key -> key.getFields().getFirst().getName())
                .orElseThrow(() -> new IllegalStateException("No primary key in " + table.getName()));
    }

    /** Under which its texts are encrypted: as stable as the data. */
    public String name() {
        return table + "." + column;
    }

    public byte[] encrypt(String plain, UUID id, PersonalDataCipher cipher) {
        return cipher.encrypt(plain, name(), id);
    }

    /** @throws UnreadablePersonalData if it was encrypted for another place or under another key, or has been altered */
    public String decrypt(byte[] ciphertext, UUID id, PersonalDataCipher cipher) {
        return cipher.decrypt(ciphertext, name(), id);
    }
}
