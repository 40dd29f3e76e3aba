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

    private static final Map<String, String> WHOLE = Map.of(
            "MunicipalityController.units", "a tree, which makes sense as a whole",
            "MyProfileController.gaps",
                    "one entry for each competence that the person's jobs ask for, shown as one picture",
            "ProviderModulesController.differences", "at most the fields of the template",
            "ProviderSubmissionsController.findings", "at most what the checks find in one description",
            "ProviderAttendanceController.of", "the sheet of one session, which is sent back as a whole",
            "OpeningApiController.shipped", "what the program brings along",
            "OperatorSurveysController.all", "one entry for each kind of survey",
            "ModuleSurveysController.ofModule", "one entry for each kind of survey about a module",
            "MySurveysController.open", "what one person is asked at the same time, gone once answered or closed");

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
