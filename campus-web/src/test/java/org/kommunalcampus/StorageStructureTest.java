package org.kommunalcampus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.domain.DomainEvents;
import org.springframework.transaction.annotation.Transactional;

/** How things are stored, see {@code docs/decisions/0034}. */
@AnalyzeClasses(packages = "org.kommunalcampus", importOptions = ProgramOnly.class)
class StorageStructureTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TABLE =
            Pattern.compile("create table (?:if not exists )?(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update)\\s+(\\w+)|^(\\w+_\\w+)$", Pattern.CASE_INSENSITIVE);

    @ArchTest
    static final ArchRule onlySetBasedClassesUseJdbc = noClasses()
            .that()
            .areNotAnnotatedWith(SetBased.class)
            .and(areTopLevel())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc.core..")
            .as("only @SetBased classes use JDBC");

    @ArchTest
    static final ArchRule instantsBecomeDatabaseTimesInOnePlace = noClasses()
            .that()
            .areNotAssignableTo(Times.class)
            .and()
            .areNotAssignableTo(TimeReader.class)
            .should()
            .callMethod(LocalDateTime.class, "ofInstant", Instant.class, ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "toInstant", ZoneOffset.class);

    @ArchTest
    static final ArchRule onlyUseCasesBeginTransactions = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(UseCase.class);

    @ArchTest
    static final ArchRule onlyUseCasesAreTransactionalAsAWhole = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .and()
            .areNotAnnotations()
            .should()
            .beAnnotatedWith(UseCase.class);

    @ArchTest
    static final ArchRule entitiesTellNobodyWhatHappened = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAssignableTo(AbstractAggregateRoot.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ApplicationEventPublisher.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DomainEvents.class);

    @ArchTest
    static void sqlNamesOnlyTablesOfItsOwnCapability(JavaClasses program) throws IOException {
        Map<String, String> owners = ownersOfTables();
        program.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .forEach(entity -> owners.put(entity.getSimpleName(), capability(entity)));
        classes().that(areTopLevel()).should(nameOnlyTheirOwn(owners)).check(program);
    }

    private static ArchCondition<JavaClass> nameOnlyTheirOwn(Map<String, String> owners) {
        return new ArchCondition<>("name only tables and entities of their own capability") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> allowed = type.tryGetAnnotationOfType(ForeignTables.class)
                        .map(foreign -> Set.of(foreign.value()))
                        .orElse(Set.of());
                namedIn(source(type))
                        .filter(name ->
                                owners.containsKey(name) && !owners.get(name).equals(capability(type)))
                        .filter(name -> !allowed.contains(name))
                        .forEach(name -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " names " + name + " of " + owners.get(name))));
            }
        };
    }

    /** Tables by the folder of the migration that creates them, which is named like their capability. */
    private static Map<String, String> ownersOfTables() throws IOException {
        Map<String, String> owners = new HashMap<>();
        for (Path migration : files("src/main/resources/db/migration", ".sql")) {
            String capability = migration.getParent().getFileName().toString();
            TABLE.matcher(Files.readString(migration))
                    .results()
                    .forEach(table -> owners.put(table.group(1), capability));
        }
        return owners;
    }

    private static Stream<String> namedIn(String source) {
        return LITERAL.matcher(source)
                .results()
                .map(literal -> literal.group(literal.group(1) == null ? 2 : 1))
                .flatMap(text -> NAMED.matcher(text).results())
                .map(named -> named.group(named.group(1) == null ? 2 : 1));
    }

    private static String source(JavaClass type) {
        String file = "src/main/java/" + type.getName().replace('.', '/') + ".java";
        try (Stream<Path> modules = Files.list(ROOT)) {
            Path found = modules.map(module -> module.resolve(file))
                    .filter(Files::exists)
                    .findFirst()
                    .orElse(null);
            return found == null ? "" : Files.readString(found); // generated classes have none
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path root : modules.map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> below = Files.walk(root)) {
                    below.filter(file -> file.toString().endsWith(ending)).forEach(found::add);
                }
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static DescribedPredicate<JavaClass> areTopLevel() {
        return DescribedPredicate.describe(
                "are top-level", type -> type.getEnclosingClass().isEmpty());
    }

    private static String capability(JavaClass type) {
        String below = type.getPackageName().replaceFirst("^org\\.kommunalcampus\\.?", "");
        return below.replaceFirst("\\..*", "");
    }
}
