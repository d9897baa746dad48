package com.pikcur.benchmarks.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What figures are figures of: the same code measures otherwise elsewhere, and other code here.
 *
 * @param load how many processes wanted a core on average in the minute before; negative where nobody can tell
 */
public record Machine(Hardware hardware, Software software, Instant measuredAt, double load) {

    /** What a processor is called in what Linux tells of all of them. */
    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.+?)\\s*$");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final double MEBIBYTES_OF_A_GIBIBYTE = 1_024;

    /** @param processor its model, or its architecture where it does not tell */
    public record Hardware(String processor, int cores, long memoryMebibytes) {

        String text() {
            return "%s, %d cores, %.0f GiB"
                    .formatted(processor, cores, Math.ceil(memoryMebibytes / MEBIBYTES_OF_A_GIBIBYTE));
        }
    }

    /**
     * @param system its name and the version of its kernel
     * @param commit of what is measured; empty where nobody can tell
     */
    public record Software(String system, String java, String mariaDb, String redis, String commit) {

        String text() {
            return Stream.of(system, "Java " + java, "MariaDB " + mariaDb, "Redis " + redis, commit)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /** @return the model's name, or the alternative where there is none */
    public static String processorIn(String cpuInfo, String alternative) {
        var model = MODEL.matcher(cpuInfo);
        return model.find() ? model.group(1) : alternative;
    }

    /** When, and how much else was going on. */
    String moment() {
        var minute = MINUTE.format(measuredAt);
        return load < 0 ? minute : minute + String.format(Locale.ROOT, ", load %.1f before", load);
    }
}
