package org.kommunalcampus.web.catalogue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.Role;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Finds what modules are to the reader; nothing for readers who do not learn. */
@Component
@RequiredArgsConstructor
class LearnerMarks {

    private final Wording wording;

    /** The marks of all modules that are something to the caller, in a constant number of queries. */
    Marks of(Caller caller) {
        if (!caller.is(Role.LEARNER) || caller.member() == null) {
            return new Marks(Map.of());
        }
        Map<ModuleId, Set<Mark>> marks = new HashMap<>();
        return new Marks(marks);
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
