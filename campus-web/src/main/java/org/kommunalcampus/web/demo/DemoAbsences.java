package org.kommunalcampus.web.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.AbsenceDraft;
import org.kommunalcampus.absence.Absences;
import org.kommunalcampus.absence.DayPart;
import org.kommunalcampus.absence.StaffingGroups;
import org.kommunalcampus.absence.StaffingTerms;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.TimeReader;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Two of four people at the counter of the demo's citizens' office are away on a day on which a third asks to go to a session; two must be there. */
@Component
@RequiredArgsConstructor
class DemoAbsences {

    private static final List<String> COUNTER = List.of("MA-0064", "MA-0065", "MA-0066", "MA-0067");
    private static final int MINIMUM = 2;
    private static final int DAYS = 4;

    private final DemoRegion region;
    private final Providers providers;
    private final Modules modules;
    private final StaffingGroups groups;
    private final Absences absences;
    private final Enrolments enrolments;

    void load(Caller caller) {
        List<MemberView> counter = COUNTER.stream().map(region::colleague).toList();
        MunicipalityId town = counter.getFirst().municipality();
        if (!groups.of(caller, town, PageRequest.of(0, 1)).isEmpty()) {
            return;
        }
        groups.create(
                caller,
                town,
                new StaffingTerms(
                        "Schalter im Bürgerbüro",
                        MINIMUM,
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                        Set.of(),
                        counter.stream().map(MemberView::id).collect(Collectors.toSet())));
        ModuleId module = module();
        SessionView session = modules.find(module).sessions().stream()
                .min(Comparator.comparing(SessionView::startsAt))
                .orElseThrow(() -> new IllegalStateException("no session of ZB-122"));
        LocalDate day = LocalDate.ofInstant(session.startsAt(), TimeReader.GERMANY);
        absences.enter(caller, town, counter.get(2).id(), new AbsenceDraft(day.minusDays(DAYS), day, null));
        absences.enter(caller, town, counter.get(3).id(), new AbsenceDraft(day, null, DayPart.AFTERNOON));
        enrolments.book(caller, counter.get(1).id(), module, session.id());
    }

    private ModuleId module() {
        return modules.byExternalId(providers.byCode("zweiburgen").orElseThrow().id(), "ZB-122")
                .orElseThrow(() -> new IllegalStateException("no module ZB-122"));
    }
}
