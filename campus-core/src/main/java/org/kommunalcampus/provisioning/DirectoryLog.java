package org.kommunalcampus.provisioning;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MunicipalityId;
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

    private final DirectoryStepRepository steps;
    private final DirectoryAccessRepository accesses;
    private final Clock clock;

    /** Notes a step; the caller is the directory itself. */
    public void note(Caller caller, DirectoryEntrance entrance, NewStep step) {
        caller.requireAffiliation(entrance.municipality(), Role.HR);
        steps.save(new DirectoryStep(entrance, step, Times.now(clock)));
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
