package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersLeftBehindTest {

    @Test
    void are_ended_before_their_folders_are_used_again(@TempDir Path folder) throws IOException {
        var mariaDb = folder.resolve("mariadb");
        var redis = folder.resolve("redis");
        var orphans = KilledSandbox.leftBehindIn(mariaDb, redis);
        assertThat(orphans).hasSize(2).allMatch(ProcessHandle::isAlive);

        try (var _ = SandboxMariaDb.start(mariaDb);
                var _ = SandboxRedis.start(redis)) {
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        }
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
