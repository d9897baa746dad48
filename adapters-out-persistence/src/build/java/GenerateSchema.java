import com.pikcur.sandbox.SandboxMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Generates jOOQ's classes from the Flyway migrations, on the server production uses. Does nothing when neither a
 * migration nor this file has changed since the last time. Argument: the module's folder.
 */
final class GenerateSchema {

    private static final String SCHEMA = "pikcur";
    private static final String CONVERTERS = "com.pikcur.persistence.shared.Converters.";

    private GenerateSchema() {}

    public static void main(String[] arguments) throws Exception {
        var module = Path.of(arguments[0]);
        var migrations = module.resolve("src/main/resources/db/migration");
        var stamp = module.resolve("target/generated-sources/jooq.sha256");
        var digest = digestOf(migrations, module.resolve("src/build/java/GenerateSchema.java"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        var folder = Files.createTempDirectory(Files.createDirectories(module.resolve("target")), "schema-");
        try (var server = SandboxMariaDb.start(folder)) {
            var url = server.jdbcUrl(SCHEMA);
            Flyway.configure()
                    .dataSource(url, "root", "")
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(url, module.resolve("target/generated-sources/jooq")));
        } finally {
            forget(folder);
        }
        Files.writeString(stamp, digest);
    }

    private static Configuration configuration(String url, Path target) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser("root").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                .withInputSchema(SCHEMA)
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history|shared_timer")
                                .withIncludeSystemCheckConstraints(false)
                                .withForcedTypes(forcedTypes()))
                        .withGenerate(new Generate()
                                .withGlobalObjectReferences(true)
                                .withJavaTimeTypes(true)
                                .withIndexes(false)
                                // Joins are written out; paths would clash where two keys lead to one table.
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false)
                                .withGeneratedAnnotation(true)
                                .withGeneratedAnnotationDate(false))
                        .withTarget(new Target()
                                .withPackageName("com.pikcur.persistence.schema")
                                .withDirectory(target.toString())));
    }

    private static List<ForcedType> forcedTypes() {
        return List.of(
                forced(".*_won", "com.pikcur.domain.shared.Money", "money"),
                forced(".*_at", "java.time.Instant", "instant"),
                forced(
                                ".*hash|.*commitment|auction\\.secret|.*_digest|.*_index|member_photo\\.digest",
                                "com.pikcur.domain.shared.Bytes32",
                                "bytes32")
                        .withExcludeExpression(".*\\.password_hash"),
                forced(
                        "auction\\.id|.*\\.auction_id|.*\\.relisted_as",
                        "com.pikcur.domain.auction.AuctionId",
                        "auctionId"),
                forced(".*bid_id", "com.pikcur.domain.auction.BidId", "bidId"),
                forced(
                        ".*\\.(member|seller|buyer|payer|.*bidder|winner|recipient)_id",
                        "com.pikcur.domain.shared.MemberId",
                        "memberId"),
                forced(".*\\.order_id|order_sale\\.id", "com.pikcur.domain.shared.OrderId", "orderId"),
                forced(".*(by|up_to)_member_id", "com.pikcur.domain.shared.MemberId", "memberId"),
                forced("member_sign_up\\.sign_up_id", "com.pikcur.domain.member.SignUpId", "signUpId"),
                constant("member_audit\\.action", "com.pikcur.domain.member.AuditAction"),
                constant("ledger_entry\\.kind", "com.pikcur.domain.ledger.EntryKind"),
                forced("ledger_payout\\.id", "com.pikcur.domain.ledger.PayoutId", "payoutId"),
                constant("ledger_payout\\.status", "com.pikcur.domain.ledger.PayoutStatus"),
                forced(
                        "payment_quote\\.id|payment_attempt\\.quote_id|payment_difference\\.quote_id",
                        "com.pikcur.domain.payment.QuoteId",
                        "quoteId"),
                constant("payment_quote\\.status", "com.pikcur.domain.payment.QuoteStatus"),
                forced(
                        "payment_attempt\\.id|payment_refund\\.payment_id",
                        "com.pikcur.domain.payment.PaymentId",
                        "paymentId"),
                forced("payment_attempt\\.provider_key", "com.pikcur.domain.payment.PaymentKey", "paymentKey"),
                forced("payment_.*\\.provider", "com.pikcur.domain.payment.PaymentProvider", "paymentProvider"),
                forced("payment_refund\\.id", "com.pikcur.domain.payment.RefundId", "refundId"),
                constant("payment_difference\\.kind", "com.pikcur.domain.payment.Reconciliation.Kind"),
                constant("delivery_parcel\\.step", "com.pikcur.domain.delivery.ParcelStep"),
                constant("delivery_parcel\\.ended", "com.pikcur.domain.delivery.ParcelEnd"),
                constants("delivery_parcel\\.doubts", "com.pikcur.domain.delivery.Doubt"),
                forced("delivery_tracker_.*\\.tracker", "com.pikcur.domain.delivery.TrackerCode", "trackerCode"),
                forced("delivery_tracker_use\\.month", "java.time.YearMonth", "yearMonth"),
                constant("delivery_tracker_bar\\.reason", "com.pikcur.domain.delivery.BarReason"),
                forced(".*alias", "com.pikcur.domain.auction.Alias", "alias"),
                forced("auction\\.policy", "com.pikcur.domain.auction.PolicyVersion", "policyVersion"),
                constant("auction_article\\.condition", "com.pikcur.domain.auction.Condition"),
                constant("auction_log\\.result", "com.pikcur.domain.auction.BidResult"),
                constant("auction_log\\.cancelled_by", "com.pikcur.domain.auction.Canceller"),
                constant("auction_log\\.status", "com.pikcur.domain.auction.AuctionStatus"),
                constant("auction_log\\.reserve_state", "com.pikcur.domain.auction.ReserveState"),
                constants("member_account\\.roles", "com.pikcur.domain.member.Role"),
                forced("member_address\\.id", "com.pikcur.domain.member.AddressId", "addressId"),
                forced("member_profile\\.language", "com.pikcur.domain.member.Language", "language"),
                new ForcedType().withName("BOOLEAN").withIncludeTypes("tinyint\\(1\\)"));
    }

    /** @param columns matched against schema.table.column, or parts of it from the end */
    private static ForcedType forced(String columns, String type, String converter) {
        return converted(columns, type, converter + "()");
    }

    private static ForcedType constant(String columns, String type) {
        return converted(columns, type, "constant(" + type + ".class)");
    }

    /** Columns of MariaDB's type SET. */
    private static ForcedType constants(String columns, String type) {
        return converted(columns, "java.util.Set<" + type + ">", "constants(" + type + ".class)");
    }

    private static ForcedType converted(String columns, String type, String converter) {
        return new ForcedType()
                .withUserType(type)
                .withConverter(CONVERTERS + converter)
                .withIncludeExpression("(.*\\.)?(" + columns + ")");
    }

    private static String digestOf(Path migrations, Path generator) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var files = Stream.concat(Files.list(migrations).sorted(), Stream.of(generator))) {
            for (var file : files.toList()) {
                digest.update(file.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void forget(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
