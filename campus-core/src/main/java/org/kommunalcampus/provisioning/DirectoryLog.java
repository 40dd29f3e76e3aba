package org.kommunalcampus.provisioning;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.SearchPattern;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.annotation.Transactional;

/** What directories did, and would have done on trial, so that HR can trust a directory before it is put to use. Forgotten after some weeks. */
@UseCase
@RequiredArgsConstructor
public class DirectoryLog {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "at", "id");

    /** Code of the refusal to let more people go than is plausible. */
    public static final String TOO_MANY_LEFT = "too-many-left";

    /** So many people leave within 24 hours at most by one access, or so many in a hundred of a larger municipality. */
    static final int MOST_LEFT = 20;

    private static final int MOST_LEFT_PERCENT = 5;

    private final DirectoryStepRepository steps;
    private final Members members;
    private final DirectoryAccessRepository accesses;
    private final Clock clock;

    /**
     * Notes a step; the caller is the directory itself. Refused {@code too-many-left} where the access has let more people go within a day than is plausible;
     * {@link DirectoryAccesses#stop} is for what follows.
     */
    public void note(Caller caller, DirectoryEntrance entrance, NewStep step) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        if (step.act() == DirectoryAct.LEFT && step.member() != null && !entrance.trial()) {
            mustBePlausible(caller, entrance, step.member());
        }
        steps.save(new DirectoryStep(entrance, step, Times.now(clock)));
    }

    private void mustBePlausible(Caller caller, DirectoryEntrance entrance, MemberId leaving) {
        Instant dayAgo = Times.now(clock).minus(Duration.ofDays(1));
        Instant since = accesses.findByIdAndMunicipalityId(
                        entrance.access().value(), entrance.municipality().value())
                .map(DirectoryAccess::getInUseSince)
                .filter(dayAgo::isBefore)
                .orElse(dayAgo);
        long left = steps.countLeft(
                entrance.municipality().value(), entrance.access().value(), since, leaving.value());
        long most = Math.max(MOST_LEFT, members.count(caller, entrance.municipality()) * MOST_LEFT_PERCENT / 100);
        if (left >= most) {
            throw new Refused(TOO_MANY_LEFT, "access " + entrance.access() + " has let " + left + " people go today");
        }
    }

    /** The steps that the filter lets through, the latest first; for the municipality's HR. */
    @Transactional(readOnly = true)
    @Evaluation(value = "staff", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Page<DirectoryStepView> of(Caller caller, MunicipalityId municipality, StepFilter filter, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        Map<UUID, String> labels = accesses.findByMunicipalityIdOrderByCreatedAtDescIdAsc(municipality.value()).stream()
                .collect(toMap(DirectoryAccess::getId, DirectoryAccess::getLabel));
        return steps.search(
                        municipality.value(),
                        filter.trial(),
                        filter.act(),
                        filter.problems(),
                        SearchPattern.containing(filter.text()),
                        PageRequest.of(page.getPageNumber(), page.getPageSize(), LATEST_FIRST))
                .map(step -> step.view(labels.getOrDefault(step.getAccessId(), "")));
    }
}
