package com.pikcur.bootstrap;

import com.pikcur.persistence.shared.DataKeys;
import com.pikcur.persistence.shared.EncryptedColumn;
import com.pikcur.persistence.shared.PersonalDataCipher;
import com.pikcur.persistence.shared.ReEncryption;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Changes the key personal data is encrypted with, in steps between which all nodes are restarted one by one. What is to
 * be set next goes to standard output, words for people to standard error.
 */
public final class RotateDataKey {

    /** All encrypted columns, of every context. */
    private static final String KEYS = "PIKCUR_DATA_KEYS";

    private static final int DONE = 0;
    private static final int AGAIN = 1;
    private static final int MISUSED = 2;

    private final Map<String, String> environment;
    private final PrintStream settings;
    private final PrintStream words;

    RotateDataKey(Map<String, String> environment, PrintStream settings, PrintStream words) {
        this.environment = environment;
        this.settings = settings;
        this.words = words;
    }

    public static void main(String[] arguments) {
        var settings = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var words = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // Whatever libraries log must not stand among the settings.
        System.setOut(words);
        System.exit(new RotateDataKey(System.getenv(), settings, words).run(arguments));
    }

    /** Does one step, and gives the status to end with: 0 done, 1 run it again, 2 it cannot be done. */
    int run(String... arguments) {
        var step = arguments.length == 1 ? arguments[0] : "";
        try {
            return switch (step) {
                case "add" -> tell(keys().withFreshKey(), "Set this on every node. Then: promote.");
                case "promote" -> tell(keys().withNewestAsPrimary(), "Set this on every node. Then: re-encrypt.");
                case "re-encrypt" -> inDatabase(this::reEncrypt);
                case "drop" -> inDatabase(this::drop);
                default -> misused("Which step? add, promote, re-encrypt or drop.");
            };
        } catch (IllegalArgumentException unusable) {
            return misused(KEYS + ": " + unusable.getMessage());
        } catch (SQLException unreachable) {
            return misused("The database cannot be used: " + unreachable.getMessage());
        }
    }

    private int reEncrypt(ReEncryption stored) {
        var overtaken = 0L;
        for (var progress : stored.run()) {
            words.println("%s: %d re-encrypted".formatted(progress.column().name(), progress.rewritten()));
            overtaken += progress.overtaken();
        }
        var others =
                stored.keysInUse().stream().filter(id -> id != keys().primary()).count();
        if (overtaken > 0 || others > 0) {
            words.println("Texts were written under other keys meanwhile: run it again.");
            return AGAIN;
        }
        words.println("Everything is under the primary key. Then: drop.");
        return DONE;
    }

    private int drop(ReEncryption stored) {
        var used = stored.keysInUse();
        var kept = keys().retaining(used::contains);
        var dropped = keys().ids().size() - kept.ids().size();
        return tell(
                kept,
                "%d keys dropped, %d still open something. Set this on every node."
                        .formatted(dropped, kept.ids().size() - 1));
    }

    private int tell(DataKeys keys, String next) {
        settings.println(KEYS + "=" + keys.encoded());
        words.println(next);
        return DONE;
    }

    private int misused(String reason) {
        words.println(reason);
        return MISUSED;
    }

    private DataKeys keys() {
        return DataKeys.of(environment.getOrDefault(KEYS, ""));
    }

    private int inDatabase(Function<ReEncryption, Integer> work) throws SQLException {
        var cipher = new PersonalDataCipher(keys());
        try (var connection = DriverManager.getConnection(
                environment.getOrDefault("PIKCUR_DB_URL", ""),
                environment.getOrDefault("PIKCUR_DB_USER", ""),
                environment.getOrDefault("PIKCUR_DB_PASSWORD", ""))) {
            return work.apply(
                    new ReEncryption(DSL.using(connection, SQLDialect.MARIADB), cipher, EncryptedColumn.all()));
        }
    }
}
