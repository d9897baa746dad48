package com.pikcur.benchmarks.load;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.member.JwtAccessTokens;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Members beyond those of the sandbox, as many as needed, who may buy and sell without having signed up or in. */
public final class Members {

    private static final Duration VALID_FOR = Duration.ofHours(6);

    private final UnaryOperator<String> settings;
    private final JwtAccessTokens tokens;

    /** @param settings those of the node, by name */
    public Members(UnaryOperator<String> settings) {
        this.settings = settings;
        this.tokens = new JwtAccessTokens(Base64.getDecoder().decode(settings.apply("PIKCUR_JWT_KEY")));
    }

    /** Somebody with an account. */
    public record Member(UUID id, String token) {}

    /** Adds so many, whose accounts are like that of the sandbox's seller. */
    public List<Member> join(int count) {
        try (var connection = DriverManager.getConnection(
                settings.apply("PIKCUR_DB_URL"),
                settings.apply("PIKCUR_DB_USER"),
                settings.apply("PIKCUR_DB_PASSWORD"))) {
            connection.setAutoCommit(false);
            var ids = accounts(connection, count);
            connection.commit();
            return ids.stream().map(id -> new Member(id, tokenOf(id))).toList();
        } catch (SQLException failed) {
            throw new IllegalStateException("Members cannot be added", failed);
        }
    }

    private static List<UUID> accounts(Connection connection, int count) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var account = connection.prepareStatement("""
                INSERT INTO member_account (member_id, email, nickname, nickname_key, password_hash, roles)
                SELECT ?, ?, ?, ?, password_hash, 'BUYER,SELLER' FROM member_account
                WHERE email = 'seller@pikcur.test'""")) {
            for (var number = 0; number < count; number++) {
                var id = UUID.randomUUID();
                var name = "m" + id.toString().replace("-", "").substring(0, 18);
                account.setString(1, id.toString());
                account.setString(2, name + "@pikcur.test");
                account.setString(3, name);
                account.setString(4, name);
                account.executeUpdate();
                ids.add(id);
            }
        }
        return ids;
    }

    /** Of somebody who has an account already. */
    public String tokenOf(UUID id) {
        var identity = new Identity(
                new MemberId(id), Set.of(Role.BUYER, Role.SELLER), new SessionId(UUID.randomUUID()), 0, false);
        return tokens.issue(identity, Instant.now(), VALID_FOR);
    }
}
