package com.pikcur.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "com.pikcur";
    private static final String PLANTED_ROOT = "com.pikcur.architecture.planted";

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_ROOT);

    @TestFactory
    Stream<DynamicTest> production_code_keeps_every_rule() {
        return Rules.of(ROOT).entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCTION)));
    }

    /** A rule nobody has seen fail may be checking nothing. */
    @TestFactory
    Stream<DynamicTest> every_rule_catches_its_planted_violation() {
        return Rules.of(PLANTED_ROOT).entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(PLANTED).hasViolation())
                                .as("the planted violation is caught")
                                .isTrue()));
    }

    /** A rule about a package that does not exist passes for ever. */
    @TestFactory
    Stream<DynamicTest> every_module_a_rule_names_has_classes() {
        return Stream.of(
                        "domain",
                        "application",
                        "web",
                        "websocket",
                        "persistence",
                        "mail",
                        "push",
                        "provider",
                        "payment",
                        "delivery",
                        "social",
                        "sandbox",
                        "bootstrap")
                .map(module -> dynamicTest(
                        module,
                        () -> assertThat(PRODUCTION.stream()
                                        .filter(type -> type.getPackageName().startsWith(ROOT + "." + module)))
                                .isNotEmpty()));
    }

    @Test
    void ports_exist() {
        assertThat(PRODUCTION.stream().filter(type -> type.getPackageName().endsWith(".port")))
                .isNotEmpty();
    }
}
