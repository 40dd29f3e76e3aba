package org.kommunalcampus.web.hr;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.admission.Welcome;
import org.kommunalcampus.approval.Budgets;
import org.kommunalcampus.assignment.AssignmentRules;
import org.kommunalcampus.organisation.MemberFilter;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.profile.StaffProfiles;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What HR of a new municipality does first. Whether it is done is read from what is there. */
@Component
@RequiredArgsConstructor
class WelcomePages {

    private static final PageRequest ONE = PageRequest.of(0, 1);
    private static final PageRequest SOME = PageRequest.of(0, 100);

    private final Welcome welcome;
    private final Units units;
    private final Members members;
    private final StaffProfiles profiles;
    private final AssignmentRules rules;
    private final Budgets budgets;
    private final Evaluations evaluations;
    private final DirectoryAccesses accesses;
    private final Clock clock;

    /**
     * A step.
     *
     * @param key of its words
     * @param link where it is done
     */
    record Step(String key, String link, boolean done) {}

    /** The steps in their order, and how many of them are done. */
    record Steps(List<Step> steps, long done) {}

    /** {@code null} once all that is needed is there, or somebody of HR has put the list away. */
    @Nullable
    Steps of(Caller caller) {
        if (welcome.isDismissed(caller)) {
            return null;
        }
        MunicipalityId town = caller.requireMunicipality();
        List<Step> needed = List.of(
                new Step(
                        "units",
                        "/personal/importe?kind=units",
                        !units.tree(caller, town).isEmpty()),
                new Step("people", "/personal/importe", members.count(caller, town) > 1),
                new Step("jobs", "/personal/beschaeftigte", haveJobs(caller, town)),
                new Step(
                        "rules", "/personal/regeln/neu", !rules.of(caller, town).isEmpty()),
                new Step(
                        "budget",
                        "/budgets",
                        budgets.of(caller, town, LocalDate.now(clock).getYear(), ONE)
                                .hasContent()),
                new Step(
                        "evaluations",
                        "/personal/auswertungen",
                        evaluations.of(caller, town).version() > 0));
        if (needed.stream().allMatch(Step::done)) {
            return null;
        }
        List<Step> all = new ArrayList<>(needed);
        all.add(new Step(
                "directory", "/personal/verzeichnis", !accesses.of(caller, town).isEmpty()));
        return new Steps(List.copyOf(all), all.stream().filter(Step::done).count());
    }

    private boolean haveJobs(Caller caller, MunicipalityId town) {
        List<MemberId> some = members.pageOf(caller, town, new MemberFilter(null, null, null, true), SOME).stream()
                .map(MemberView::id)
                .toList();
        return !profiles.jobsOf(caller, town, some).isEmpty();
    }
}
