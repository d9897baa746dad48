package com.pikcur.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class RealServersTest {

    @Test
    void mariadb_is_set_as_in_production() {
        try (var database = TestDatabase.fresh()) {
            assertThat(setting(database, "transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(setting(database, "innodb_snapshot_isolation")).isEqualTo("1");
            assertThat(setting(database, "innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(setting(database, "character_set_server")).isEqualTo("utf8mb4");
            assertThat(setting(database, "sql_mode")).contains("STRICT_TRANS_TABLES");
            assertThat(setting(database, "time_zone")).isEqualTo("+00:00");
            assertThat(setting(database, "version")).startsWith("11.4");
        }
    }

    private static String setting(TestDatabase database, String name) {
        return database.db()
                .select(DSL.field("@@" + name, String.class))
                .fetchSingle()
                .value1();
    }

    @Test
    void redis_takes_connections() throws Exception {
        var address = URI.create(RealServers.redisUrl());

        try (var socket = new Socket(address.getHost(), address.getPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }
}
