package org.kommunalcampus.web.catalogue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Finds what modules are to the reader; nothing for readers who do not learn. */
@Component
@RequiredArgsConstructor
class LearnerMarks {

    private final Curricula curricula;
    private final Enrolments enrolments;
    private final Completions completions;
    private final Wording wording;

    /** The marks of all modules that are something to the caller, in a constant number of queries. */
    Marks of(Caller caller) {
        MemberId member = caller.member();
        if (!caller.is(Role.LEARNER) || member == null) {
            return new Marks(Map.of());
        }
        Map<ModuleId, Set<Mark>> marks = new HashMap<>();
        for (Entry entry : curricula.of(caller, member).plan().entries()) {
            mark(marks, entry.module(), of(entry.state()));
        }
        enrolments.of(caller, member).stream()
                .filter(enrolment ->
                        enrolment.state().isActive() && !enrolment.state().mayLearn())
                .forEach(enrolment -> {
                    marks.remove(enrolment.module());
                    mark(marks, enrolment.module(), Mark.WAITING);
                });
        completions.of(caller, member).forEach(done -> mark(marks, done.module(), Mark.COMPLETED));
        return new Marks(marks);
    }

    private static Mark of(EntryState state) {
        return switch (state) {
            case PLANNED -> Mark.PLANNED;
            case BOOKED -> Mark.BOOKED;
            case BEGUN -> Mark.BEGUN;
        };
    }

    private static void mark(Map<ModuleId, Set<Mark>> marks, ModuleId module, Mark mark) {
        marks.computeIfAbsent(module, any -> EnumSet.noneOf(Mark.class)).add(mark);
    }

    /** The marks as badges. */
    List<Badge> badges(Set<Mark> marks, Locale locale) {
        return marks.stream()
                .map(mark -> new Badge(
                        mark.tone(),
                        wording.text("catalogue.mark." + mark.name().toLowerCase(Locale.ROOT), locale)))
                .toList();
    }

    /** Marks by module. */
    record Marks(Map<ModuleId, Set<Mark>> byModule) {

        /** Those of one module, none for most. */
        Set<Mark> of(ModuleId module) {
            return byModule.getOrDefault(module, EnumSet.noneOf(Mark.class));
        }
    }
}
