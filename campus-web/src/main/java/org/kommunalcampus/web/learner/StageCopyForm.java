package org.kommunalcampus.web.learner;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.web.kit.Ids;

/**
 * What a copy is to hold and who gets it, as it was entered.
 *
 * @param modules ids of modules
 * @param readers names of {@link ReleasedTo}
 */
record StageCopyForm(
        @Nullable List<String> modules, @Nullable List<String> readers) {

    List<ModuleId> chosenModules() {
        return Optional.ofNullable(modules).orElse(List.of()).stream()
                .flatMap(id -> Ids.one(id, ModuleId::of).stream())
                .toList();
    }

    Set<ReleasedTo> chosenReaders() {
        Set<ReleasedTo> chosen = EnumSet.noneOf(ReleasedTo.class);
        for (ReleasedTo reader : ReleasedTo.values()) {
            if (readers != null && readers.contains(reader.name())) {
                chosen.add(reader);
            }
        }
        return chosen;
    }
}
