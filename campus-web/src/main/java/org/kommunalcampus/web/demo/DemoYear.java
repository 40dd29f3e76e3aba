package org.kommunalcampus.web.demo;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.AssignmentRules;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.exchange.StaffFiles;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.report.ModuleEffects;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.shipped.ShippedFiles;
import org.springframework.stereotype.Component;

/** A year of learning in the demo's municipalities: completions, what is asked of many, and bookings that cost something, so that reports have something to tell. */
@Component
@RequiredArgsConstructor
class DemoYear {

    /** Those whose plans or bookings other parts of the demo tell of. */
    private static final Set<String> OF_OTHERS = Set.of("MA-0004", "MA-0007", "MA-0064");

    /**
     * What was learned.
     *
     * @param jobs of those who learned it
     * @param share how many of ten of them completed it
     */
    private record Course(String provider, String module, Set<String> jobs, int share) {}

    private static final Course SECURITY = new Course(
            "quadratum", "QU-105", Set.of("SECRETARIAT", "BUDGET_OFFICER", "CITIZEN_OFFICE", "REGISTRY_OFFICE"), 7);

    private static final Course ONLINE_SERVICES = new Course(
            "rheinschleife",
            "RS-01",
            Set.of("SOCIAL_SERVICES", "PUBLIC_ORDER", "CHILDCARE_ADMINISTRATION", "BUILDING_AUTHORITY"),
            5);

    private static final List<Course> COURSES = List.of(
            SECURITY,
            ONLINE_SERVICES,
            new Course("rheinschleife", "RS-22", Set.of("UNIT_HEAD", "SECRETARIAT"), 6),
            new Course("neckartal", "HN-16", Set.of("UNIT_HEAD", "BUDGET_OFFICER"), 4),
            new Course("drei-ufer", "DU-04", Set.of("TAX_AND_TREASURY", "PUBLIC_ORDER"), 5),
            new Course("falkenried", "AF-08", Set.of("BUILDING_AUTHORITY", "PROCUREMENT_OFFICER"), 6),
            new Course(
                    "zweiburgen", "ZB-123", Set.of("UNIT_HEAD", "SECRETARIAT", "TAX_AND_TREASURY", "PUBLIC_ORDER"), 5));

    /** How many days ago: lately, so that people are asked what they think of it; a quarter ago, so that they are asked whether they apply it; and before. */
    private static final int[][] WAVES = {{5, 50}, {95, 145}, {160, 330}};

    private static final int OF_TEN = 10;
    private static final int STRIDE = 17;
    private static final int EVERY_SECOND = 2;

    private final ShippedFiles files;
    private final DemoRegion region;
    private final DemoOpinions opinions;
    private final Members members;
    private final Providers providers;
    private final Modules modules;
    private final Completions completions;
    private final Enrolments enrolments;
    private final ModuleEffects effects;
    private final Assignments assignments;
    private final AssignmentRules rules;
    private final Clock clock;

    /** Somebody of the demo. */
    private record Person(MemberId id, MunicipalityId town, String job) {}

    void load(Caller caller) {
        List<Person> staff = staff(caller);
        Set<Person> learned = COURSES.stream()
                .flatMap(course -> learned(caller, course, staff).stream())
                .collect(toSet());
        effects.count();
        opinions.load(caller, learned.stream().map(Person::id).collect(toSet()));
        MunicipalityId home = region.home();
        if (rules.of(caller, home).isEmpty()) {
            oblige(caller, home, staff);
            book(caller, home, staff);
        }
    }

    private Set<Person> learned(Caller caller, Course course, List<Person> staff) {
        ModuleId module = module(course);
        Set<Person> learned = ofJobs(course, staff).stream().collect(toSet());
        List<Person> in = ofJobs(course, staff);
        for (int i = 0; i < in.size(); i++) {
            if (i % OF_TEN >= course.share()) {
                learned.remove(in.get(i));
                continue;
            }
            int[] wave = WAVES[i % WAVES.length];
            int daysAgo = wave[0] + i * STRIDE % (wave[1] - wave[0]);
            completions.record(
                    caller, in.get(i).id(), module, LocalDate.now(clock).minusDays(daysAgo), "Teilnahmebescheinigung");
        }
        return learned;
    }

    private void oblige(Caller caller, MunicipalityId home, List<Person> staff) {
        assignments.assign(
                caller,
                home,
                new Task(
                        module(SECURITY),
                        AssignmentKind.MANDATORY,
                        "Die Leitlinie zur Informationssicherheit verlangt es von allen mit Zugang zum Netz.",
                        DueDate.on(LocalDate.now(clock).plusMonths(2))),
                Audience.of(ofJobs(SECURITY, staff).stream()
                        .filter(person -> person.town().equals(home))
                        .map(Person::id)
                        .toArray(MemberId[]::new)));
    }

    private void book(Caller caller, MunicipalityId home, List<Person> staff) {
        ModuleId module = module(ONLINE_SERVICES);
        List<Person> in = ofJobs(ONLINE_SERVICES, staff);
        for (int i = 0; i < in.size(); i++) {
            if (i % OF_TEN >= ONLINE_SERVICES.share()
                    && i % EVERY_SECOND == 0
                    && in.get(i).town().equals(home)) {
                enrolments.book(caller, in.get(i).id(), module, null);
            }
        }
    }

    private static List<Person> ofJobs(Course course, List<Person> staff) {
        return staff.stream()
                .filter(person -> course.jobs().contains(person.job()))
                .toList();
    }

    /** In the order of the file. */
    private List<Person> staff(Caller caller) {
        Map<MunicipalityId, Map<String, MemberId>> known = new HashMap<>();
        List<Person> staff = new ArrayList<>();
        for (StaffFiles.Member row :
                StaffFiles.members(files.open("members.csv")).rows()) {
            String key = row.row().personnelKey();
            String job = row.jobProfile();
            if (job != null && key.startsWith("MA-") && !OF_OTHERS.contains(key)) {
                MunicipalityId town = region.municipality(Objects.requireNonNull(row.ags()));
                MemberId id = known.computeIfAbsent(town, place -> members.idsByPersonnelKey(caller, place))
                        .get(key);
                staff.add(new Person(Objects.requireNonNull(id, key), town, job));
            }
        }
        return staff;
    }

    private ModuleId module(Course course) {
        return modules.byExternalId(
                        providers.byCode(course.provider()).orElseThrow().id(), course.module())
                .orElseThrow(() -> new IllegalStateException("no module " + course.module()));
    }
}
