package org.kommunalcampus.competence;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** The competence frameworks side by side. Reading takes one small query, because they are held in memory. */
@UseCase
@RequiredArgsConstructor
public class Frameworks {

    private final CompetenceIndex index;
    private final FrameworkMerge merge;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    /** All frameworks by code. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public List<FrameworkView> all() {
        return List.copyOf(index.current().frameworks().values());
    }

    /** All frameworks by code, with the areas and competences of their current versions. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public List<FrameworkAreas> withAreas() {
        CompetenceImage image = index.current();
        return image.frameworks().values().stream()
                .map(framework -> new FrameworkAreas(framework, List.copyOf(image.areas(framework.id()))))
                .toList();
    }

    /** The framework; throws {@link NotFound}. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public FrameworkView find(FrameworkId id) {
        return Optional.ofNullable(index.current().frameworks().get(id))
                .orElseThrow(() -> new NotFound("framework", id));
    }

    /** The framework with this code. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public Optional<FrameworkView> byCode(String code) {
        return index.current().frameworks().values().stream()
                .filter(framework -> framework.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The areas with the competences of the current version; throws {@link NotFound}. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public List<AreaView> areas(FrameworkId id) {
        find(id);
        return List.copyOf(index.current().areas(id));
    }

    /** The competences of the current version in the framework's order; throws {@link NotFound}. */
    @Open("frameworks are published")
    @Transactional(readOnly = true)
    public List<CompetenceView> competences(FrameworkId id) {
        find(id);
        return index.current().competences().values().stream()
                .map(CompetenceDetails::competence)
                .filter(competence -> competence.framework().equals(id) && !competence.retired())
                .toList();
    }

    /**
     * Takes in a version of a framework. Competences keep their ids over all versions; those that are missing now retire. A faulty competence, text or
     * link is left out and reported, with {@code index} counting the competences of the file; a known competence that is faulty now stays as it was.
     * Throws {@link Invalid} when the head is faulty.
     */
    public ImportReport importFramework(Caller caller, FrameworkImport file) {
        caller.requireOperator();
        var result = merge.run(file);
        audit.record(
                caller,
                "framework.imported",
                "framework",
                result.framework().toString(),
                file.code() + " " + file.version() + ": " + result.report().summary());
        if (result.changed()) {
            events.publishEvent(new FrameworkChanged(result.framework()));
        }
        return result.report();
    }
}
