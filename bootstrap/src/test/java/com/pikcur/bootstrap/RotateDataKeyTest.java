package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.persistence.shared.DataKeys;
import com.pikcur.persistence.shared.RealServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class RotateDataKeyTest {

    private final String url = RealServers.mariaDbUrl("rotate_data_key");
    private final ByteArrayOutputStream settings = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    @Test
    void four_steps_lead_from_one_key_to_another() {
        Flyway.configure()
                .dataSource(url, RealServers.MARIADB_USER, RealServers.MARIADB_PASSWORD)
                .load()
                .migrate();
        var first = DataKeys.fresh();

        var added = step("add", first);
        assertThat(added.primary()).isEqualTo(first.primary());
        assertThat(added.ids()).hasSize(2).contains(first.primary());

        var promoted = step("promote", added);
        assertThat(promoted.primary()).isNotEqualTo(first.primary());
        assertThat(promoted.ids()).isEqualTo(added.ids());

        assertThat(run("re-encrypt", promoted.encoded())).isZero();
        assertThat(words.toString(StandardCharsets.UTF_8))
                .contains("member_profile.phone_encrypted: 0 re-encrypted", "Everything is under the primary key");

        assertThat(step("drop", promoted).ids()).containsExactly(promoted.primary());
    }

    @Test
    void what_cannot_be_done_is_said_without_showing_a_key() {
        var broken = DataKeys.fresh().encoded().substring(8);

        assertThat(run("add", broken)).isEqualTo(2);
        assertThat(run("forget-everything", broken)).isEqualTo(2);
        assertThat(words.toString(StandardCharsets.UTF_8))
                .contains("PIKCUR_DATA_KEYS", "Which step?")
                .doesNotContain(broken);
        assertThat(settings.size()).isZero();
    }

    private DataKeys step(String step, DataKeys keys) {
        settings.reset();
        assertThat(run(step, keys.encoded())).isZero();
        var line = settings.toString(StandardCharsets.UTF_8).strip();
        assertThat(line).startsWith("PIKCUR_DATA_KEYS=");
        return DataKeys.of(line.substring(line.indexOf('=') + 1));
    }

    private int run(String step, String keys) {
        var environment = Map.of(
                "PIKCUR_DATA_KEYS",
                keys,
                "PIKCUR_DB_URL",
                url,
                "PIKCUR_DB_USER",
                RealServers.MARIADB_USER,
                "PIKCUR_DB_PASSWORD",
                RealServers.MARIADB_PASSWORD);
        return new RotateDataKey(environment, printer(settings), printer(words)).run(step);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
