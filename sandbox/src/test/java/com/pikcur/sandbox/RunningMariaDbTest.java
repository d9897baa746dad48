package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningMariaDbTest {

    /** With a space in its name, as a developer's folder may have. */
    private static final Path FOLDER = Path.of("target", "sandbox test", "mariadb");

    private SandboxMariaDb server;

    @BeforeAll
    void start_on_a_new_folder() throws IOException {
        FolderTree.delete(FOLDER);
        server = SandboxMariaDb.start(FOLDER);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        FolderTree.delete(FOLDER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bind_address                   | 127.0.0.1
            transaction_isolation          | READ-COMMITTED
            innodb_snapshot_isolation      | 1
            innodb_flush_log_at_trx_commit | 1
            character_set_server           | utf8mb4
            collation_server               | utf8mb4_uca1400_ai_ci
            sql_mode                       | STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION
            time_zone                      | +00:00
            max_connections                | 300
            max_allowed_packet             | 67108864
            innodb_buffer_pool_size        | 268435456
            innodb_log_file_size           | 100663296
            log_bin                        | 0
            performance_schema             | 0
            skip_name_resolve              | 1
            local_infile                   | 0
            """)
    void has_the_settings_of_production(String variable, String value) throws SQLException {
        assertThat(answer("SELECT @@global." + variable)).isEqualTo(value);
    }

    @Test
    void is_the_long_term_release_of_production() throws SQLException {
        assertThat(answer("SELECT version()")).startsWith("11.4.").contains("MariaDB");
    }

    @Test
    void finds_its_data_again_after_a_stop() throws SQLException {
        answer("CREATE OR REPLACE TABLE kept (word VARCHAR(20)) AS SELECT 'still here' AS word");

        server.close();
        server = SandboxMariaDb.start(FOLDER);

        assertThat(answer("SELECT word FROM kept")).isEqualTo("still here");
    }

    /** The first column of the first row, or nothing if the statement has no rows. */
    private String answer(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("shelf"), "pikcur", "pikcur");
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
