package org.kommunalcampus.quality;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Every step of every module through the checks and reviews, in the order in which it was taken. Lines are added and never changed; each is sealed together with the one before. */
@Component
@RequiredArgsConstructor
class CertificationLog {

    private static final int LONGEST_DETAIL = 2000;

    private final CertificationStepRepository steps;
    private final Clock clock;

    void add(Caller caller, ModuleId module, @Nullable ReviewId review, String action, @Nullable String detail) {
        CertificationStep last =
                steps.findFirstByModuleIdOrderByPositionDesc(module.value()).orElse(null);
        String shortened =
                detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        int number = last == null ? 1 : last.position() + 1;
        var step = new StepView(number, Times.now(clock), actor(caller), action, shortened);
        steps.save(new CertificationStep(module, review, step, last));
    }

    List<StepView> of(ModuleId module) {
        return lines(module).stream().map(CertificationStep::view).toList();
    }

    /** Whether no line was changed or taken out since it was written. */
    boolean isIntact(ModuleId module) {
        @Nullable CertificationStep before = null;
        for (CertificationStep line : lines(module)) {
            if (!line.follows(before)) {
                return false;
            }
            before = line;
        }
        return true;
    }

    /** How the record names somebody. */
    static String actor(Caller caller) {
        return caller.identity() == null
                ? "system: " + caller.name()
                : caller.identity().toString();
    }

    private List<CertificationStep> lines(ModuleId module) {
        return steps.findByModuleIdOrderByPosition(module.value());
    }
}
