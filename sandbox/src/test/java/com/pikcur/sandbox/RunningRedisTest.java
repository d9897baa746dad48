package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningRedisTest {

    @Test
    void answers_at_its_address(@TempDir Path folder) throws IOException {
        try (var server = SandboxRedis.start(folder)) {
            assertThat(server.url()).isEqualTo("redis://127.0.0.1:" + server.port());
            assertThat(RedisClient.answer(server.port(), "PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void finds_its_data_again_after_a_stop(@TempDir Path folder) throws IOException {
        try (var server = SandboxRedis.start(folder)) {
            assertThat(RedisClient.answer(server.port(), "SET word kept")).isEqualTo("+OK");
        }

        try (var server = SandboxRedis.start(folder)) {
            assertThat(RedisClient.answer(server.port(), "GET word")).isEqualTo("kept");
            assertThat(RedisClient.answer(server.port(), "INFO persistence")).startsWith("# Persistence");
        }
    }

    @Test
    void runs_without_a_folder_of_the_caller() throws IOException {
        try (var server = SandboxRedis.startForgetful()) {
            assertThat(RedisClient.answer(server.port(), "PING")).isEqualTo("+PONG");
        }
    }
}
