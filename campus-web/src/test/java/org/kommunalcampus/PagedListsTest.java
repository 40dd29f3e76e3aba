package org.kommunalcampus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each list of the API comes page by page, or stands here with the reason why it cannot grow. */
@AnalyzeClasses(packages = "org.kommunalcampus", importOptions = ProgramOnly.class)
class PagedListsTest {

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("MunicipalityController.units", "a tree, which makes sense as a whole"),
            Map.entry(
                    "MyProfileController.gaps",
                    "one entry for each competence that the person's jobs ask for, shown as one picture"),
            Map.entry("ProviderModulesController.differences", "at most the fields of the template"),
            Map.entry("ProviderSubmissionsController.findings", "at most what the checks find in one description"),
            Map.entry("ProviderAttendanceController.of", "the sheet of one session, which is sent back as a whole"),
            Map.entry("OpeningApiController.shipped", "what the program brings along"),
            Map.entry("OperatorSurveysController.all", "one entry for each kind of survey"),
            Map.entry("ModuleSurveysController.ofModule", "one entry for each kind of survey about a module"),
            Map.entry(
                    "MySurveysController.open",
                    "what one person is asked at the same time, gone once answered or closed"),
            Map.entry(
                    "LtiServiceController.all",
                    "page by page by limit and Link header, as the standard of learning tools (AGS 2.0) asks for"),
            Map.entry("LtiServiceController.results", "likewise"),
            Map.entry("MyRecordsController.numbers", "the numbers of one record, five more a year at most"));

    @ArchTest
    static void eachListOfTheApiComesPageByPageOrCannotGrow(JavaClasses program) {
        Set<String> whole = program.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GetMapping.class))
                .filter(PagedListsTest::answersAllAtOnce)
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(whole).containsExactlyElementsOf(new TreeSet<>(WHOLE.keySet()));
    }

    /** A collection, bare or as the body of an answer; what a page holds lies in its own type. */
    private static boolean answersAllAtOnce(JavaMethod method) {
        return method.getRawReturnType().isAssignableTo(Collection.class)
                || method.getReturnType().getName().matches(".*ResponseEntity<java\\.util\\.(List|Set|Collection)<.*");
    }
}
