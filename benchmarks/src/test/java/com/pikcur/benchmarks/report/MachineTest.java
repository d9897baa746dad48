package com.pikcur.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.benchmarks.report.Machine.Software;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void the_processor_is_the_first_of_those_that_linux_tells_of() {
        var cpuInfo = """
                processor\t: 0
                model\t\t: 17
                model name\t: Abacus 9 @ 2.60GHz
                processor\t: 1
                model name\t: Abacus 9 @ 2.60GHz
                """;

        assertThat(Machine.processorIn(cpuInfo, "amd64")).isEqualTo("Abacus 9 @ 2.60GHz");
        assertThat(Machine.processorIn("processor\t: 0\n", "aarch64")).isEqualTo("aarch64");
    }

    @Test
    void what_nobody_can_tell_is_not_shown() {
        assertThat(new Software("Linux 6.1", "25+36", "11.4.5", "6.2.7", "").text())
                .isEqualTo("Linux 6.1, Java 25+36, MariaDB 11.4.5, Redis 6.2.7");
    }
}
