package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersLeftBehindTest {

    @Test
    void are_ended_before_their_folders_are_used_again(@TempDir Path folder) throws IOException {
        var orphans = KilledSandbox.leftBehindIn(folder, Map.of());
        assertThat(orphans).hasSize(2).allMatch(ProcessHandle::isAlive);

        try (var _ = Servers.start(folder, Map.of(), new Mailbox())) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void are_ended_when_their_data_is_to_be_forgotten(@TempDir Path folder) throws IOException {
        var orphans =
                KilledSandbox.leftBehindIn(folder, Map.of("PIKCUR_DB_URL", "jdbc:mariadb://db.example.com/pikcur"));
        assertThat(orphans).hasSize(1).allMatch(ProcessHandle::isAlive);

        Servers.forget(folder);

        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void are_not_taken_for_a_stranger_who_got_their_number(@TempDir Path folder) throws IOException {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("server.pid"), Long.toString(stranger.pid()));

            try (var _ = SandboxRedis.start(folder)) {
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void are_told_from_those_of_a_sandbox_that_runs(@TempDir Path folder) throws IOException {
        try (var running = SandboxRedis.start(folder)) {
            assertThatThrownBy(() -> SandboxRedis.start(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("already works in");

            assertThat(RedisClient.answer(running.port(), "PING")).isEqualTo("+PONG");
        }
    }
}
