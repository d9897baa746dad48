package com.pikcur.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules by name. The root package is an argument, so that each rule can be tried on planted code. */
final class Rules {

    /** The words of the trade: every module is cut into these and no others. */
    static final List<String> CONTEXTS = List.of(
            "member",
            "catalog",
            "auction",
            "market",
            "shop",
            "order",
            "payment",
            "ledger",
            "delivery",
            "chat",
            "community",
            "support",
            "notification",
            "trust",
            "search",
            "insight",
            "shared");

    /** Modules whose second package level is a context. */
    static final List<String> CUT_BY_CONTEXT =
            List.of("domain", "application", "web", "websocket", "persistence", "mail", "push", "social", "provider");

    private Rules() {}

    static Map<String, ArchRule> of(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.putAll(dependencyRules(root));
        rules.putAll(contextRules(root));
        rules.putAll(shapeRules(root));
        return rules;
    }

    private static Map<String, ArchRule> dependencyRules(String root) {
        return Map.of(
                "the domain knows only Java and itself",
                classes()
                        .that()
                        .resideInAPackage(root + ".domain..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(root + ".domain..", "java..", "javax.crypto..", "org.jspecify..")
                        .because("rules must be readable and testable without a framework"),
                "use cases know only the domain",
                classes()
                        .that()
                        .resideInAPackage(root + ".application..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(root + ".application..", root + ".domain..", "java..", "org.jspecify..")
                        .because("what Pikcur does must not depend on what it is built with"),
                "the sandbox knows nothing of ours",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".sandbox..")
                        .should()
                        .dependOnClassesThat(are(ours(root)).and(not(root + ".sandbox..")))
                        .because("the outside world speaks to us through wires alone"),
                "adapters do not know each other",
                slices().matching(root
                                + ".(web|websocket|persistence|payment|delivery|storage|mail|push|social|search)..")
                        .should()
                        .notDependOnEachOther()
                        .because("only bootstrap puts adapters together"),
                "screens reach the outside through use cases",
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                root + ".web.auction..",
                                root + ".web.order..",
                                root + ".web.payment..",
                                root + ".web.delivery..",
                                root + ".web.ledger..",
                                root + ".web.notification..",
                                root + ".websocket.auction..",
                                root + ".websocket.notification..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".domain..port..")
                        .because("a controller that writes to a store decides without the rules"));
    }

    private static Map<String, ArchRule> contextRules(String root) {
        return Map.of(
                "contexts do not go in circles",
                slices().matching(root + ".domain.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("contexts that need each other are one context"),
                "every package is named after a context",
                classes()
                        .that()
                        .resideInAnyPackage(CUT_BY_CONTEXT.stream()
                                .map(module -> root + "." + module + "..")
                                .toArray(String[]::new))
                        .and()
                        .resideOutsideOfPackage(root + ".persistence.schema..")
                        .should()
                        .resideInAnyPackage(CUT_BY_CONTEXT.stream()
                                .flatMap(module ->
                                        CONTEXTS.stream().map(context -> root + "." + module + "." + context + ".."))
                                .toArray(String[]::new))
                        .because(
                                "whoever opens a module finds the same words on its second level; jOOQ's tables alone stand aside"),
                "ports are interfaces or exceptions",
                classes()
                        .that()
                        .resideInAPackage(root + ".domain..port..")
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .beInterfaces()
                        .orShould()
                        .beAssignableTo(RuntimeException.class)
                        .because("a port says what is needed, not how it is done"));
    }

    private static Map<String, ArchRule> shapeRules(String root) {
        return Map.of(
                "nobody reads the wall clock or rolls dice",
                noClasses()
                        .that()
                        .resideInAnyPackage(root + ".domain..", root + ".application..")
                        .should()
                        .accessTargetWhere(readsTimeOrChance())
                        .because("time, ids and randomness come in, so that the same question has the same answer"),
                "events are records",
                classes()
                        .that()
                        .implement(nameMatching(".*\\.DomainEvent"))
                        .and()
                        .areNotInterfaces()
                        .should()
                        .beRecords()
                        .because("what has happened does not change"),
                "use cases are final",
                classes()
                        .that()
                        .resideInAPackage(root + ".application..")
                        .and()
                        .areNotInterfaces()
                        .and()
                        .doNotHaveModifier(JavaModifier.SYNTHETIC)
                        .should()
                        .haveModifier(JavaModifier.FINAL)
                        .because("a use case is one activity, not a family of them"),
                "only bootstrap configures",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".bootstrap..")
                        .should()
                        .beAnnotatedWith("org.springframework.context.annotation.Configuration")
                        .because("everything is wired in one place"),
                "names say what a thing is",
                noClasses()
                        .that(are(ours(root)))
                        .should()
                        .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO|Mapper)")
                        .because("a name of the trade explains itself"));
    }

    private static DescribedPredicate<JavaClass> ours(String root) {
        return resideInAnyPackage(root + "..");
    }

    private static DescribedPredicate<JavaClass> not(String packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTimeOrChance() {
        return new DescribedPredicate<>("it tells the time or rolls dice") {
            @Override
            public boolean test(JavaAccess<?> access) {
                return isTimeOrChance(access.getTarget());
            }
        };
    }

    private static boolean isTimeOrChance(AccessTarget target) {
        var owner = target.getOwner().getFullName();
        var name = target.getName();
        return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                || (owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                || (owner.equals("java.lang.Math") && name.equals("random"))
                || owner.endsWith("Random");
    }
}
